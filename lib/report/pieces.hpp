#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baocao/document.hpp"
#include "report/appendix.hpp"
#include "report/columns.hpp"
#include "report/grid.hpp"
#include "report/heading.hpp"
#include "report/ordinal.hpp"
#include "report/rows.hpp"

/// Pieces: a report table comes in one table a page, with its header repeated or without one. What follows a piece is
/// told here to be the next one or something else.
namespace baocao::report {

using Lines = std::vector<const Paragraph*>;

/// Whether the first row from `row` on with text begins a list: `1`, `a)`, `I. Nhóm …`.
bool begins_list(const Grid& grid, std::uint32_t row);

/// What a table is to the report that is open.
enum class Piece : std::uint8_t { other, next, next_in_doubt };

/// A report as its pieces come in. Views into the document, which must outlive it.
class OpenReport {
 public:
  OpenReport(Header its_header, const Table& first_piece, Lines lines_above)
      : header(std::move(its_header)), table(&first_piece), above(std::move(lines_above)) {}

  /// Whether a table under `other` is a piece of the same one.
  bool has_header(const Header& other) const;

  /// Whether what reads as a header may be a row of this report, whose task and result begin as headers do (`Nhiệm vụ
  /// phát triển kinh tế`, `Kết quả tốt`): it stands in the same columns, and nothing in the ordinal's. Not where it is
  /// what headers are (`Nội dung`), or a list begins behind it.
  bool may_be_row(const Grid& grid, const Header& other) const;

  /// Whether `lines` may be titles that run on all pages, in words of their own, and row `row` of the table behind them
  /// goes on with the last row that was read: by the next number of its list, or a text in mid-sentence.
  bool seems_to_go_on(const Lines& lines, const Grid& grid, std::uint32_t row);

  /// Whether `lines` are only page numbers and running titles, as stand between two pieces.
  bool lies_between_pieces(const Lines& lines);
  bool lies_between_pieces(const Paragraph& line);

  /// Whether a table without a header, behind `lines`, goes on with the report. In doubt it is taken for the next piece
  /// only where its first row tells so: those lines are running titles in words of their own, or blank cells at the
  /// ends of its rows are missing.
  Piece tell_headerless(const Grid& grid, const Lines& lines);

  /// The first row of a piece behind the titles that stand in it above the header that it repeats: rows from there on
  /// are of the page before.
  std::uint32_t behind_titles(const Grid& grid, const Header& repeated);

  bool is_header_row(const Grid& grid, std::uint32_t row) const { return has_row_key(grid, row, header.row_keys); }

  Header header;
  const Table* table;  ///< the first piece
  Lines above;         ///< what stands above it
  std::vector<std::string> letterhead;
  std::vector<ReportRow> rows;
  OrdinalReader ordinals;

 private:
  bool stands_above(std::string_view line);
  bool repeats_appendix(const AppendixLine& line);
  bool may_run_on_pages(const Paragraph& line);
  bool may_run_on_pages(const Lines& lines);
  bool may_stand_between_numbers(const Lines& lines);

  // Whether a row goes on with the last one; perhaps: by nothing but a small letter behind a word or two; by_number:
  // with the next of its list, or of one that is open above it (`II` behind `I`, `1`, `2`).
  enum class GoesOn : std::uint8_t { no, perhaps, surely, by_number };
  GoesOn how_goes_on(const Grid& grid, std::uint32_t row) const;
  bool has_its_cells(const Grid& grid) const;

  // What stands in the ordinal column of a table without a header: nothing but ordinals; others, too, but its numbers
  // go on with the list; others that do not; a header of its own.
  enum class Numbering : std::uint8_t { clear, goes_on, odd, of_another };
  Numbering numbering_of(const Grid& grid) const;
  const Ordinal* last_ordinal() const;
  const Ordinal* last_like(const Ordinal& ordinal) const;  ///< the last of its style and number of levels

  std::optional<std::vector<std::string>> line_keys_;  // heading_key of each line above, sorted; once they are needed
  // By label the number of the last appendix line above, once they are needed.
  std::optional<std::array<std::string, 2>> appendix_;
  const Paragraph* first_line_ = nullptr;  // of the lines that were asked for last
  std::size_t lines_passed_ = 0;           // of them
};

}  // namespace baocao::report
