#include "support/outline.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace baocao::test {

namespace {

std::string outline_cell(const Cell& cell, std::uint32_t expected_column) {
  std::string out;
  if (cell.column != expected_column) out += "@" + std::to_string(cell.column) + " ";
  if (cell.column_span != 1 || cell.row_span != 1)
    out += "<" + std::to_string(cell.column_span) + "," + std::to_string(cell.row_span) + ">";
  return out + outline(cell.blocks);
}

std::string outline_row(const Row& row) {
  std::string out = row.header ? "H: " : "";
  std::uint32_t column = 0;
  for (const Cell& cell : row.cells) {
    if (&cell != &row.cells.front()) out += " | ";
    out += outline_cell(cell, column);
    column = cell.column + cell.column_span;
  }
  return out;
}

std::string outline_table(const Table& table) {
  std::string out = "[";
  for (const Row& row : table.rows) {
    if (&row != &table.rows.front()) out += " / ";
    out += outline_row(row);
  }
  return out + "]";
}

std::string outline_block(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
    if (paragraph->marker.empty()) return paragraph->text;
    return "(" + paragraph->marker + ")" + (paragraph->text.empty() ? "" : " " + paragraph->text);
  }
  if (const auto* table = std::get_if<Table>(&block.value)) return outline_table(*table);
  const Note& note = std::get<Note>(block.value);
  return "{" + note.number + ": " + outline(note.blocks) + "}";
}

}  // namespace

std::string outline(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (&block != &blocks.front()) out += " ¶ ";
    out += outline_block(block);
  }
  return out;
}

std::string with_emphasis(const Paragraph& paragraph) {
  static constexpr std::string_view kNames[] = {"i", "b", "u"};
  std::string out;
  std::uint32_t at = 0;
  const auto put_ends = [&] {
    for (auto it = paragraph.emphasis.rbegin(); it != paragraph.emphasis.rend(); ++it)
      if (it->span.end == at) out.append("</").append(kNames[static_cast<std::size_t>(it->style)]).append(">");
    for (const Emphasis& emphasis : paragraph.emphasis)
      if (emphasis.span.start == at)
        out.append("<").append(kNames[static_cast<std::size_t>(emphasis.style)]).append(">");
  };
  for (const char byte : paragraph.text) {
    if (!text::is_continuation(byte)) {
      put_ends();
      ++at;
    }
    out += byte;
  }
  put_ends();
  return out;
}

std::string diagnostics_of(const Document& document) {
  std::string out;
  for (const Diagnostic& diagnostic : document.diagnostics)
    out += std::string(describe(diagnostic.code).name) + ": " + diagnostic.message + "\n";
  return out;
}

bool has_diagnostic(const Document& document, DiagnosticCode code) {
  return std::any_of(document.diagnostics.begin(), document.diagnostics.end(),
                     [&](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

}  // namespace baocao::test
