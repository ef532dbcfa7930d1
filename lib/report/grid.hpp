#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "baocao/document.hpp"

/// Grid: for each row of a table the anchor cells that stand in it or reach into it from above,
/// from left to right (the slots of the HTML table model, one entry a cell instead of one a slot).
namespace baocao::report {

struct GridCell {
  const Cell* cell;
  std::uint32_t anchor_row;  ///< the row the cell stands in; above the grid row it reaches into
};

class Grid {
 public:
  /// `table` must outlive the grid. Linear in the cells and the rows they cover.
  explicit Grid(const Table& table);

  std::uint32_t row_count() const noexcept { return static_cast<std::uint32_t>(rows_.size()); }
  const std::vector<GridCell>& row(std::uint32_t index) const noexcept { return rows_[index]; }
  const Table& table() const noexcept { return *table_; }

 private:
  const Table* table_;
  std::vector<std::vector<GridCell>> rows_;
};

/// The paragraphs of a cell in reading order, those of nested tables and notes included.
std::vector<const Paragraph*> paragraphs_of(const Cell& cell);

/// All text of a cell with its markers, paragraphs joined by one space.
std::string text_of(const Cell& cell);

bool is_blank(const Cell& cell) noexcept;

}  // namespace baocao::report
