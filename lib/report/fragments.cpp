// How a cut row is told. A page ends anywhere: between rows, between paragraphs, inside a word's
// neighbours. The first row of the next page goes on with the row before when
//
//   - it has no ordinal (or repeats the one before: then a blank task will do, too), and
//   - one of its cells goes on in mid-sentence: `… của Ban` | `Thường vụ …` is told by the missing
//     sentence mark, `… tốc độ` | `giải quyết …` by the small letter, `“Đồng thuận -` | `Sáng tạo”` by the
//     open quotation mark; or
//   - its task cell is blank: a new row would name its task.
//
// A word that asks for more (`chủ trương của` | `Đảng`) tells a sentence that goes on before a capital, too, but not
// surely: titles end like anything, and a comma may be a slip. It bridges no row without a result and one with it.
//
// Where the cells of a column begin so of themselves (`đạt`, `5 vụ`) or are brief, a small letter says nothing.
//
// Counter-example: `III | Nhóm hạn chế thứ ba` | `| Tập trung lãnh đạo … | - Chỉ đạo …`: a group's title
// without a sentence mark, and the first task under it. A title has no result, so a row with one is new.
//
// Where both cells stop at a sentence end, the text cannot tell; then the habits of the table do
// (do tasks carry ordinals? do rows without one follow each other, or stand alone in their groups? do both
// rows name an agency?), and the result says so.
#include "report/fragments.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "report/letters.hpp"
#include "report/row_habits.hpp"
#include "text/dashed_names.hpp"
#include "text/paragraph.hpp"
#include "text/utf8.hpp"

namespace baocao::report {

namespace {

using Cells = std::vector<Paragraph>;

/// How the first paragraph of a cell stands to the last one of the cell before the cut.
enum class Seam : std::uint8_t {
  none,          ///< one of the two is blank
  mid_sentence,  ///< certainly the same sentence
  wanting,       ///< a capital after a word or a comma that asks for more
  capital,       ///< no sentence mark before, a capital after: a name inside a sentence, or a new row
  sentence,      ///< a sentence ended, the next begins with a capital
  paragraph,     ///< a marker begins a new paragraph
};

bool is_dash(const std::string& marker) {
  return marker == "-" || marker == "–" || marker == "—";
}

// `CTr/TU ngày …`: the symbol of a document's number.
bool begins_with_symbol(const std::string& text) {
  const std::size_t slash = text.find_first_of("/ ");
  return slash != std::string::npos && text[slash] == '/' && is_upper(first_letter(text));
}

// `Tiền Giang`, but not `Tập trung lãnh đạo …`, which begins a bullet.
bool begins_with_name(std::string_view text) {
  const std::size_t space = text.find(' ');
  return space == std::string_view::npos || !is_lower(first_letter(text.substr(space + 1)));
}

// `Bến Tre` | `- Tiền Giang`, `Tài chính` | `- Kế hoạch`, `kinh tế` | `- xã hội`, `giai đoạn 2020` | `– 2025`, `số 33`
// | `- CTr/TU`: a dash of the sentence, not a bullet.
bool is_dash_of_sentence(const Paragraph& before, const Paragraph& next) {
  if (!is_dash(next.marker) || ends_sentence(before.text)) return false;
  if (!before.text.empty() && is_ascii_digit(before.text.back()) && !next.text.empty() &&
      (is_ascii_digit(next.text.front()) || begins_with_symbol(next.text)))
    return true;
  if (has_open_bracket(before.text) || text::is_dash_in_name(before.text, next.text)) return true;
  const char32_t letter = first_letter(next.text);
  if (is_lower(letter)) return true;
  return is_upper(letter) && last_word_is_capitalised(before.text) && begins_with_name(next.text);
}

// `… Hội nghị lần thứ` | `12. Tiếp tục …`: a number of the sentence, since no list counts that far.
bool is_number_of_sentence(const Paragraph& before, const Paragraph& next) {
  const char first = next.marker.front();
  const bool in_numbered_list = !before.marker.empty() && is_ascii_digit(before.marker.front());
  return is_ascii_digit(first) && !in_numbered_list && !ends_sentence(before.text);
}

// `… chủ trương của` | `Đảng`, `Sở Nông nghiệp và` | `Phát triển nông thôn`. Not words that titles end with, too:
// `chuyển đổi số`, `quyền tự do`, `nhà ở`, `nhiệm vụ tiếp theo`.
bool asks_for_more(std::string_view text) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"và", "của", "với", "về", "tại", "cho", "các", "những", "trong", "từ", "hoặc"});
  if (text.ends_with(',')) return true;
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return std::find(kWords.begin(), kWords.end(), last) != kWords.end();
}

