#include <catch2/catch.hpp>
#include <string>

#include "baocao/json.hpp"

using namespace baocao;

namespace {

Paragraph paragraph(std::string text, std::string marker = "") {
  Paragraph value;
  value.marker = std::move(marker);
  value.text = std::move(text);
  return value;
}

ReportFile file_with(Extraction extraction) {
  ReportFile file;
  file.source = {.path = "-", .format = "html", .bytes = 1, .sha256 = std::string(64, 'a'), .encodings = {"tcvn3"}};
  file.reports.push_back(std::move(extraction));
  return file;
}

/// What stands in `json` from `begin` up to `end`.
std::string between(const std::string& json, std::string_view begin, std::string_view end) {
  const std::size_t from = json.find(begin);
  return json.substr(from, json.find(end, from) - from);
}

}  // namespace

TEST_CASE("a file without reports") {
  ReportFile file;
  file.source = {.path = "a", .format = "docx", .bytes = 0, .sha256 = std::string(64, 'a'), .encodings = {}};
  CHECK(to_json(file) == R"({"schema":"baocao/report/1","source":{"path":"a","format":"docx","bytes":0,"sha256":")" +
                             std::string(64, 'a') + R"(","encodings":[]},"reports":[],"diagnostics":[]})");
}

TEST_CASE("what a report does not have is null, empty lists are written") {
  const std::string json = to_json(file_with({}));
  CHECK(between(json, R"("reports")", R"("diagnostics")") ==
        R"("reports":[{"heading":{"appendix":null,"title":null,"assessment_year":null,"remediation_year":null,)"
        R"("issuer":null,"plan":null,"attached_to":null,"lines":[]},"columns":[],"items":[],)"
        R"("citations":[],"quantities":[],"dates":[],"periods":[]}],)");
}

TEST_CASE("the heading's keys in the contract's order") {
  Extraction extraction;
  extraction.report.heading.appendix = Heading::Appendix{"PHỤ LỤC 6", "6"};
  extraction.report.heading.title = "Kết quả";
  extraction.report.heading.lines = {paragraph("PHỤ LỤC 6")};
  extraction.assessment_year = 2022;
  extraction.remediation_year = 2023;
  extraction.issuer = "Ban Thường vụ Tỉnh ủy";
  extraction.plan = Citation{.kind = "Kế hoạch",
                             .number = "238-KH/TU",
                             .date = "2023-03-22",
                             .issuer = "",
                             .title = "",
                             .text = "Kế hoạch số 238-KH/TU ngày 22/3/2023",
                             .place = {"/heading/lines/0", {5, 41}}};
  CHECK(between(to_json(file_with(extraction)), R"("heading")", R"(,"columns")") ==
        R"("heading":{"appendix":{"text":"PHỤ LỤC 6","number":"6"},"title":"Kết quả","assessment_year":2022,)"
        R"("remediation_year":2023,"issuer":"Ban Thường vụ Tỉnh ủy","plan":{"kind":"Kế hoạch",)"
        R"("number":"238-KH/TU","date":"2023-03-22","issuer":null,"title":null,)"
        R"("text":"Kế hoạch số 238-KH/TU ngày 22/3/2023","at":"/heading/lines/0","span":[5,41]},"attached_to":null,)"
        R"("lines":[{"marker":null,"text":"PHỤ LỤC 6","emphasis":[]}]})");
}

TEST_CASE("a letterhead stands behind the lines, where there is one") {
  Extraction extraction;
  extraction.report.heading.letterhead = {"TỈNH ỦY BẾN TRE", "HUYỆN ỦY BA TRI"};
  CHECK(between(to_json(file_with(extraction)), R"("lines")", R"(,"columns")") ==
        R"("lines":[],"letterhead":["TỈNH ỦY BẾN TRE","HUYỆN ỦY BA TRI"]})");
}

TEST_CASE("an item's keys in the contract's order, other and shared as objects") {
  Item task;
  task.kind = ItemKind::task;
  task.ordinal = Ordinal{"1.2", OrdinalStyle::decimal, {1, 2}};
  task.task = {paragraph("Ban hành", "-")};
  task.other = {{"Đơn vị", {paragraph("Sở")}}, {"Thời hạn", {}}};
  task.shared = {{"note", "/items/0/items/0/note"}};
  task.rows = {{0, 1}, {1, 0}};
  Item group;
  group.kind = ItemKind::group;
  group.items = {task};
  Extraction extraction;
  extraction.report.columns = {{ColumnRole::deadline, "Thời hạn"}};
  extraction.report.items = {group};
  CHECK(between(to_json(file_with(extraction)), R"("columns")", R"(,"citations")") ==
        R"("columns":[{"role":"deadline","text":"Thời hạn"}],)"
        R"("items":[{"kind":"group","ordinal":null,"task":[],"result":[],"note":[],"other":{},"shared":{},"items":[)"
        R"({"kind":"task","ordinal":{"text":"1.2","style":"decimal","value":[1,2]},)"
        R"("task":[{"marker":"-","text":"Ban hành","emphasis":[]}],"result":[],"note":[],)"
        R"("other":{"Đơn vị":[{"marker":null,"text":"Sở","emphasis":[]}],"Thời hạn":[]},)"
        R"("shared":{"note":"/items/0/items/0/note"},"items":[],)"
        R"("rows":[{"table":0,"row":1},{"table":1,"row":0}]}],"rows":[]}])");
}

TEST_CASE("entities") {
  Extraction extraction;
  const TextPlace place{"/items/0/task/0", {0, 6}};
  extraction.entities.quantities = {
      {.value = 22.27, .of = {}, .unit = "%", .change = Change::decrease, .text = "22,27%", .place = place},
      {.value = 13, .of = 63, .unit = "tỉnh", .change = Change::none, .text = "13/63 tỉnh", .place = place}};
  extraction.entities.dates = {{.value = "", .text = "ngày 31/02/2023", .place = place}};
  extraction.entities.periods = {
      {.from = 2021, .to = 2025, .horizon = {}, .kind = "giai đoạn", .text = "giai đoạn 2021-2025", .place = place}};
  CHECK(between(to_json(file_with(extraction)), R"("quantities")", R"(}],"diagnostics")") ==
        R"("quantities":[{"value":22.27,"of":null,"unit":"%","change":"decrease","text":"22,27%",)"
        R"("at":"/items/0/task/0","span":[0,6]},{"value":13,"of":63,"unit":"tỉnh","change":null,"text":"13/63 tỉnh",)"
        R"("at":"/items/0/task/0","span":[0,6]}],)"
        R"("dates":[{"value":null,"text":"ngày 31/02/2023","at":"/items/0/task/0","span":[0,6]}],)"
        R"("periods":[{"from":2021,"to":2025,"horizon":null,"kind":"giai đoạn","text":"giai đoạn 2021-2025",)"
        R"("at":"/items/0/task/0","span":[0,6]}])");
}
