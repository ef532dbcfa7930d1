#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reader/html/tree.hpp"

/// The rows of an HTML table in the order they are shown (HTML §4.9.12), and where its cells stand.
namespace baocao::reader {

enum class RowGroup : std::uint8_t { head, body, foot };

struct HtmlRow {
  const HtmlNode* row;                 ///< `tr`
  std::vector<const HtmlNode*> cells;  ///< `td`, `th`
  bool header = false;                 ///< in `thead`, or all its cells are `th`
};

struct HtmlRowGroup {
  RowGroup kind = RowGroup::body;
  const HtmlNode* element = nullptr;
  std::vector<HtmlRow> rows;
};

struct HtmlTable {
  std::vector<HtmlRowGroup> groups;     ///< heads and bodies as they come, then feet
  std::vector<const HtmlNode*> strays;  ///< captions and what stands between rows: shown before the table
};

HtmlTable read_table_rows(const HtmlTree& tree, const HtmlNode& table);

/// Slots of one row group: cells that grow down take slots of later rows (the table model's algorithm).
class SlotRow {
 public:
  /// The column of the next cell, left to right; takes its slots for `row_span` rows.
  std::uint32_t place(std::uint32_t column_span, std::uint32_t row_span);
  void next_row();

 private:
  std::vector<std::uint32_t> taken_;  // by column: rows still taken, this one included
  std::uint32_t column_ = 0;
};

/// `colspan` as clamped by HTML: 1 to 1000.
std::uint32_t column_span(std::string_view colspan) noexcept;
/// `rowspan`, 0 meaning to the end of the group, of which `rows_left` rows are left.
std::uint32_t row_span(std::string_view rowspan, std::uint32_t rows_left) noexcept;

}  // namespace baocao::reader
