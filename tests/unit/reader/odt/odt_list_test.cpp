#include <catch2/catch.hpp>
#include <string>

#include "support/make_odt.hpp"
#include "support/outline.hpp"

using namespace baocao;

namespace {

std::string item(const std::string& content, const std::string& attributes = "") {
  return "<text:list-item " + attributes + ">" + content + "</text:list-item>";
}
std::string p(const std::string& text) {
  return "<text:p>" + text + "</text:p>";
}
std::string list(const std::string& items, const std::string& attributes = "text:style-name=\"L\"") {
  return "<text:list " + attributes + ">" + items + "</text:list>";
}

std::string numbered(const std::string& content, const std::string& attributes = "") {
  return "<text:numbered-paragraph text:style-name=\"L\" " + attributes + ">" + content + "</text:numbered-paragraph>";
}

const std::string kNumbered =
    "<text:list-style style:name=\"L\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\" "
    "text:display-levels=\"2\"/>"
    "<text:list-level-style-bullet text:level=\"3\" text:bullet-char=\"-\"/></text:list-style>";

std::string style_of(const std::string& level) {
  return "<text:list-style style:name=\"L\">" + level + "</text:list-style>";
}

}  // namespace

TEST_CASE("labels of lists") {
  const std::string kGoOn = "text:style-name=\"L\" text:continue-numbering=\"true\"";
  struct Case {
    const char* rule;
    std::string styles;
    std::string body;
    const char* want;
  };
  const Case kCases[] = {
      {"numbers", kNumbered, list(item(p("a")) + item(p("b"))), "(1.) a ¶ (2.) b"},
      {"only the first paragraph of an item has a label", kNumbered, list(item(p("a") + p("b"))), "(1.) a ¶ b"},
      {"deeper lists", kNumbered,
       list(item(p("a") + list(item(p("b") + list(item(p("c")), "")) + item(p("d")), "")) + item(p("e"))),
       "(1.) a ¶ (1.1.) b ¶ (-) c ¶ (1.2.) d ¶ (2.) e"},
      {"a new list begins anew", kNumbered, list(item(p("a"))) + p("x") + list(item(p("b"))), "(1.) a ¶ x ¶ (1.) b"},
      {"a list goes on", kNumbered, list(item(p("a"))) + p("x") + list(item(p("b")), kGoOn), "(1.) a ¶ x ¶ (2.) b"},
      {"a named list goes on behind another", kNumbered,
       list(item(p("a")), "xml:id=\"i\" text:style-name=\"L\"") + list(item(p("b"))) +
           list(item(p("c")), "text:continue-list=\"i\" text:style-name=\"L\""),
       "(1.) a ¶ (1.) b ¶ (2.) c"},
      {"an item that only holds a list is none", kNumbered,
       list(item(p("a"))) + list(item(list(item(p("b")), "")), kGoOn), "(1.) a ¶ (1.1.) b"},
      {"start values", kNumbered, list(item(p("a"), "text:start-value=\"7\"") + item(p("b"))), "(7.) a ¶ (8.) b"},
      {"paragraphs that are items by themselves", kNumbered,
       numbered(p("a")) + p("x") + numbered(p("b")) + numbered(p("c"), "text:level=\"2\"") +
           numbered("<text:h text:outline-level=\"1\">d</text:h>", "text:start-value=\"9\"") +
           numbered(p("e"), "text:list-id=\"j\""),
       "(1.) a ¶ x ¶ (2.) b ¶ (2.1.) c ¶ (9.) d ¶ (1.) e"},
      {"a list header has no label", kNumbered,
       list("<text:list-header>" + p("a") + "</text:list-header>" + item(p("b"))), "a ¶ (1.) b"},
      {"letters and prefix",
       style_of("<text:list-level-style-number text:level=\"1\" style:num-format=\"a\" style:num-prefix=\"(\" "
                "style:num-suffix=\")\"/>"),
       list(item(p("x"))), "((a)) x"},
      {"Roman from three",
       style_of("<text:list-level-style-number text:level=\"1\" style:num-format=\"I\" text:start-value=\"3\"/>"),
       list(item(p("x"))), "(III) x"},
      {"a pattern",
       style_of("<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
                "style:num-list-format=\"Điều %1%:\"/>"),
       list(item(p("x"))), "(Điều 1:) x"},
      {"the style of the paragraph names the list",
       kNumbered + "<style:style style:name=\"P\" style:family=\"paragraph\" style:list-style-name=\"L\"/>",
       list(item("<text:p text:style-name=\"P\">a</text:p>"), ""), "(1.) a"},
      {"numbered headings",
       "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"I\" "
       "style:num-suffix=\".\"/></text:outline-style>",
       "<text:h text:outline-level=\"1\">a</text:h><text:h text:outline-level=\"2\">b</text:h>"
       "<text:h text:outline-level=\"1\">c</text:h>",
       "(I.) a ¶ b ¶ (II.) c"},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(test::outline(test::read_odt({.body = c.body, .styles = c.styles}).blocks) == c.want);
    }
}
