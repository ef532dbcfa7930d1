#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baocao/document.hpp"
#include "baocao/export.hpp"

/// Report: one report table, put together again from its pieces, as a tree of groups and tasks.
///
///     for (const baocao::Report& report : baocao::find_reports(document).reports)
///       for (const baocao::Item& group : report.items)
///         std::cout << group.ordinal->text << ' ' << group.task.front().text << '\n';
///
/// Plain values; functions here are pure and safe to call from any thread.
namespace baocao {

enum class ColumnRole : std::uint8_t { ordinal, task, result, note, agency, deadline, other };

struct Column {
  ColumnRole role;
  std::string text;  ///< header text, the rows of a multi-row header joined by " / "
};

enum class OrdinalStyle : std::uint8_t { roman, decimal, letter };

struct Ordinal {
  std::string text;  ///< without the mark that closes it: "IV", "1.2", "a"
  OrdinalStyle style = OrdinalStyle::decimal;
  std::vector<std::uint32_t> value;  ///< one number a level: 1.2 is {1, 2}, đ is {5}
};

/// A row of the source, counted as in TablePlace.
struct SourceRow {
  std::uint32_t table = 0;
  std::uint32_t row = 0;

  friend bool operator==(const SourceRow&, const SourceRow&) = default;
};

enum class ItemKind : std::uint8_t { group, task };

/// The text of one column that is neither ordinal, task, result nor note.
struct OtherCell {
  std::string column;  ///< the column's header text
  std::vector<Paragraph> paragraphs;
};

/// A cell merged over several items whose text stands at an earlier one.
struct SharedCell {
  std::string column;   ///< "note", or the header text of another column
  std::string pointer;  ///< JSON Pointer (RFC 6901) from the report to where the text stands
};

struct Item {
  ItemKind kind = ItemKind::task;
  std::optional<Ordinal> ordinal;
  std::vector<Paragraph> task;  ///< for a group, its title
  std::vector<Paragraph> result;
  std::vector<Paragraph> note;
  std::vector<OtherCell> other;  ///< one for each such column, left to right
  std::vector<SharedCell> shared;
  std::vector<Item> items;
  std::vector<SourceRow> rows;  ///< every row of the source it was read from
};

/// What stands above the table.
struct Heading {
  struct Appendix {
    std::string text;    ///< "PHỤ LỤC 6"
    std::string number;  ///< "6", "II"; empty where there is none
  };
  std::optional<Appendix> appendix;
  std::string title;  ///< title lines joined by one space, without the two below
  /// Places in `lines` of “theo Kế hoạch số …” and “kèm Báo cáo số …”.
  std::optional<std::uint32_t> plan_line;
  std::optional<std::uint32_t> attached_line;
  std::vector<Paragraph> lines;  ///< all of it as it stands, the appendix line first
};

struct Report {
  Heading heading;
  std::vector<Column> columns;  ///< left to right
  std::vector<Item> items;
};

struct Reports {
  std::vector<Report> reports;  ///< in the order of the file
  std::vector<Diagnostic> diagnostics;
};

/// Finds the report tables of `document`: by their header rows, pieces joined, rows cut by pages
/// put together. Never throws on any document; what it decided is in the diagnostics.
BAOCAO_API Reports find_reports(const Document& document);

BAOCAO_API std::string_view to_string(ColumnRole role) noexcept;
BAOCAO_API std::string_view to_string(OrdinalStyle style) noexcept;
BAOCAO_API std::string_view to_string(ItemKind kind) noexcept;

}  // namespace baocao
