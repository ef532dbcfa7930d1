#include "report/rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "report/heading.hpp"
#include "report/letterhead.hpp"
#include "report/letters.hpp"
#include "text/paragraph.hpp"

namespace baocao::report {

namespace {

bool makes_one_item(ColumnRole role) noexcept {
  return role == ColumnRole::ordinal || role == ColumnRole::task || role == ColumnRole::result;
}

// Reads what stands in the ordinal column of one row. A Word label and a typed ordinal are one.
class OrdinalCell {
 public:
  OrdinalCell(ReportRow& row, OrdinalReader& reader) : row_(row), reader_(reader) {}

  // Gives back the paragraphs that are no ordinal.
  std::vector<Paragraph> read(std::vector<Paragraph> paragraphs) {
    std::erase_if(paragraphs, [&](const Paragraph& paragraph) { return take(paragraph); });
    return paragraphs;
  }
  bool met_two() const noexcept { return met_two_; }

 private:
  bool take(const Paragraph& paragraph) {
    if (paragraph.marker_origin == MarkerOrigin::none) return take_text(paragraph.text);
    if (paragraph.marker_origin == MarkerOrigin::typed) {
      Paragraph whole = paragraph;
      text::restore_marker(whole);
      return take_text(whole.text);
    }
    if (paragraph.text.empty()) return take_text(paragraph.marker);
    // Both a label and a text: the typed one is what the writer meant.
    if (row_.ordinal || !take_text(paragraph.text)) return false;
    met_two_ = true;
    return true;
  }

  bool take_text(const std::string& text) {
    if (text == "-" || text == "+" || text == "–" || text == "*" || text == "•") {
      if (!row_.bullet.empty() || row_.ordinal) return false;
      row_.bullet = text;
      return true;
    }
    if (row_.ordinal) return same_as_read(text);
    row_.ordinal = reader_.read(text);
    row_.bracketed = row_.ordinal && text.starts_with('(');
    return row_.ordinal.has_value();
  }

  // The same ordinal once more, such as a label beside a typed number in a paragraph of its own.
  bool same_as_read(const std::string& text) {
    const std::optional<Ordinal> again = OrdinalReader().read(text);
    if (!again || again->value != row_.ordinal->value || again->style != row_.ordinal->style) return false;
    met_two_ = true;
    return true;
  }

  ReportRow& row_;
  OrdinalReader& reader_;
  bool met_two_ = false;
};

class RowReader {
 public:
  RowReader(const Grid& grid, const ParagraphSource& source, std::uint32_t table,
            const std::vector<HeaderColumn>& columns, OrdinalReader& ordinals, std::vector<Diagnostic>& diagnostics)
      : grid_(grid),
        source_(source),
        table_(table),
        columns_(columns),
        ordinals_(ordinals),
        diagnostics_(diagnostics),
        ordinal_(find_column(columns, ColumnRole::ordinal)),
        task_(*find_column(columns, ColumnRole::task)) {}

  // The row behind the last that a merged ordinal, task or result cell ties to `row`.
  std::uint32_t end_of_item(std::uint32_t row, std::uint32_t end) const {
    std::uint32_t item_end = row + 1;
    for (std::uint32_t at = row; at < item_end; ++at) {
      const std::span<const GridCell> cells = grid_.row(at);
      for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].anchor_row == at && makes_one_item(columns_[column_of(cells, i, columns_)].column.role))
          item_end = std::max(item_end, std::min(end, at + cells[i].cell->row_span));
    }
    return item_end;
  }

  ReportRow read(std::uint32_t first, std::uint32_t end) {
    ReportRow row;
    row.cells.resize(columns_.size());
    row.merged.resize(columns_.size());
    for (std::uint32_t at = first; at < end; ++at) {
      row.sources.push_back({table_, at});
      const std::size_t tasks_before = row.cells[task_].size();
      std::vector<Paragraph> first_ordinal;
      if (ordinal_) first_ordinal.swap(row.cells[*ordinal_]);
      read_source_row(row, first, at, end);
      if (ordinal_ && !first_ordinal.empty()) {
        first_ordinal.swap(row.cells[*ordinal_]);
        put_further_ordinal(row, std::move(first_ordinal), tasks_before, at);
      }
    }
    if (ordinal_) settle_ordinal(row, first);
    return row;
  }

