#include "report/grid.hpp"

#include <algorithm>

namespace baocao::report {

namespace {

bool by_column(const GridCell& a, const GridCell& b) noexcept {
  return a.cell->column < b.cell->column;
}

}  // namespace

Grid::Grid(const Table& table) : table_(&table) {
  row_ends_.reserve(table.rows.size());
  std::size_t standing = 0;
  for (const Row& row : table.rows) standing += row.cells.size();
  cells_.reserve(standing);
  std::vector<GridCell> reaching;  // cells from above that cover the row at hand
  for (std::uint32_t index = 0; index < table.rows.size(); ++index) {
    std::erase_if(reaching, [&](const GridCell& g) { return g.anchor_row + g.cell->row_span <= index; });
    const auto begin = static_cast<std::ptrdiff_t>(cells_.size());
    cells_.insert(cells_.end(), reaching.begin(), reaching.end());
    const bool merges = !reaching.empty();
    for (const Cell& cell : table.rows[index].cells) {
      cells_.push_back({&cell, index, is_blank(cell)});
      if (cell.row_span > 1) reaching.push_back(cells_.back());
    }
    if (merges) std::stable_sort(cells_.begin() + begin, cells_.end(), by_column);
    row_ends_.push_back(cells_.size());
  }
}

std::string text_of(const Cell& cell) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ' ';
    text += part;
  };
  for_each_paragraph(cell.blocks, [&](const Paragraph& paragraph) {
    add(paragraph.marker);
    add(paragraph.text);
  });
  return text;
}

std::string_view text_of(const Cell& cell, std::string& storage) {
  if (cell.blocks.empty()) return {};
  const auto* only = cell.blocks.size() == 1 ? std::get_if<Paragraph>(&cell.blocks.front().value) : nullptr;
  if (only != nullptr && only->marker.empty()) return only->text;
  return storage = text_of(cell);
}

std::string_view first_text_of(const Cell& cell) noexcept {
  for (const Block& block : cell.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph == nullptr) break;
    if (!paragraph->marker.empty()) return paragraph->marker;
    if (!paragraph->text.empty()) return paragraph->text;
  }
  return {};
}

bool is_blank(const Cell& cell) noexcept {
  return std::all_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph != nullptr && paragraph->text.empty() && paragraph->marker.empty();
  });
}

const GridCell* only_filled(std::span<const GridCell> row) noexcept {
  const GridCell* only = nullptr;
  for (const GridCell& cell : row) {
    if (cell.blank) continue;
    if (only != nullptr) return nullptr;
    only = &cell;
  }
  return only;
}

}  // namespace baocao::report
