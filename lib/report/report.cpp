#include "baocao/report.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/diagnostics.hpp"
#include "report/columns.hpp"
#include "report/fragments.hpp"
#include "report/grid.hpp"
#include "report/heading.hpp"
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

using Lines = std::vector<const Paragraph*>;

// A report as its pieces come in.
struct OpenReport {
  Header header;
  const Table* table;  // the first piece
  Lines above;
  std::vector<ReportRow> rows;
  OrdinalReader ordinals;
  std::optional<std::vector<std::string>> line_keys;  // heading_key of each line above, sorted; once they are needed
};

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
  for (const auto& [column, first] : columns)
    if (column.role != ColumnRole::ordinal && column.role != ColumnRole::task && column.role != ColumnRole::result)
      names += column.text.size() + kPerName;
  const std::uint64_t most = kAlways + kPerRow * rows.size();
  return names * rows.size() > most && names * rows.size() > most + kPerTextByte * text_bytes(rows);
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
        above_.push_back(paragraph);
      } else if (const auto* table = std::get_if<Table>(&block.value)) {
        visit_table(*table);
      }
    }
  }

  void visit_table(const Table& table) {
    const std::uint32_t number = next_table_++;
    const Grid grid(table);
    if (open_ && repeats_header(grid, open_->table->rows.front(), open_->header) && lies_between_pieces(above_)) {
      next_table_ = number + count_tables(table);
      above_.clear();
      take_next_piece(grid, number, open_->header);
    } else if (const std::optional<Header> header = find_header(grid)) {
      next_table_ = number + count_tables(table);
      take_piece(grid, number, *header);
    } else if (is_headerless_piece(grid)) {
      next_table_ = number + count_tables(table);
      above_.clear();
      take_rows(grid, number, 0);
    } else {
      visit_other_table(table, number);
    }
  }

  // No report table itself; one may stand inside, where a page is laid out with tables.
  void visit_other_table(const Table& table, std::uint32_t number) {
    const std::size_t reports_before = found_.reports.size() + (open_ ? 1 : 0);
    for (const Row& row : table.rows) {
      const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& c) { return !is_blank(c); });
      if (filled == 1) {
        for (const Cell& cell : row.cells) visit(cell.blocks);
        continue;
      }
      // Side by side: a letterhead, a signature, figures. What stands there is no heading.
      if (filled > 1) above_.clear();
      for (const Cell& cell : row.cells)
        if (holds_tables(cell)) visit(cell.blocks);
      if (filled > 1) above_.clear();
    }
    const bool found_inside = found_.reports.size() + (open_ ? 1 : 0) > reports_before;
    if (!found_inside)
      found_.diagnostics.push_back(
          {DiagnosticCode::not_a_report_table, "a table without task and result columns", TablePlace{number, 0, 0}});
  }

  void take_piece(const Grid& grid, std::uint32_t number, const Header& header) {
    Lines above = std::move(above_);
    above_.clear();
    if (open_ && same_header(header) && lies_between_pieces(above)) {
      return take_next_piece(grid, number, header);
    }
    close();
    for (std::uint32_t row = 0; row < header.first_row; ++row)
      for (const GridCell& g : grid.row(row))
        if (g.anchor_row == row)
          for_each_paragraph(g.cell->blocks, [&](const Paragraph& paragraph) { above.push_back(&paragraph); });
    open_ = OpenReport{header, &grid.table(), std::move(above), {}, {}, {}};
    if (header.number_row) diagnose_numbers(number, *header.number_row);
    take_rows(grid, number, header.end_row);
  }

  void take_next_piece(const Grid& grid, std::uint32_t number, const Header& header) {
    for (std::uint32_t row = header.first_row; row < header.end_row; ++row) diagnose_header(number, row);
    take_rows(grid, number, header.end_row);
  }

  bool same_header(const Header& header) const {
    const auto& mine = open_->header.columns;
    const std::vector<std::string>& keys = open_->header.row_keys;
    if (std::equal(keys.begin(), keys.end(), header.row_keys.begin(), header.row_keys.end(), reads_alike)) return true;
    return header.columns.size() == mine.size() &&
           std::equal(
               mine.begin(), mine.end(), header.columns.begin(), [](const HeaderColumn& a, const HeaderColumn& b) {
                 return a.column.role == b.column.role && heading_key(a.column.text) == heading_key(b.column.text);
               });
  }

  // Only page numbers and running titles stand between two pieces of one table.
  bool lies_between_pieces(const Lines& lines) {
    return std::all_of(lines.begin(), lines.end(), [&](const Paragraph* line) {
      return is_page_furniture(line->text) || stands_above(heading_key(line->text));
    });
  }

  bool stands_above(const std::string& line_key) {
    std::optional<std::vector<std::string>>& keys = open_->line_keys;
    if (!keys) {
      keys.emplace();
      for (const Paragraph* line : open_->above) keys->push_back(heading_key(line->text));
      std::sort(keys->begin(), keys->end());
    }
    return std::binary_search(keys->begin(), keys->end(), line_key);
  }

  bool is_headerless_piece(const Grid& grid) {
    if (!open_ || grid.row_count() == 0 || !lies_between_pieces(above_)) return false;
    if (grid.table().columns != open_->table->columns && grid.row(0).size() != open_->header.columns.size())
      return false;
    if (grid.table().rows.front().header || is_signature(grid)) return false;
    const auto ordinal = find_column(open_->header.columns, ColumnRole::ordinal);
    if (!ordinal) return open_->header.columns.size() > 2;
    OrdinalReader reader = open_->ordinals;
    std::string storage;
    for (std::uint32_t row = 0; row < grid.row_count(); ++row)
      for (std::size_t i = 0; i < grid.row(row).size(); ++i) {
        const GridCell& g = grid.row(row)[i];
        if (g.anchor_row != row || column_of(grid.row(row), i, open_->header.columns) != *ordinal) continue;
        const bool spanning = grid.row(row).size() == 1;
        const std::string_view text = text_of(*g.cell, storage);
        if (!spanning && text.size() > 1 && !reader.read(text) && !is_header_row(grid, row)) return false;
      }
    return true;
  }

  // `Nơi nhận: … | T/M BAN THƯỜNG VỤ`: the foot of a document, whatever its columns.
  static bool is_signature(const Grid& grid) {
    constexpr std::array<std::string_view, 9> kStarts = {"noi nhan", "t m ", "tm ",  "k t ",     "kt ",
                                                         "t l ",     "tl ",  "tuq ", "nguoi lap"};
    std::string storage;
    for (const GridCell& g : grid.row(0)) {
      const std::string key = heading_key(text_of(*g.cell, storage).substr(0, 80));
      if (std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return key.starts_with(s); }))
        return true;
    }
    return false;
  }

  bool is_header_row(const Grid& grid, std::uint32_t row) const {
    return has_row_key(grid, row, open_->header.row_keys);
  }

  // Body rows from `first` on: header rows repeated among them part pages.
  void take_rows(const Grid& grid, std::uint32_t number, std::uint32_t first) {
    bool page_begins = !open_->rows.empty();
    std::uint32_t begin = first;
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
    for (std::uint32_t row = first; row < grid.row_count(); ++row) {
      const bool header = is_header_row(grid, row);
      const bool numbers =
          !header && row == begin && row > first && open_->header.number_row && is_column_numbers(grid, row);
      if (!header && !numbers) continue;
      take_until(row);
      page_begins = page_begins || !open_->rows.empty();
      begin = row + 1;
      header ? diagnose_header(number, row) : diagnose_numbers(number, row);
    }
    take_until(grid.row_count());
  }

  void close() {
    if (!open_) return;
    if (names_too_much(open_->rows, open_->header.columns)) return drop_report();
    Report report;
    report.heading = read_heading(open_->above, source_);
    const std::vector<HeaderColumn>& columns = open_->header.columns;
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
  Lines above_;  // paragraphs since the last table
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
