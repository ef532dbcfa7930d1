#pragma once

#include <vector>

#include "baocao/report.hpp"
#include "report/columns.hpp"
#include "report/rows.hpp"

/// Tree: the rows of a report as groups and tasks, by the styles of their ordinals.
namespace baocao::report {

/// Rows become items: A above I above 1 above 1.1 above a, rows without ordinal under the row before
/// them; groups and tasks are told by the contract's rule, merged cells of notes and other columns
/// become `shared`. Linear in the rows.
std::vector<Item> build_items(std::vector<ReportRow> rows, const std::vector<HeaderColumn>& columns);

}  // namespace baocao::report