Seam classify_seam(const Cells& before, const Cells& next) {
  if (before.empty() || next.empty()) return Seam::none;
  const Paragraph& last = before.back();
  const Paragraph& first = next.front();
  if (first.marker_origin == MarkerOrigin::automatic) return Seam::paragraph;
  if (first.marker_origin == MarkerOrigin::typed)
    return is_dash_of_sentence(last, first) || is_number_of_sentence(last, first) ? Seam::mid_sentence
                                                                                  : Seam::paragraph;
  if (last.text.empty() || has_open_bracket(last.text)) return Seam::mid_sentence;
  const char32_t letter = first_letter(first.text);
  if (is_upper(letter) && ends_sentence(last.text)) return Seam::sentence;
  if (is_upper(letter)) return asks_for_more(last.text) ? Seam::wanting : Seam::capital;
  if (is_letter_or_digit(letter) && !is_lower(letter) && ends_sentence(last.text)) return Seam::sentence;
  return Seam::mid_sentence;
}

bool same_ordinal(const ReportRow& a, const ReportRow& b) {
  return a.ordinal && b.ordinal && a.bracketed == b.bracketed && a.ordinal->style == b.ordinal->style &&
         a.ordinal->value == b.ordinal->value;
}

const Cells& cell_of(const ReportRow& row, const std::vector<HeaderColumn>& columns, ColumnRole role) {
  static const Cells kBlank;
  const auto column = find_column(columns, role);
  return column ? row.cells[*column] : kBlank;
}

bool is_result(ColumnRole role) noexcept {
  return role == ColumnRole::result;
}

bool holds_sentences(ColumnRole role) noexcept {
  return role == ColumnRole::task || role == ColumnRole::result || role == ColumnRole::note;
}

// Whether a cell goes on in mid-sentence, as its column is written.
bool goes_on_in_mid_sentence(const ReportRow& last, const ReportRow& next, std::size_t column,
                             const RowHabits& habits) {
  if (classify_seam(last.cells[column], next.cells[column]) != Seam::mid_sentence) return false;
  const std::string& before = last.cells[column].back().text;
  const bool by_letter =
      begins_without_capital(next.cells[column].front()) && !before.empty() && !has_open_bracket(before);
  // A long cell without an end is cut all the same.
  const bool brief = before.size() <= kBriefBytes;
  const bool says_nothing = habits.brief[column] ? brief : habits.begins_small[column];
  return !by_letter || !says_nothing;
}

// Whether any of the columns of these roles does.
template <class OfRole>
bool any_goes_on_in_mid_sentence(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns,
                                 const RowHabits& habits, const OfRole& of_role) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (of_role(columns[i].column.role) && goes_on_in_mid_sentence(last, next, i, habits)) return true;
  return false;
}

// Whether both have results, and those of the second are no rest of the first's: a whole sentence behind a whole one.
bool begin_results_anew(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns) {
  bool anew = false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].column.role != ColumnRole::result || next.cells[i].empty()) continue;
    if (classify_seam(last.cells[i], next.cells[i]) != Seam::sentence) return false;
    anew = true;
  }
  return anew;
}

// Whether a cell that holds sentences asks for more, and the other row has it.
bool asks_for_next(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (holds_sentences(columns[i].column.role) && classify_seam(last.cells[i], next.cells[i]) == Seam::wanting)
      return true;
  return false;
}

// `Văn phòng` | `Ban Tổ chức`, `Quý II` | `Thường xuyên`: a column of a few words each names something for both rows.
// Not a result (`Đã ban hành` | `Kế hoạch`) nor a note (`Đạt` | `Chưa đạt`), which are brief by chance.
bool begin_brief_cells_anew(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns,
                            const RowHabits& habits) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool names = habits.brief[i] && !holds_sentences(columns[i].column.role);
    const Seam seam = names ? classify_seam(last.cells[i], next.cells[i]) : Seam::none;
    if (seam == Seam::capital || seam == Seam::sentence) return true;
  }
  return false;
}

bool has_more_than_task(const ReportRow& row, const std::vector<HeaderColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].column.role != ColumnRole::task && !row.cells[i].empty()) return true;
  return false;
}

// `- Hoàn thiện hồ sơ;` | `- Xây dựng kế hoạch`: the list says that it goes on.
bool ends_within_list(const Cells& cell) {
  return !cell.empty() && cell.back().text.ends_with(';');
}

// Without a page cut in between only a row whose every text goes on in mid-sentence is the rest of
// another: tables that lost their page breaks on the way hold such rows.
bool all_columns_go_on(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (next.cells[i].empty()) continue;
    const Paragraph& first = next.cells[i].front();
    const bool small = is_lower(first_letter(first.text)) && first.marker.empty();
    if (!small || last.cells[i].empty() || ends_sentence(last.cells[i].back().text)) return false;
  }
  return true;
}

