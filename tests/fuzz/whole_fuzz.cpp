// The whole way: any bytes give documents or errors with a code; the same bytes give the same JSON; every
// span lies inside its text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include "baocao/baocao.hpp"
#include "text/utf8.hpp"

namespace {

void check(const std::vector<baocao::Paragraph>& paragraphs) {
  for (const baocao::Paragraph& paragraph : paragraphs) {
    const std::uint32_t length = baocao::text::count_code_points(paragraph.text);
    for (const baocao::Emphasis& emphasis : paragraph.emphasis)
      if (emphasis.span.start >= emphasis.span.end || emphasis.span.end > length) std::abort();
  }
}

void check(const std::vector<baocao::Item>& items) {
  for (const baocao::Item& item : items) {
    if (item.rows.empty()) std::abort();
    check(item.task);
    check(item.result);
    check(item.note);
    check(item.items);
  }
}

std::string whole_way(std::string_view bytes) {
  baocao::Options options;
  options.limits.unpacked_bytes = 8u << 20;
  options.limits.cells = 100'000;
  std::string json;
  baocao::read_documents(bytes, "input", options, [&](baocao::ReadResult result) {
    if (const auto* error = std::get_if<baocao::Error>(&result.outcome)) {
      if (error->code() == baocao::ErrorCode::internal) std::abort();
      return;
    }
    const auto& document = std::get<baocao::Document>(result.outcome);
    json += baocao::to_json(result.source, document);
    const baocao::ReportFile file = baocao::to_report_file(std::move(result.source), document);
    for (const baocao::Extraction& extraction : file.reports) check(extraction.report.items);
    json += baocao::to_json(file);
  });
  return json;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (whole_way(bytes) != whole_way(bytes)) std::abort();
  return 0;
}
