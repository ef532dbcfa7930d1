// The document layer: section 4 of the contract.

#include "baocao/json.hpp"
#include "output/json_parts.hpp"

namespace baocao {

namespace {

template <class Out>
void write_blocks(Out& out, const std::vector<Block>& blocks);

template <class Out>
void write_block(Out& out, const Paragraph& paragraph) {
  out.field("type", "paragraph");
  out.field_or_null("marker", paragraph.marker);
  out.field("text", paragraph.text);
  output::write_emphasis(out, paragraph.emphasis);
  out.field_or_null("style", paragraph.style);
}

template <class Out>
void write_cell(Out& out, const Cell& cell) {
  out.begin_object();
  out.field("column", cell.column);
  out.field("column_span", cell.column_span);
  out.field("row_span", cell.row_span);
  write_blocks(out, cell.blocks);
  out.end_object();
}

template <class Out>
void write_block(Out& out, const Table& table) {
  out.field("type", "table");
  out.field("columns", table.columns);
  out.list("rows", table.rows, [&](const Row& row) {
    out.begin_object();
    out.key("header");
    out.boolean(row.header);
    out.list("cells", row.cells, [&](const Cell& cell) { write_cell(out, cell); });
    out.end_object();
  });
}

template <class Out>
void write_block(Out& out, const Note& note) {
  out.field("type", "note");
  out.field_or_null("number", note.number);
  write_blocks(out, note.blocks);
}

// Recursion is as deep as tables stand in tables, which Limits::nesting bounds.
template <class Out>
void write_blocks(Out& out, const std::vector<Block>& blocks) {
  out.list("blocks", blocks, [&](const Block& block) {
    out.begin_object();
    std::visit([&](const auto& value) { write_block(out, value); }, block.value);
    out.end_object();
  });
}

std::string make_json(const Source& source, const Document& document, JsonLayout layout, const JsonSink* sink) {
  return output::make_json(layout, sink, [&](auto& out) {
    out.begin_object();
    out.field("schema", "baocao/document/1");
    out.key("source");
    output::write_source(out, source, document.encodings);
    write_blocks(out, document.blocks);
    output::write_diagnostics(out, document.diagnostics);
    out.end_object();
  });
}

}  // namespace

std::string to_json(const Source& source, const Document& document, JsonLayout layout) {
  return make_json(source, document, layout, nullptr);
}

void write_json(const Source& source, const Document& document, const JsonSink& sink, JsonLayout layout) {
  make_json(source, document, layout, &sink);
}

}  // namespace baocao
