#include "support/make_document.hpp"

#include <algorithm>
#include <utility>

#include "text/normal_form.hpp"
#include "text/paragraph.hpp"

namespace baocao::test {

namespace {

std::uint32_t take_span(std::string_view& text, char mark) {
  if (text.empty() || text[0] != mark || text.size() < 2 || text[1] < '1' || text[1] > '9') return 1;
  const auto span = static_cast<std::uint32_t>(text[1] - '0');
  text.remove_prefix(std::min<std::size_t>(text.size(), 3));
  return span;
}

Cell cell(std::string_view text, std::uint32_t column) {
  Cell made{.column = column};
  made.column_span = take_span(text, '>');
  made.row_span = take_span(text, 'v');
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    made.blocks.push_back({paragraph(text.substr(0, end))});
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return made;
}

}  // namespace

Paragraph paragraph(std::string_view text) {
  Paragraph made;
  made.text = text::normalize(text, {});
  text::take_marker(made);
  return made;
}

Table table(const TableRows& rows) {
  Table made;
  for (const auto& texts : rows.rows) {
    Row& row = made.rows.emplace_back();
    for (std::uint32_t column = 0; column < texts.size(); ++column)
      if (texts[column] != "^") row.cells.push_back(cell(texts[column], column));
    made.columns = std::max(made.columns, static_cast<std::uint32_t>(texts.size()));
  }
  return made;
}

Document document(std::vector<Block> blocks) {
  Document made;
  made.blocks = std::move(blocks);
  return made;
}

}  // namespace baocao::test
