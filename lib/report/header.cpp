// Finding the header of a report table. A header is one row of known terms with at least a task
// and a result; the rows under it belong to it where a cell reaches down into them, where they
// divide a wide cell above, or where they only number the columns.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "base/ascii.hpp"
#include "report/columns.hpp"
#include "report/ordinal.hpp"

namespace baocao::report {

namespace {

constexpr std::uint32_t kRowsSearched = 30;  // titles may stand above the header inside the table
constexpr std::uint32_t kHeaderRows = 5;
constexpr std::size_t kLongestDividingBytes = 120;

struct HeaderCell {
  const Cell* cell;
  std::uint32_t row;
  std::string text;
};

std::vector<HeaderCell> cells_standing_in(const Grid& grid, std::uint32_t row) {
  std::vector<HeaderCell> cells;
  for (const GridCell& g : grid.row(row))
    if (g.anchor_row == row) cells.push_back({g.cell, row, text_of(*g.cell)});
  return cells;
}

// `Nhiệm vụ phát triển kinh tế được chỉ đạo sát sao.` begins like a header, but is a cell of the body.
bool is_sentence(std::string_view text) {
  constexpr std::size_t kLongestWithMark = 48;  // bytes
  return text.size() > kLongestWithMark && (text.ends_with('.') || text.ends_with(';'));
}

// `STT`, `Ghi chú`: a role that no cell of the body names by chance.
bool names_beside(const Grid& grid, std::uint32_t row) {
  const std::span<const GridCell> cells = grid.row(row);
  return std::any_of(cells.begin(), cells.end(), [&](const GridCell& g) {
    if (g.anchor_row != row) return false;
    const ColumnRole role = classify_header(first_text_of(*g.cell)).role;
    return role == ColumnRole::ordinal || role == ColumnRole::note;
  });
}

bool names(const Grid& grid, std::uint32_t row, ColumnRole role, Sentences sentences) {
  std::string storage;
  const std::span<const GridCell> cells = grid.row(row);
  return std::any_of(cells.begin(), cells.end(), [&](const GridCell& g) {
    if (g.anchor_row != row || !may_claim(first_text_of(*g.cell), role)) return false;
    const std::string_view text = text_of(*g.cell, storage);
    if (!claims(text, role)) return false;
    return sentences == Sentences::may_be_header || !is_sentence(text) || names_beside(grid, row);
  });
}

// `STT | Nội dung | Kết quả | (blank)` over `(blank) | (blank) | Đã xong | Chưa xong`: the second
// row divides a cell that is wide, or has a blank neighbour, and is blank under all the others.
bool divides(const std::vector<HeaderCell>& upper, const std::vector<HeaderCell>& lower) {
  std::size_t divided = 0;
  for (const HeaderCell& cell : lower) {
    if (cell.text.empty()) continue;
    if (cell.text.size() > kLongestDividingBytes) return false;
    const auto above = std::find_if(upper.begin(), upper.end(), [&](const HeaderCell& u) {
      return u.cell->column <= cell.cell->column && cell.cell->column < u.cell->column + u.cell->column_span;
    });
    if (above == upper.end()) return false;
    const bool wide = above->cell->column_span > 1;
    const bool blank = above->text.empty();
    const auto next = above + 1;
    const bool blank_beside = next != upper.end() && next->text.empty();
    if (!wide && !blank && !blank_beside) return false;
    ++divided;
  }
  return divided >= 2;
}

bool is_divided(const Grid& grid, const std::vector<HeaderCell>& upper, std::uint32_t row) {
  if (row >= grid.row_count()) return false;
  // Body rows are told by the first long text, before any is copied.
  for (const GridCell& g : grid.row(row))
    if (g.anchor_row == row && first_text_of(*g.cell).size() > kLongestDividingBytes) return false;
  return divides(upper, cells_standing_in(grid, row));
}

std::uint32_t header_end(const Grid& grid, std::uint32_t first) {
  std::uint32_t end = first + 1;
  const std::vector<HeaderCell> top = cells_standing_in(grid, first);
  for (const HeaderCell& cell : top)
    if (!cell.text.empty()) end = std::max(end, first + std::min(cell.cell->row_span, kHeaderRows));
  end = std::min(end, grid.row_count());
  if (end == first + 1 && is_divided(grid, top, end)) ++end;
  return end;
}

// Whether the header that begins in `first` names the role in a row below: `Năm 2023` over `Kết quả | Ghi chú`. Rows of
// the body and titles above a header look alike, but have no ordinal column.
bool names_below(const Grid& grid, std::uint32_t first, ColumnRole role) {
  const std::span<const GridCell> cells = grid.row(first);
  const bool has_ordinals = std::any_of(cells.begin(), cells.end(), [&](const GridCell& g) {
    return g.anchor_row == first && classify_header(first_text_of(*g.cell)).role == ColumnRole::ordinal;
  });
  if (!has_ordinals) return false;
  const std::uint32_t end = header_end(grid, first);
  for (std::uint32_t row = first + 1; row < end; ++row)
    if (names(grid, row, role, Sentences::may_be_header)) return true;
  return false;
}

// Left edges of the columns: wherever a header cell begins.
std::vector<HeaderColumn> leaf_columns(const Grid& grid, std::uint32_t first, std::uint32_t end) {
  std::set<std::uint32_t> edges;
  for (std::uint32_t row = first; row < end; ++row)
    for (const GridCell& g : grid.row(row))
      if (g.anchor_row >= first) edges.insert(g.cell->column);
  std::vector<HeaderColumn> columns;
  for (const std::uint32_t edge : edges) columns.push_back({.column = {ColumnRole::other, ""}, .first = edge});
  return columns;
}

// The texts above one another over a column, each cell once; a blank top cell takes the text of
// the wide-by-omission cell at its left.
std::vector<std::string> texts_over(const Grid& grid, std::uint32_t first, std::uint32_t end, std::uint32_t column) {
  std::vector<std::string> texts;
  const Cell* last = nullptr;
  for (std::uint32_t row = first; row < end; ++row) {
    const Cell* covering = nullptr;
    const Cell* left = nullptr;
    for (const GridCell& g : grid.row(row)) {
      if (g.anchor_row < first || g.cell->column > column) continue;
      if (column < g.cell->column + g.cell->column_span) covering = g.cell;
      if (!g.blank) left = g.cell;
    }
    if (row == first && end > first + 1 && covering != nullptr && is_blank(*covering) && left != nullptr)
      covering = left;
    if (covering == nullptr || covering == last) continue;
    last = covering;
    if (std::string text = text_of(*covering); !text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

std::string join_texts(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (!joined.empty()) joined += " / ";
    joined += text;
  }
  return joined;
}

// The lowest text that says something decides: “Kết quả khắc phục / Nguyên nhân” is a note.
RoleClaim claim_of(const std::vector<std::string>& texts) {
  for (auto text = texts.rbegin(); text != texts.rend(); ++text)
    if (const RoleClaim claim = classify_header(*text); claim.claim != Claim::none) return claim;
  return {};
}

// “Kết quả khắc phục / Nội dung”
bool stands_under_result(const std::vector<std::string>& texts) {
  return texts.size() > 1 && std::any_of(texts.begin(), texts.end() - 1, [](const std::string& text) {
           return classify_header(text).role == ColumnRole::result;
         });
}

// What the header says of one column.
struct ColumnClaim : RoleClaim {
  bool under_result = false;
};

// `Hạn chế | Tình trạng | Giải pháp`: how things stand is a result only where no other is, and where it does not
// describe what the tasks behind it are for.
void settle_faint_results(std::vector<ColumnClaim>& claims) {
  const auto is = [](const ColumnClaim& c, ColumnRole role) { return c.role == role && c.claim != Claim::none; };
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].role != ColumnRole::result || claims[i].claim != Claim::faint) continue;
    const bool no_result =
        std::any_of(claims.begin(), claims.end(),
                    [&](const ColumnClaim& c) { return is(c, ColumnRole::result) && c.claim != Claim::faint; }) ||
        std::any_of(claims.begin() + static_cast<std::ptrdiff_t>(i), claims.end(),
                    [&](const ColumnClaim& c) { return is(c, ColumnRole::task); });
    if (no_result) claims[i].role = ColumnRole::other;
  }
}

// One ordinal column, one task column (the clearest claim; another under a result is part of that, and behind all
// results it is what comes next: “Giải pháp trong thời gian tới”); “Tiến độ” is the result only where nothing else is,
// else it is a date to meet.
void settle_roles(std::vector<HeaderColumn>& columns, std::vector<ColumnClaim> claims) {
  settle_faint_results(claims);
  const auto is_result = [](const ColumnClaim& c) { return c.role == ColumnRole::result; };
  const auto first_result =
      static_cast<std::size_t>(std::find_if(claims.begin(), claims.end(), is_result) - claims.begin());
  const auto behind_results =
      static_cast<std::size_t>(claims.rend() - std::find_if(claims.rbegin(), claims.rend(), is_result));
  const auto is_clearer = [&](std::size_t i, std::size_t than) {
    if (claims[i].role == ColumnRole::task && claims[i].under_result != claims[than].under_result)
      return claims[than].under_result;
    if (claims[i].role == ColumnRole::task && than < first_result && behind_results <= i) return false;
    return claims[i].claim > claims[than].claim;
  };
  const auto clearest = [&](ColumnRole role) {
    std::size_t best = claims.size();
    for (std::size_t i = 0; i < claims.size(); ++i)
      if (claims[i].role == role && (best == claims.size() || is_clearer(i, best))) best = i;
    return best;
  };
  const std::size_t ordinal = clearest(ColumnRole::ordinal);
  const std::size_t task = clearest(ColumnRole::task);
  const std::size_t result = clearest(ColumnRole::result);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    ColumnRole& role = columns[i].column.role;
    role = claims[i].claim == Claim::none ? ColumnRole::other : claims[i].role;
    if (role == ColumnRole::ordinal && i != ordinal) role = ColumnRole::other;
    if (role == ColumnRole::task && i != task && claims[i].under_result) {
      role = ColumnRole::result;
      continue;
    }
    columns[i].second_task = role == ColumnRole::task && i != task;
    if (columns[i].second_task) role = ColumnRole::other;
    if (role == ColumnRole::result && claims[i].claim == Claim::weak && claims[result].claim == Claim::strong)
      role = ColumnRole::deadline;
  }
}

