#include "report/row_habits.hpp"

#include <cstddef>

#include "report/letters.hpp"

namespace baocao::report {

namespace {

using Cells = std::vector<Paragraph>;

// A paragraph without marker; a bullet that a page cut off from its text is none.
bool is_plain(const Paragraph& paragraph) {
  return paragraph.marker.empty() && is_letter_or_digit(first_letter(paragraph.text));
}

// `đạt`, `Hoàn thành 15/20 chỉ tiêu`
bool is_brief(const Cells& cell) {
  return cell.size() == 1 && cell.front().text.size() <= kBriefBytes && !ends_sentence(cell.front().text);
}

// Without an ordinal and without a dash in its place.
bool is_bare(const ReportRow& row) {
  return !row.ordinal && row.bullet.empty();
}

// How much a row says for bare tasks being the only ones of their groups: one that stands whole below its group says
// enough, of those that only end a group inside a page it takes two.
constexpr std::size_t kEnoughAlone = 2;

std::size_t weigh_alone(const std::vector<ReportRow>& rows, std::size_t r, const std::vector<HeaderColumn>& columns) {
  const bool at_end = r + 1 == rows.size();
  if (r == 0 || !is_bare(rows[r]) || (!at_end && !rows[r + 1].ordinal)) return 0;
  const bool below_group = !is_bare(rows[r - 1]) && !has_result(rows[r - 1], columns);
  if (below_group && has_result(rows[r], columns)) return kEnoughAlone;
  return !at_end && rows[r + 1].position == RowPosition::inside ? 1 : 0;
}

// How the cells of each column are written.
void observe_cells(const std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns, RowHabits& habits) {
  struct Counts {
    std::size_t beginnings = 0;
    std::size_t small = 0;
    std::size_t whole = 0;
    std::size_t brief = 0;
  };
  std::vector<Counts> counts(columns.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (rows[r].position == RowPosition::first_of_page) continue;
    const bool cut_below = r + 1 < rows.size() && rows[r + 1].position == RowPosition::first_of_page;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Cells& cell = rows[r].cells[i];
      if (cell.empty()) continue;
      ++counts[i].beginnings;
      counts[i].small += begins_without_capital(cell.front()) ? 1u : 0u;
      if (cut_below) continue;
      ++counts[i].whole;
      counts[i].brief += is_brief(cell) ? 1u : 0u;
    }
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Counts& c = counts[i];
    habits.begins_small.push_back(c.small > 0 && c.small * 2 >= c.beginnings);
    habits.brief.push_back(columns[i].column.role != ColumnRole::task && c.brief * 2 > c.whole);
  }
}

}  // namespace

bool begins_without_capital(const Paragraph& paragraph) {
  const char32_t letter = first_letter(paragraph.text);
  return paragraph.marker.empty() && is_letter_or_digit(letter) && !is_upper(letter);
}

RowHabits observe(const std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns) {
  static const Cells kBlank;
  const auto task_column = find_column(columns, ColumnRole::task);
  RowHabits habits;
  habits.plain_paragraphs.resize(columns.size());
  // Where nothing has an ordinal, every row is bare.
  habits.bare_rows_follow_bare = !find_column(columns, ColumnRole::ordinal);
  std::size_t with_result = 0;
  std::size_t with_ordinal = 0;
  std::size_t heads_both = 0;
  std::size_t tasks = 0;
  std::size_t ended_tasks = 0;
  std::size_t alone = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const ReportRow& row = rows[r];
    const Cells& task = task_column ? row.cells[*task_column] : kBlank;
    const bool cut_below = r + 1 < rows.size() && rows[r + 1].position == RowPosition::first_of_page;
    for (std::size_t i = 0; i < columns.size(); ++i)
      for (std::size_t p = 1; p < row.cells[i].size(); ++p)
        if (is_plain(row.cells[i][p]) && is_plain(row.cells[i][p - 1])) habits.plain_paragraphs[i] = true;
    if (!cut_below && !task.empty()) {
      ++tasks;
      ended_tasks += ends_sentence(task.back().text) ? 1u : 0u;
    }
    alone += weigh_alone(rows, r, columns);
    if (row.position == RowPosition::first_of_page) continue;
    if (has_result(row, columns)) {
      ++with_result;
      with_ordinal += is_bare(row) ? 0u : 1u;
      heads_both += row.heads_both ? 1u : 0u;
    }
    if (is_bare(row) && has_result(row, columns)) habits.has_bare_tasks = true;
    // The first row of a page may be the rest of a row, so it proves nothing.
    const bool after_whole_row = r > 0 && rows[r - 1].position == RowPosition::inside;
    if (after_whole_row && is_bare(row) && is_bare(rows[r - 1]) && !task.empty()) habits.bare_rows_follow_bare = true;
  }
  habits.bare_rows_stand_alone = !habits.bare_rows_follow_bare && alone >= kEnoughAlone;
  habits.heads_both = with_result > 0 && heads_both * 2 > with_result;
  observe_cells(rows, columns, habits);
  habits.tasks_have_ordinals = with_ordinal * 2 > with_result;
  habits.tasks_end_sentences = ended_tasks * 3 > tasks * 2;
  return habits;
}

}  // namespace baocao::report
