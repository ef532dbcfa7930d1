#include "reader/splice.hpp"

#include <algorithm>
#include <vector>

#include "text/utf8.hpp"

namespace baocao::reader {

namespace {

// The text is in normal form already, which going through the builder once more does not change.
void splice_paragraph(const Paragraph& paragraph, DocumentBuilder& builder) {
  builder.begin_paragraph();
  if (paragraph.marker_origin == MarkerOrigin::automatic) builder.set_label(paragraph.marker);
  if (!paragraph.style.empty()) builder.set_style(paragraph.style);
  if (paragraph.marker_origin == MarkerOrigin::typed) {
    builder.text(paragraph.marker, {});
    builder.text(" ", {});
  }
  struct Turn {
    std::uint32_t at;
    std::uint8_t style;
  };
  std::vector<Turn> turns;
  for (const Emphasis& emphasis : paragraph.emphasis) {
    const auto bit = static_cast<std::uint8_t>(1u << static_cast<unsigned>(emphasis.style));
    turns.push_back({emphasis.span.start, bit});
    turns.push_back({emphasis.span.end, bit});
  }
  std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.at < b.at; });
  std::string_view rest = paragraph.text;
  std::uint32_t at = 0;
  TextFormat format;
  for (const Turn& turn : turns) {
    const std::size_t bytes = text::byte_offset(rest, turn.at - at);
    builder.text(rest.substr(0, bytes), format);
    rest.remove_prefix(bytes);
    at = turn.at;
    format.emphasis = static_cast<std::uint8_t>(format.emphasis ^ turn.style);  // spans of one style never touch
  }
  builder.text(rest, format);
  builder.end_paragraph();
}

void splice_blocks(const std::vector<Block>& blocks, DocumentBuilder& builder);

void splice_table(const Table& table, DocumentBuilder& builder) {
  builder.begin_table();
  for (const Row& row : table.rows) {
    builder.begin_row(row.header ? RowKind::header : RowKind::body);
    for (const Cell& cell : row.cells) {
      builder.begin_cell({cell.column, cell.column_span, cell.row_span});
      splice_blocks(cell.blocks, builder);
      builder.end_cell();
    }
    builder.widen_row(table.columns);
    builder.end_row();
  }
  builder.end_table();
}

// Tables inside tables are bounded by the limit the piece itself was read under.
void splice_blocks(const std::vector<Block>& blocks, DocumentBuilder& builder) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      splice_paragraph(*paragraph, builder);
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      splice_table(*table, builder);
    } else {
      const Note& note = std::get<Note>(block.value);
      builder.begin_note(note.number);
      splice_blocks(note.blocks, builder);
      builder.end_note();
    }
  }
}

}  // namespace

void splice(const Document& piece, DocumentBuilder& builder) {
  splice_blocks(piece.blocks, builder);
  for (const std::string& encoding : piece.encodings) builder.add_encoding(encoding);
  for (const Diagnostic& diagnostic : piece.diagnostics) builder.diagnose(diagnostic.code, diagnostic.message);
}

}  // namespace baocao::reader
