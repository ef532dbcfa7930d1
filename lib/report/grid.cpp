#include "report/grid.hpp"

#include <algorithm>
#include <variant>

namespace baocao::report {

namespace {

bool by_column(const GridCell& a, const GridCell& b) noexcept {
  return a.cell->column < b.cell->column;
}

void collect(const std::vector<Block>& blocks, std::vector<const Paragraph*>& out) {
  // Tables inside tables are bounded by Limits::nesting, and so is this recursion.
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      out.push_back(paragraph);
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) collect(cell.blocks, out);
    } else if (const auto* note = std::get_if<Note>(&block.value)) {
      collect(note->blocks, out);
    }
  }
}

}  // namespace

Grid::Grid(const Table& table) : table_(&table), rows_(table.rows.size()) {
  std::vector<GridCell> reaching;  // cells from above that cover the row at hand
  for (std::uint32_t index = 0; index < table.rows.size(); ++index) {
    std::erase_if(reaching, [&](const GridCell& g) { return g.anchor_row + g.cell->row_span <= index; });
    std::vector<GridCell>& row = rows_[index];
    row.reserve(table.rows[index].cells.size() + reaching.size());
    row = reaching;
    for (const Cell& cell : table.rows[index].cells) row.push_back({&cell, index});
    if (!reaching.empty()) std::stable_sort(row.begin(), row.end(), by_column);
    for (const Cell& cell : table.rows[index].cells)
      if (cell.row_span > 1) reaching.push_back({&cell, index});
  }
}

std::vector<const Paragraph*> paragraphs_of(const Cell& cell) {
  std::vector<const Paragraph*> out;
  collect(cell.blocks, out);
  return out;
}

std::string text_of(const Cell& cell) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ' ';
    text += part;
  };
  for (const Paragraph* paragraph : paragraphs_of(cell)) {
    add(paragraph->marker);
    add(paragraph->text);
  }
  return text;
}

bool is_blank(const Cell& cell) noexcept {
  return std::all_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph != nullptr && paragraph->text.empty() && paragraph->marker.empty();
  });
}

}  // namespace baocao::report