// `other` of an item is keyed by column text, so texts of those columns are told apart.
void make_texts_unique(std::vector<HeaderColumn>& columns) {
  std::map<std::string, std::uint32_t> seen;
  for (HeaderColumn& column : columns) {
    const ColumnRole role = column.column.role;
    if (role != ColumnRole::agency && role != ColumnRole::deadline && role != ColumnRole::other) continue;
    const std::uint32_t count = ++seen[column.column.text];
    if (count > 1) column.column.text += (column.column.text.empty() ? "(" : " (") + std::to_string(count) + ")";
  }
}

// What a first column must hold below the header to be the ordinals': any, or such as count from 1 on.
enum class Numbers : std::uint8_t { any, counting };

// Whether the first column has nothing but ordinals of that kind below the header.
bool numbers_rows(const Grid& grid, std::uint32_t first, Numbers kind) {
  bool numbers = false;
  std::uint32_t last = 0;
  OrdinalReader reader;
  std::string storage;
  for (std::uint32_t row = first; row < grid.row_count(); ++row) {
    const GridCell* const cell = grid.row(row).empty() ? nullptr : &grid.row(row).front();
    if (cell == nullptr || cell->blank || cell->anchor_row != row || cell->cell->column > 0) continue;
    if (cell->cell->column_span > 1) continue;
    const std::optional<Ordinal> ordinal = reader.read(text_of(*cell->cell, storage));
    if (!ordinal) return false;
    numbers = true;
    if (ordinal->style != OrdinalStyle::decimal || ordinal->value.size() > 1) continue;
    const std::uint32_t value = ordinal->value.front();
    if (kind == Numbers::counting && value != 1 && value != last + 1) return false;
    last = value;
  }
  return numbers;
}

