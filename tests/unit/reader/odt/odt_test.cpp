#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "baocao/error.hpp"
#include "container/package.hpp"
#include "reader/readers.hpp"
#include "support/make_odt.hpp"
#include "support/make_zip.hpp"
#include "support/outline.hpp"

using namespace baocao;
using test::OdtParts;

namespace {

struct Case {
  const char* rule;
  OdtParts parts;
  const char* want;
};

std::string error_code(const OdtParts& parts, const Limits& limits = {}) {
  try {
    test::read_odt(parts, limits);
  } catch (const Error& error) {
    return std::string(to_string(error.code()));
  }
  return "ok";
}

std::string repeat(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("the text of paragraphs, as a reader of the page sees it") {
  const Case kCases[] = {
      {"paragraphs and headings", {.body = "<text:h>A</text:h><text:p>B</text:p>"}, "A ¶ B"},
      {"spaces, tabs and breaks",
       {.body = "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>"},
       "a b c d"},
      {"spans, links and marks are one text",
       {.body =
            "<text:p>Kế <text:span>ho<text:bookmark-start text:name=\"b\"/>ạ</text:span><text:a>ch</text:a></text:p>"},
       "Kế hoạch"},
      {"fields keep their result",
       {.body = "<text:p>Trang <text:page-number>3</text:page-number></text:p>"},
       "Trang 3"},
      {"sections and indexes are of the flow",
       {.body = "<text:section><text:p>A</text:p></text:section><text:table-of-content>"
                "<text:table-of-content-source><text:index-title-template>T</text:index-title-template>"
                "</text:table-of-content-source><text:index-body><text:p>B</text:p></text:index-body>"
                "</text:table-of-content>"},
       "A ¶ B"},
      {"comments are left out",
       {.body = "<text:p>A<office:annotation><text:p>x</text:p></office:annotation>B</text:p>"},
       "AB"},
      {"tracked deletions are left out, insertions kept",
       {.body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion>"
                "</text:changed-region></text:tracked-changes><text:p>A<text:change text:change-id=\"1\"/>"
                "<text:change-start text:change-id=\"2\"/>B<text:change-end text:change-id=\"2\"/></text:p>"},
       "AB"},
      {"a text box stands after its paragraph",
       {.body = "<text:p>A<draw:frame><draw:text-box><text:p>B</text:p></draw:text-box></draw:frame>C</text:p>"},
       "AC ¶ B"},
      {"the text of a shape", {.body = "<text:p>A<draw:rect><text:p>B</text:p></draw:rect></text:p>"}, "A ¶ B"},
      {"alternative texts are left out",
       {.body = "<text:p>A<draw:frame><draw:image/><svg:title>x</svg:title></draw:frame></text:p>"},
       "A"},
      {"text on an image is text",
       {.body = "<text:p>A<draw:frame><draw:image><text:p>B</text:p></draw:image></draw:frame></text:p>"},
       "A ¶ B"},
      {"notes stand after the body",
       {.body = "<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>N</text:p>"
                "</text:note-body></text:note>B</text:p><text:p>C</text:p>"},
       "AB ¶ C ¶ {1: N}"},
      {"hidden sections",
       {.body = "<text:section text:display=\"none\"><text:p>x</text:p></text:section><text:p>A</text:p>"},
       "A"},
      {"hidden text",
       {.body = "<text:p>A<text:span text:style-name=\"T1\">x</text:span></text:p>",
        .automatic_styles = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
                            "text:display=\"none\"/></style:style>"},
       "A"},
      {"hidden text fields, by their condition",
       {.body = "<text:p>A<text:hidden-text text:is-hidden=\"true\">x</text:hidden-text>"
                "<text:hidden-text text:is-hidden=\"false\">B</text:hidden-text></text:p>"},
       "AB"},
      {"hidden paragraphs, by their field",
       {.body = "<text:p>x<text:hidden-paragraph text:is-hidden=\"true\"/></text:p>"
                "<text:p>A<text:hidden-paragraph text:is-hidden=\"false\"/></text:p>"},
       "A"},
      {"the text of lines between shapes",
       {.body = "<text:p>A<draw:connector><text:p>B</text:p></draw:connector>C"
                "<draw:regular-polygon><text:p>D</text:p></draw:regular-polygon></text:p>"},
       "AC ¶ B ¶ D"},
      {"a formula inside the text, without its source",
       {.body = "<text:p>A<draw:frame><draw:object><math:math><math:mi>x</math:mi><math:annotation>y</math:annotation>"
                "</math:math></draw:object></draw:frame></text:p>"},
       "Ax"},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(test::outline(test::read_odt(c.parts).blocks) == c.want);
    }
}

TEST_CASE("emphasis through styles") {
  const std::string kBold = "<style:text-properties fo:font-weight=\"bold\"/>";
  const std::string kNormal = "<style:text-properties fo:font-weight=\"normal\" fo:font-style=\"italic\"/>";
  const auto style = [](const char* name, const char* family, const std::string& more, const std::string& inside) {
    return "<style:style style:name=\"" + std::string(name) + "\" style:family=\"" + family + "\"" + more + ">" +
           inside + "</style:style>";
  };
  const std::string spans = "<text:p text:style-name=\"P1\">a <text:span text:style-name=\"T1\">b</text:span></text:p>";
  const Case kCases[] = {
      {"a span", {.body = spans, .automatic_styles = style("T1", "text", "", kBold)}, "a <b>b</b>"},
      {"a paragraph's style holds for its text",
       {.body = spans, .automatic_styles = style("P1", "paragraph", "", kBold)},
       "<b>a b</b>"},
      {"a span over a paragraph's style",
       {.body = spans, .automatic_styles = style("P1", "paragraph", "", kBold) + style("T1", "text", "", kNormal)},
       "<b>a</b> <i>b</i>"},
      {"an ancestor in styles.xml",
       {.body = spans,
        .automatic_styles = style("P1", "paragraph", " style:parent-style-name=\"Dam\"", ""),
        .styles = style("Dam", "paragraph", "", kBold)},
       "<b>a b</b>"},
      {"styles that inherit from each other",
       {.body = spans,
        .styles = style("P1", "paragraph", " style:parent-style-name=\"P2\"", "") +
                  style("P2", "paragraph", " style:parent-style-name=\"P1\"", kBold)},
       "<b>a b</b>"},
      {"the default style",
       {.body = spans,
        .styles = "<style:default-style style:family=\"paragraph\"><style:text-properties "
                  "style:text-underline-style=\"solid\"/></style:default-style>"},
       "<u>a b</u>"},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      const Document document = test::read_odt(c.parts);
      REQUIRE(document.blocks.size() == 1);
      CHECK(test::with_emphasis(std::get<Paragraph>(document.blocks[0].value)) == c.want);
    }
}

TEST_CASE("an automatic style goes by its parent's name") {
  const Document document = test::read_odt(
      {.body = "<text:p text:style-name=\"P1\">a</text:p>",
       .automatic_styles =
           "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Text_20_body\"/>",
       .styles =
           "<style:style style:name=\"Text_20_body\" style:family=\"paragraph\" style:display-name=\"Text body\"/>"});
  CHECK(std::get<Paragraph>(document.blocks.at(0).value).style == "Text body");
}

TEST_CASE("what an OpenDocument text may not be") {
  CHECK(error_code({.body = "<text:p>"}) == "corrupt-document");
  CHECK(error_code({.body = "", .manifest = "<manifest:encryption-data/>"}) == "encrypted");
  CHECK(error_code({.body = repeat("<text:section>", 5'000) + repeat("</text:section>", 5'000)}) == "limit-exceeded");
  Limits limits;
  limits.markup_depth = 1'000'000;
  CHECK(error_code({.body = repeat("<text:section>", 50'000) + repeat("</text:section>", 50'000)}, limits) ==
        "limit-exceeded");
}

TEST_CASE("what is no text in names and numbers becomes U+FFFD") {
  const Document document = test::read_odt(
      {.body = "<text:p text:style-name=\"\xFF\">a<text:note><text:note-citation>1\xFE</text:note-citation>"
               "<text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"});
  CHECK(std::get<Paragraph>(document.blocks.at(0).value).style == "\uFFFD");
  CHECK(std::get<Note>(document.blocks.at(1).value).number == "1\uFFFD");
}

TEST_CASE("a script is shown nowhere, and named") {
  for (const char* body :
       {"<text:p>A<text:script>x</text:script>B</text:p>", "<text:script>x</text:script><text:p>AB</text:p>"}) {
    const Document document = test::read_odt({.body = body});
    CHECK(test::outline(document.blocks) == "AB");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].code == DiagnosticCode::hidden_text);
  }
}

TEST_CASE("a body whose content has a name of no kind") {
  const auto read = [](const std::string& kind) {
    const std::string office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    const std::string content =
        "<o:document-content xmlns:o=\"" + office +
        "\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><o:body><!-- --><o:" + kind +
        "><text:p>A</text:p></o:" + kind + "></o:body></o:document-content>";
    const std::string bytes =
        test::make_zip({{"mimetype", "application/vnd.oasis.opendocument.text", ""}, {"content.xml", content, ""}});
    reader::ReadContext context{"a.odt", {}, {}};
    return reader::read_odt(container::Package(bytes, "a.odt", {}), context);
  };
  CHECK(test::outline(read("text").blocks) == "A");
  CHECK(test::outline(read("texture-mode").blocks) == "A");
  CHECK_THROWS_AS(read("spreadsheet"), Error);
}
