#include "baocao/report.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/diagnostics.hpp"
#include "report/appendix.hpp"
#include "report/columns.hpp"
#include "report/fragments.hpp"
#include "report/grid.hpp"
#include "report/heading.hpp"
#include "report/letterhead.hpp"
#include "report/pieces.hpp"
#include "report/rows.hpp"
#include "report/source.hpp"
#include "report/tree.hpp"

namespace baocao {

using namespace report;

std::string_view to_string(ColumnRole role) noexcept {
  switch (role) {
    case ColumnRole::ordinal:
      return "ordinal";
    case ColumnRole::task:
      return "task";
    case ColumnRole::result:
      return "result";
    case ColumnRole::note:
      return "note";
    case ColumnRole::agency:
      return "agency";
    case ColumnRole::deadline:
      return "deadline";
    case ColumnRole::other:
      break;
  }
  return "other";
}

std::string_view to_string(OrdinalStyle style) noexcept {
  switch (style) {
    case OrdinalStyle::roman:
      return "roman";
    case OrdinalStyle::decimal:
      return "decimal";
    case OrdinalStyle::letter:
      break;
  }
  return "letter";
}

std::string_view to_string(ItemKind kind) noexcept {
  return kind == ItemKind::group ? "group" : "task";
}

namespace {

std::uint32_t count_tables(const std::vector<Block>& blocks);

std::uint32_t count_tables(const Table& table) {
  std::uint32_t count = 1;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) count += count_tables(cell.blocks);
  return count;
}

std::uint32_t count_tables(const std::vector<Block>& blocks) {
  std::uint32_t count = 0;
  for (const Block& block : blocks)
    if (const auto* table = std::get_if<Table>(&block.value)) count += count_tables(*table);
  return count;
}

bool holds_tables(const Cell& cell) {
  return count_tables(cell.blocks) > 0;
}

std::uint64_t text_bytes(const std::vector<ReportRow>& rows) {
  std::uint64_t bytes = 0;
  for (const ReportRow& row : rows)
    for (const std::vector<Paragraph>& cell : row.cells)
      for (const Paragraph& paragraph : cell) bytes += paragraph.text.size();
  return bytes;
}

// Every item names the columns that have no key of their own. A header of whole pages, or of hundreds of columns,
// over thousands of short rows would make gigabytes of a small file; no report has one.
bool names_too_much(const std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns) {
  constexpr std::uint64_t kAlways = 16u << 20;
  constexpr std::uint64_t kPerRow = 400;
  constexpr std::uint64_t kPerTextByte = 4;
  constexpr std::uint64_t kPerName = 64;  // beside its text
  std::uint64_t names = 0;
  for (const auto& [column, first, second_task] : columns)
    if (column.role != ColumnRole::ordinal && column.role != ColumnRole::task && column.role != ColumnRole::result)
      names += column.text.size() + kPerName;
  const std::uint64_t most = kAlways + kPerRow * rows.size();
  return names * rows.size() > most && names * rows.size() > most + kPerTextByte * text_bytes(rows);
}

std::ptrdiff_t count_filled(const Row& row) {
  return std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !is_blank(cell); });
}

// `1 | Phụ lục 1`: a list of appendices.
bool is_numbered_row(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    return !is_blank(cell) && OrdinalReader().read(first_text_of(cell)).has_value();
  });
}

// `TỈNH ỦY AN PHÚ | Phụ lục 3`: the appendix line in a letterhead, which names one and has few rows, unlike a list of
// appendices. In a row of its own it stands above one that can be told by its words for the country or the party.
const Paragraph* only_appendix(const Table& table, bool is_letterhead) {
  constexpr std::size_t kMostRows = 4;
  if (table.rows.size() > kMostRows) return nullptr;
  const Paragraph* found = nullptr;
  for (const Row& row : table.rows) {
    const std::ptrdiff_t filled = count_filled(row);
    if (filled == 0 || (filled == 1 && !is_letterhead) || is_numbered_row(row)) continue;
    for (const Cell& cell : row.cells)
      for (const Block& block : cell.blocks) {
        const auto* line = std::get_if<Paragraph>(&block.value);
        const auto appendix = line != nullptr ? find_appendix(line->text) : std::nullopt;
        // `Phụ lục 3 (Kèm theo Báo cáo số …)`
        if (!appendix || (!appendix->rest.empty() && !is_attached_key(heading_key(appendix->rest)))) continue;
        if (found != nullptr) return nullptr;
        found = line;
      }
  }
  return found;
}

