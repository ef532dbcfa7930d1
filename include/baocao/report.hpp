#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baocao/document.hpp"
#include "baocao/export.hpp"

/// @file
/// Report: one report table, put together again from its pieces, as a tree of groups and tasks.
///
///     for (const baocao::Report& report : baocao::find_reports(document).reports)
///       for (const baocao::Item& group : report.items)
///         std::cout << group.ordinal->text << ' ' << group.task.front().text << '\n';
///
/// Plain values; functions here are pure and safe to call from any thread.
namespace baocao {

/// What a column holds.
enum class ColumnRole : std::uint8_t { ordinal, task, result, note, agency, deadline, other };

/// A column of the report table.
struct Column {
  ColumnRole role;   ///< what it holds
  std::string text;  ///< header text, the rows of a multi-row header joined by " / "
};

/// What an ordinal is written in.
enum class OrdinalStyle : std::uint8_t { roman, decimal, letter };

/// The number of a row.
struct Ordinal {
  std::string text;                            ///< without the mark that closes it: "IV", "1.2", "a"
  OrdinalStyle style = OrdinalStyle::decimal;  ///< I, 1 or a
  std::vector<std::uint32_t> value;            ///< one number a level: 1.2 is {1, 2}, đ is {5}
};

/// A row of the source, counted as in TablePlace.
struct SourceRow {
  std::uint32_t table = 0;  ///< of the document
  std::uint32_t row = 0;    ///< of the table, header rows counted

  /// Equal in every member.
  friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

/// A group of tasks, or a task.
enum class ItemKind : std::uint8_t { group, task };

/// The text of one column that is neither ordinal, task, result nor note.
struct OtherCell {
  std::string column;                 ///< the column's header text
  std::vector<Paragraph> paragraphs;  ///< its text
};

/// A cell merged over several items whose text stands at an earlier one.
struct SharedCell {
  std::string column;   ///< "note", or the header text of another column
  std::string pointer;  ///< JSON Pointer (RFC 6901) from the report to where the text stands
};

/// A row of the tree, put together from all its pieces.
struct Item {
  ItemKind kind = ItemKind::task;  ///< a group has items, and no result of its own
  std::optional<Ordinal> ordinal;  ///< none where the row has no number
  std::vector<Paragraph> task;     ///< for a group, its title
  std::vector<Paragraph> result;   ///< empty where nothing is reported
  std::vector<Paragraph> note;     ///< of all note columns, left to right
  std::vector<OtherCell> other;    ///< one for each such column, left to right
  std::vector<SharedCell> shared;  ///< merged cells that stand at an earlier item
  std::vector<Item> items;         ///< the rows below it
  std::vector<SourceRow> rows;     ///< every row of the source it was read from
};

/// What stands above the table.
struct Heading {
  /// The appendix that the report is.
  struct Appendix {
    std::string text;    ///< "PHỤ LỤC 6"
    std::string number;  ///< "6", "II"; empty where there is none
  };
  std::optional<Appendix> appendix;            ///< the line “PHỤ LỤC …”
  std::string title;                           ///< title lines joined by one space, without the two below
  std::optional<std::uint32_t> plan_line;      ///< place in `lines` of “theo Kế hoạch số …”
  std::optional<std::uint32_t> attached_line;  ///< place in `lines` of “kèm Báo cáo số …”
  std::vector<Paragraph> lines;                ///< all of it as it stands, the appendix line first
  /// Lines of the issuing side of the document's letterhead: `TỈNH ỦY BẾN TRE`, `HUYỆN ỦY BA TRI`; they may stand pages
  /// above.
  std::vector<std::string> letterhead;
};

/// A report table with its heading.
struct Report {
  Heading heading;              ///< what stands above
  std::vector<Column> columns;  ///< left to right
  std::vector<Item> items;      ///< the rows at the top of the tree
};

/// What find_reports found.
struct Reports {
  std::vector<Report> reports;          ///< in the order of the file
  std::vector<Diagnostic> diagnostics;  ///< what had to be decided
};

/// Finds the report tables of `document`: by their header rows, pieces joined, rows cut by pages
/// put together. Never throws on any document; what it decided is in the diagnostics.
BAOCAO_API Reports find_reports(const Document& document);
/// The same for a document that is not needed any more: the texts of its reports are moved, and missing in it then.
BAOCAO_API Reports find_reports(Document&& document);

/// "ordinal", "task", "result", "note", "agency", "deadline", "other"
BAOCAO_API std::string_view to_string(ColumnRole role) noexcept;
/// "roman", "decimal", "letter"
BAOCAO_API std::string_view to_string(OrdinalStyle style) noexcept;
/// "group", "task"
BAOCAO_API std::string_view to_string(ItemKind kind) noexcept;

}  // namespace baocao
