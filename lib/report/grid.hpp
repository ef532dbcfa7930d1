#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "baocao/document.hpp"

/// Grid: for each row of a table the anchor cells that stand in it or reach into it from above,
/// from left to right (the slots of the HTML table model, one entry a cell instead of one a slot).
namespace baocao::report {

struct GridCell {
  const Cell* cell;
  std::uint32_t anchor_row;  ///< the row the cell stands in; above the grid row it reaches into
  bool blank;                ///< is_blank(*cell) when the grid was made, whatever was moved out of it since
};

class Grid {
 public:
  /// `table` must outlive the grid. Linear in the cells and the rows they cover.
  explicit Grid(const Table& table);

  std::uint32_t row_count() const noexcept { return static_cast<std::uint32_t>(row_ends_.size()); }
  std::span<const GridCell> row(std::uint32_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : row_ends_[index - 1];
    return {cells_.data() + begin, row_ends_[index] - begin};
  }
  const Table& table() const noexcept { return *table_; }

 private:
  const Table* table_;
  std::vector<GridCell> cells_;  // of all rows
  std::vector<std::size_t> row_ends_;
};

/// Calls `use` for each paragraph in reading order, those of nested tables and notes included.
template <class Use>
void for_each_paragraph(const std::vector<Block>& blocks, const Use& use) {
  // Tables inside tables are bounded by Limits::nesting, and so is this recursion.
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      use(*paragraph);
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) for_each_paragraph(cell.blocks, use);
    } else if (const auto* note = std::get_if<Note>(&block.value)) {
      for_each_paragraph(note->blocks, use);
    }
  }
}

/// All text of a cell with its markers, paragraphs joined by one space.
std::string text_of(const Cell& cell);

/// The same without a copy where a cell holds one paragraph without marker; any other text is in `storage` then.
std::string_view text_of(const Cell& cell, std::string& storage);

/// What text_of() begins with: a marker or the text of a paragraph; empty where the cell begins with a table.
std::string_view first_text_of(const Cell& cell) noexcept;

bool is_blank(const Cell& cell) noexcept;

/// The one cell of a grid row that is not blank; null where there is none or another.
const GridCell* only_filled(std::span<const GridCell> row) noexcept;

}  // namespace baocao::report
