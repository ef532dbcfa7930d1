// Documents → reports. The input is a document in few bytes: form feeds part tables, lines are rows (or paragraphs,
// outside of tables), tabs part cells; a cell or paragraph may begin with a byte 01-07 (columns spanned) and one
// 10-17 (rows spanned).
#include "baocao/baocao.hpp"
#include "laws.hpp"

namespace {

using namespace baocao;

std::uint32_t take_span(std::string_view& cell, unsigned char base) {
  if (cell.empty()) return 1;
  const auto first = static_cast<unsigned char>(cell.front());
  if (first <= base || first > base + 7) return 1;
  cell.remove_prefix(1);
  return first - base;
}

template <typename Take>
void split(std::string_view text, char separator, Take take) {
  while (true) {
    const std::size_t end = text.find(separator);
    take(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

void build_table(std::string_view rows, reader::DocumentBuilder& builder) {
  builder.begin_table();
  split(rows, '\n', [&](std::string_view row) {
    builder.begin_row();
    std::uint32_t column = 0;
    split(row, '\t', [&](std::string_view cell) {
      const std::uint32_t columns = take_span(cell, 0);
      const std::uint32_t down = take_span(cell, 0x0F);
      builder.begin_cell({.column = column, .column_span = columns, .row_span = down});
      split(cell, '|', [&](std::string_view paragraph) {
        builder.begin_paragraph();
        builder.text(paragraph, {});
      });
      builder.end_cell();
      column += columns;
    });
    builder.end_row();
  });
  builder.end_table();
}

Document build(std::string_view input, reader::ReadContext& context) {
  reader::DocumentBuilder builder(context);
  split(input, '\f', [&](std::string_view piece) {
    if (piece.find('\t') != std::string_view::npos) return build_table(piece, builder);
    split(piece, '\n', [&](std::string_view line) {
      builder.begin_paragraph();
      builder.text(line, {});
    });
  });
  return builder.finish();
}

void check_items(const std::vector<Item>& items) {
  for (const Item& item : items) {
    fuzz::hold(!item.rows.empty());
    for (const auto* paragraphs : {&item.task, &item.result, &item.note})
      for (const Paragraph& paragraph : *paragraphs) {
        fuzz::check_paragraph(paragraph);
        fuzz::check_entities(paragraph.text);
      }
    check_items(item.items);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  reader::ReadContext context{"input", fuzz::small_limits(), Deadline()};
  try {
    const Document document = build(input, context);
    const ReportFile file = to_report_file({}, Document(document));
    for (const Extraction& extraction : file.reports) check_items(extraction.report.items);
    fuzz::hold(to_json(file) == to_json(to_report_file({}, document)));
  } catch (const Error& error) {
    fuzz::hold(error.code() == ErrorCode::limit_exceeded);
  }
  return 0;
}
