#include "baocao/baocao.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "baocao/baocao.hpp"

namespace {

struct Free {
  void operator()(baocao_input* input) const { baocao_free(input); }
  void operator()(char* text) const { baocao_string_free(text); }
};
using Input = std::unique_ptr<baocao_input, Free>;
using Text = std::unique_ptr<char, Free>;

const std::string kPage =
    "<meta charset=utf-8><p>Kết quả năm 2022 trong năm 2023</p><table>"
    "<tr><td>STT<td>Nội dung nhiệm vụ<td>Kết quả thực hiện<td>Ghi chú"
    "<tr><td>I<td>Nhóm hạn chế thứ nhất<td><td>"
    "<tr><td>1<td>Ban hành kế hoạch<td>- Đã ban hành Kế hoạch số 238-KH/TU ngày 22/3/2023 cho 06 xã, giảm 5%, giai "
    "đoạn "
    "2021-2025.<td></table>";

const std::string kReport = BAOCAO_SOURCE_DIR "/test_corpus/docx/phu-luc-6.pandoc.docx";

Input open_page() {
  return Input(baocao_open_memory(kPage.data(), kPage.size(), "page.html", nullptr));
}

std::string text_of(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

void check_texts(const baocao_item* item, std::uint32_t column, const std::vector<baocao::Paragraph>& want) {
  REQUIRE(baocao_paragraph_count(item, column) == want.size());
  for (std::size_t i = 0; i < want.size(); ++i) {
    CHECK(text_of(baocao_paragraph_text(item, column, i)) == want[i].text);
    CHECK(text_of(baocao_paragraph_marker(item, column, i)) == want[i].marker);
    REQUIRE(baocao_emphasis_count(item, column, i) == want[i].emphasis.size());
    for (std::size_t k = 0; k < want[i].emphasis.size(); ++k) {
      baocao_emphasis emphasis;
      REQUIRE(baocao_emphasis_at(item, column, i, k, &emphasis) == 1);
      CHECK(emphasis.style == static_cast<std::int32_t>(want[i].emphasis[k].style));
      CHECK(emphasis.start == want[i].emphasis[k].span.start);
      CHECK(emphasis.end == want[i].emphasis[k].span.end);
    }
  }
}

// What has been seen on the walks below; a walk over nothing proves nothing.
struct Seen {
  std::size_t items = 0, others = 0, shared = 0, emphasis = 0, diagnostics = 0;
};

void check_item(const baocao_item* item, const baocao::Item& want, Seen& seen) {
  ++seen.items;
  CHECK(text_of(baocao_item_ordinal(item)) == (want.ordinal ? want.ordinal->text : ""));
  check_texts(item, BAOCAO_COLUMN_TASK, want.task);
  check_texts(item, BAOCAO_COLUMN_RESULT, want.result);
  check_texts(item, BAOCAO_COLUMN_NOTE, want.note);
  seen.emphasis += want.task.empty() ? 0 : want.task[0].emphasis.size();
  REQUIRE(baocao_other_count(item) == want.other.size());
  for (std::size_t i = 0; i < want.other.size(); ++i) {
    CHECK(text_of(baocao_other_column(item, i)) == want.other[i].column);
    check_texts(item, BAOCAO_COLUMN_OTHER + static_cast<std::uint32_t>(i), want.other[i].paragraphs);
    ++seen.others;
  }
  REQUIRE(baocao_shared_count(item) == want.shared.size());
  for (std::size_t i = 0; i < want.shared.size(); ++i) {
    baocao_shared shared;
    REQUIRE(baocao_shared_at(item, i, &shared) == 1);
    CHECK(shared.column == want.shared[i].column);
    CHECK(shared.at == want.shared[i].pointer);
    ++seen.shared;
  }
  REQUIRE(baocao_row_count(item) == want.rows.size());
  for (std::size_t i = 0; i < want.rows.size(); ++i) {
    baocao_row row;
    REQUIRE(baocao_row_at(item, i, &row) == 1);
    CHECK(row.table == want.rows[i].table);
    CHECK(row.row == want.rows[i].row);
  }
  REQUIRE(baocao_item_count(item) == want.items.size());
  for (std::size_t i = 0; i < want.items.size(); ++i) check_item(baocao_item_at(item, i), want.items[i], seen);
}

void check_report(const baocao_report* report, const baocao::Extraction& want, Seen& seen) {
  const baocao::Heading& heading = want.report.heading;
  CHECK(text_of(baocao_report_title(report)) == heading.title);
  CHECK(text_of(baocao_report_issuer(report)) == want.issuer);
  CHECK(text_of(baocao_report_appendix(report)) == (heading.appendix ? heading.appendix->text : ""));
  REQUIRE(baocao_report_heading_count(report) == heading.lines.size());
  for (std::size_t i = 0; i < heading.lines.size(); ++i)
    CHECK(text_of(baocao_report_heading_line(report, i)) == heading.lines[i].text);
  REQUIRE(baocao_report_letterhead_count(report) == heading.letterhead.size());
  for (std::size_t i = 0; i < heading.letterhead.size(); ++i)
    CHECK(text_of(baocao_report_letterhead_line(report, i)) == heading.letterhead[i]);
  CHECK(baocao_report_letterhead_line(report, heading.letterhead.size()) == nullptr);
  REQUIRE(baocao_report_column_count(report) == want.report.columns.size());
  for (std::size_t i = 0; i < want.report.columns.size(); ++i) {
    CHECK(baocao_report_column_role(report, i) == baocao::to_string(want.report.columns[i].role));
    CHECK(text_of(baocao_report_column_text(report, i)) == want.report.columns[i].text);
  }
  baocao_citation citation;
  REQUIRE(baocao_report_plan(report, &citation) == (want.plan ? 1 : 0));
  if (want.plan) CHECK(citation.number == want.plan->number);
  REQUIRE(baocao_report_attached_to(report, &citation) == (want.attached_to ? 1 : 0));
  if (want.attached_to) CHECK(citation.number == want.attached_to->number);
  REQUIRE(baocao_report_item_count(report) == want.report.items.size());
  for (std::size_t i = 0; i < want.report.items.size(); ++i)
    check_item(baocao_report_item_at(report, i), want.report.items[i], seen);
}

}  // namespace

TEST_CASE("all that the model holds can be walked to") {
  Seen seen;
  for (const char* name : {"docx/phu-luc-6.pandoc.docx", "docx/made-merged.docx", "docx/made-three-appendices.docx",
                           "html/made-columns.html", "html/made-word.html", "html/made-no-report.html"}) {
    const std::string path = std::string(BAOCAO_SOURCE_DIR "/test_corpus/") + name;
    CAPTURE(path);
    const baocao::ReportFile want = baocao::read_reports(path);
    const Input input(baocao_open(path.c_str(), nullptr));
    const baocao_document* document = baocao_document_at(input.get(), 0);
    CHECK(text_of(baocao_document_sha256(document)) == want.source.sha256);
    CHECK(baocao_document_bytes(document) == want.source.bytes);
    REQUIRE(baocao_document_encoding_count(document) == want.source.encodings.size());
    for (std::size_t i = 0; i < want.source.encodings.size(); ++i)
      CHECK(baocao_document_encoding_at(document, i) == want.source.encodings[i]);
    REQUIRE(baocao_diagnostic_count(document) == want.diagnostics.size());
    for (std::size_t i = 0; i < want.diagnostics.size(); ++i) {
      baocao_diagnostic diagnostic;
      REQUIRE(baocao_diagnostic_at(document, i, &diagnostic) == 1);
      CHECK(diagnostic.code == baocao::describe(want.diagnostics[i].code).name);
      CHECK(diagnostic.message == want.diagnostics[i].message);
      CHECK((diagnostic.table >= 0) == want.diagnostics[i].at.has_value());
      ++seen.diagnostics;
    }
    REQUIRE(baocao_report_count(document) == want.reports.size());
    for (std::size_t i = 0; i < want.reports.size(); ++i)
      check_report(baocao_report_at(document, i), want.reports[i], seen);
  }
  CHECK(seen.items > 20);
  CHECK(seen.others > 0);
  CHECK(seen.shared > 0);
  CHECK(seen.emphasis > 0);
  CHECK(seen.diagnostics > 0);
}

TEST_CASE("the report layer without JSON") {
  const Input input = open_page();
  REQUIRE(baocao_document_count(input.get()) == 1);
  const baocao_document* document = baocao_document_at(input.get(), 0);
  CHECK(baocao_document_error(document) == nullptr);
  CHECK(std::string(baocao_document_format(document)) == "html");
  CHECK(std::string(baocao_document_path(document)) == "page.html");
  REQUIRE(baocao_report_count(document) == 1);
  const baocao_report* report = baocao_report_at(document, 0);
  CHECK(baocao_report_assessment_year(report) == 2022);
  CHECK(baocao_report_remediation_year(report) == 2023);
  REQUIRE(baocao_report_item_count(report) == 1);
  const baocao_item* group = baocao_report_item_at(report, 0);
  CHECK(baocao_item_is_group(group) == 1);
  CHECK(std::string(baocao_item_ordinal(group)) == "I");
  REQUIRE(baocao_item_count(group) == 1);
  const baocao_item* task = baocao_item_at(group, 0);
  CHECK(baocao_item_is_group(task) == 0);
  CHECK(std::string(baocao_paragraph_text(task, BAOCAO_COLUMN_TASK, 0)) == "Ban hành kế hoạch");
  CHECK(std::string(baocao_paragraph_marker(task, BAOCAO_COLUMN_RESULT, 0)) == "-");
  CHECK(baocao_paragraph_count(task, BAOCAO_COLUMN_NOTE) == 0);
}

TEST_CASE("entities without JSON") {
  const Input input = open_page();
  const baocao_report* report = baocao_report_at(baocao_document_at(input.get(), 0), 0);
  baocao_citation citation;
  REQUIRE(baocao_citation_at(report, 0, &citation) == 1);
  CHECK(std::string(citation.number) == "238-KH/TU");
  CHECK(std::string(citation.date) == "2023-03-22");
  CHECK(std::string(citation.place.at) == "/items/0/items/0/result/0");
  CHECK(baocao_citation_at(report, 1, &citation) == 0);
  baocao_quantity quantity;
  REQUIRE(baocao_quantity_count(report) == 2);
  REQUIRE(baocao_quantity_at(report, 1, &quantity) == 1);
  CHECK(quantity.value == 5);
  CHECK(quantity.change == -1);
  baocao_period period;
  REQUIRE(baocao_period_at(report, 0, &period) == 1);
  CHECK(period.from == 2021);
  CHECK(period.to == 2025);
  baocao_date date;
  CHECK(baocao_date_count(report) == 3);
  CHECK(baocao_date_at(report, 2, &date) == 1);
}

TEST_CASE("the same JSON as in C++") {
  const Input input(baocao_open(kReport.c_str(), nullptr));
  const baocao_document* document = baocao_document_at(input.get(), 0);
  const Text json(baocao_document_json(document, BAOCAO_LAYER_REPORT, 0));
  CHECK(json.get() == baocao::to_json(baocao::read_reports(kReport)));
  const Text layer(baocao_document_json(document, BAOCAO_LAYER_DOCUMENT, 1));
  CHECK(std::string(layer.get()).find("baocao/document/1") != std::string::npos);
  const baocao_input* inputs[] = {input.get()};
  const Text audit(baocao_audit_json(inputs, 1));
  CHECK(audit.get() == baocao::to_json(baocao::audit_reports({baocao::read_reports(kReport)})));
}

TEST_CASE("what fails is data") {
  const Input missing(baocao_open("/nowhere/at/all", nullptr));
  REQUIRE(baocao_document_count(missing.get()) == 1);
  const baocao_document* document = baocao_document_at(missing.get(), 0);
  CHECK(std::string(baocao_document_error(document)) == "io");
  CHECK(std::string(baocao_document_error_message(document)).find("No such file") != std::string::npos);
  CHECK(baocao_document_json(document, BAOCAO_LAYER_REPORT, 0) == nullptr);
  CHECK(baocao_report_count(document) == 0);

  baocao_options options{};
  options.size = sizeof options;
  options.input_bytes = 10;
  const Input large(baocao_open_memory(kPage.data(), kPage.size(), "page.html", &options));
  CHECK(std::string(baocao_document_error(baocao_document_at(large.get(), 0))) == "limit-exceeded");

  baocao_options narrow{};
  narrow.size = sizeof narrow;
  narrow.columns = 3;
  const Input wide(baocao_open_memory(kPage.data(), kPage.size(), "page.html", &narrow));
  CHECK(std::string(baocao_document_error(baocao_document_at(wide.get(), 0))) == "limit-exceeded");
  // A caller made with an older header knows fewer of them.
  narrow.size = offsetof(baocao_options, rows);
  const Input older(baocao_open_memory(kPage.data(), kPage.size(), "page.html", &narrow));
  CHECK(baocao_document_error(baocao_document_at(older.get(), 0)) == nullptr);
}

TEST_CASE("nothing given, nothing back") {
  CHECK(baocao_open(nullptr, nullptr) == nullptr);
  CHECK(baocao_document_count(nullptr) == 0);
  CHECK(baocao_document_at(nullptr, 0) == nullptr);
  CHECK(baocao_report_at(nullptr, 0) == nullptr);
  CHECK(baocao_report_item_at(nullptr, 0) == nullptr);
  CHECK(baocao_item_at(nullptr, 3) == nullptr);
  CHECK(baocao_paragraph_text(nullptr, BAOCAO_COLUMN_TASK, 0) == nullptr);
  CHECK(baocao_paragraph_count(nullptr, BAOCAO_COLUMN_OTHER) == 0);
  CHECK(baocao_other_column(nullptr, 0) == nullptr);
  CHECK(baocao_report_heading_line(nullptr, 0) == nullptr);
  CHECK(baocao_report_column_role(nullptr, 0) == nullptr);
  CHECK(baocao_document_encoding_at(nullptr, 0) == nullptr);
  CHECK(baocao_citation_count(nullptr) == 0);
  baocao_diagnostic diagnostic;
  CHECK(baocao_diagnostic_at(nullptr, 0, &diagnostic) == 0);
  baocao_citation citation;
  CHECK(baocao_report_plan(nullptr, &citation) == 0);
  CHECK(baocao_normalize(nullptr, 4) == nullptr);
  baocao_free(nullptr);
  baocao_string_free(nullptr);
  CHECK(std::string(baocao_version()) == baocao::kVersion);
}

TEST_CASE("text") {
  const std::string quoted = "“ Dân chủ ” .";
  CHECK(std::string(Text(baocao_normalize(quoted.data(), quoted.size())).get()) == "“Dân chủ”.");
  const std::string word = "Thuỷ";
  CHECK(std::string(Text(baocao_fold(word.data(), word.size(), 0)).get()) == "thủy");
  CHECK(std::string(Text(baocao_fold(word.data(), word.size(), 1)).get()) == "thuy");
}

TEST_CASE("eight threads, each its own inputs") {
  const Text want(baocao_document_json(baocao_document_at(Input(baocao_open(kReport.c_str(), nullptr)).get(), 0),
                                       BAOCAO_LAYER_REPORT, 0));
  std::vector<int> same(8, 0);
  std::vector<std::thread> threads;
  for (int& count : same)
    threads.emplace_back([&count, &want] {
      for (int n = 0; n < 4; ++n) {
        const Input input(baocao_open(kReport.c_str(), nullptr));
        const Text json(baocao_document_json(baocao_document_at(input.get(), 0), BAOCAO_LAYER_REPORT, 0));
        count += json && std::string(json.get()) == want.get() ? 1 : 0;
      }
    });
  for (std::thread& thread : threads) thread.join();
  for (const int count : same) CHECK(count == 4);
}
