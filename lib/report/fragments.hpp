#pragma once

#include <cstdint>
#include <vector>

#include "baocao/report.hpp"
#include "report/columns.hpp"
#include "report/row_habits.hpp"
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

Continuation classify_cut(const ReportRow& last, const ReportRow& next, const std::vector<HeaderColumn>& columns,
                          const RowHabits& habits);

/// Joins what pages cut, in place of `rows`; says in `diagnostics` what it joined and where it was in
/// doubt. Linear in the rows.
std::vector<ReportRow> join_fragments(std::vector<ReportRow> rows, const std::vector<HeaderColumn>& columns,
                                      std::vector<Diagnostic>& diagnostics);

}  // namespace baocao::report