// Nothing, `#`, `No.`, `Số`, `5TT`; not `Năm` or `Tháng`, whose numbers count something else, as may those of `Số`.
bool may_head_numbers(std::string_view text) {
  const std::string key = heading_key(text);
  return key.empty() || key == "no" || key == "so" || reads_alike(key, "stt") || reads_alike(key, "so tt");
}

bool has_role(const Header& header, ColumnRole role) {
  return std::any_of(header.columns.begin(), header.columns.end(),
                     [&](const HeaderColumn& c) { return c.column.role == role; });
}

Header read_header(const Grid& grid, std::uint32_t first) {
  Header header{.first_row = first, .end_row = header_end(grid, first)};
  header.columns = leaf_columns(grid, first, header.end_row);
  std::vector<ColumnClaim> claims;
  for (HeaderColumn& column : header.columns) {
    const std::vector<std::string> texts = texts_over(grid, first, header.end_row, column.first);
    column.column.text = join_texts(texts);
    claims.push_back({claim_of(texts), stands_under_result(texts)});
  }
  settle_roles(header.columns, std::move(claims));
  // A column of numbers may go without a header, or have one that was misread.
  Column& leftmost = header.columns.front().column;
  if (leftmost.role == ColumnRole::other && may_head_numbers(leftmost.text) && !has_role(header, ColumnRole::ordinal) &&
      numbers_rows(grid, header.end_row, leftmost.text.empty() ? Numbers::any : Numbers::counting))
    leftmost.role = ColumnRole::ordinal;
  make_texts_unique(header.columns);
  for (std::uint32_t row = first; row < header.end_row; ++row) header.row_keys.push_back(row_key(grid, row));
  if (header.end_row < grid.row_count() && is_column_numbers(grid, header.end_row))
    header.number_row = header.end_row++;
  return header;
}

