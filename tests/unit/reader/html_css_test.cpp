#include "reader/html/css.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace baocao::reader;

namespace {

std::string show(const CssStyle& style) {
  const auto flag = [](const char* name, const std::optional<bool>& value) {
    return value ? std::string(*value ? "+" : "-") + name : std::string();
  };
  return flag("b", style.bold) + flag("i", style.italic) + flag("u", style.underline) + flag("hidden", style.hidden) +
         flag("label", style.labelled) + (style.list_label ? "ignore" : "") +
         (style.font.empty() ? "" : "'" + style.font + "'");
}

struct Case {
  const char* css;
  const char* want;
};

const Case kDeclarations[] = {
    {"font-weight: bold", "+b"},
    {"font-weight:700", "+b"},
    {"font-weight:400", "-b"},
    {"FONT-STYLE : Italic ;", "+i"},
    {"text-decoration: underline dotted", "+u"},
    {"text-decoration:none", "-u"},
    {"display: none", "+hidden"},
    {"display:block", "-hidden"},
    {"mso-hide:all", "+hidden"},
    {"list-style-type:none", "-label"},
    {"mso-list:Ignore", "ignore"},
    {"font-family: '.VnTime', serif", "'.VnTime'"},
    {"font-family:VNI-Times", "'VNI-Times'"},
    {"font-family:\"a;b\"; font-weight:bold", "+b'a;b'"},
    {"font: italic bold 12pt/14pt \"VNI-Times\"", "+b+i'VNI-Times'"},
    {"color:red", ""},
    {"", ""},
    {";;:", ""},
};

}  // namespace

TEST_CASE("declarations") {
  for (const Case& c : kDeclarations) DYNAMIC_SECTION(c.css) {
      CHECK(show(parse_declarations(c.css)) == c.want);
    }
}

TEST_CASE("style sheets") {
  StyleSheet sheet;
  sheet.add(
      "<!-- p.MsoNormal, .c1 {font-weight:700} /* x } */ span {font-style:italic} @media print{.c1{color:red}} "
      "p > b {font-weight:400} .c2{font-weight:400;font-style:normal} -->");
  CHECK(show(sheet.style_of("p", "MsoNormal")) == "+b");
  CHECK(show(sheet.style_of("div", "MsoNormal")).empty());
  CHECK(show(sheet.style_of("span", "c9 c1")) == "+b+i");
  CHECK(show(sheet.style_of("span", "c1 c2")) == "-b-i");
}
