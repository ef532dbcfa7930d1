#pragma once

#include <cstdint>
#include <vector>

#include "baocao/report.hpp"
#include "report/columns.hpp"
#include "report/rows.hpp"

/// Fragments: rows cut by a page are put together again.
namespace baocao::report {

/// What the first row of a page is to the last row of the page before it.
enum class Continuation : std::uint8_t {
  new_item,      ///< a row of its own
  new_in_doubt,  ///< taken for a row of its own, but it could be the rest of the row before
  goes_on,       ///< the rest of the row before
  ambiguous,     ///< taken for the rest of the row before, but it could be a row of its own
};

/// How the rows of one report are written; evidence for what a cut row may be.
struct RowHabits {
  bool tasks_have_ordinals = false;    ///< most rows with a result carry an ordinal
  bool bare_rows_follow_bare = false;  ///< inside a page, rows without ordinal follow one another
  bool bare_rows_stand_alone = false;  ///< they never do, each being the one task of its group
  bool has_bare_tasks = false;         ///< inside a page, rows without ordinal have results
  bool tasks_end_sentences = false;    ///< most task cells inside a page end in a sentence mark
  std::vector<bool> plain_paragraphs;  ///< by column: cells hold several paragraphs without markers
  std::vector<bool> begins_small;      ///< by column: cells begin with small letters or digits (`đạt`, `5 vụ`)
  std::vector<bool> brief;             ///< by column: cells hold a few words without a sentence mark; never the task's
  bool heads_both = false;             ///< ordinal and task stand in one cell in most rows with a result
};

RowHabits observe(const std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns);

Continuation classify_cut(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns,
                          const RowHabits& habits);

/// Joins what pages cut, in place of `rows`; says in `diagnostics` what it joined and where it was in
/// doubt. Linear in the rows.
std::vector<ReportRow> join_fragments(std::vector<ReportRow> rows, const std::vector<HeaderColumn>& columns,
                                      std::vector<Diagnostic>& diagnostics);

}  // namespace baocao::report
