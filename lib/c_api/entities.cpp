// Citations, quantities, dates and periods of a report.
#include "c_api/handles.hpp"

namespace {

using namespace baocao;
using namespace baocao::c_api;

const Entities* entities_of(const baocao_report* report) {
  return report != nullptr ? &from_handle(report)->entities : nullptr;
}

template <class Entity>
baocao_place place_of(const Entity& entity) {
  return {entity.text.c_str(), entity.place.at.c_str(), entity.place.span.start, entity.place.span.end};
}

baocao_citation to_c(const Citation& citation) {
  return {citation.kind.c_str(),   citation.number.c_str(), citation.date.c_str(),
          citation.issuer.c_str(), citation.title.c_str(),  place_of(citation)};
}

}  // namespace

size_t baocao_citation_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->citations.size() : 0;
}

int baocao_citation_at(const baocao_report* report, size_t index, baocao_citation* out) {
  if (index >= baocao_citation_count(report) || out == nullptr) return 0;
  *out = to_c(entities_of(report)->citations[index]);
  return 1;
}

int baocao_report_plan(const baocao_report* report, baocao_citation* out) {
  if (report == nullptr || out == nullptr || !from_handle(report)->plan) return 0;
  *out = to_c(*from_handle(report)->plan);
  return 1;
}

int baocao_report_attached_to(const baocao_report* report, baocao_citation* out) {
  if (report == nullptr || out == nullptr || !from_handle(report)->attached_to) return 0;
  *out = to_c(*from_handle(report)->attached_to);
  return 1;
}

size_t baocao_quantity_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->quantities.size() : 0;
}

int baocao_quantity_at(const baocao_report* report, size_t index, baocao_quantity* out) {
  if (index >= baocao_quantity_count(report) || out == nullptr) return 0;
  const Quantity& quantity = entities_of(report)->quantities[index];
  const int32_t change = quantity.change == Change::increase ? 1 : quantity.change == Change::decrease ? -1 : 0;
  *out = {quantity.value, quantity.of.value_or(0), change, quantity.unit.c_str(), place_of(quantity)};
  return 1;
}

size_t baocao_date_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->dates.size() : 0;
}

int baocao_date_at(const baocao_report* report, size_t index, baocao_date* out) {
  if (index >= baocao_date_count(report) || out == nullptr) return 0;
  const Date& date = entities_of(report)->dates[index];
  *out = {date.value.c_str(), place_of(date)};
  return 1;
}

size_t baocao_period_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->periods.size() : 0;
}

int baocao_period_at(const baocao_report* report, size_t index, baocao_period* out) {
  if (index >= baocao_period_count(report) || out == nullptr) return 0;
  const Period& period = entities_of(report)->periods[index];
  *out = {period.from.value_or(0), period.to.value_or(0), period.horizon.value_or(0), period.kind.c_str(),
          place_of(period)};
  return 1;
}
