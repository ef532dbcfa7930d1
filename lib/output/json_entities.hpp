#pragma once

#include <optional>

#include "baocao/entity.hpp"
#include "output/json_writer.hpp"

/// CITATION, QUANTITY, DATE and PERIOD of the contract's section 3.
namespace baocao::output {

template <class Out, class Name>
void write_optional(Out& out, const Name& name, std::optional<std::int32_t> value) {
  out.key(name);
  value ? out.integer(*value) : out.null();
}

/// What every entity ends with: the stretch it was read from and where that stands.
template <class Out>
void write_place(Out& out, std::string_view text, const TextPlace& place) {
  out.field("text", text);
  out.field("at", place.at);
  out.key("span");
  out.span(place.span);
}

template <class Out>
void write_entity(Out& out, const Citation& citation) {
  out.begin_object();
  out.field_or_null("kind", citation.kind);
  out.field_or_null("number", citation.number);
  out.field_or_null("date", citation.date);
  out.field_or_null("issuer", citation.issuer);
  out.field_or_null("title", citation.title);
  write_place(out, citation.text, citation.place);
  out.end_object();
}

constexpr std::string_view to_string(Change change) noexcept {
  switch (change) {
    case Change::increase:
      return "increase";
    case Change::decrease:
      return "decrease";
    case Change::none:
      break;
  }
  return "";
}

template <class Out>
void write_entity(Out& out, const Quantity& quantity) {
  out.begin_object();
  out.key("value");
  out.number(quantity.value);
  out.key("of");
  quantity.of ? out.number(*quantity.of) : out.null();
  out.field_or_null("unit", quantity.unit);
  out.field_or_null("change", to_string(quantity.change));
  write_place(out, quantity.text, quantity.place);
  out.end_object();
}

template <class Out>
void write_entity(Out& out, const Date& date) {
  out.begin_object();
  out.field_or_null("value", date.value);
  write_place(out, date.text, date.place);
  out.end_object();
}

template <class Out>
void write_entity(Out& out, const Period& period) {
  out.begin_object();
  write_optional(out, "from", period.from);
  write_optional(out, "to", period.to);
  write_optional(out, "horizon", period.horizon);
  out.field_or_null("kind", period.kind);
  write_place(out, period.text, period.place);
  out.end_object();
}

template <class Out>
void write_entities(Out& out, const Entities& entities) {
  const auto write = [&](const auto& entity) { write_entity(out, entity); };
  out.list("citations", entities.citations, write);
  out.list("quantities", entities.quantities, write);
  out.list("dates", entities.dates, write);
  out.list("periods", entities.periods, write);
}

}  // namespace baocao::output
