#include <catch2/catch.hpp>
#include <string>

#include "baocao/json.hpp"

using namespace baocao;

namespace {

const Source kSource{.path = "a.docx", .format = "docx", .bytes = 12, .sha256 = std::string(64, '0'), .encodings = {}};

Block paragraph(std::string text) {
  Paragraph value;
  value.text = std::move(text);
  return {value};
}

}  // namespace

TEST_CASE("an empty document") {
  Document document;
  document.encodings = {"utf-8"};
  CHECK(to_json(kSource, document) ==
        R"({"schema":"baocao/document/1","source":{"path":"a.docx","format":"docx","bytes":12,"sha256":")" +
            std::string(64, '0') + R"(","encodings":["utf-8"]},"blocks":[],"diagnostics":[]})");
}

TEST_CASE("paragraph, table and note have their keys in the contract's order") {
  Document document;
  Paragraph marked;
  marked.marker = "-";
  marked.text = "Ban hành";
  marked.emphasis = {{EmphasisStyle::italic, {0, 3}}, {EmphasisStyle::underline, {4, 8}}};
  marked.style = "List Bullet";
  Cell cell;
  cell.column = 1;
  cell.column_span = 2;
  cell.row_span = 3;
  cell.blocks.push_back(paragraph("STT"));
  Table table{.columns = 4, .rows = {Row{.header = true, .cells = {cell}}, Row{}}};
  document.blocks = {{marked}, {table}, {Note{.number = "1", .blocks = {paragraph("Xem")}}}};
  document.diagnostics = {{DiagnosticCode::hidden_text, "left out", TablePlace{0, 1, 2}},
                          {DiagnosticCode::missing_part, "gone", std::nullopt}};

  const std::string json = to_json(kSource, document);
  const std::string blocks =
      R"("blocks":[)"
      R"({"type":"paragraph","marker":"-","text":"Ban hành","emphasis":[)"
      R"({"style":"italic","span":[0,3]},{"style":"underline","span":[4,8]}],"style":"List Bullet"},)"
      R"({"type":"table","columns":4,"rows":[{"header":true,"cells":[)"
      R"({"column":1,"column_span":2,"row_span":3,"blocks":[)"
      R"({"type":"paragraph","marker":null,"text":"STT","emphasis":[],"style":null}]}]},)"
      R"({"header":false,"cells":[]}]},)"
      R"({"type":"note","number":"1","blocks":[)"
      R"({"type":"paragraph","marker":null,"text":"Xem","emphasis":[],"style":null}]}],)"
      R"("diagnostics":[)"
      R"({"code":"hidden-text","severity":"info","message":"left out","at":{"table":0,"row":1,"column":2}},)"
      R"({"code":"missing-part","severity":"warning","message":"gone","at":null}]})";
  CHECK(json.substr(json.find(R"("blocks")")) == blocks);
}

TEST_CASE("pretty layout differs in white space only, spans on one line") {
  Document document;
  Paragraph emphasized;
  emphasized.text = "kỷ cương";
  emphasized.emphasis = {{EmphasisStyle::bold, {0, 2}}};
  document.blocks = {{emphasized}};
  const std::string pretty = to_json(kSource, document, JsonLayout::pretty);
  CHECK(pretty.find("\n  \"schema\": \"baocao/document/1\",\n") != std::string::npos);
  CHECK(pretty.find("\"span\": [0, 2]\n") != std::string::npos);
  CHECK(pretty.find("\"diagnostics\": []") != std::string::npos);
}

TEST_CASE("a sink gets the same bytes in pieces") {
  Document document;
  for (int i = 0; i < 3000; ++i) document.blocks.push_back(paragraph("Ban hành kế hoạch " + std::to_string(i)));
  document.blocks.push_back(paragraph(std::string(300'000, 'x')));
  for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::pretty}) {
    std::string joined;
    int pieces = 0;
    write_json(
        kSource, document,
        [&](std::string_view piece) {
          joined += piece;
          ++pieces;
        },
        layout);
    CHECK(joined == to_json(kSource, document, layout));
    CHECK(pieces > 3);
  }
}

TEST_CASE("a path that is not UTF-8 does not break the JSON") {
  Source source = kSource;
  source.path = "b\xE1o.docx";
  CHECK(to_json(source, Document{}).find("\"path\":\"b\uFFFDo.docx\"") != std::string::npos);
}

TEST_CASE("the schemas are there and name their layer") {
  CHECK(json_schema(SchemaName::report).find("\"const\": \"baocao/report/1\"") != std::string_view::npos);
  CHECK(json_schema(SchemaName::document).find("\"const\": \"baocao/document/1\"") != std::string_view::npos);
}