// Walks the document in reading order; what stands in layout tables is part of the flow.
class ReportFinder {
 public:
  ReportFinder(const Document& document, DocumentUse use) : document_(document), source_(use) {}

  Reports find() {
    visit(document_.blocks);
    close();
    if (found_.reports.empty())
      found_.diagnostics.push_back({DiagnosticCode::no_report, "the file holds no report table", std::nullopt});
    sum_up_repeated(found_.diagnostics);
    return std::move(found_);
  }

 private:
  void visit(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
        keep_letterhead(read_letterhead(above_, *paragraph));
        above_.push_back(paragraph);
      } else if (const auto* table = std::get_if<Table>(&block.value)) {
        visit_table(*table);
      }
    }
  }

  void visit_table(const Table& table) {
    const std::uint32_t number = next_table_++;
    const Grid grid(table);
    if (open_ && repeats_header(grid, open_->table->rows.front(), open_->header) &&
        open_->lies_between_pieces(above_)) {
      next_table_ = number + count_tables(table);
      above_.clear();
      take_next_piece(grid, number, open_->header);
      return;
    }
    const std::optional<Header> header = find_header(grid, open_ ? Sentences::are_body : Sentences::may_be_header);
    const bool may_go_on = open_ && (!header || open_->may_be_row(grid, *header));
    const Piece piece = may_go_on ? open_->tell_headerless(grid, above_) : Piece::other;
    if (piece != Piece::other) {
      if (piece == Piece::next_in_doubt)
        found_.diagnostics.push_back({DiagnosticCode::ambiguous_continuation,
                                      "this table goes on with the one before it, but it could begin anew",
                                      TablePlace{number, 0, 0}});
      next_table_ = number + count_tables(table);
      above_.clear();
      take_rows(grid, number, 0, grid.row_count());
    } else if (header) {
      next_table_ = number + count_tables(table);
      take_piece(grid, number, *header);
    } else {
      visit_other_table(table, number);
    }
  }

  // No report table itself; one may stand inside, where a page is laid out with tables.
  void visit_other_table(const Table& table, std::uint32_t number) {
    std::vector<std::string> letterhead = read_letterhead(table);
    const Paragraph* const appendix = only_appendix(table, !letterhead.empty());
    keep_letterhead(std::move(letterhead));
    const std::size_t reports_before = found_.reports.size() + (open_ ? 1 : 0);
    for (const Row& row : table.rows) {
      const std::ptrdiff_t filled = count_filled(row);
      if (filled == 1) {
        for (const Cell& cell : row.cells) visit(cell.blocks);
        continue;
      }
      // Side by side: a letterhead, a signature, figures. What stands there is no heading, but for the appendix beside
      // a letterhead.
      if (filled > 1) above_.clear();
      for (const Cell& cell : row.cells)
        if (holds_tables(cell)) visit(cell.blocks);
      if (filled > 1) above_.clear();
    }
    const bool found_inside = found_.reports.size() + (open_ ? 1 : 0) > reports_before;
    const bool is_kept = std::find(above_.begin(), above_.end(), appendix) != above_.end();
    if (appendix != nullptr && !found_inside && !is_kept) above_.insert(above_.begin(), appendix);
    if (!found_inside)
      found_.diagnostics.push_back(
          {DiagnosticCode::not_a_report_table, "a table without task and result columns", TablePlace{number, 0, 0}});
  }

  void keep_letterhead(std::vector<std::string> lines) {
    if (!lines.empty()) letterhead_ = std::move(lines);
  }

  void take_piece(const Grid& grid, std::uint32_t number, const Header& header) {
    Lines above = std::move(above_);
    above_.clear();
    if (open_ && open_->has_header(header) && !names_appendix(grid, header)) {
      const std::uint32_t first = open_->behind_titles(grid, header);
      const std::uint32_t begin = first < header.first_row ? first : header.end_row;
      const bool goes_on = open_->lies_between_pieces(above) || open_->seems_to_go_on(above, grid, begin);
      if (goes_on && first < header.first_row) take_rows(grid, number, first, header.first_row);
      if (goes_on) return take_next_piece(grid, number, header);
    }
    add_lines(grid, 0, header.first_row, above);
    open_report(header, grid, std::move(above));
    if (header.number_row) diagnose_numbers(number, *header.number_row);
    take_rows(grid, number, header.end_row, grid.row_count());
  }

  static void add_lines(const Grid& grid, std::uint32_t first, std::uint32_t end, Lines& lines) {
    for (std::uint32_t row = first; row < end; ++row)
      for (const GridCell& g : grid.row(row))
        if (g.anchor_row == row)
          for_each_paragraph(g.cell->blocks, [&](const Paragraph& paragraph) { lines.push_back(&paragraph); });
  }

  // The first of the title rows right above the header that `row` repeats, where they name an appendix of its own:
  // tables without a paragraph in between become one.
  std::optional<std::uint32_t> find_new_appendix(const Grid& grid, std::uint32_t begin, std::uint32_t row) {
    constexpr std::uint32_t kMostTitleRows = 8;
    std::optional<std::uint32_t> found;
    for (std::uint32_t at = row; at > begin && row - at < kMostTitleRows; --at) {
      const GridCell* const title = only_filled(grid.row(at - 1));
      if (title == nullptr || title->anchor_row != at - 1) break;
      for_each_paragraph(title->cell->blocks, [&](const Paragraph& line) {
        if (names_new(line, grid, row + 1)) found = at - 1;
      });
    }
    return found;
  }

  // Whether the line above a header names an appendix, or a form, of its own. `Biểu 2: …` may be a group as well: where
  // the list in the rows behind the header goes on.
  bool names_new(const Paragraph& line, const Grid& grid, std::uint32_t behind_header) {
    const auto appendix = find_appendix(line.text);
    return appendix && !open_->lies_between_pieces(line) &&
           (appendix->label == AppendixLabel::appendix || begins_list(grid, behind_header));
  }

  // The report whose titles stand in rows [titles, header) of a table that the open one stands in, too.
  void begin_report(const Grid& grid, std::uint32_t titles, std::uint32_t header_row) {
    Lines above;
    add_lines(grid, titles, header_row, above);
    open_report(open_->header, grid, std::move(above));
  }

  void open_report(Header header, const Grid& grid, Lines above) {
    close();
    open_.emplace(std::move(header), grid.table(), std::move(above));
    open_->letterhead = letterhead_;
  }

  // Whether an appendix of its own begins in the table, above its header.
  bool names_appendix(const Grid& grid, const Header& header) {
    bool named = false;
    for (std::uint32_t row = 0; row < header.first_row; ++row)
      for (const GridCell& g : grid.row(row))
        for_each_paragraph(g.cell->blocks,
                           [&](const Paragraph& line) { named = named || names_new(line, grid, header.end_row); });
    return named;
  }

  void take_next_piece(const Grid& grid, std::uint32_t number, const Header& header) {
    for (std::uint32_t row = header.first_row; row < header.end_row; ++row) diagnose_header(number, row);
    take_rows(grid, number, header.end_row, grid.row_count());
  }

  // `1 2 3` numbers columns where the header's own row did, `(1) (2) (3)` on any page.
  bool numbers_columns(const Grid& grid, std::uint32_t row) const {
    if (grid.row(row).empty()) return false;
    return open_->header.number_row || first_text_of(*grid.row(row).front().cell).starts_with('(');
  }

  // Body rows [first, last): header rows repeated among them part pages.
  void take_rows(const Grid& grid, std::uint32_t number, std::uint32_t first, std::uint32_t last) {
    bool page_begins = !open_->rows.empty();
    std::uint32_t begin = first;
    std::uint32_t report_begins = first;
    const auto take_until = [&](std::uint32_t end) {
      std::vector<ReportRow> rows =
          read_rows(grid, source_, number, begin, end, open_->header.columns, open_->ordinals, found_.diagnostics);
      for (ReportRow& row : rows) {
        if (is_blank_row(row)) {
          diagnose_blank(row);
          continue;
        }
        if (page_begins) row.position = RowPosition::first_of_page;
        page_begins = false;
        open_->rows.push_back(std::move(row));
      }
    };
    for (std::uint32_t row = first; row < last; ++row) {
      const bool header = open_->is_header_row(grid, row);
      const bool table_begins = page_begins || first == 0 || (begin == report_begins && begin > first);
      const bool may_number = !header && row == begin && table_begins && numbers_columns(grid, row);
      const bool numbers = may_number && is_column_numbers(grid, row);
      if (!header && !numbers) continue;
      if (const auto titles = header ? find_new_appendix(grid, begin, row) : std::nullopt) {
        take_until(*titles);
        begin_report(grid, *titles, row);
        begin = report_begins = row + 1;
        page_begins = false;
        continue;
      }
      take_until(row);
      page_begins = page_begins || !open_->rows.empty();
      begin = row + 1;
      header ? diagnose_header(number, row) : diagnose_numbers(number, row);
    }
    take_until(last);
  }

  void close() {
    if (!open_) return;
    if (names_too_much(open_->rows, open_->header.columns)) return drop_report();
    Report report;
    report.heading = read_heading(open_->above, source_);
    report.heading.letterhead = std::move(open_->letterhead);
    const std::vector<HeaderColumn>& columns = open_->header.columns;
    settle_misread_ordinals(open_->rows, columns);
    for (const HeaderColumn& column : columns) report.columns.push_back(column.column);
    report.items = build_items(join_fragments(std::move(open_->rows), columns, found_.diagnostics), columns);
    found_.reports.push_back(std::move(report));
    open_.reset();
  }

  void drop_report() {
    const SourceRow& place = open_->rows.front().sources.front();
    found_.diagnostics.push_back({DiagnosticCode::not_a_report_table, "a table whose header is longer than its rows",
                                  TablePlace{place.table, 0, 0}});
    open_.reset();
  }

  void diagnose_header(std::uint32_t table, std::uint32_t row) {
    found_.diagnostics.push_back(
        {DiagnosticCode::repeated_header, "a repeated header row was left out", TablePlace{table, row, 0}});
  }
  void diagnose_numbers(std::uint32_t table, std::uint32_t row) {
    found_.diagnostics.push_back(
        {DiagnosticCode::column_numbers, "a row of column numbers was left out", TablePlace{table, row, 0}});
  }
  void diagnose_blank(const ReportRow& row) {
    const SourceRow& place = row.sources.front();
    found_.diagnostics.push_back(
        {DiagnosticCode::empty_row, "a row without text was left out", TablePlace{place.table, place.row, 0}});
  }

  const Document& document_;
  ParagraphSource source_;
  Reports found_;
  std::optional<OpenReport> open_;
  Lines above_;                          // paragraphs since the last table
  std::vector<std::string> letterhead_;  // the last one read
  std::uint32_t next_table_ = 0;
};

}  // namespace

Reports find_reports(const Document& document) {
  return ReportFinder(document, DocumentUse::stays).find();
}

Reports find_reports(Document&& document) {
  return ReportFinder(document, DocumentUse::given_up).find();
}

}  // namespace baocao
