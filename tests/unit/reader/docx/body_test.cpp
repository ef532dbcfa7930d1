#include <catch2/catch.hpp>

#include "support/make_docx.hpp"
#include "support/outline.hpp"

using namespace baocao;
using namespace baocao::test;

namespace {

struct Case {
  const char* rule;
  const char* body;
  const char* want;
};

const Case kText[] = {
    {"runs are joined whatever the split", "<w:p><w:r><w:t>Kế ho</w:t></w:r><w:r><w:t>ạch</w:t></w:r></w:p>",
     "Kế hoạch"},
    {"spaces at the ends of runs count",
     "<w:p><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r><w:r><w:t>hoạch</w:t></w:r></w:p>", "Kế hoạch"},
    {"a run of one space counts",
     "<w:p><w:r><w:t>Kế</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>hoạch</w:t></w:r></w:p>",
     "Kế hoạch"},
    {"line breaks around the text are the XML's own",
     "<w:p><w:r><w:t>\n      Kế ho\n    </w:t></w:r><w:r><w:t>\n ạch\n</w:t></w:r></w:p>", "Kế hoạch"},
    {"CDATA and references", "<w:p><w:r><w:t>a&amp;b&#x1EA1;<![CDATA[<c>]]>d</w:t></w:r></w:p>", "a&bạ<c>d"},
    {"a comment does not cut the text", "<w:p><w:r><w:t>ab<!-- x -->cd</w:t></w:r></w:p>", "abcd"},
    {"tabs and breaks are spaces",
     "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/><w:t>e</w:t>"
     "<w:br w:type=\"page\"/><w:t>f</w:t></w:r></w:p>",
     "a b c d e f"},
    {"tab stops are no tabs",
     "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a"},
    {"hyphens",
     "<w:p><w:r><w:t>525</w:t><w:noBreakHyphen/><w:t>BC/TU nhân</w:t><w:softHyphen/><w:t>dân</w:t></w:r></w:p>",
     "525-BC/TU nhândân"},
    {"empty paragraphs are dropped", "<w:p/><w:p><w:r/></w:p><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p> </w:p>", "a"},
    {"symbols",
     "<w:p><w:r><w:t xml:space=\"preserve\">Đã </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t "
     "xml:space=\"preserve\"> xong </w:t>"
     "<w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Times New Roman\" w:char=\"00A9\"/></w:r></w:p>",
     "Đã ✓ xong α©"},
    {"private-use characters of symbol fonts",
     "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" "
     "w:hAnsi=\"Wingdings\"/></w:rPr><w:t>\uF0FCb</w:t></w:r></w:p>",
     "a✓b"},
    {"a symbol that is none is dropped", "<w:p><w:r><w:sym w:font=\"Arial\" w:char=\"D800\"/><w:t>a</w:t></w:r></w:p>",
     "a"},
    {"ruby text and its base",
     "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hán</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t>"
     "</w:r></w:rubyBase></w:ruby></w:r></w:p>",
     "hán漢"},
    {"a symbol beyond the first plane",
     "<w:p><w:r><mc:AlternateContent><mc:Choice xmlns:s=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\" "
     "Requires=\"s\"><s:symEx s:font=\"Segoe UI Emoji\" s:char=\"1F600\"/></mc:Choice><mc:Fallback><w:t>x</w:t>"
     "</mc:Fallback></mc:AlternateContent><w:t>a</w:t></w:r></w:p>",
     "😀a"},
    {"a formula in a line",
     "<w:p><m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r>"
     "</m:den></m:f></m:oMath></w:p>",
     "x=1/2"},
};

const Case kWrappers[] = {
    {"hyperlink", "<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>", "a"},
    {"smart tag", "<w:p><w:smartTag w:element=\"x\"><w:smartTagPr/><w:r><w:t>a</w:t></w:r></w:smartTag></w:p>", "a"},
    {"custom XML in and around paragraphs",
     "<w:customXml w:element=\"x\"><w:customXmlPr/><w:p><w:customXml "
     "w:element=\"y\"><w:r><w:t>a</w:t></w:r></w:customXml>"
     "</w:p></w:customXml>",
     "a"},
    {"content controls at every level",
     "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></"
     "w:r>"
     "</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>",
     "a"},
    {"direction",
     "<w:p><w:dir w:val=\"ltr\"><w:r><w:t>a</w:t></w:r></w:dir><w:bdo "
     "w:val=\"rtl\"><w:r><w:t>b</w:t></w:r></w:bdo></w:p>",
     "ab"},
};

const Case kMisplaced[] = {
    {"a run outside of paragraphs", "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:p><w:r><w:t>b</w:t></w:r></w:p>",
     "a ¶ b"},
    {"a paragraph in a paragraph",
     "<w:p><w:r><w:t>a</w:t></w:r><w:p><w:r><w:t>b</w:t></w:r></w:p><w:r><w:t>c</w:t></w:r></w:p>", "a ¶ b ¶ c"},
    {"a table in a paragraph",
     "<w:p><w:r><w:t>a</w:t></w:r><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></"
     "w:tbl><w:r><w:t>c</w:t></w:r></w:p>",
     "a ¶ [b] ¶ c"},
    {"a run in a cell and in a row",
     "<w:tbl><w:tr><w:r><w:t>x</w:t></w:r><w:tc><w:r><w:t>a</w:t></w:r></w:tc></w:tr></w:tbl>", "[a]"},
    {"a cell in a cell", "<w:tbl><w:tr><w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tc></w:tr></w:tbl>",
     "[a]"},
    {"a row outside of tables", "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", "a"},
};

const Case kRevisions[] = {
    {"insertions stay, deletions go",
     "<w:p><w:ins w:id=\"1\"><w:r><w:t>a</w:t></w:r></w:ins><w:del "
     "w:id=\"2\"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>",
     "a"},
    {"an insertion that was deleted again goes",
     "<w:p><w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:r><w:t>a</w:t></w:r></w:ins></w:p>", "a"},
    {"moved text stands where it went",
     "<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:r><w:t>b</w:t></w:r></w:p>"
     "<w:p><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>",
     "b ¶ a"},
    {"a deleted mark joins two paragraphs",
     "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>Kế "
     "</w:t></w:r></w:p><w:p><w:r><w:t>hoạch</w:t></w:r></w:p>",
     "Kế hoạch"},
    {"three paragraphs joined, the next not",
     "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></"
     "w:pPr><w:r>"
     "<w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p>",
     "abc ¶ d"},
    {"a paragraph deleted whole leaves nothing",
     "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>b</"
     "w:delText></w:r></w:del>"
     "</w:p><w:p><w:r><w:t>c</w:t></w:r></w:p>",
     "a ¶ c"},
    {"a deleted mark before a table",
     "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</"
     "w:t></w:r></w:p>"
     "</w:tc></w:tr></w:tbl>",
     "a ¶ [b]"},
    {"old properties of a change mean nothing",
     "<w:p><w:pPr><w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r></"
     "w:p>"
     "<w:p><w:r><w:t>b</w:t></w:r></w:p>",
     "a ¶ b"},
};

#define FLD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define CODE(text) "<w:r><w:instrText>" text "</w:instrText></w:r>"
#define RUN(text) "<w:r><w:t>" text "</w:t></w:r>"

const Case kFields[] = {
    {"a simple field", "<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>", "7"},
    {"a complex field", "<w:p>" FLD("begin") CODE("DATE") FLD("separate") RUN("x") FLD("end") RUN("y") "</w:p>", "xy"},
    {"a field without result", "<w:p>" FLD("begin") CODE("XE") RUN("z") FLD("end") RUN("y") "</w:p>", "y"},
    {"a field in the code of another",
     "<w:p>" FLD("begin") CODE("IF") FLD("begin") CODE("MERGEFIELD") FLD("separate") RUN("1") FLD("end") CODE("=1")
         FLD("separate") RUN("x") FLD("end") RUN("y") "</w:p>",
     "xy"},
    {"a field in the result of another",
     "<w:p>" FLD("begin") CODE("HYPERLINK") FLD("separate") RUN("a") FLD("begin") CODE("PAGE") FLD("separate") RUN("1")
         FLD("end") RUN("b") FLD("end") "</w:p>",
     "a1b"},
    {"a field over paragraphs",
     "<w:p>" FLD("begin") CODE("TOC") FLD("separate") RUN("a") "</w:p><w:p>" RUN("b") FLD("end") RUN("c") "</w:p>",
     "a ¶ bc"},
    {"a field that never ends has no code", "<w:p>" FLD("begin") CODE("IF") RUN("a") "</w:p><w:p>" RUN("b") "</w:p>",
     "a ¶ b"},
    {"a field cannot leave its cell",
     "<w:tbl><w:tr><w:tc><w:p>" FLD("begin") CODE("IF")
         RUN("a") "</w:p></w:tc><w:tc><w:p>" RUN("b") "</w:p></w:tc></w:tr></w:tbl>",
     "[a | b]"},
    {"an end without begin", "<w:p>" FLD("end") FLD("separate") RUN("a") "</w:p>", "a"},
};

#define BOX(text) "<wps:wsp><wps:txbx><w:txbxContent><w:p>" RUN(text) "</w:p></w:txbxContent></wps:txbx></wps:wsp>"
#define VML(text) \
  "<w:pict><v:shape><v:textbox><w:txbxContent><w:p>" RUN(text) "</w:p></w:txbxContent></v:textbox></v:shape></w:pict>"

const Case kBoxes[] = {
    {"a text box stands after its paragraph",
     "<w:p>" RUN("a") "<w:r>" VML("box") "</w:r>" RUN("b") "</w:p><w:p>" RUN("c") "</w:p>", "ab ¶ box ¶ c"},
    {"text of a drawing",
     "<w:p>" RUN("a") "<w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
     "<a:sp><a:txSp><a:txBody><a:bodyPr/><a:p><a:r><a:rPr lang=\"vi\"/><a:t>b</a:t></a:r><a:r><a:t>c</a:t></a:r></a:p>"
     "<a:p><a:r><a:t>d</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></a:graphic></w:drawing></w:r>" RUN("e") "</w:p>",
     "ae ¶ bc ¶ d"},
    {"one branch of two",
     "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" BOX(
         "new") "</w:drawing></mc:Choice>"
                "<mc:Fallback>" VML("old") "</mc:Fallback></mc:AlternateContent></w:r>" RUN("a") "</w:p>",
     "a ¶ new"},
    {"the fallback where the choice is not understood",
     "<w:p><w:r><mc:AlternateContent><mc:Choice xmlns:z=\"urn:z\" Requires=\"z\">" VML(
         "new") "</mc:Choice>"
                "<mc:Fallback>" VML("old") "</mc:Fallback></mc:AlternateContent></w:r></w:p>",
     "old"},
    {"the first of two choices",
     "<w:p><mc:AlternateContent><mc:Choice Requires=\"wps\">" RUN("1") "</mc:Choice><mc:Choice Requires=\"v\">" RUN(
         "2") "</mc:Choice><mc:Fallback>" RUN("3") "</mc:Fallback></mc:AlternateContent></w:p>",
     "1"},
    {"two boxes, and one inside a box",
     "<w:p><w:r>" VML("1") "</w:r><w:r><w:pict><v:textbox><w:txbxContent><w:p>" RUN("2") "<w:r>" VML(
         "3") "</w:r></w:p><w:p>" RUN("4") "</w:p></w:txbxContent></v:textbox></w:pict></w:r>" RUN("0") "</w:p>",
     "0 ¶ 1 ¶ 2 ¶ 3 ¶ 4"},
    {"a table in a box is a table",
     "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:tbl><w:tr><w:tc><w:p>" RUN(
         "x") "</w:p></w:tc></w:tr></w:tbl></w:txbxContent>"
              "</v:textbox></w:pict></w:r>" RUN("a") "</w:p>",
     "a ¶ [x]"},
    {"a box inside a field's result is outside of the field's code",
     "<w:p>" FLD("begin") CODE("X") FLD("separate") "<w:r>" VML("box") "</w:r>" FLD("end") FLD("begin")
         CODE("Y") "</w:p><w:p>" FLD("end") RUN("a") "</w:p>",
     "box ¶ a"},
    {"a box before the end of a paragraph whose mark is deleted",
     "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN("a") "<w:r>" VML("box") "</w:r></"
                                                                               "w:p><w:tbl><w:tr><w:tc><w:p><w:pPr>"
                                                                               "<w:rPr><w:del/></w:rPr></"
                                                                               "w:pPr>" RUN("b") "<w:r>" VML(
                                                                                   "box2") "</w:r></w:p></w:tc></"
                                                                                           "w:tr></w:tbl>",
     "a ¶ box ¶ [b ¶ box2]"},
    {"a box outside of paragraphs", "<w:r>" VML("box") "</w:r>", "box"},
    {"prefixes declared around the box's content",
     "<w:p><w:r><w:pict><x:textbox xmlns:x=\"urn:schemas-microsoft-com:vml\" "
     "xmlns:q=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><q:txbxContent><q:p><q:r><q:t>a</"
     "q:t></"
     "q:r></q:p>"
     "</q:txbxContent></x:textbox></w:pict></w:r></w:p>",
     "a"},
};

template <std::size_t Size>
void check(const Case (&cases)[Size]) {
  for (const Case& c : cases) {
    DYNAMIC_SECTION(c.rule) {
      CHECK(outline(read_docx({.body = c.body}).blocks) == c.want);
    }
  }
}

}  // namespace

TEST_CASE("text of runs", "[docx]") {
  check(kText);
}
TEST_CASE("what stands around runs and paragraphs", "[docx]") {
  check(kWrappers);
}
TEST_CASE("what stands where it may not", "[docx]") {
  check(kMisplaced);
}
TEST_CASE("tracked changes", "[docx]") {
  check(kRevisions);
}
TEST_CASE("fields", "[docx]") {
  check(kFields);
}
TEST_CASE("text boxes and alternate content", "[docx]") {
  check(kBoxes);
}

TEST_CASE("what is left out is named once", "[docx]") {
  const Document document = read_docx({.body = "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></"
                                               "w:del><w:r><w:drawing><pic:pic/><pic:pic/></w:drawing></w:r>"
                                               "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>" FLD("begin")
                                                   CODE("PAGE") FLD("end") "</w:p>"});
  CHECK(diagnostics_of(document) ==
        "deleted-text: tracked deletions left out: 1\nhidden-text: pieces of hidden text left out: 1\n"
        "field-code: field codes left out: 1\nimage-left-out: images left out: 2\n");
}
