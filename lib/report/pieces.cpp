#include "report/pieces.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "report/letterhead.hpp"
#include "report/letters.hpp"

namespace baocao::report {

namespace {

constexpr std::size_t kLongestTitle = 160;  // bytes, of a line that may run on all pages

bool is_signature(const Grid& grid) {
  std::string storage;
  const std::span<const GridCell> cells = grid.row(0);
  return std::any_of(cells.begin(), cells.end(),
                     [&](const GridCell& g) { return begins_signature(text_of(*g.cell, storage)); });
}

// Whether the first row has sentences or bullets, unlike letterheads, signatures and lists of names and figures.
bool begins_with_sentences(const Grid& grid) {
  bool sentences = false;
  bool capitals = false;
  for (const GridCell& g : grid.row(0))
    for_each_paragraph(g.cell->blocks, [&](const Paragraph& p) {
      sentences = sentences || !p.marker.empty() || (!p.text.empty() && ends_sentence(p.text));
      capitals = capitals || is_in_capitals(p.text);
    });
  return sentences && !capitals;
}

// `Bảng tổng hợp kết quả (tiếp theo)`
bool ends_with_going_on(std::string_view line) {
  const std::size_t bracket = line.rfind('(');
  return line.size() <= kLongestTitle && bracket != std::string_view::npos && line.ends_with(')') &&
         says_it_goes_on(line.substr(bracket));
}

bool is_next(const Ordinal& next, const Ordinal& last) {
  return next.style == last.style && next.value.size() == last.value.size() &&
         std::equal(next.value.begin(), next.value.end() - 1, last.value.begin()) &&
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

bool begins_list(const Grid& grid, std::uint32_t row) {
  std::string storage;
  for (; row < grid.row_count(); ++row) {
    const std::span<const GridCell> cells = grid.row(row);
    const auto first = std::find_if_not(cells.begin(), cells.end(), [](const GridCell& g) { return g.blank; });
    if (first == cells.end() || is_column_numbers(grid, row)) continue;
    const std::string_view text = text_of(*first->cell, storage);
    const auto leading = find_leading_ordinal(text);
    const std::optional<Ordinal> ordinal = OrdinalReader().read(leading ? leading->text : text);
    return ordinal && ordinal->value.back() == 1;
  }
  return false;
}

bool OpenReport::may_be_row(const Grid& grid, const Header& other) const {
  const auto ordinal = find_column(header.columns, ColumnRole::ordinal);
  if (!ordinal || other.first_row != 0 || other.end_row != 1 || other.columns.size() != header.columns.size())
    return false;
  const auto same_place = [&](ColumnRole role) {
    return find_column(other.columns, role) == find_column(header.columns, role);
  };
  const std::size_t task = *find_column(header.columns, ColumnRole::task);
  return heading_key(other.columns[*ordinal].column.text).empty() && same_place(ColumnRole::task) &&
         same_place(ColumnRole::result) && !is_header_term(other.columns[task].column.text) &&
         heading_key(other.columns[task].column.text) != heading_key(header.columns[task].column.text) &&
         !begins_list(grid, other.end_row);
}

bool OpenReport::lies_between_pieces(const Lines& lines) {
  // Lines gather while tables are asked for that are no pieces: each is looked at once.
  const Paragraph* const first = lines.empty() ? nullptr : lines.front();
  if (first != first_line_ || lines_passed_ > lines.size()) lines_passed_ = 0;
  first_line_ = first;
  while (lines_passed_ < lines.size() && lies_between_pieces(*lines[lines_passed_])) ++lines_passed_;
  return lines_passed_ == lines.size();
}

bool OpenReport::lies_between_pieces(const Paragraph& line) {
  if (is_page_furniture(line.text) || stands_above(line.text)) return true;
  // `Phụ lục 2 (tiếp theo)`
  const auto appendix = find_appendix(line.text);
  if (!appendix) return ends_with_going_on(line.text);
  return repeats_appendix(*appendix) && (is_page_furniture(appendix->rest) || stands_above(appendix->rest));
}

bool OpenReport::stands_above(std::string_view line) {
  if (!line_keys_) {
    line_keys_.emplace();
    for (const Paragraph* one : above) line_keys_->push_back(heading_key(one->text));
    std::sort(line_keys_->begin(), line_keys_->end());
  }
  return std::binary_search(line_keys_->begin(), line_keys_->end(), heading_key(line));
}

bool OpenReport::repeats_appendix(const AppendixLine& line) {
  if (line.appendix.number.empty()) return false;
  const auto label = static_cast<std::size_t>(line.label);
  if (!appendix_) {
    appendix_.emplace();
    for (const Paragraph* one : above)
      if (const auto mine = find_appendix(one->text))
        (*appendix_)[static_cast<std::size_t>(mine->label)] = mine->appendix.number;
  }
  return line.appendix.number == (*appendix_)[label];
}

// A title without number, mark or sense of its own.
bool OpenReport::may_run_on_pages(const Paragraph& line) {
  if (lies_between_pieces(line)) return true;
  if (const auto appendix = find_appendix(line.text)) return repeats_appendix(*appendix);
  return line.text.size() <= kLongestTitle && line.marker.empty() && !ends_sentence(line.text) &&
         !find_leading_ordinal(line.text) && !begins_signature(line.text) &&
         !heading_key(line.text).starts_with("don vi tinh");
}

bool OpenReport::seems_to_go_on(const Lines& lines, const Grid& grid, std::uint32_t row) {
  return may_run_on_pages(lines) && how_goes_on(grid, row) != GoesOn::no;
}

bool OpenReport::may_run_on_pages(const Lines& lines) {
  constexpr std::size_t kMostTitles = 4;
  return lines.size() <= kMostTitles &&
         std::all_of(lines.begin(), lines.end(), [&](const Paragraph* line) { return may_run_on_pages(*line); });
}

// A line that a recogniser broke off a row; what ends in a colon leads to another table.
bool OpenReport::may_stand_between_numbers(const Lines& lines) {
  constexpr std::size_t kMostLines = 2;
  return lines.size() <= kMostLines && std::all_of(lines.begin(), lines.end(), [&](const Paragraph* line) {
           if (may_run_on_pages(*line)) return true;
           const bool broken_off = !line->marker.empty() || is_lower(first_letter(line->text));
           return broken_off && line->text.size() <= kLongestTitle && !line->text.ends_with(':');
         });
}

OpenReport::GoesOn OpenReport::how_goes_on(const Grid& grid, std::uint32_t row) const {
  if (rows.empty() || row >= grid.row_count()) return GoesOn::no;
  const ReportRow& last = rows.back();
  const auto ordinal = find_column(header.columns, ColumnRole::ordinal);
  const std::size_t task = *find_column(header.columns, ColumnRole::task);
  const std::span<const GridCell> cells = grid.row(row);
  bool names_task = false;
  std::string storage;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::size_t column = column_of(cells, i, header.columns);
    const std::string_view text = text_of(*cells[i].cell, storage);
    if (text.empty()) continue;
    const bool rest_of_title = last.spanning && only_filled(cells) == &cells[i] && is_lower(first_letter(text));
    if (rest_of_title) column = task;
    if (ordinal && column == *ordinal) {
      const std::optional<Ordinal> next = OrdinalReader(ordinals).read(text);
      // A row that is cut may have its number on both pages.
      if (next && last.ordinal && next->style == last.ordinal->style && next->value == last.ordinal->value) continue;
      const Ordinal* const before = next ? last_like(*next) : nullptr;
      return before != nullptr && is_next(*next, *before) ? GoesOn::by_number : GoesOn::no;
    }
    names_task = names_task || column == task;
    const std::vector<Paragraph>& before = last.cells[column];
    if (before.empty() || !is_lower(first_letter(text)) || ends_sentence(before.back().text)) continue;
    const bool in_doubt = names_task && !rest_of_title && before.back().text.size() <= kBriefBytes;
    return in_doubt ? GoesOn::perhaps : GoesOn::surely;
  }
  return GoesOn::no;
}

const Ordinal* OpenReport::last_like(const Ordinal& ordinal) const {
  constexpr std::size_t kRowsSearched = 64;
  for (std::size_t back = 1; back <= std::min(rows.size(), kRowsSearched); ++back) {
    const std::optional<Ordinal>& one = rows[rows.size() - back].ordinal;
    if (one && one->style == ordinal.style && one->value.size() == ordinal.value.size()) return &*one;
  }
  return nullptr;
}

const Ordinal* OpenReport::last_ordinal() const {
  constexpr std::size_t kRowsSearched = 8;
  for (std::size_t back = 1; back <= std::min(rows.size(), kRowsSearched); ++back)
    if (const ReportRow& row = rows[rows.size() - back]; row.ordinal) return &*row.ordinal;
  return nullptr;
}

OpenReport::Numbering OpenReport::numbering_of(const Grid& grid) const {
  const std::size_t ordinal = *find_column(header.columns, ColumnRole::ordinal);
  const bool in_merged_cells = !rows.empty() && rows.back().heads_both;
  OrdinalReader reader = ordinals;
  std::optional<Ordinal> first;
  bool odd = false;
  std::string storage;
  for (std::uint32_t row = 0; row < grid.row_count(); ++row)
    for (std::size_t i = 0; i < grid.row(row).size(); ++i) {
      const GridCell& g = grid.row(row)[i];
      if (g.anchor_row != row || column_of(grid.row(row), i, header.columns) != ordinal) continue;
      const std::string_view text = text_of(*g.cell, storage);
      if (grid.row(row).size() == 1 || text.empty() || is_header_row(grid, row)) continue;
      // A title, or a total, in one cell with the task; signatures and letterheads look the same.
      if (grid.row(row).size() < header.columns.size() && g.cell->column_span > 1) {
        odd = odd || !(in_merged_cells || find_leading_ordinal(text) || begins_total(text));
      } else if (const std::optional<Ordinal> number = reader.read(text)) {
        if (!first) first = number;
      } else if (classify_header(text).role == ColumnRole::ordinal) {
        return Numbering::of_another;
      } else {
        odd = odd || (text.size() > 1 && !(only_filled(grid.row(row)) == &g && find_leading_ordinal(text)));
      }
    }
  if (!odd) return Numbering::clear;
  const Ordinal* const last = last_ordinal();
  return first && last != nullptr && is_next(*first, *last) ? Numbering::goes_on : Numbering::odd;
}

bool OpenReport::has_its_cells(const Grid& grid) const {
  const std::size_t columns = header.columns.size();
  if (grid.row(0).size() == columns) return true;
  // Titles in merged cells may stand first.
  std::uint32_t rows_with_all = 0;
  for (std::uint32_t row = 0; row < grid.row_count(); ++row) rows_with_all += grid.row(row).size() == columns ? 1u : 0u;
  return std::uint64_t{2} * rows_with_all >= grid.row_count();
}

Piece OpenReport::tell_headerless(const Grid& grid, const Lines& lines) {
  if (grid.row_count() == 0) return Piece::other;
  const bool same_cells = has_its_cells(grid);
  const bool narrower = grid.table().columns < table->columns && !same_cells;
  if (grid.table().columns > table->columns && !same_cells) return Piece::other;
  const GoesOn goes_on = how_goes_on(grid, 0);
  const bool surely = goes_on >= GoesOn::surely;
  if (!surely && (grid.table().rows.front().header || is_signature(grid))) return Piece::other;
  bool in_doubt = narrower || !lies_between_pieces(lines);
  if (in_doubt && goes_on == GoesOn::no) return Piece::other;
  const bool fits =
      !in_doubt || may_run_on_pages(lines) || (goes_on == GoesOn::by_number && may_stand_between_numbers(lines));
  if (!fits) return Piece::other;
  if (find_column(header.columns, ColumnRole::ordinal)) {
    const Numbering numbering = numbering_of(grid);
    if (numbering == Numbering::of_another || (numbering == Numbering::odd && !surely)) return Piece::other;
  } else if (!surely && header.columns.size() < 3) {
    if (!begins_with_sentences(grid)) return Piece::other;
    in_doubt = true;
  }
  return in_doubt ? Piece::next_in_doubt : Piece::next;
}

std::uint32_t OpenReport::behind_titles(const Grid& grid, const Header& repeated) {
  std::uint32_t row = 0;
  for (; row < repeated.first_row; ++row)
    for (const GridCell& g : grid.row(row)) {
      bool titles = true;
      for_each_paragraph(g.cell->blocks, [&](const Paragraph& line) { titles = titles && lies_between_pieces(line); });
      if (g.anchor_row == row && !titles) return row;
    }
  return row;
}

}  // namespace baocao::report
