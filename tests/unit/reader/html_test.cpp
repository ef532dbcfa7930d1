#include <catch2/catch.hpp>
#include <string>

#include "reader/readers.hpp"
#include "support/outline.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* rule;
  const char* in;
  const char* want;
};

const Case kBlocks[] = {
    {"paragraphs", "<p>Một</p><p>Hai</p>", "Một ¶ Hai"},
    {"end tags left out", "<p>Một<p>Hai", "Một ¶ Hai"},
    {"text without paragraph", "Một<div>Hai</div>Ba", "Một ¶ Hai ¶ Ba"},
    {"white space collapses", "<p>Một \n\t hai</p>", "Một hai"},
    {"over inline elements", "<p>Một <b> hai</b> <i>ba</i></p>", "Một hai ba"},
    {"line breaks are spaces", "<p>Một<br>hai<br/>ba", "Một hai ba"},
    {"no-break spaces and soft hyphens", "<p>Một&nbsp;h&shy;ai", "Một hai"},
    {"a table", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "[a | b / c | d]"},
    {"header rows", "<table><thead><tr><td>a</thead><tr><th>b<tr><td>c</table>", "[H: a / H: b / c]"},
    {"spans", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", "[<1,2>a | <2,1>b / @1 c | d]"},
    {"a foot comes last", "<table><tfoot><tr><td>f</tfoot><tr><td>a</table>", "[a / f]"},
    {"a caption stands before", "<table><caption>Bảng 1</caption><tr><td>a</table>", "Bảng 1 ¶ [a]"},
    {"nested tables", "<table><tr><td>a<table><tr><td>b</table>c</table>", "[a ¶ [b] ¶ c]"},
    {"typed markers", "<p>- Một<p>1. Hai<p>a) Ba", "(-) Một ¶ (1.) Hai ¶ (a)) Ba"},
    {"bullets", "<ul><li>Một<ul><li>Hai</ul><li>Ba</ul>", "(•) Một ¶ (◦) Hai ¶ (•) Ba"},
    {"typed dashes in a list", "<ul><li>- Một<li>Hai</ul>", "(-) Một ¶ (•) Hai"},
    {"no labels", "<ul style='list-style:none'><li>Một</ul>", "Một"},
    {"numbers", "<ol start=3><li>Một<li value=7>Hai<li>Ba</ol>", "(3.) Một ¶ (7.) Hai ¶ (8.) Ba"},
    {"labels of a style sheet, as Google Docs has them",
     "<style>@import url(x.css);.k-0{list-style-type:none}.k-1,.e-0{list-style:none}.k-0>li:before{content:\"\" "
     "counter(c-0,decimal) \". \"}"
     ".k-1 > li::before{content:\"\" counter(c-0) \".\" counter(c-1,lower-latin) \") \"}"
     "ul.d-0{list-style-type:none}ul.d-0>li:before{content:\"-  \"}.e-0>li:before{content:'\\0025cf  '}</style>"
     "<ol class='x k-0' start=3><li>Một</ol><ol class=k-1 start=1><li>Hai<li>Ba</ol><ol class=k-0 start=4><li>Bốn</ol>"
     "<ul class=d-0><li>Năm</ul><ul class=e-0><li>Sáu</ul>",
     "(3.) Một ¶ (3.a)) Hai ¶ (3.b)) Ba ¶ (4.) Bốn ¶ (-) Năm ¶ (●) Sáu"},
    {"labels of a style sheet that cannot be told",
     "<style>.k{list-style:none}.k>li:before{content:attr(x)}</style><ul class=k><li>Một</ul>", "Một"},
    {"content before the label of a list", "<style>.k>li:before{content:'x'}</style><ol class=k><li>Một</ol>",
     "(1.) Một"},
    {"content that shows nothing, or an icon",
     "<style>.k,.l{list-style:none}.k>li:before{content:\"\"}.l>li:before{content:'\\f00c'}</style><ul "
     "class=k><li>Một</ul>"
     "<ul class=l><li>Hai</ul>",
     "Một ¶ Hai"},
    {"LibreOffice's notes, headers and footers",
     "<div title=header><p>Đầu trang</div><p>Năm 2023<a class=sdfootnoteanc href=#sdfootnote1sym><sup>1</sup></a> a"
     "<div id=sdfootnote1><p><a class=sdfootnotesym href=#sdfootnote1anc>1</a>Một<p>Hai</div><div title=footer>b</div>",
     "Năm 2023 a ¶ {1: Một ¶ Hai}"},
    {"Word's notes and headers",
     "<div style='mso-element:header'>b</div><p>Năm 2023<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>, 2024<a "
     "href='#_edn1'>[i]</a><div style='mso-element:footnote-list'><hr><div id=ftn1><p><a href='#_ftnref1'>[1]</a> Một"
     "</div></div><div><div id=edn1><p><a href='#_ednref1'>[i]</a> Hai</div></div>",
     "Năm 2023, 2024 ¶ {1: Một} ¶ {i: Hai}"},
    {"Google's notes and comments",
     "<p>Năm 2023<sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup> a<a href='#cmnt1'>[a]</a><hr><div><p>"
     "<a href='#ftnt_ref1'>[1]</a>&nbsp;Một</div><div><p><a href='#cmnt_ref1'>[a]</a>Hai</div>",
     "Năm 2023 a ¶ {1: Một} ¶ {a: Hai}"},
    {"notes in one division, and what stands behind them",
     "<p>a<a href='#_ftn1'>[1]</a> b<a href='#_ftn2'>[2]</a><div><p><a name=x></a>&nbsp;<a href='#_ftnref1'>[1]</a> "
     "Một<p><a href='p.html#_ftnref2'>[2]</a> Hai<p>Ba</div>",
     "a b ¶ Ba ¶ {1: Một} ¶ {2: Hai}"},
    {"a division with more than a note",
     "<p>a<a href='#_ftn1'>[1]</a><div><p><a href='#_ftnref1'>[1]</a> Một<table><tr><td>x</table></div>",
     "a ¶ [x] ¶ {1: Một}"},
    {"LibreOffice's XHTML, and pandoc's",
     "<p>a<a href='#ftn1'>1</a> b<a href='#fn2'><sup>2</sup></a><p><span><a href='#body_ftn1'>1</a></span>Một</p>"
     "<section><ol><li id=fn1><p>x<li id=fn2><p>Hai<a href='#fnref2'>↩︎</a></ol></section>",
     "a b ¶ (1.) x ¶ {1: Một} ¶ {2: Hai}"},
    {"a note in a note",
     "<p>a<a href='#_ftn1'>1</a><p><a href='#_ftnref1'>1</a>Một<section><ol><li>x<li>Hai<a href='#fnref2'>↩</a></ol>",
     "a ¶ {1: Một ¶ (1.) x} ¶ {2: Hai}"},
    {"a text that leads to a note", "<p>a <a href='#_ftn1'>[1] ban hành kế hoạch</a><p><a href='#_ftnref1'>[1]</a> Một",
     "a [1] ban hành kế hoạch ¶ {1: Một}"},
    {"a text that leads back", "<p>a<a href='#_ftn1'>[1]</a><p><a href='#_ftnref1'>[1] Xem báo cáo</a>",
     "a[1] ¶ [1] Xem báo cáo"},
    {"a mark whose note is not there", "<p>Năm 2023<a href='#_ftn1'>[1]</a>", "Năm 2023[1]"},
    {"a link back in the middle of a text", "<p>a<a href='#_ftn1'>[1]</a><p>xem <a href='#_ftnref1'>[1]</a>",
     "a[1] ¶ xem [1]"},
    {"letters and numerals", "<ol type=a><li>Một</ol><ol type=I><li>Hai<li>Ba</ol>", "(a.) Một ¶ (I.) Hai ¶ (II.) Ba"},
    {"backwards", "<ol reversed><li>Một<li>Hai</ol>", "(2.) Một ¶ (1.) Hai"},
    {"a paragraph inside an item", "<ul><li><p>Một</p></li></ul>", "(•) Một"},
    {"Word's labels", "<p><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp; </span></span><![endif]>Một",
     "(-) Một"},
    {"Word's symbols", "<p><span style='font-family:Wingdings'><span style='mso-list:Ignore'>§</span></span>Một",
     "(▪) Một"},
    {"Word's conditional comments", "<!--[if gte mso 9]><xml>x</xml><![endif]--><p>Một<!--[if x]>y<![endif]--> hai",
     "Một hai"},
    {"an item without text shows its number", "<ol><li></li><li><p></p></li><li>Ba</ol>", "(1.) ¶ (2.) ¶ (3.) Ba"},
    {"a number alone in a cell", "<table><tr><td><ol type=I start=2><li><p></p></ol><td>Hai</table>", "[(II.) | Hai]"},
    {"a text after an empty paragraph of its item", "<ol><li><p></p><p>Một</p></ol>", "(1.) Một"},
    {"Word's number alone in a cell",
     "<table><tr><td><p><span style='mso-list:Ignore'>2.</span><o:p></o:p></p><td><p>Hai</p></table>", "[(2.) | Hai]"},
    {"Word's number, without a paragraph", "<table><tr><td><span style='mso-list:Ignore'>3.</span><td>Ba</table>",
     "[(3.) | Ba]"},
    {"what is not shown", "<p>a<script>x</script><style>y</style><!-- z --><span hidden>h</span><del>d</del></p>", "a"},
    {"a page that a script would show", "<style>body{display:none}</style><p>a", "a"},
    {"references without semicolon", "<p>?a=1&amp b &lt;c &LTd &AMPe", "?a=1& b <c <d &e"},
    {"references of HTML5", "<p>&Dstrok;&abreve;k N&ocirc;ng &#150; x&#146;y", "Đăk Nông – x’y"},
    {"hidden by style", "<style>.x{display:none}</style><p>a<span class=x>b</span><span style='display:none'>c</span>",
     "a"},
    {"no body tag, elements of HTML 5",
     "<!DOCTYPE html><meta charset=utf-8><title>t</title><section><h1>a</h1></section><p>b", "a ¶ b"},
    {"a head with more than a head holds",
     "<html><head><title>t</title><style>p{}</style><link rel=x><nav>a</nav></head><p>b", "a ¶ b"},
    {"alternative texts and forms", "<p title=t>a<img alt=b><input value=c><select><option>d</select>", "a"},
    {"what stands for a script or an object that is not run",
     "<p>a<noscript>b</noscript><object data=x><param name=y>c<object>d</object></object><canvas>e</canvas>", "abcde"},
    {"a script's place between cells", "<table><tr><td>a<noscript><table><tr><td>b</table></noscript><td>c</table>",
     "[a ¶ [b] | c]"},
    {"an empty page", "<!DOCTYPE html>", ""},
    {"a page that only ends", "</div></body></html>", ""},
    {"elements with an undeclared prefix", "<reqif-xhtml:div>a<reqif-xhtml:b>b</reqif-xhtml:b></reqif-xhtml:div>",
     "ab"},
    {"a title is no text", "<head><title>t</title></head><body><p>a", "a"},
    {"unknown elements are text", "<p><o:p>a</o:p><x-y>b</x-y>", "ab"},
    {"a formula's source is none", "<p><math><semantics><mi>x</mi><annotation>\\frac</annotation></semantics></math>",
     "x"},
    {"a template is no text, whatever it holds", "<p>a<template><td>x<template></td>y</template>z</template>b", "ab"},
    {"a frame's own page", "<p>a<iframe><p>x</table></iframe>b", "ab"},
    {"text that is no markup", "<xmp><b>a</b> &amp;</xmp><p>b<plaintext></p>&lt;", "<b>a</b> &amp; ¶ b ¶ </p>&lt;"},
    {"details and lists of old", "<details><summary>a</summary>b</details><dir><li>c</dir>", "a ¶ b ¶ (•) c"},
    {"formulas are kept", "<p><math><mi>x</mi><mo>+</mo><mn>1</mn></math>", "x+1"},
};

// Expected as html5lib parses them and the algorithm of HTML §4.9.12.1 places them.
const Case kTables[] = {
    {"a cell ends what it holds open", "<table><tr><td><div>a<td><h1>b<td><center><font>c<td>d</table>e",
     "[a | b | c | d] ¶ e"},
    {"an end tag of the cell before", "<table><tr><td><div>a<td>c</div>d</table>", "[a | cd]"},
    {"deleted text ends with its cell", "<table><tr><td><del>x<td>b</table>", "[ | b]"},
    {"an open list", "<table><tr><td>- a<li>b<td>d</table>", "[(-) a ¶ (•) b | d]"},
    {"a form field left open", "<table><tr><td>a<select><option>x<td>b</table>", "[a | b]"},
    {"a section ends rows", "<table><tr><td rowspan=2>a<thead><tr><td>b</table>", "[a / H: b]"},
    {"text among columns", "<table><colgroup>x<col></colgroup><tr><td>a</table>", "x ¶ [a]"},
    {"spans reach over hidden rows", "<table><tr><td rowspan=2>a<td>b<tr hidden><td>x<tr><td>c</table>",
     "[<1,2>a | b / @1 c]"},
    {"a span ends with the rows shown", "<table><tr><td rowspan=3>a<td>b<tr style='display:none'><td>x</table>",
     "[a | b]"},
    {"a hidden section", "<table><tbody hidden><tr><td>x<tbody><tr><td>a</table>", "[a]"},
    {"text between rows stands before the caption", "<table><caption>k</caption><tr>x<td>a</table>", "x ¶ k ¶ [a]"},
    {"a row ends a caption", "<table><caption><p>k<tr><td>a</table>", "k ¶ [a]"},
    {"cells without a row", "<table><thead><th>a<th>b<tbody><td>c<td>d</table>", "[H: a | b / c | d]"},
    {"rows that only end", "<table><td>a</td></tr><td>b</td><td>c</tr><tr><td>d</table>", "[a / b | c / d]"},
    {"a section that only ends", "<table><tr><td>a</tbody><td>b<tr><td>c</tfoot><td>d</table>", "[a / b / c | d]"},
    {"a row that only ends, of the table around", "<table><td><table><td>a</td></tr><td>b</table></tr><td>c</table>",
     "[[a / b] / c]"},
    {"header cells without a row", "<table><th>a<th>b<tr><th>c<td>d</table>", "[H: a | b / c | d]"},
    {"a table between rows ends the table", "<table><tr><table><tr><td>a</table>b", "[] ¶ [a] ¶ b"},
    {"a form around rows", "<table><form><tr><td>a</td></tr><tr><td>b</form></table>", "[a / b]"},
    {"an element around rows", "<table><center><tr><td>b</center><tr><td>c</table>", "[b / c]"},
    {"the body ends inside a cell", "<table><tr><td>a</body><td>b</html><tr><td>c</table>", "[a | b / c]"},
    {"a nested table left open by its cell", "<table><tr><td>a<table><tr><td>b<tr><td>c</table><td>d</table>",
     "[a ¶ [b / c] | d]"},
    {"spans of nonsense", "<table><tr><td colspan=x>a<td colspan=' +2px'>b<td colspan=-2>c<td colspan=0>d</table>",
     "[a | <2,1>b | c | d]"},
    {"a span ends with its rows", "<table><tbody><tr><td rowspan=9>a<td>b</tbody><tbody><tr><td>c</table>",
     "[a | b / c]"},
    {"a span to the end of its rows", "<table><tr><td rowspan=0>a<td>b<tr><td>c<tr></tr></table>",
     "[<1,3>a | b / @1 c / ]"},
};

const Case kEmphasis[] = {
    {"elements", "<p><b>a</b> <i>b</i> <u>c</u> <strong>d</strong> <em>e</em>",
     "<b>a</b> <i>b</i> <u>c</u> <b>d</b> <i>e</i>"},
    {"nested", "<p><b>a <i>b</i></b>", "<b>a <i>b</i></b>"},
    {"styles", "<p><span style='font-weight:bold'>a</span> <span style='font-style:italic'>b</span>",
     "<b>a</b> <i>b</i>"},
    {"a style takes it back", "<p><b>a <span style='font-weight:normal'>b</span></b>", "<b>a</b> b"},
    {"classes", "<style>.c1{font-weight:700}</style><p><span class='c0 c1'>a</span> b", "<b>a</b> b"},
    {"a paragraph's class", "<style>p.x{font-style:italic}</style><p class=x>a", "<i>a</i>"},
    {"split runs are one", "<p><i>a</i><i>b</i> <i>c</i>", "<i>ab c</i>"},
};

Document read(const std::string& html, const Limits& limits = {}) {
  reader::ReadContext context{"input", limits, {}};
  return reader::read_html(html, context);
}

}  // namespace