 private:
  void read_source_row(ReportRow& row, std::uint32_t first, std::uint32_t at, std::uint32_t end) {
    const std::span<const GridCell> cells = grid_.row(at);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Cell& cell = *cells[i].cell;
      const std::size_t column = column_of(cells, i, columns_);
      const bool stands_here = cells[i].anchor_row == at;
      const bool reaches_out = cells[i].anchor_row + cell.row_span > end || cells[i].anchor_row < first;
      if (cell.row_span > 1 && reaches_out && !makes_one_item(columns_[column].column.role) && !cells[i].blank)
        row.merged[column] = (std::uint64_t{cells[i].anchor_row} << 32) | (cell.column + 1);
      if (!stands_here) continue;
      source_.take_all(cell, row.cells[column]);
      const bool from_ordinal = ordinal_ && column == *ordinal_ && covers(cell, task_);
      if (from_ordinal || (!ordinal_ && column == task_)) take_leading_ordinal(row, column);
      row.heads_both |= from_ordinal && !cells[i].blank && at == first;
      if (cells.size() == 1 && covers(cell, columns_.size() - 1)) row.spanning = true;
    }
  }

  bool covers(const Cell& cell, std::size_t column) const {
    return cell.column + cell.column_span > columns_[column].first;
  }

  // A merged cell makes one item of rows that are numbered each: a further number goes on standing before its own task.
  void put_further_ordinal(ReportRow& row, std::vector<Paragraph> ordinal, std::size_t tasks_before,
                           std::uint32_t source_row) {
    std::vector<Paragraph>& task = row.cells[task_];
    std::vector<Paragraph>& own = row.cells[*ordinal_];
    for (Paragraph& number : ordinal) {
      text::restore_marker(number);
      const std::string& shown = number.text.empty() ? number.marker : number.text;
      if (shown == (own.front().text.empty() ? own.front().marker : own.front().text)) {
        own.push_back(std::move(number));
        continue;
      }
      diagnose(DiagnosticCode::ordinal_unreadable,
               "'" + shown + "' is the number of a row that a merged cell makes part of the item above", source_row);
      const bool numbers = tasks_before < task.size() && task[tasks_before].marker.empty();
      if (numbers && OrdinalReader().read(shown)) {
        task[tasks_before].marker = shown;
        task[tasks_before].marker_origin = MarkerOrigin::typed;
      } else {
        task.insert(task.begin() + static_cast<std::ptrdiff_t>(tasks_before), std::move(number));
      }
      ++tasks_before;
    }
  }

  // `I. Nhóm …` in one cell over ordinal and task column: the ordinal leaves the title.
  void take_leading_ordinal(ReportRow& row, std::size_t column) {
    std::vector<Paragraph> paragraphs = std::move(row.cells[column]);
    row.cells[column].clear();
    if (!paragraphs.empty() && !row.ordinal) lift_ordinal(row, paragraphs.front());
    if (!paragraphs.empty() && paragraphs.front().text.empty() && paragraphs.front().marker.empty())
      paragraphs.erase(paragraphs.begin());
    append(row.cells[task_], std::move(paragraphs));
  }

  void lift_ordinal(ReportRow& row, Paragraph& title) {
    if (title.marker_origin == MarkerOrigin::automatic) {
      row.ordinal = ordinals_.read(title.marker);
      if (row.ordinal) {
        title.marker.clear();
        title.marker_origin = MarkerOrigin::none;
      }
      return;
    }
    text::restore_marker(title);
    if (const auto leading = find_leading_ordinal(title.text)) {
      row.ordinal = ordinals_.read(leading->text);
      row.bracketed = row.ordinal && leading->text.starts_with('(');
      if (row.ordinal) text::erase_front(title, leading->length);
    }
    // Any other is a marker as before: a bullet at a page's head begins a paragraph.
    if (!row.ordinal) text::take_marker(title);
  }

  void settle_ordinal(ReportRow& row, std::uint32_t source_row) {
    OrdinalCell cell(row, ordinals_);
    std::vector<Paragraph> left = cell.read(std::move(row.cells[*ordinal_]));
    row.cells[*ordinal_].clear();
    if (cell.met_two())
      diagnose(DiagnosticCode::ordinal_twice, "an automatic and a typed ordinal count as one", source_row);
    if (!left.empty() && is_lone_title(row, left)) {
      row.spanning = true;
      row.heads_both = true;
      row.rest_of_title = is_rest_of_title(row, left.front());
      lift_ordinal(row, left.front());
      row.cells[task_] = std::move(left);
    } else if (!left.empty()) {
      row.odd_ordinal = !row.spanning;
      if (row.odd_ordinal)
        diagnose(DiagnosticCode::ordinal_unreadable,
                 "'" + left.front().text + "' is no ordinal; it went before the task", source_row);
      append(left, std::move(row.cells[task_]));
      row.cells[task_] = std::move(left);
    } else if (!row.ordinal) {
      lift_numeral_from_title(row);
    }
  }

  // `I. Nhóm hạn chế thứ nhất | | |`: a recogniser writes what a merged cell holds into the first of its columns.
  static bool is_lone_title(const ReportRow& row, const std::vector<Paragraph>& in_ordinal_cell) {
    const Paragraph& first = in_ordinal_cell.front();
    const bool marked = is_letter_or_digit(first_letter(first.marker));
    const bool words = is_letter_or_digit(first_letter(first.text)) &&
                       (first.text.find(' ') != std::string::npos || marked) && (marked || first.marker.empty());
    return !row.ordinal && row.bullet.empty() && words &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const auto& paragraphs) { return paragraphs.empty(); }) &&
           !is_page_furniture(first.text) && !is_remark(first.text) && !begins_signature(first.text) &&
           !is_place_and_date(first.text);
  }

  // `hệ thống chính trị.`, and words between two numbers of one list (`2`, `Công tác khác`, `3`), but not in capitals:
  // a title only where they go on with one that a page cut.
  bool is_rest_of_title(const ReportRow& row, const Paragraph& first) const {
    if (is_letter_or_digit(first_letter(first.marker)) || find_leading_ordinal(first.text)) return false;
    return is_lower(first_letter(first.text)) || (!is_in_capitals(first.text) && list_goes_on_behind(row));
  }

  // `Ghi chú: …`, `Nguồn: …`, `Đơn vị tính: …`, not `Nguồn lực tài chính`.
  static bool is_remark(std::string_view text) {
    constexpr auto kRemarks = std::to_array<std::string_view>({"ghi chu", "nguon", "don vi tinh", "dvt"});
    const std::string key = heading_key(text.substr(0, text.find(':')));
    return std::any_of(kRemarks.begin(), kRemarks.end(), [&](std::string_view r) {
      return key == r || (r != "nguon" && key.starts_with(r) && key[r.size()] == ' ');
    });
  }

  bool list_goes_on_behind(const ReportRow& row) const {
    const std::uint32_t next = row.sources.back().row + 1;
    if (next >= grid_.row_count()) return false;
    const std::span<const GridCell> cells = grid_.row(next);
    std::string storage;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (column_of(cells, i, columns_) == *ordinal_)
        return cells[i].anchor_row == next && ordinals_.is_next_number(text_of(*cells[i].cell, storage));
    return false;
  }

  // The ordinal cell is blank and the title carries a numeral: `| I. Nhóm … | |`.
  void lift_numeral_from_title(ReportRow& row) {
    if (row.cells[task_].empty() || !row.bullet.empty()) return;
    Paragraph& title = row.cells[task_].front();
    const auto leading = find_leading_ordinal(title.text);
    if (!leading || !is_upper(first_letter(leading->text)) ||
        !is_upper(first_letter(title.text.substr(leading->length))))
      return;
    // “… lần thứ” | “XI. Công tác …” is a sentence cut by a page: only the numeral that is due counts.
    OrdinalReader probe = ordinals_;
    const std::optional<Ordinal> ordinal = probe.read(leading->text);
    if (!ordinal || ordinal->style != OrdinalStyle::roman || !ordinals_.expects_roman(ordinal->value.front())) return;
    ordinals_ = probe;
    row.ordinal = ordinal;
    text::erase_front(title, leading->length);
  }

  void diagnose(DiagnosticCode code, std::string message, std::uint32_t row) {
    diagnostics_.push_back({code, std::move(message), TablePlace{table_, row, columns_[*ordinal_].first}});
  }

  const Grid& grid_;
  const ParagraphSource& source_;
  std::uint32_t table_;
  const std::vector<HeaderColumn>& columns_;
  OrdinalReader& ordinals_;
  std::vector<Diagnostic>& diagnostics_;
  std::optional<std::size_t> ordinal_;
  std::size_t task_;
};

}  // namespace

