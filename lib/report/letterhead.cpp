// A letterhead is a table of two sides: on the left the body above and the body that issues, in one cell or in several
// rows, on the right `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` or `ĐẢNG CỘNG SẢN VIỆT NAM`.
#include "report/letterhead.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "report/appendix.hpp"
#include "report/columns.hpp"
#include "report/grid.hpp"
#include "report/letters.hpp"

namespace baocao::report {

namespace {

constexpr std::size_t kMostRows = 6;
constexpr std::size_t kMostCells = 4;
constexpr std::size_t kMostLines = 6;
constexpr std::size_t kLongestLineBytes = 200;

bool is_key_of_date(std::string_view key) {
  const std::size_t day = key.find(" ngay ");
  return day != std::string_view::npos && key.find(" thang ", day) != std::string_view::npos &&
         key.find(" so ") == std::string_view::npos;
}

// The words for the country or the party, and nothing behind them but the other line of the two or the date: “Đảng Cộng
// sản Việt Nam lãnh đạo …” is a sentence.
bool is_motto(std::string_view line) {
  constexpr auto kMottos = std::to_array<std::string_view>(
      {"cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap tu do hanh phuc"});
  if (line.size() > kLongestLineBytes) return false;
  if (const char first = first_key_byte(line); first != 'c' && first != 'd' && first != 0) return false;
  const std::string key = heading_key(line);
  return std::any_of(kMottos.begin(), kMottos.end(), [&](std::string_view motto) {
    if (!key.starts_with(motto)) return false;
    const std::string_view rest = std::string_view(key).substr(motto.size());
    return rest.empty() || rest == " doc lap tu do hanh phuc" || is_key_of_date(rest);
  });
}

bool holds_motto(const Cell& cell) {
  bool found = false;
  for_each_paragraph(cell.blocks, [&](const Paragraph& line) { found = found || is_motto(line.text); });
  return found;
}

// Not the rule below a name (`*`, `____`) nor what else stands in a letterhead: the document's number, place and date,
// the appendix, the addressee.
bool names_body(const std::string& line) {
  const std::string key = heading_key(line);
  const bool number =
      key.starts_with("so ") && (is_ascii_digit(key[3]) || line.starts_with("Số") || line.starts_with("SỐ"));
  return !key.empty() && line.size() <= kLongestLineBytes && !number && !key.starts_with("kinh gui") &&
         !is_place_and_date(line) && !find_appendix(line);
}

// `T/M BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`, but not `KT-XH xã An Bình`.
bool begins_on_behalf(std::string_view text) {
  constexpr auto kStarts =
      std::to_array<std::string_view>({"T/M", "T.M", "TM", "K/T", "K.T", "KT", "T/L", "TL", "TUQ"});
  const auto start =
      std::find_if(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return text.starts_with(s); });
  if (start == kStarts.end()) return false;
  const std::string_view behind = text.substr(start->size());
  return behind.starts_with('.') || (behind.starts_with(' ') && is_upper(first_letter(behind.substr(1))));
}

}  // namespace

std::vector<std::string> read_letterhead(const Table& table) {
  std::vector<std::string> lines;
  if (table.rows.size() > kMostRows) return lines;
  // An appendix may stand in a row of its own above.
  const auto top = std::find_if(table.rows.begin(), table.rows.end(), [](const Row& row) {
    return row.cells.size() <= kMostCells && std::any_of(row.cells.begin(), row.cells.end(), holds_motto);
  });
  if (top == table.rows.end()) return lines;
  const auto issuer = std::find_if(top->cells.begin(), top->cells.end(),
                                   [](const Cell& cell) { return !is_blank(cell) && !holds_motto(cell); });
  if (issuer == top->cells.end()) return lines;
  for (auto row = top; row != table.rows.end(); ++row)
    for (const Cell& cell : row->cells)
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

bool is_place_and_date(std::string_view line) {
  constexpr std::size_t kLongestKey = 60;
  if (line.size() > kLongestLineBytes || line.find(',') == std::string_view::npos) return false;
  const std::string key = heading_key(line);
  return key.size() < kLongestKey && is_key_of_date(key);
}

bool begins_signature(std::string_view text) {
  constexpr auto kStarts =
      std::to_array<std::string_view>({"noi nhan", "nguoi lap", "nhu tren", "nhu kinh gui", "kinh gui", "luu vt",
                                       "cong hoa xa hoi chu nghia", "dang cong san viet nam"});
  const std::string key = heading_key(text.substr(0, 80));
  return begins_on_behalf(text) ||
         std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return key.starts_with(s); });
}

}  // namespace baocao::report
