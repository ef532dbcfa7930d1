#pragma once

#include <vector>

#include "baocao/document.hpp"
#include "report/columns.hpp"
#include "report/rows.hpp"

namespace baocao::report {

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

/// Whether the paragraph begins with a small letter or a digit, behind no marker.
bool begins_without_capital(const Paragraph& paragraph);

}  // namespace baocao::report
