// The report layer: section 3 of the contract.

#include "baocao/json.hpp"
#include "output/json_entities.hpp"
#include "output/json_parts.hpp"

namespace baocao {

namespace {

template <class Out, class Name>
void write_paragraphs(Out& out, const Name& name, const std::vector<Paragraph>& paragraphs) {
  out.list(name, paragraphs, [&](const Paragraph& paragraph) {
    out.begin_object();
    out.field_or_null("marker", paragraph.marker);
    out.field("text", paragraph.text);
    output::write_emphasis(out, paragraph.emphasis);
    out.end_object();
  });
}

template <class Out, class Name>
void write_citation(Out& out, const Name& name, const std::optional<Citation>& citation) {
  out.key(name);
  citation ? output::write_entity(out, *citation) : out.null();
}

template <class Out>
void write_appendix(Out& out, const std::optional<Heading::Appendix>& appendix) {
  out.key("appendix");
  if (!appendix) return out.null();
  out.begin_object();
  out.field("text", appendix->text);
  out.field_or_null("number", appendix->number);
  out.end_object();
}

template <class Out>
void write_heading(Out& out, const Extraction& extraction) {
  const Heading& heading = extraction.report.heading;
  out.key("heading");
  out.begin_object();
  write_appendix(out, heading.appendix);
  out.field_or_null("title", heading.title);
  output::write_optional(out, "assessment_year", extraction.assessment_year);
  output::write_optional(out, "remediation_year", extraction.remediation_year);
  out.field_or_null("issuer", extraction.issuer);
  write_citation(out, "plan", extraction.plan);
  write_citation(out, "attached_to", extraction.attached_to);
  write_paragraphs(out, "lines", heading.lines);
  // Only where there is one, as `duplicate_of`: the key came later.
  if (!heading.letterhead.empty())
    out.list("letterhead", heading.letterhead, [&](const std::string& line) { out.string(line); });
  out.end_object();
}

template <class Out>
void write_ordinal(Out& out, const std::optional<Ordinal>& ordinal) {
  out.key("ordinal");
  if (!ordinal) return out.null();
  out.begin_object();
  out.field("text", ordinal->text);
  out.field("style", to_string(ordinal->style));
  out.list("value", ordinal->value, [&](std::uint32_t number) { out.integer(std::uint64_t{number}); });
  out.end_object();
}

template <class Out>
void write_other_cells(Out& out, const Item& item) {
  out.key("other");
  out.begin_object();
  for (const OtherCell& cell : item.other) write_paragraphs(out, cell.column, cell.paragraphs);
  out.end_object();
  out.key("shared");
  out.begin_object();
  for (const SharedCell& cell : item.shared) out.field(cell.column, cell.pointer);
  out.end_object();
}

// Recursion is as deep as the levels of ordinals in one table, a handful.
template <class Out>
void write_item(Out& out, const Item& item) {
  out.begin_object();
  out.field("kind", to_string(item.kind));
  write_ordinal(out, item.ordinal);
  write_paragraphs(out, "task", item.task);
  write_paragraphs(out, "result", item.result);
  write_paragraphs(out, "note", item.note);
  write_other_cells(out, item);
  out.list("items", item.items, [&](const Item& child) { write_item(out, child); });
  out.list("rows", item.rows, [&](const SourceRow& row) {
    out.begin_object();
    out.field("table", row.table);
    out.field("row", row.row);
    out.end_object();
  });
  out.end_object();
}

template <class Out>
void write_report(Out& out, const Extraction& extraction) {
  out.begin_object();
  write_heading(out, extraction);
  out.list("columns", extraction.report.columns, [&](const Column& column) {
    out.begin_object();
    out.field("role", to_string(column.role));
    out.field("text", column.text);
    out.end_object();
  });
  out.list("items", extraction.report.items, [&](const Item& item) { write_item(out, item); });
  output::write_entities(out, extraction.entities);
  out.end_object();
}

std::string make_json(const ReportFile& file, JsonLayout layout, const JsonSink* sink) {
  return output::make_json(layout, sink, [&](auto& out) {
    out.begin_object();
    out.field("schema", "baocao/report/1");
    out.key("source");
    output::write_source(out, file.source, file.source.encodings);
    out.list("reports", file.reports, [&](const Extraction& report) { write_report(out, report); });
    output::write_diagnostics(out, file.diagnostics);
    out.end_object();
  });
}

}  // namespace

std::string to_json(const ReportFile& file, JsonLayout layout) {
  return make_json(file, layout, nullptr);
}

void write_json(const ReportFile& file, const JsonSink& sink, JsonLayout layout) {
  make_json(file, layout, &sink);
}

}  // namespace baocao
