// A letterhead is a table of two sides: on the left the body above and the body that issues, in one cell or in several
// rows, on the right `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` or `ĐẢNG CỘNG SẢN VIỆT NAM`.
#include "report/letterhead.hpp"

#include <algorithm>

#include "report/appendix.hpp"
#include "report/columns.hpp"
#include "report/grid.hpp"
#include "report/heading.hpp"

namespace baocao::report {

namespace {

constexpr std::size_t kMostRows = 6;
constexpr std::size_t kMostCells = 4;
constexpr std::size_t kMostLines = 6;
constexpr std::size_t kLongestLineBytes = 200;

bool holds_motto(const Cell& cell) {
  bool found = false;
  for_each_paragraph(cell.blocks, [&](const Paragraph& line) { found = found || is_motto(line.text); });
  return found;
}

// Not the rule below a name (`*`, `____`) nor the document's number.
bool names_body(const std::string& line) {
  const std::string key = heading_key(line);
  return !key.empty() && line.size() <= kLongestLineBytes && !key.starts_with("so ");
}

}  // namespace

std::vector<std::string> read_letterhead(const Table& table) {
  std::vector<std::string> lines;
  if (table.rows.empty() || table.rows.size() > kMostRows) return lines;
  const std::vector<Cell>& top = table.rows.front().cells;
  if (top.size() > kMostCells || std::none_of(top.begin(), top.end(), holds_motto)) return lines;
  const auto issuer =
      std::find_if(top.begin(), top.end(), [](const Cell& cell) { return !is_blank(cell) && !holds_motto(cell); });
  if (issuer == top.end()) return lines;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells)
      if (cell.column == issuer->column)
        for_each_paragraph(cell.blocks, [&](const Paragraph& line) {
          if (lines.size() < kMostLines && names_body(line.text)) lines.push_back(line.text);
        });
  return lines;
}

std::vector<std::string> read_letterhead(const std::vector<const Paragraph*>& above, const Paragraph& line) {
  std::vector<std::string> lines;
  if (above.empty() || above.size() > kMostLines || !is_motto(line.text)) return lines;
  for (const Paragraph* one : above) {
    if (one->text.size() > kLongestLineBytes) return {};
    if (names_body(one->text) && !is_motto(one->text)) lines.push_back(one->text);
  }
  return lines;
}

}  // namespace baocao::report