std::optional<std::size_t> find_column(const std::vector<HeaderColumn>& columns, ColumnRole role) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const HeaderColumn& c) { return c.column.role == role; });
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

bool has_result(const ReportRow& row, const std::vector<HeaderColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].column.role == ColumnRole::result && !row.cells[i].empty()) return true;
  return false;
}

void settle_misread_ordinals(std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns) {
  Ordinal* misread = nullptr;
  for (ReportRow& row : rows) {
    if (!row.ordinal) continue;
    if (misread != nullptr && row.ordinal->style == OrdinalStyle::decimal &&
        row.ordinal->value == std::vector<std::uint32_t>{2})
      misread->style = OrdinalStyle::decimal;
    const bool may_be_one = row.ordinal->style == OrdinalStyle::roman && row.ordinal->value.front() == 1 &&
                            (row.ordinal->text == "l" || row.ordinal->text == "|") && has_result(row, columns);
    misread = may_be_one ? &*row.ordinal : nullptr;
  }
}

bool is_blank_row(const ReportRow& row) noexcept {
  return !row.ordinal && row.bullet.empty() &&
         std::all_of(row.cells.begin(), row.cells.end(), [](const auto& paragraphs) { return paragraphs.empty(); });
}

std::size_t column_of(std::span<const GridCell> row, std::size_t cell, const std::vector<HeaderColumn>& columns) {
  if (row.size() == columns.size()) return cell;
  const std::uint32_t left = row[cell].cell->column;
  const auto behind = std::upper_bound(columns.begin(), columns.end(), left,
                                       [](std::uint32_t edge, const HeaderColumn& c) { return edge < c.first; });
  return behind == columns.begin() ? 0 : static_cast<std::size_t>(behind - columns.begin()) - 1;
}

void append(std::vector<Paragraph>& to, std::vector<Paragraph> from) {
  if (to.empty()) {
    to = std::move(from);
    return;
  }
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<ReportRow> read_rows(const Grid& grid, const ParagraphSource& source, std::uint32_t table,
                                 std::uint32_t first, std::uint32_t end, const std::vector<HeaderColumn>& columns,
                                 OrdinalReader& ordinals, std::vector<Diagnostic>& diagnostics) {
  RowReader reader(grid, source, table, columns, ordinals, diagnostics);
  std::vector<ReportRow> rows;
  rows.reserve(end - first);
  for (std::uint32_t row = first; row < end;) {
    const std::uint32_t item_end = reader.end_of_item(row, end);
    rows.push_back(reader.read(row, item_end));
    row = item_end;
  }
  return rows;
}

}  // namespace baocao::report
