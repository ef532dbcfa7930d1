// date-invalid and date-after-report.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "audit/plans.hpp"
#include "audit/rule.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

using Citations = std::map<std::string_view, std::vector<const Citation*>>;  // by paragraph

Citations citations_of(const View& view) {
  Citations citations;
  for (const Citation& citation : view.extraction->entities.citations)
    citations[citation.place.at].push_back(&citation);
  return citations;
}

// The citation a date stands in, or null.
const Citation* citation_around(const Citations& citations, const Date& date) {
  const auto paragraph = citations.find(date.place.at);
  if (paragraph == citations.end()) return nullptr;
  for (const Citation* citation : paragraph->second)
    if (citation->place.span.start <= date.place.span.start && date.place.span.end <= citation->place.span.end)
      return citation;
  return nullptr;
}

// The digits of a date with single marks: one matter however it is written.
std::string digits_of(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto number = match_short_number(text, at)) {
      digits += std::to_string(number->value) + "/";
      at = number->end;
    } else {
      ++at;
    }
  }
  return digits;
}

bool is_full(const Date& date) {
  const std::string digits = digits_of(date.text);
  return std::count(digits.begin(), digits.end(), '/') == 3;
}

void check_late(const View& view, const Citations& citations, const Date& date, Findings& findings,
                std::set<std::string>& seen) {
  constexpr std::size_t kFullDate = 10;
  const Place* place = find_place(view, date.place.at);
  if (view.date.empty() || date.value.size() != kFullDate || date.value <= view.date || place == nullptr) return;
  if (place->section == Section::heading || place->section == Section::other) return;
  const Citation* citation = citation_around(citations, date);
  const std::uint32_t start = citation != nullptr ? citation->place.span.start : date.place.span.start;
  const std::string_view text = place->paragraph->text;
  const DateOf of = citation != nullptr ? DateOf::document : DateOf::deed;
  if (is_yet_to_come(text, text::byte_offset(text, start), of)) return;
  if (!seen.insert("late " + date.value + (citation != nullptr ? citation->number : std::string())).second) return;
  findings.add("date-after-report",
               say("{1} is later than the report of {2}", "{1} sau ngày báo cáo {2}", {date.value, view.date}),
               {entity_evidence(view, date)});
}

}  // namespace

void check_dates(const Index& index, Findings& findings) {
  std::set<std::string> invalid;
  for (const View& view : index.views) {
    std::set<std::string> late;
    const Citations citations = citations_of(view);
    for (const Date& date : view.extraction->entities.dates) {
      if (!date.value.empty() || !is_full(date)) {
        check_late(view, citations, date, findings, late);
        continue;
      }
      const Citation* citation = citation_around(citations, date);
      if (invalid.insert(digits_of(date.text) + (citation != nullptr ? citation->number : std::string())).second)
        findings.add("date-invalid", say("{1} is no day of the calendar", "{1} không có trong lịch", {date.text}),
                     {entity_evidence(view, date)});
    }
  }
}

}  // namespace baocao::audit
