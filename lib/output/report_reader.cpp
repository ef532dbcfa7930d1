// The report layer's JSON back into values: the mirror of json_report.cpp.
#include "output/report_reader.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <optional>

#include "output/stored_report.hpp"

namespace baocao::output {

namespace {

std::string string_of(const Json& object, const char* name) {
  return std::string(text_of(member(object, name)));
}

std::uint32_t number_of(const Json& value) {
  return value.IsUint() ? value.GetUint() : 0;
}

std::optional<std::int32_t> year_of(const Json& object, const char* name) {
  const Json& value = member(object, name);
  return value.IsInt() ? std::optional(value.GetInt()) : std::nullopt;
}

/// `read` of every entry of a list; none where it is no list.
template <class Read>
auto list_of(const Json& list, Read read) {
  std::vector<decltype(read(list))> values;
  if (!list.IsArray()) return values;
  values.reserve(list.Size());
  for (const Json& entry : list.GetArray()) values.push_back(read(entry));
  return values;
}

/// The value that is spelled so; the last one where none is.
template <class Enum, std::size_t N>
Enum named(std::string_view name, const std::array<Enum, N>& values) {
  const auto found = std::find_if(values.begin(), values.end(), [&](Enum value) { return to_string(value) == name; });
  return found == values.end() ? values.back() : *found;
}

Span to_span(const Json& span) {
  if (!span.IsArray() || span.Size() != 2) return {};
  return {number_of(span[0]), number_of(span[1])};
}

EmphasisStyle to_style(std::string_view name) {
  return name == "italic" ? EmphasisStyle::italic : name == "bold" ? EmphasisStyle::bold : EmphasisStyle::underline;
}

Paragraph to_paragraph(const Json& json) {
  Paragraph paragraph;
  paragraph.marker = string_of(json, "marker");
  paragraph.text = string_of(json, "text");
  paragraph.emphasis = list_of(member(json, "emphasis"), [](const Json& stretch) {
    return Emphasis{to_style(text_of(member(stretch, "style"))), to_span(member(stretch, "span"))};
  });
  return paragraph;
}

std::vector<Paragraph> paragraphs_of(const Json& object, const char* name) {
  return list_of(member(object, name), to_paragraph);
}

TextPlace to_place(const Json& entity) {
  return {string_of(entity, "at"), to_span(member(entity, "span"))};
}

Citation to_citation(const Json& json) {
  return {string_of(json, "kind"),  string_of(json, "number"), string_of(json, "date"), string_of(json, "issuer"),
          string_of(json, "title"), string_of(json, "text"),   to_place(json)};
}

std::optional<Citation> citation_of(const Json& object, const char* name) {
  const Json& citation = member(object, name);
  return citation.IsObject() ? std::optional(to_citation(citation)) : std::nullopt;
}

Change to_change(std::string_view name) {
  return name == "increase" ? Change::increase : name == "decrease" ? Change::decrease : Change::none;
}

Quantity to_quantity(const Json& json) {
  Quantity quantity;
  const Json& value = member(json, "value");
  const Json& of = member(json, "of");
  if (value.IsNumber()) quantity.value = value.GetDouble();
  if (of.IsNumber()) quantity.of = of.GetDouble();
  quantity.unit = string_of(json, "unit");
  quantity.change = to_change(text_of(member(json, "change")));
  quantity.text = string_of(json, "text");
  quantity.place = to_place(json);
  return quantity;
}

Date to_date(const Json& json) {
  return {string_of(json, "value"), string_of(json, "text"), to_place(json)};
}

Period to_period(const Json& json) {
  return {year_of(json, "from"),   year_of(json, "to"),     year_of(json, "horizon"),
          string_of(json, "kind"), string_of(json, "text"), to_place(json)};
}

std::optional<Ordinal> ordinal_of(const Json& item) {
  const Json& json = member(item, "ordinal");
  if (!json.IsObject()) return std::nullopt;
  constexpr std::array kStyles = {OrdinalStyle::roman, OrdinalStyle::letter, OrdinalStyle::decimal};
  return Ordinal{string_of(json, "text"), named(text_of(member(json, "style")), kStyles),
                 list_of(member(json, "value"), number_of)};
}

/// `read(key, value)` of every member of an object.
template <class Read>
void for_each_member(const Json& object, Read read) {
  if (!object.IsObject()) return;
  for (const auto& entry : object.GetObject()) read(std::string(text_of(entry.name)), entry.value);
}

// As deep as ordinals nest, a handful; JSON that somebody else wrote may be deeper, and is cut there.
constexpr int kDeepestItem = 100;

Item to_item(const Json& json, int depth) {
  Item item;
  item.kind = text_of(member(json, "kind")) == "group" ? ItemKind::group : ItemKind::task;
  item.ordinal = ordinal_of(json);
  item.task = paragraphs_of(json, "task");
  item.result = paragraphs_of(json, "result");
  item.note = paragraphs_of(json, "note");
  for_each_member(member(json, "other"), [&](std::string column, const Json& paragraphs) {
    item.other.push_back({std::move(column), list_of(paragraphs, to_paragraph)});
  });
  for_each_member(member(json, "shared"), [&](std::string column, const Json& pointer) {
    item.shared.push_back({std::move(column), std::string(text_of(pointer))});
  });
  if (depth < kDeepestItem)
    item.items = list_of(member(json, "items"), [&](const Json& child) { return to_item(child, depth + 1); });
  item.rows = list_of(member(json, "rows"), [](const Json& row) {
    return SourceRow{number_of(member(row, "table")), number_of(member(row, "row"))};
  });
  return item;
}

Heading to_heading(const Json& json) {
  Heading heading;
  if (const Json& appendix = member(json, "appendix"); appendix.IsObject())
    heading.appendix = {string_of(appendix, "text"), string_of(appendix, "number")};
  heading.title = string_of(json, "title");
  heading.lines = paragraphs_of(json, "lines");
  heading.letterhead = list_of(member(json, "letterhead"), [](const Json& line) { return std::string(text_of(line)); });
  return heading;
}

Column to_column(const Json& json) {
  constexpr std::array kRoles = {ColumnRole::ordinal, ColumnRole::task,     ColumnRole::result, ColumnRole::note,
                                 ColumnRole::agency,  ColumnRole::deadline, ColumnRole::other};
  return {named(text_of(member(json, "role")), kRoles), string_of(json, "text")};
}

Extraction to_extraction(const Json& json) {
  const Json& heading = member(json, "heading");
  Extraction found;
  found.report.heading = to_heading(heading);
  found.report.columns = list_of(member(json, "columns"), to_column);
  found.report.items = list_of(member(json, "items"), [](const Json& item) { return to_item(item, 0); });
  found.assessment_year = year_of(heading, "assessment_year");
  found.remediation_year = year_of(heading, "remediation_year");
  found.issuer = string_of(heading, "issuer");
  found.plan = citation_of(heading, "plan");
  found.attached_to = citation_of(heading, "attached_to");
  found.entities = {list_of(member(json, "citations"), to_citation), list_of(member(json, "quantities"), to_quantity),
                    list_of(member(json, "dates"), to_date), list_of(member(json, "periods"), to_period)};
  return found;
}

// Codes of a later version are not known here, and left out.
std::vector<Diagnostic> to_diagnostics(const Json& list) {
  std::vector<Diagnostic> diagnostics;
  if (!list.IsArray()) return diagnostics;
  const auto table = diagnostic_table();
  for (const Json& json : list.GetArray()) {
    const std::string_view name = text_of(member(json, "code"));
    const auto info = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
    if (info == table.end()) continue;
    Diagnostic diagnostic{info->code, string_of(json, "message"), std::nullopt};
    if (const Json& at = member(json, "at"); at.IsObject())
      diagnostic.at =
          TablePlace{number_of(member(at, "table")), number_of(member(at, "row")), number_of(member(at, "column"))};
    diagnostics.push_back(std::move(diagnostic));
  }
  return diagnostics;
}

}  // namespace

StoredFile read_report_file(const std::string& name, std::string_view json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseFullPrecisionFlag | rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (document.HasParseError() || text_of(member(document, "schema")) != "baocao/report/1")
    throw Error(ErrorCode::corrupt_document, name, "", "is no report in JSON (convert the archive anew)");
  StoredFile stored;
  const Json& source = member(document, "source");
  stored.file.source.path = string_of(source, "path");
  stored.file.source.sha256 = string_of(source, "sha256");
  stored.duplicate_of = string_of(source, "duplicate_of");
  stored.file.reports = list_of(member(document, "reports"), to_extraction);
  stored.file.diagnostics = to_diagnostics(member(document, "diagnostics"));
  return stored;
}

}  // namespace baocao::output
