#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "baocao/report.hpp"
#include "report/columns.hpp"
#include "report/grid.hpp"
#include "report/ordinal.hpp"
#include "report/source.hpp"

/// Rows: the body rows of one table as rows of the report's columns, before they are joined over
/// page cuts and made into a tree.
namespace baocao::report {

/// Where a row stands relative to the page before it.
enum class RowPosition : std::uint8_t { inside, first_of_page };

struct ReportRow {
  std::vector<SourceRow> sources;
  RowPosition position = RowPosition::inside;
  std::optional<Ordinal> ordinal;
  bool bracketed = false;                     ///< the ordinal is written `(1)`
  std::string bullet;                         ///< a `-` or `+` in place of an ordinal
  bool spanning = false;                      ///< one cell over all the row: a title
  bool heads_both = false;                    ///< one cell over ordinal and task: a title or a total
  bool rest_of_title = false;                 ///< words in the ordinal column: a title only where they go on with one
  bool odd_ordinal = false;                   ///< what stands for an ordinal is none (`nt`), and went before the task
  std::vector<std::vector<Paragraph>> cells;  ///< one for each column of the report
  /// For each column the identity of the merged cell of the source that stands there over several
  /// rows, whose text the first of them holds; 0 for none.
  std::vector<std::uint64_t> merged;
};

/// Adds `from` behind what `to` holds.
void append(std::vector<Paragraph>& to, std::vector<Paragraph> from);

/// Reads the rows [first, end) of `grid` (table number `table`) under `columns`, their paragraphs taken from `source`;
/// what is odd goes into `diagnostics`. Rows tied together by a merged ordinal, task or result cell are one row.
std::vector<ReportRow> read_rows(const Grid& grid, const ParagraphSource& source, std::uint32_t table,
                                 std::uint32_t first, std::uint32_t end, const std::vector<HeaderColumn>& columns,
                                 OrdinalReader& ordinals, std::vector<Diagnostic>& diagnostics);

/// `l` before 2 is a 1, whatever it was read as when nothing stood above it; without a result it is a group's I.
void settle_misread_ordinals(std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns);

bool has_result(const ReportRow& row, const std::vector<HeaderColumn>& columns);

/// The position of the first column of `role`; nullopt where there is none.
std::optional<std::size_t> find_column(const std::vector<HeaderColumn>& columns, ColumnRole role);

bool is_blank_row(const ReportRow& row) noexcept;

/// The column a cell of row `row` belongs to: by number where the row has as many cells as there are
/// columns, else by its left edge.
std::size_t column_of(std::span<const GridCell> row, std::size_t cell, const std::vector<HeaderColumn>& columns);

}  // namespace baocao::report
