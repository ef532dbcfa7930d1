#include "report/pieces.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "report/heading.hpp"
#include "report/letters.hpp"

namespace baocao::report {

namespace {

// `Nơi nhận: … | T/M BAN THƯỜNG VỤ`: the foot of a document, whatever its columns.
bool is_signature(const Grid& grid) {
  constexpr std::array<std::string_view, 9> kStarts = {"noi nhan", "t m ", "tm ",  "k t ",     "kt ",
                                                       "t l ",     "tl ",  "tuq ", "nguoi lap"};
  std::string storage;
  for (const GridCell& g : grid.row(0)) {
    const std::string key = heading_key(text_of(*g.cell, storage).substr(0, 80));
    if (std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return key.starts_with(s); }))
      return true;
  }
  return false;
}

bool is_next(const Ordinal& next, const Ordinal& last) {
  return next.style == last.style && next.value.size() == last.value.size() &&
         next.value.back() == last.value.back() + 1;
}

}  // namespace

bool OpenReport::has_header(const Header& other) const {
  if (std::equal(header.row_keys.begin(), header.row_keys.end(), other.row_keys.begin(), other.row_keys.end(),
                 reads_alike))
    return true;
  const auto is_same = [](const HeaderColumn& a, const HeaderColumn& b) {
    return a.column.role == b.column.role && heading_key(a.column.text) == heading_key(b.column.text);
  };
  return std::equal(header.columns.begin(), header.columns.end(), other.columns.begin(), other.columns.end(), is_same);
}

bool OpenReport::lies_between_pieces(const Lines& lines) {
  return std::all_of(lines.begin(), lines.end(), [&](const Paragraph* line) { return lies_between_pieces(*line); });
}

bool OpenReport::lies_between_pieces(const Paragraph& line) {
  return is_page_furniture(line.text) || repeats_line_above(line) || repeats_appendix(line);
}

bool OpenReport::repeats_line_above(const Paragraph& line) {
  if (!line_keys_) {
    line_keys_.emplace();
    for (const Paragraph* one : above) line_keys_->push_back(heading_key(one->text));
    std::sort(line_keys_->begin(), line_keys_->end());
  }
  return std::binary_search(line_keys_->begin(), line_keys_->end(), heading_key(line.text));
}

// `Phụ lục 2 (tiếp theo)`
bool OpenReport::repeats_appendix(const Paragraph& line) {
  const auto found = find_appendix(line.text);
  if (!found || found->appendix.number.empty()) return false;
  if (!appendix_) {
    appendix_.emplace();
    for (const Paragraph* one : above)
      if (const auto mine = find_appendix(one->text)) appendix_ = mine->appendix.number;
  }
  return found->appendix.number == *appendix_;
}

bool OpenReport::may_run_on_pages(const Lines& lines) {
  constexpr std::size_t kMostLines = 4;
  constexpr std::size_t kLongest = 160;  // bytes
  return lines.size() <= kMostLines && std::all_of(lines.begin(), lines.end(), [&](const Paragraph* line) {
           return lies_between_pieces(*line) || (line->text.size() <= kLongest && !find_appendix(line->text));
         });
}

// Whether the first row goes on with the last one that was read: the next number of its list, or a text in
// mid-sentence.
bool OpenReport::goes_on_in(const Grid& grid) const {
  if (rows.empty()) return false;
  const ReportRow& last = rows.back();
  const auto ordinal = find_column(header.columns, ColumnRole::ordinal);
  const std::span<const GridCell> cells = grid.row(0);
  std::string storage;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t column = column_of(cells, i, header.columns);
    const std::string_view text = text_of(*cells[i].cell, storage);
    if (text.empty()) continue;
    if (ordinal && column == *ordinal) {
      const std::optional<Ordinal> next = OrdinalReader(ordinals).read(text);
      return next && last.ordinal && is_next(*next, *last.ordinal);
    }
    const std::vector<Paragraph>& before = last.cells[column];
    if (!before.empty() && is_lower(first_letter(text)) && !ends_sentence(before.back().text)) return true;
  }
  return false;
}

bool OpenReport::has_ordinals_only(const Grid& grid) const {
  const std::size_t ordinal = *find_column(header.columns, ColumnRole::ordinal);
  OrdinalReader reader = ordinals;
  std::string storage;
  for (std::uint32_t row = 0; row < grid.row_count(); ++row)
    for (std::size_t i = 0; i < grid.row(row).size(); ++i) {
      const GridCell& g = grid.row(row)[i];
      if (g.anchor_row != row || column_of(grid.row(row), i, header.columns) != ordinal) continue;
      const bool spanning = grid.row(row).size() == 1;
      const std::string_view text = text_of(*g.cell, storage);
      if (!spanning && text.size() > 1 && !reader.read(text) && !is_header_row(grid, row)) return false;
    }
  return true;
}

bool OpenReport::is_headerless_piece(const Grid& grid, const Lines& lines) {
  if (grid.row_count() == 0) return false;
  const bool same_cells = grid.row(0).size() == header.columns.size();
  const bool narrower = grid.table().columns < table->columns && !same_cells;
  if (grid.table().columns > table->columns && !same_cells) return false;
  const bool in_doubt = narrower || !lies_between_pieces(lines);
  if (in_doubt && (!may_run_on_pages(lines) || !goes_on_in(grid))) return false;
  if (grid.table().rows.front().header || is_signature(grid)) return false;
  return find_column(header.columns, ColumnRole::ordinal) ? has_ordinals_only(grid) : header.columns.size() > 2;
}

bool OpenReport::has_rows_above(const Grid& grid, const Header& repeated) {
  for (std::uint32_t row = 0; row < repeated.first_row; ++row)
    for (const GridCell& g : grid.row(row)) {
      Lines lines;
      for_each_paragraph(g.cell->blocks, [&](const Paragraph& paragraph) { lines.push_back(&paragraph); });
      if (g.anchor_row == row && !lies_between_pieces(lines)) return true;
    }
  return false;
}

}  // namespace baocao::report
