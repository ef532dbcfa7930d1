#include <catch2/catch.hpp>

#include "reader/docx/number_format.hpp"
#include "reader/docx/symbol.hpp"
#include "support/make_docx.hpp"
#include "support/outline.hpp"

using namespace baocao;
using namespace baocao::test;
using reader::docx::NumberFormat;

namespace {

#define LVL(level, format, text, more)                                                                         \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text \
  "\"/>" more "</w:lvl>"
#define NUM(id, abstract, more) "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" more "</w:num>"
#define P(num, level, text)                                                                                         \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" num "\"/></w:numPr></w:pPr><w:r><w:t>" text \
  "</w:t></w:r></w:p>"

constexpr const char* kOutline = "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "upperRoman", "%1.", "")
    LVL("1", "decimal", "%2.", "") LVL("2", "lowerLetter", "%3)", "")
        LVL("3", "decimal", "%1.%2.%4", "<w:isLgl/>") "</w:abstractNum>" NUM("1", "0", "") NUM("2", "0", "")
            NUM("3", "0", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
                NUM("4", "0", "<w:lvlOverride w:ilvl=\"0\">" LVL("0", "decimal", "(%1)", "") "</w:lvlOverride>");

struct Case {
  const char* rule;
  const char* numbering;
  const char* body;
  const char* want;
};

const Case kCases[] = {
    {"levels and restarts", kOutline,
     P("1", "0", "a") P("1", "1", "b") P("1", "1", "c") P("1", "0", "d") P("1", "1", "e") P("1", "2", "f"),
     "(I.) a ¶ (1.) b ¶ (2.) c ¶ (II.) d ¶ (1.) e ¶ (a)) f"},
    {"numbers of other levels, as decimals", kOutline,
     P("1", "0", "a") P("1", "1", "b") P("1", "3", "c") P("1", "3", "d"), "(I.) a ¶ (1.) b ¶ (1.1.1) c ¶ (1.1.2) d"},
    {"a higher level that was never counted shows its start", kOutline, P("1", "3", "a"), "(1.1.1) a"},
    {"lists of one definition count together", kOutline, P("1", "0", "a") P("2", "0", "b"), "(I.) a ¶ (II.) b"},
    {"a start override counts once", kOutline, P("1", "0", "a") P("3", "0", "b") P("3", "0", "c") P("1", "0", "d"),
     "(I.) a ¶ (V.) b ¶ (VI.) c ¶ (VII.) d"},
    {"a level replaced", kOutline, P("1", "0", "a") P("4", "0", "b"), "(I.) a ¶ ((2)) b"},
    {"number 0 is no list", kOutline, P("0", "0", "a"), "a"},
    {"a list that is not there", kOutline, P("77", "0", "a"), "a"},
    {"a level that is not there", kOutline, P("1", "44", "a"), "a"},
    {"lvlRestart 0 goes on",
     "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "decimal", "%1.", "")
         LVL("1", "lowerLetter", "%2)", "<w:lvlRestart w:val=\"0\"/>") "</w:abstractNum>" NUM("1", "0", ""),
     P("1", "0", "a") P("1", "1", "b") P("1", "0", "c") P("1", "1", "d"), "(1.) a ¶ (a)) b ¶ (2.) c ¶ (b)) d"},
    {"lvlRestart after the first level only",
     "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "decimal", "%1.", "") LVL("1", "decimal", "%2.", "")
         LVL("2", "lowerLetter", "%3)", "<w:lvlRestart w:val=\"1\"/>") "</w:abstractNum>" NUM("1", "0", ""),
     P("1", "0", "a") P("1", "1", "b") P("1", "2", "c") P("1", "1", "d") P("1", "2", "e") P("1", "0", "f")
         P("1", "2", "g"),
     "(1.) a ¶ (1.) b ¶ (a)) c ¶ (2.) d ¶ (b)) e ¶ (2.) f ¶ (a)) g"},
    {"bullets",
     "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "bullet", "\uF0B7",
                                                 "<w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr>")
         LVL("1", "bullet", "o", "<w:rPr><w:rFonts w:ascii=\"Courier New\"/></w:rPr>") LVL(
             "2", "bullet", "\uF0A7", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>") LVL("3", "bullet", "-", "")
             LVL("4", "bullet", "Ø", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>") "</w:abstractNum>" NUM(
                 "1", "0", ""),
     P("1", "0", "a") P("1", "1", "b") P("1", "2", "c") P("1", "3", "d") P("1", "4", "e"),
     "(•) a ¶ (o) b ¶ (▪) c ¶ (-) d ¶ (➢) e"},
    {"a list without numbers",
     "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "none", "%1", "") "</w:abstractNum>" NUM("1", "0", ""),
     P("1", "0", "a"), "a"},
    {"a custom format with its fallback",
     "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"9\"/><mc:AlternateContent><mc:Choice "
     "Requires=\"w14\">"
     "<w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback><w:numFmt "
     "w:val=\"decimal\"/></mc:Fallback>"
     "</mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>" NUM("1", "0", ""),
     P("1", "0", "a") P("1", "0", "b"), "(009) a ¶ (010) b"},
    {"the automatic ordinal column", kOutline,
     "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:p></w:tc><w:tc>" P(
         "0", "0", "x") "</w:tc></w:tr><w:tr><w:tc><w:p>"
                        "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:p></w:tc></w:tr></w:tbl>",
     "[((1)) | x / ((2))]"},
    {"a paragraph deleted whole is not counted", kOutline,
     P("1", "0", "a") "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>" P(
         "1", "0", "b"),
     "(I.) a ¶ (II.) b"},
    {"a paragraph hidden whole is not counted", kOutline,
     P("1", "0",
       "a") "<w:p><w:pPr><w:numPr><w:numId "
            "w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t>"
            "</w:r></w:p>" P("1", "0", "b"),
     "(I.) a ¶ (II.) b"},
};

struct FormatCase {
  const char* name;
  std::int64_t value;
  const char* want;
};

const FormatCase kFormats[] = {
    {"decimal", 12, "12"},
    {"decimalZero", 7, "07"},
    {"decimalZero", 12, "12"},
    {"upperRoman", 1994, "MCMXCIV"},
    {"lowerRoman", 4, "iv"},
    {"upperRoman", 0, "0"},
    {"upperLetter", 26, "Z"},
    {"upperLetter", 27, "AA"},
    {"lowerLetter", 54, "bbb"},
    {"lowerLetter", 2000000, "2000000"},
    {"none", 3, ""},
    {"russianLower", 3, "3"},
    {"decimalEnclosedCircle", 3, "③"},
    {"decimalEnclosedCircle", 21, "21"},
    {"vietnameseCounting", 15, "mười lăm"},
    {"vietnameseCounting", 21, "hai mươi mốt"},
    {"vietnameseCounting", 4, "bốn"},
    {"chicago", 6, "††"},
    {"decimal", -3, "-3"},
};

}  // namespace

TEST_CASE("automatic labels", "[docx]") {
  for (const Case& c : kCases) {
    DYNAMIC_SECTION(c.rule) {
      CHECK(outline(read_docx({.body = c.body, .numbering = c.numbering}).blocks) == c.want);
    }
  }
}

TEST_CASE("number formats", "[docx]") {
  for (const FormatCase& c : kFormats) {
    DYNAMIC_SECTION(c.name << ' ' << c.value) {
      std::string out;
      reader::docx::append_number(out, reader::docx::number_format(c.name), c.value);
      CHECK(out == c.want);
    }
  }
}

TEST_CASE("lists through styles", "[docx]") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2x\"><w:basedOn w:val=\"H2\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H2off\"><w:basedOn w:val=\"H2\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"0\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"List\"><w:pPr><w:numPr><w:numId "
      "w:val=\"2\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"Loop\"><w:pPr><w:numPr><w:numId "
      "w:val=\"4\"/></w:numPr></w:pPr></w:style>";
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" LVL("0", "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>")
          LVL("1", "decimal", "%1.%2.", "<w:pStyle w:val=\"H2\"/>") "</w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"List\"/>" LVL("0", "upperLetter", "%1", "") "</w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"List\"/></w:abstractNum>"
      "<w:abstractNum w:abstractNumId=\"3\"><w:numStyleLink w:val=\"Loop\"/></w:abstractNum>" NUM("1", "0", "") NUM("2", "1", "")
          NUM("3", "2", "") NUM("4", "3", "");
  const auto styled = [](const std::string& id, const std::string& more = "") {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + id + "\"/>" + more + "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
  };
  struct Row {
    const char* rule;
    std::string body;
    const char* want;
  };
  const Row rows[] = {
      {"the level is the one that names the style", styled("H1") + styled("H2") + styled("H2x"),
       "(1.) x ¶ (1.1.) x ¶ (1.2.) x"},
      {"a derived style leaves the list", styled("H2off"), "x"},
      {"a paragraph leaves its style's list", styled("H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), "x"},
      {"a list defined by a list style", P("3", "0", "x") P("2", "0", "x"), "(A) x ¶ (B) x"},
      {"a list that links to itself", P("4", "0", "x"), "x"},
  };
  for (const Row& row : rows) {
    DYNAMIC_SECTION(row.rule) {
      CHECK(outline(read_docx({.body = row.body, .styles = styles, .numbering = numbering}).blocks) == row.want);
    }
  }
}

TEST_CASE("symbol fonts", "[docx]") {
  using reader::docx::to_unicode_symbol;
  CHECK(to_unicode_symbol(0xF0B7, "Symbol") == U'•');
  CHECK(to_unicode_symbol(0x70, "Symbol") == U'π');
  CHECK(to_unicode_symbol(0xFE, "Symbol") == U'⎭');
  CHECK(to_unicode_symbol(0xF0E0, "Wingdings") == U'→');
  CHECK(to_unicode_symbol(U'o', "Courier New") == U'o');
}