Continuation goes_on_at(const ReportRow& next) {
  return next.position == RowPosition::first_of_page ? Continuation::goes_on : Continuation::ambiguous;
}

}  // namespace

Continuation classify_cut(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns,
                          const RowHabits& habits) {
  const bool at_cut = next.position == RowPosition::first_of_page;
  if (!next.bullet.empty()) return Continuation::new_item;
  const auto goes_on_in = [&](const auto& of_role) {
    return any_goes_on_in_mid_sentence(last, next, columns, habits, of_role);
  };
  // `(tiếp)` or a speck where the ordinal stands: the results tell.
  if (next.odd_ordinal) return at_cut && goes_on_in(is_result) ? Continuation::goes_on : Continuation::new_item;
  const bool is_title = next.spanning || (next.heads_both && !habits.heads_both);
  // Most rows have a number of their own.
  if (next.ordinal && (is_title || !at_cut || !same_ordinal(last, next))) return Continuation::new_item;
  const Cells& last_task = cell_of(last, columns, ColumnRole::task);
  const Cells& next_task = cell_of(next, columns, ColumnRole::task);
  const Seam task = classify_seam(last_task, next_task);
  if (is_title) {
    // A title is cut like any row: what goes on with it stands in as many columns.
    const bool same_form = next.spanning == last.spanning && next.heads_both == last.heads_both;
    const bool results = has_result(last, columns) || has_result(next, columns);
    if (!at_cut || !same_form || results) return Continuation::new_item;
    if (task == Seam::mid_sentence) return Continuation::goes_on;
    return task == Seam::wanting ? Continuation::ambiguous : Continuation::new_item;
  }
  const bool in_mid_sentence = goes_on_in(holds_sentences);
  const bool before_name = task == Seam::capital || task == Seam::wanting;
  if (next.ordinal) {
    if (next_task.empty() || in_mid_sentence) return Continuation::goes_on;
    const bool in_task = (before_name && habits.tasks_end_sentences) || asks_for_next(last, next, columns);
    const bool goes_on = in_task && !begin_results_anew(last, next, columns);
    return goes_on ? Continuation::ambiguous : Continuation::new_item;
  }
  const bool last_has_result = has_result(last, columns);
  const bool next_has_result = has_result(next, columns);
  if (next_task.empty()) {
    if (at_cut) return Continuation::goes_on;
    // Inside a page a row without task and ordinal goes on only where it brings a result, and not with a title.
    const bool behind_title = !last_has_result && (!last.ordinal || last.ordinal->style == OrdinalStyle::roman ||
                                                   last.spanning || last.heads_both);
    return next_has_result && !behind_title ? Continuation::ambiguous : Continuation::new_item;
  }
  if (begins_total(next_task.front().text)) return Continuation::new_item;
  if (in_mid_sentence) {
    return at_cut || all_columns_go_on(last, next, columns) ? goes_on_at(next) : Continuation::new_item;
  }
  if (!at_cut) return Continuation::new_item;
  // A title has nothing but itself: a row with a result, or with an agency, begins the task under it.
  if (!last_has_result &&
      (next_has_result || (!has_more_than_task(last, columns) && has_more_than_task(next, columns))))
    return Continuation::new_item;
  if (before_name && habits.tasks_end_sentences) return Continuation::goes_on;
  if (asks_for_next(last, next, columns)) return Continuation::ambiguous;
  // Where all tasks have numbers, one without is more likely the rest of another.
  const bool may_be_bare = !habits.tasks_have_ordinals || habits.has_bare_tasks;
  if (may_be_bare && begin_brief_cells_anew(last, next, columns, habits))
    return habits.bare_rows_follow_bare ? Continuation::new_item : Continuation::new_in_doubt;
  if (!next_has_result) {
    const bool anew = habits.bare_rows_follow_bare && task != Seam::capital && !ends_within_list(last_task);
    return anew ? Continuation::new_item : Continuation::ambiguous;
  }
  if (habits.tasks_have_ordinals || habits.bare_rows_stand_alone) return Continuation::ambiguous;
  return habits.bare_rows_follow_bare ? Continuation::new_item : Continuation::new_in_doubt;
}

namespace {

void say_in_doubt(const SourceRow& row, std::vector<Diagnostic>& diagnostics) {
  diagnostics.push_back({DiagnosticCode::ambiguous_continuation,
                         "this row begins anew, but it could go on with the one before it",
                         TablePlace{row.table, row.row, 0}});
}

// What could only be the rest of a title goes on with none.
void begin_no_title(ReportRow& row, std::vector<Diagnostic>& diagnostics) {
  row.spanning = row.heads_both = false;
  row.odd_ordinal = true;
  const SourceRow& place = row.sources.front();
  diagnostics.push_back({DiagnosticCode::ordinal_unreadable,
                         "the words in the ordinal column are no ordinal nor a title",
                         TablePlace{place.table, place.row, 0}});
}

// Joins fragments into the row they go on with, in time linear in their text.
class Joiner {
 public:
  Joiner(const std::vector<HeaderColumn>& columns, const RowHabits& habits, std::vector<Diagnostic>& diagnostics)
      : columns_(columns), habits_(habits), diagnostics_(diagnostics) {}

