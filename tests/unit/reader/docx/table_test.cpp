#include <catch2/catch.hpp>

#include "support/make_docx.hpp"
#include "support/outline.hpp"

using namespace baocao;
using namespace baocao::test;

namespace {

struct Case {
  const char* rule;
  const char* table;  ///< content of w:tbl
  const char* want;
  std::uint32_t columns;
};

#define TC(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr><w:p><w:r><w:t>" text "</w:t></w:r></w:p></w:tc>"
#define EMPTY(properties) "<w:tc><w:tcPr>" properties "</w:tcPr><w:p/></w:tc>"
#define SPAN(n) "<w:gridSpan w:val=\"" #n "\"/>"
#define RESTART "<w:vMerge w:val=\"restart\"/>"
#define GOES_ON "<w:vMerge/>"

const Case kCases[] = {
    {"rows and cells", "<w:tr>" TC("", "a") TC("", "b") "</w:tr><w:tr>" TC("", "c") TC("", "d") "</w:tr>",
     "[a | b / c | d]", 2},
    {"grid spans", "<w:tr>" TC(SPAN(2), "a") TC("", "b") "</w:tr><w:tr>" TC("", "c") TC(SPAN(2), "d") "</w:tr>",
     "[<2,1>a | b / c | <2,1>d]", 3},
    {"a vertical merge",
     "<w:tr>" TC(RESTART, "a") TC("", "b") "</w:tr><w:tr>" EMPTY(GOES_ON)
         TC("", "c") "</w:tr><w:tr>" EMPTY("<w:vMerge w:val=\"continue\"/>") TC("", "d") "</w:tr>",
     "[<1,3>a | b / @1 c / @1 d]", 2},
    {"text of a continuation is appended", "<w:tr>" TC(RESTART, "a") "</w:tr><w:tr>" TC(GOES_ON, "b") "</w:tr>",
     "[<1,2>a ¶ b / ]", 1},
    {"a restart ends the merge above",
     "<w:tr>" TC(RESTART, "a") "</w:tr><w:tr>" TC(RESTART, "b") "</w:tr><w:tr>" EMPTY(GOES_ON) "</w:tr>",
     "[a / <1,2>b / ]", 1},
    {"a plain cell ends the merge above",
     "<w:tr>" TC(RESTART, "a") "</w:tr><w:tr>" TC("", "b") "</w:tr><w:tr>" TC(GOES_ON, "c") "</w:tr>", "[a / b / c]",
     1},
    {"a continuation of nothing begins a cell", "<w:tr>" TC(GOES_ON, "a") "</w:tr><w:tr>" TC(GOES_ON, "b") "</w:tr>",
     "[<1,2>a ¶ b / ]", 1},
    {"a merge over two columns",
     "<w:tr>" TC(SPAN(2) RESTART, "a") TC("", "b") "</w:tr><w:tr>" EMPTY(SPAN(2) GOES_ON) TC("", "c") "</w:tr>",
     "[<2,2>a | b / @2 c]", 3},
    {"other edges are no continuation",
     "<w:tr>" TC(SPAN(2) RESTART, "a") "</w:tr><w:tr>" TC(GOES_ON, "b") TC("", "c") "</w:tr>", "[<2,1>a / b | c]", 2},
    {"horizontal merges",
     "<w:tr>" TC("<w:hMerge w:val=\"restart\"/>", "a") TC("<w:hMerge/>", "b") TC("", "c") "</w:tr>", "[<2,1>a ¶ b | c]",
     3},
    {"both merges",
     "<w:tr>" TC("<w:hMerge w:val=\"restart\"/>" RESTART, "a") EMPTY("<w:hMerge/>" RESTART)
         TC("", "c") "</w:tr><w:tr>" EMPTY("<w:hMerge w:val=\"restart\"/>" GOES_ON) EMPTY("<w:hMerge/>" GOES_ON)
             TC("", "d") "</w:tr>",
     "[<2,2>a | c / @2 d]", 3},
    {"columns before and after",
     "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"2\"/></w:trPr>" TC("", "a") "</w:tr>", "[@1 a]", 4},
    {"short rows are not filled", "<w:tr>" TC("", "a") TC("", "b") "</w:tr><w:tr>" TC("", "c") "</w:tr>", "[a | b / c]",
     2},
    {"header rows",
     "<w:tr><w:trPr><w:tblHeader/></w:trPr>" TC("", "a") "</w:tr><w:tr><w:trPr><w:tblHeader w:val=\"0\"/></w:trPr>" TC(
         "", "b") "</w:tr>",
     "[H: a / b]", 1},
    {"deleted rows and cells",
     "<w:tr><w:trPr><w:del/></w:trPr>" TC("", "a") "</w:tr><w:tr>" TC("<w:cellDel/>", "b") TC("", "c") "</w:tr>", "[c]",
     1},
    {"hidden rows", "<w:tr><w:trPr><w:hidden/></w:trPr>" TC("", "a") "</w:tr><w:tr>" TC("", "b") "</w:tr>", "[b]", 1},
    {"inserted rows and cells", "<w:tr><w:trPr><w:ins/></w:trPr>" TC("<w:cellIns/>", "a") "</w:tr>", "[a]", 1},
    {"content controls around rows and cells",
     "<w:sdt><w:sdtContent><w:tr>" TC("", "a") "<w:sdt><w:sdtContent>" TC(
         "", "b") "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
                  "<w:customXml><w:tr><w:customXml>" TC("", "c") "</w:customXml></w:tr></w:customXml>",
     "[a | b / c]", 2},
    {"a nested table",
     "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr>" TC(
         "", "b") "</w:tr></w:tbl><w:p><w:r><w:t>c</w:t></w:r></w:p>"
                  "</w:tc>" TC("", "d") "</w:tr>",
     "[a ¶ [b] ¶ c | d]", 2},
    {"a span that no table has",
     "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>" TC("", "a")
         TC(SPAN(1000000000), "b") "</w:tr>",
     "[a | <2,1>b]", 3},
    {"spans that are none", "<w:tr>" TC(SPAN(0), "a") TC(SPAN(-3), "b") TC(SPAN(x), "c") "</w:tr>", "[a | b | c]", 3},
    {"a row without cells stays", "<w:tr/><w:tr>" TC("", "a") "</w:tr>", "[ / a]", 1},
};

}  // namespace

TEST_CASE("tables", "[docx]") {
  for (const Case& c : kCases) {
    DYNAMIC_SECTION(c.rule) {
      const Document document = read_docx({.body = "<w:tbl>" + std::string(c.table) + "</w:tbl>"});
      CHECK(outline(document.blocks) == c.want);
      CHECK(std::get<Table>(document.blocks.at(0).value).columns == c.columns);
    }
  }
}

TEST_CASE("a table whose rows are all deleted is deleted", "[docx]") {
  const Document document = read_docx({.body = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" TC("", "a") "</w:tr></w:tbl>"});
  CHECK(document.blocks.empty());
  CHECK(has_diagnostic(document, DiagnosticCode::deleted_text));
}

TEST_CASE("text between rows or cells is no text of a table", "[docx]") {
  const Document document =
      read_docx({.body = "<w:tbl><w:p><w:r><w:t>x</w:t></w:r></w:p><w:tr><w:p><w:r><w:t>y</w:t></w:r></w:p>" TC(
                     "", "a") "</w:tr></w:tbl>"});
  CHECK(outline(document.blocks) == "[a]");
  CHECK(has_diagnostic(document, DiagnosticCode::irregular_table));
}
