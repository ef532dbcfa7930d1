#include "output/csv.hpp"

#include <utility>

#include "output/stored_report.hpp"

namespace baocao::output {

namespace {

constexpr std::string_view kHeader =
    "\xEF\xBB\xBFyear,group_ordinal,group_title,ordinal,task,result,note,source,row\r\n";

/// A paragraph a line, its marker in front, as a reader of the page sees it.
std::string join(const Json& paragraphs) {
  std::string text;
  if (!paragraphs.IsArray()) return text;
  for (const Json& paragraph : paragraphs.GetArray()) {
    if (!text.empty()) text += '\n';
    const std::string_view marker = text_of(member(paragraph, "marker"));
    text += marker;
    if (!marker.empty()) text += ' ';
    text += text_of(member(paragraph, "text"));
  }
  return text;
}

/// The groups above an item, the outermost first.
struct GroupsAbove {
  std::string ordinals;
  std::string titles;
};

GroupsAbove groups_above(const WalkedItem& item) {
  GroupsAbove groups;
  for (const WalkedItem* above = item.parent; above != nullptr; above = above->parent) {
    if (text_of(member(above->item, "kind")) != "group") continue;
    const char* join_with = groups.titles.empty() ? "" : " / ";
    groups.titles = join(member(above->item, "task")) + join_with + groups.titles;
    groups.ordinals =
        std::string(text_of(member(member(above->item, "ordinal"), "text"))) + join_with + groups.ordinals;
  }
  return groups;
}

/// `T0R12 T1R1`: table and row, which no spreadsheet takes for a number, a time or a date.
std::string places(const Json& rows) {
  std::string text;
  if (!rows.IsArray()) return text;
  for (const Json& row : rows.GetArray()) {
    const Json& table = member(row, "table");
    const Json& number = member(row, "row");
    if (!table.IsUint() || !number.IsUint()) continue;
    text += (text.empty() ? "T" : " T") + std::to_string(table.GetUint()) + "R" + std::to_string(number.GetUint());
  }
  return text;
}

std::string to_row(const WalkedItem& task, const std::string& year, std::string_view path) {
  const GroupsAbove groups = groups_above(task);
  const std::string_view ordinal = text_of(member(member(task.item, "ordinal"), "text"));
  std::string row = year;
  for (const std::string& field :
       {groups.ordinals, groups.titles, std::string(ordinal), join(member(task.item, "task")),
        join(member(task.item, "result")), join(member(task.item, "note")), std::string(path),
        places(member(task.item, "rows"))}) {
    row += ',';
    row += to_csv_field(field);
  }
  return row + "\r\n";
}

bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  const char first = text.front();
  if (first == '=' || first == '@') return true;
  // `-2+3`, `+cmd|…`; a bullet has a space behind it.
  return (first == '-' || first == '+') && text.size() > 1 && text[1] != ' ';
}

}  // namespace

std::string to_csv_field(std::string_view text) {
  const std::string_view guard = looks_like_formula(text) ? "'" : "";
  if (text.find_first_of(",\"\r\n") == std::string_view::npos && !text.starts_with(' ') && !text.ends_with(' '))
    return std::string(guard) + std::string(text);
  std::string field = "\"" + std::string(guard);
  for (const char byte : text) field.append(byte == '"' ? 2 : 1, byte);
  return field + '"';
}

CsvWriter::CsvWriter(ByteSink sink) : sink_(std::move(sink)) {
  sink_(kHeader);
}

void CsvWriter::document(const WrittenDocument& document) {
  if (document.duplicate) return;
  rapidjson::Document json;
  json.Parse(document.line.data(), document.line.size());
  const Json& reports = member(json, "reports");
  if (!reports.IsArray()) return;
  std::string rows;
  for (const Json& report : reports.GetArray()) {
    const Json& year = member(member(report, "heading"), "assessment_year");
    const std::string year_text = year.IsInt() ? std::to_string(year.GetInt()) : std::string();
    for_each_item(report, [&](const WalkedItem& item) {
      if (text_of(member(item.item, "kind")) == "task")
        rows += to_row(item, year_text, text_of(member(member(json, "source"), "path")));
    });
  }
  sink_(rows);
}

}  // namespace baocao::output