// The one paragraph of a cell; nullptr where there is more in it, or nothing.
const Paragraph* only_paragraph(const Cell& cell) noexcept {
  return cell.blocks.size() == 1 ? std::get_if<Paragraph>(&cell.blocks.front().value) : nullptr;
}

bool is_same_header_cell(const Cell& a, const Cell& b) noexcept {
  const Paragraph* one = only_paragraph(a);
  const Paragraph* other = only_paragraph(b);
  return one != nullptr && other != nullptr && one->text == other->text && one->marker == other->marker &&
         a.column == b.column && a.column_span == b.column_span && a.row_span == b.row_span;
}

}  // namespace

bool repeats_header(const Grid& grid, const Row& row, const Header& header) {
  const bool is_all = header.first_row == 0 && header.end_row == 1 && !header.number_row;
  if (!is_all || grid.row_count() == 0) return false;
  const std::vector<Cell>& cells = grid.table().rows.front().cells;
  if (!std::equal(cells.begin(), cells.end(), row.cells.begin(), row.cells.end(), is_same_header_cell)) return false;
  if (grid.row_count() == 1) return true;
  return !is_divided(grid, cells_standing_in(grid, 0), 1) && !is_column_numbers(grid, 1);
}

namespace {

// `4 | Chỉ đạo các xã … | Kết quả tốt`: a row of the body on a page without header.
bool is_numbered(const Grid& grid, std::uint32_t row) {
  for (const GridCell& g : grid.row(row))
    if (g.anchor_row == row && !g.blank) return OrdinalReader().read(first_text_of(*g.cell)).has_value();
  return false;
}

}  // namespace

std::optional<Header> find_header(const Grid& grid, Sentences sentences) {
  const std::uint32_t searched = std::min(grid.row_count(), kRowsSearched);
  for (std::uint32_t row = 0; row < searched; ++row) {
    const bool task = names(grid, row, ColumnRole::task, sentences);
    const bool result = names(grid, row, ColumnRole::result, sentences);
    if (!task && !result) continue;
    if (task != result && !names_below(grid, row, task ? ColumnRole::result : ColumnRole::task)) continue;
    if (is_numbered(grid, row)) continue;
    Header header = read_header(grid, row);
    if (has_role(header, ColumnRole::task) && has_role(header, ColumnRole::result)) return header;
  }
  return std::nullopt;
}

namespace {

// What stands around a column's number.
constexpr std::string_view kAroundNumbers = "()[]. ";

// Whether `text` begins as the number of a column, or is its letter, or nothing: whatever else stands in a table's
// first rows need not be copied.
bool may_number_column(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(kAroundNumbers);
  if (first == std::string_view::npos || (text[first] >= '0' && text[first] <= '9')) return true;
  return text.find_first_not_of(kAroundNumbers, first + 1) == std::string_view::npos;
}

}  // namespace

bool is_column_numbers(const Grid& grid, std::uint32_t row) {
  std::uint32_t numbers = 0;
  std::uint32_t letters = 0;
  std::uint32_t blanks = 0;
  bool small_letters = false;
  std::string storage;
  for (const GridCell& g : grid.row(row)) {
    if (g.anchor_row != row) return false;
    std::string_view all = text_of(*g.cell, storage);
    // What a spreadsheet makes of `(1)`.
    if (all.size() > 1 && all[0] == '-' && is_ascii_digit(all[1])) all.remove_prefix(1);
    if (!may_number_column(all)) return false;
    std::string text(all);
    std::erase_if(text, [](char c) { return kAroundNumbers.find(c) != std::string_view::npos; });
    if (text.empty()) {
      ++blanks;
    } else if (text.size() == 1 && lower_ascii(text[0]) == static_cast<char>('a' + letters) &&
               (letters > 0 || numbers == 0)) {
      ++letters;  // `A B 1 2 C`, or letters alone
      small_letters |= text[0] >= 'a';
    } else {
      std::uint32_t value = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
      // `5=3+4` numbers a column and says how it is computed.
      const bool whole = end == text.data() + text.size() || *end == '=';
      if (error != std::errc() || !whole || value != numbers + 1) return false;
      ++numbers;
    }
  }
  if (small_letters && numbers + blanks > 0) return false;
  return numbers + letters >= 3 && blanks <= 1;
}

}  // namespace baocao::report
