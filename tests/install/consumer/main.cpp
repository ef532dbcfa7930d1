// A user of the installed library: every public header, one call into each stage.

#include <baocao/baocao.hpp>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

constexpr std::string_view kPage =
    "<meta charset=utf-8><table>"
    "<tr><td>STT<td>Nội dung nhiệm vụ<td>Kết quả thực hiện<td>Ghi chú"
    "<tr><td>1<td>Ban hành kế hoạch<td>Đã ban hành Kế hoạch số 238-KH/TU ngày 22/3/2023.<td></table>";

void expect(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "wrong: " << what << '\n';
  std::exit(1);
}

}  // namespace

int main() {
  int documents = 0;
  baocao::read_documents(kPage, "page.html", {}, [&](baocao::ReadResult result) {
    const auto* document = std::get_if<baocao::Document>(&result.outcome);
    expect(document != nullptr, "the page is read");
    const baocao::ReportFile file = baocao::to_report_file(result.source, *document);
    expect(file.reports.size() == 1, "one report");
    expect(!file.reports[0].entities.citations.empty(), "a citation");
    expect(baocao::to_json(file).starts_with("{\"schema\":\"baocao/report/1\""), "JSON");
    ++documents;
  });
  expect(documents == 1, "one document");
  expect(baocao::normalize("“ Dân chủ ” .") == "“Dân chủ”.", "normal form");
  try {
    baocao::read_reports("/nowhere/at/all");
    expect(false, "a missing file throws");
  } catch (const baocao::Error& error) {
    expect(error.code() == baocao::ErrorCode::io, "errors cross the library's border");
  }
  return 0;
}
