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

const Case kCases[] = {
    {"lines are paragraphs", "Một\n\nHai\nBa", "Một ¶ Hai ¶ Ba"},
    {"rows of a table", "STT\tA\tB\n1\tx\ty\n", "[STT | A | B / 1 | x | y]"},
    {"a blank line parts tables", "a\tb\n\nc\td", "[a | b] ¶ [c | d]"},
    {"blank cells are cells", "a\tb\tc\n\t\tx", "[a | b | c /  |  | x]"},
    {"leading tabs of a row", "\t\tx", "[ |  | x]"},
    {"one leading tab is an indent", "\tĐoạn văn", "Đoạn văn"},
    {"but not inside a table", "a\tb\n\tx", "[a | b /  | x]"},
    {"stars that close nothing", "** Ghi chú", "** Ghi chú"},
    {"block tags part paragraphs", "a\t<p>Một</p><p>- Hai</p>", "[a | Một ¶ (-) Hai]"},
    {"unknown tags are text", "a\tx <5 và <foo> y", "[a | x <5 và <foo> y]"},
    {"entities", "a\tx &amp; y &lt; z &#7871; &foo;", "[a | x & y < z ế &foo;]"},
    {"list bullets", "a\t<ul><li>Một</li><li>- Hai</li></ul>", "[a | (•) Một ¶ (-) Hai]"},
    {"list numbers", "a\t<ol><li>Một</li><li>Hai</li></ol>", "[a | (1.) Một ¶ (2.) Hai]"},
    {"no bullets", "a\t<ul style=\"list-style-type: none\">- Một", "[a | (-) Một]"},
    {"line breaks are spaces", "a\tMột<br>hai", "[a | Một hai]"},
    {"byte-order mark", "\xEF\xBB\xBFMột", "Một"},
    {"line ends of other systems", "a\tb\r\nc\td\r\n", "[a | b / c | d]"},
};

const Case kEmphasis[] = {
    {"bold", "**Một** hai", "<b>Một</b> hai"},
    {"bold over lines", "**Một\nhai** ba", "<b>Một</b> ¶ <b>hai</b> ba"},
    {"tags", "<i>Một</i> <strong>hai <u>ba</u></strong>", "<i>Một</i> <b>hai <u>ba</u></b>"},
    {"spaces are not emphasised", "x<b> y </b>z", "x <b>y</b> z"},
    {"one style that goes on is one", "x<b>y</b><b> z</b>", "x<b>y z</b>"},
    {"inside quotation marks", "“ <i>Dân chủ</i> ”", "“<i>Dân chủ</i>”"},
};

Document read(const char* text) {
  reader::ReadContext context{"input", {}, {}};
  return reader::read_ocr_text(text, context);
}

}  // namespace

TEST_CASE("recognised text") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(test::outline(read(c.in).blocks) == c.want);
    }
}

TEST_CASE("emphasis of recognised text") {
  for (const Case& c : kEmphasis) DYNAMIC_SECTION(c.rule) {
      std::string shown;
      for (const Block& block : read(c.in).blocks)
        shown += (shown.empty() ? "" : " ¶ ") + test::with_emphasis(std::get<Paragraph>(block.value));
      CHECK(shown == c.want);
    }
}