TEST_CASE("blocks of HTML") {
  for (const Case& c : kBlocks) DYNAMIC_SECTION(c.rule) {
      CHECK(test::outline(read(std::string("<meta charset=utf-8>") + c.in).blocks) == c.want);
    }
}

TEST_CASE("tables of HTML") {
  for (const Case& c : kTables) DYNAMIC_SECTION(c.rule) {
      CHECK(test::outline(read(std::string("<!DOCTYPE html>") + c.in).blocks) == c.want);
    }
}

TEST_CASE("emphasis of HTML") {
  for (const Case& c : kEmphasis) DYNAMIC_SECTION(c.rule) {
      const Document document = read(std::string("<meta charset=utf-8>") + c.in);
      REQUIRE(document.blocks.size() == 1);
      CHECK(test::with_emphasis(std::get<Paragraph>(document.blocks[0].value)) == c.want);
    }
}

TEST_CASE("what is left out of HTML is told") {
  const Document document = read("<p>a<img><img><del>b</del><span hidden>c</span>");
  CHECK(test::has_diagnostic(document, DiagnosticCode::image_left_out));
  CHECK(test::has_diagnostic(document, DiagnosticCode::deleted_text));
  CHECK(test::has_diagnostic(document, DiagnosticCode::hidden_text));
}

