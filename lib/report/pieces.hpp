#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/document.hpp"
#include "report/columns.hpp"
#include "report/grid.hpp"
#include "report/ordinal.hpp"
#include "report/rows.hpp"

/// Pieces: a report table comes in one table a page, with its header repeated or without one. What follows a piece is
/// told here to be the next one or something else.
namespace baocao::report {

using Lines = std::vector<const Paragraph*>;

/// A report as its pieces come in. Views into the document, which must outlive it.
class OpenReport {
 public:
  OpenReport(Header its_header, const Table& first_piece, Lines lines_above)
      : header(std::move(its_header)), table(&first_piece), above(std::move(lines_above)) {}

  /// Whether a table under `other` is a piece of the same one.
  bool has_header(const Header& other) const;

  /// Whether `lines` are only page numbers and running titles, as stand between two pieces.
  bool lies_between_pieces(const Lines& lines);

  /// Whether a table without a header, behind `lines`, goes on with the report. Where those lines are running titles in
  /// words of their own, or blank cells at the ends of rows are missing, the first row must tell that it goes on.
  bool is_headerless_piece(const Grid& grid, const Lines& lines);

  /// Whether rows of the page before stand above the header that a piece repeats, not titles alone.
  bool has_rows_above(const Grid& grid, const Header& repeated);

  bool is_header_row(const Grid& grid, std::uint32_t row) const { return has_row_key(grid, row, header.row_keys); }

  Header header;
  const Table* table;  ///< the first piece
  Lines above;         ///< what stands above it
  std::vector<ReportRow> rows;
  OrdinalReader ordinals;

 private:
  bool lies_between_pieces(const Paragraph& line);
  bool repeats_line_above(const Paragraph& line);
  bool repeats_appendix(const Paragraph& line);
  bool may_run_on_pages(const Lines& lines);
  bool goes_on_in(const Grid& grid) const;
  bool has_ordinals_only(const Grid& grid) const;

  std::optional<std::vector<std::string>> line_keys_;  // heading_key of each line above, sorted; once they are needed
  std::optional<std::string> appendix_;                // the number of the last appendix line above, once it is needed
};

}  // namespace baocao::report
