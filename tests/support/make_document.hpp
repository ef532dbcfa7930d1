#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/document.hpp"

/// Documents written down in tests: rows of texts, `\n` parting the paragraphs of a cell.
namespace baocao::test {

Paragraph paragraph(std::string_view text);

/// A cell given by its text; `>2` or `v3` in front, closed by a blank, make it span columns or rows:
/// ">2 Kết quả", "v3 Sở Nội vụ", ">2 v3 …". A text of "^" is covered by a cell above or left of it.
struct TableRows {
  std::vector<std::vector<std::string>> rows;
};
Table table(const TableRows& rows);

Document document(std::vector<Block> blocks);

inline Block block(Paragraph value) {
  return {std::move(value)};
}
inline Block block(Table value) {
  return {std::move(value)};
}

}  // namespace baocao::test