TEST_CASE("hostile HTML ends within its limits") {
  std::string nested;
  for (int i = 0; i < 25'000; ++i) nested += "<table><tr><td>";
  CHECK_THROWS_AS(read(nested), Error);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<span>";
  CHECK_THROWS_AS(read(deep + "x"), Error);
  std::string wide = "<table><tr>";
  for (int i = 0; i < 10; ++i) wide += "<td colspan=1000>";
  CHECK_THROWS_AS(read(wide + "</table>"), Error);
  std::string attributes = "<p";
  for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=b";
  CHECK(test::outline(read(attributes + ">x").blocks) == "x");
  std::string fonts;
  for (int i = 0; i < 100'000; ++i) fonts += "<p><font>x";
  CHECK(read(fonts).blocks.size() == 100'000);
  std::string misplaced = "<table>";
  for (int i = 0; i < 50'000; ++i) misplaced += "<tr><td><div>";
  for (int i = 0; i < 50'000; ++i) misplaced += "</thead></b>";
  Limits roomy;
  roomy.memory_bytes = 256u << 20;
  CHECK(read(misplaced, roomy).blocks.size() == 1);
  std::string rule = "<style>";
  for (int i = 0; i < 20'000; ++i) rule += ".k" + std::to_string(i) + ">li:before,";
  rule += "ul>li:before{content:" + std::string(200'000, '"') + "}.l{list-style:none}.l>li:before{content:'";
  CHECK(read(rule + std::string(500'000, 'x') + "'}</style><ul class=l><li>- a</ul>").blocks.size() == 1);
  std::string notes;
  for (int i = 0; i < 50'000; ++i) notes += "<p>x<a href=#_ftn1>1</a><p><a href=#_ftnref1>1</a>x";
  CHECK(read(notes, roomy).blocks.size() == 100'000);
  std::string paragraphs;
  for (int i = 0; i < 100'000; ++i) paragraphs += "<p>x";
  CHECK(read(paragraphs).blocks.size() == 100'000);
}

TEST_CASE("what is left out of a page is named") {
  for (const char* html : {"<button>x</button>", "<select><option>x</select>", "<textarea>x</textarea>"}) {
    CAPTURE(html);
    const Document document = read("<p>a" + std::string(html));
    CHECK(test::outline(document.blocks) == "a");
    CHECK(test::has_diagnostic(document, DiagnosticCode::hidden_text));
  }
  const Document furniture = read("<div title=footer>x</div><p>a");
  CHECK(test::outline(furniture.blocks) == "a");
  CHECK(test::has_diagnostic(furniture, DiagnosticCode::page_furniture));
  const Document drawing = read("<p>a<svg><text>x</text></svg>");
  CHECK(test::outline(drawing.blocks) == "a");
  CHECK(test::has_diagnostic(drawing, DiagnosticCode::image_left_out));
}

TEST_CASE("a page that is not in the encoding it names") {
  const Document document = read(
      "<meta charset=utf-8><p>N\xF4ng th\xF4n m\xF5"
      "i, v\xF9ng s\xE2u");
  CHECK(test::has_diagnostic(document, DiagnosticCode::encoding_label));
  CHECK_FALSE(test::has_diagnostic(read("<meta charset=utf-8><p>Nghị quyết"), DiagnosticCode::encoding_label));
}

TEST_CASE("a label with bytes that are no text is no encoding") {
  const Document document = read(
      "<meta charset=\"utf-\x80"
      "8\"><p>a\xE9");
  CHECK(document.encodings == std::vector<std::string>{"windows-1252"});
  CHECK(test::outline(document.blocks) == "aé");
  CHECK(test::has_diagnostic(document, DiagnosticCode::encoding_label));
}

TEST_CASE("pages longer than the pieces in which they are parsed") {
  std::string text;
  for (int i = 0; i < 4'000; ++i) text += "Nghị quyết ";
  text += "về \U0001F33E";
  const std::string link(20'000, 'x');
  for (std::size_t shift = 0; shift < 4; ++shift) {
    CAPTURE(shift);
    // The label is not believed, and nowhere is a letter cut.
    const std::string page = "<meta charset=iso-8859-1>" + std::string(shift, ' ') + "<p><a href=" + link + "></a>";
    CHECK(test::outline(read(page + text + "<p>Hai").blocks) == text + " ¶ Hai");
  }
  for (const char* shortest : {"<p>a",
                               "<p>\xEF\xBB\xBF"
                               "a",
                               "\xEF\xBB\xBF<p>a"})
    CHECK(test::outline(read(shortest).blocks) == "a");
}