  void begin(ReportRow& row) {
    row_ = &row;
    joined_.clear();
    lengths_.clear();
  }

  void join(ReportRow next, Continuation continuation) {
    const SourceRow place = next.sources.front();
    if (lengths_.empty()) count_lengths();
    bool in_doubt = continuation == Continuation::ambiguous;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      in_doubt |= join_cells(row_->cells[i], std::move(next.cells[i]), i);
      if (row_->merged[i] == 0) row_->merged[i] = next.merged[i];
    }
    row_->sources.insert(row_->sources.end(), next.sources.begin(), next.sources.end());
    const TablePlace at{place.table, place.row, 0};
    diagnostics_.push_back({DiagnosticCode::joined_row, "this row goes on with the one before it", at});
    if (in_doubt)
      diagnostics_.push_back({DiagnosticCode::ambiguous_continuation,
                              "this row goes on with the one before it, but it could begin anew", at});
  }

  void end() {
    // A paragraph of many pieces stands there as often as it was joined.
    std::sort(joined_.begin(), joined_.end());
    joined_.erase(std::unique(joined_.begin(), joined_.end()), joined_.end());
    for (const auto& [column, index] : joined_) {
      Paragraph& paragraph = row_->cells[column][index];
      text::renormalize(paragraph);
      paragraph.text.shrink_to_fit();  // grown piece by piece, to up to twice its size
    }
  }

 private:
  void count_lengths() {
    for (const Cells& cell : row_->cells)
      lengths_.push_back(cell.empty() ? 0 : text::count_code_points(cell.back().text));
  }

  // Whether the text left it in doubt.
  bool join_cells(Cells& cell, Cells next, std::size_t column) {
    const Seam seam = classify_seam(cell, next);
    const bool plain = seam == Seam::sentence && cell.back().marker.empty();
    const bool name_list = seam == Seam::capital && is_name_column(column);
    const bool one_paragraph = seam == Seam::mid_sentence || seam == Seam::wanting ||
                               (seam == Seam::capital && !name_list) ||
                               (seam == Seam::sentence && !(plain && habits_.plain_paragraphs[column]));
    auto first = next.begin();
    if (one_paragraph) {
      text::append_piece(cell.back(), lengths_[column], std::move(*first));
      joined_.emplace_back(column, cell.size() - 1);
      ++first;
    }
    if (first == next.end()) return plain;
    lengths_[column] = text::count_code_points(next.back().text);
    cell.insert(cell.end(), std::make_move_iterator(first), std::make_move_iterator(next.end()));
    return plain;
  }

  // `Khó khăn, vướng mắc` holds sentences, `Sản phẩm` may hold names.
  bool is_name_column(std::size_t column) const {
    const ColumnRole role = columns_[column].column.role;
    return role == ColumnRole::agency || role == ColumnRole::deadline ||
           (role == ColumnRole::other && habits_.brief[column]);
  }

  const std::vector<HeaderColumn>& columns_;
  const RowHabits& habits_;
  std::vector<Diagnostic>& diagnostics_;
  ReportRow* row_ = nullptr;
  std::vector<std::uint32_t> lengths_;  // code points of each cell's last paragraph, once a row is joined
  std::vector<std::pair<std::size_t, std::size_t>> joined_;  // column and paragraph, of more than one piece
};

}  // namespace

std::vector<ReportRow> join_fragments(std::vector<ReportRow> rows, const std::vector<HeaderColumn>& columns,
                                      std::vector<Diagnostic>& diagnostics) {
  const RowHabits habits = observe(rows, columns);
  Joiner joiner(columns, habits, diagnostics);
  std::vector<ReportRow> joined;
  joined.reserve(rows.size());
  for (ReportRow& row : rows) {
    const Continuation continuation =
        joined.empty() ? Continuation::new_item : classify_cut(joined.back(), row, columns, habits);
    if (continuation == Continuation::new_item || continuation == Continuation::new_in_doubt) {
      if (!joined.empty()) joiner.end();
      ReportRow& begun = joined.emplace_back(std::move(row));
      joiner.begin(begun);
      if (begun.rest_of_title) begin_no_title(begun, diagnostics);
      if (continuation == Continuation::new_in_doubt) say_in_doubt(joined.back().sources.front(), diagnostics);
    } else {
      joiner.join(std::move(row), continuation);
    }
  }
  if (!joined.empty()) joiner.end();
  return joined;
}

}  // namespace baocao::report
