#include <catch2/catch.hpp>

#include "reader/docx/body.hpp"
#include "support/make_docx.hpp"
#include "support/outline.hpp"

using namespace baocao;
using namespace baocao::test;

namespace {

#define RPR(properties, text) "<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define STYLED(id, runs) "<w:p><w:pPr><w:pStyle w:val=\"" id "\"/></w:pPr>" runs "</w:p>"

struct Case {
  const char* rule;
  const char* styles;
  const char* body;
  const char* want;
};

constexpr const char* kBoldStyles =
    "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:name w:val=\"P\"/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:basedOn w:val=\"P\"/><w:rPr><w:i/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"R\"><w:basedOn w:val=\"Q\"/><w:rPr><w:b w:val=\"0\"/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"V\"><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"U\"><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"L1\"><w:basedOn w:val=\"L2\"/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"L2\"><w:basedOn w:val=\"L1\"/><w:rPr><w:i/></w:rPr></w:style>";

const Case kEmphasis[] = {
    {"direct", "",
     "<w:p>" RPR("<w:b/>", "a") RPR("<w:i w:val=\"true\"/>", "b") RPR("<w:u w:val=\"single\"/>", "c") "</w:p>",
     "<b>a</b><i>b</i><u>c</u>"},
    {"off", "",
     "<w:p>" RPR("<w:b w:val=\"0\"/><w:i w:val=\"false\"/><w:u w:val=\"none\"/>", "a")
         RPR("<w:b w:val=\"off\"/>", "b") "</w:p>",
     "ab"},
    {"an underline of no kind is none", "", "<w:p>" RPR("<w:u w:color=\"FF0000\"/>", "a") "</w:p>", "a"},
    {"the mark's properties are not the text's", "",
     "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a"},
    {"complex script bold is not bold", "", "<w:p>" RPR("<w:bCs/>", "a") "</w:p>", "a"},
    {"from the paragraph style", kBoldStyles, STYLED("P", "<w:r><w:t>a</w:t></w:r>"), "<b>a</b>"},
    {"from a style it is based on", kBoldStyles, STYLED("Q", "<w:r><w:t>a</w:t></w:r>"), "<i><b>a</b></i>"},
    {"taken back by a style", kBoldStyles, STYLED("R", "<w:r><w:t>a</w:t></w:r>"), "<i>a</i>"},
    {"taken back by the run", kBoldStyles, STYLED("P", RPR("<w:b w:val=\"0\"/>", "a") "<w:r><w:t>b</w:t></w:r>"),
     "a<b>b</b>"},
    {"toggled by the character style", kBoldStyles,
     STYLED("P", RPR("<w:rStyle w:val=\"C\"/>", "a") "<w:r><w:t>b</w:t></w:r>"), "a<b>b</b>"},
    {"direct formatting does not toggle", kBoldStyles, STYLED("P", RPR("<w:rStyle w:val=\"C\"/><w:b/>", "a")),
     "<b>a</b>"},
    {"underline does not toggle", kBoldStyles,
     "<w:p>" RPR("<w:rStyle w:val=\"U\"/>", "a") RPR("<w:rStyle w:val=\"U\"/><w:u w:val=\"none\"/>", "b") "</w:p>",
     "<u>a</u>b"},
    {"defaults do not toggle",
     "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
     "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:b/></w:rPr></w:style>",
     STYLED("P", "<w:r><w:t>a</w:t></w:r>"), "<b>a</b>"},
    {"the default paragraph style",
     "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr><w:i/></w:rPr></w:style>",
     "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<i>a</i>"},
    {"styles in a loop", kBoldStyles, STYLED("L1", "<w:r><w:t>a</w:t></w:r>"), "<i><b>a</b></i>"},
    {"an unknown style", kBoldStyles, STYLED("?", RPR("<w:rStyle w:val=\"?\"/>", "a")), "a"},
    {"hidden text goes", kBoldStyles,
     "<w:p>" RPR("<w:vanish/>", "x") RPR("<w:rStyle w:val=\"H\"/>", "y") "<w:r><w:t>a</w:t></w:r></w:p>", "a"},
    {"hidden by the paragraph style, but not here", kBoldStyles,
     STYLED("V", "<w:r><w:t>x</w:t></w:r>" RPR("<w:vanish w:val=\"0\"/>", "a")), "a"},
};

}  // namespace

TEST_CASE("emphasis as a reader of the page sees it", "[docx]") {
  for (const Case& c : kEmphasis) {
    DYNAMIC_SECTION(c.rule) {
      const Document document = read_docx({.body = c.body, .styles = c.styles});
      CHECK(with_emphasis(std::get<Paragraph>(document.blocks.at(0).value)) == c.want);
    }
  }
}

TEST_CASE("a table's style counts for its paragraphs", "[docx]") {
  const Document document =
      read_docx({.body = "<w:tbl><w:tblPr><w:tblStyle "
                         "w:val=\"T\"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                         "<w:p><w:r><w:t>b</w:t></w:r></w:p>",
                 .styles = "<w:style w:type=\"table\" w:styleId=\"T\"><w:rPr><w:b/></w:rPr></w:style>"});
  const Table& table = std::get<Table>(document.blocks.at(0).value);
  CHECK(with_emphasis(std::get<Paragraph>(table.rows[0].cells[0].blocks[0].value)) == "<b>a</b>");
  CHECK(with_emphasis(std::get<Paragraph>(document.blocks.at(1).value)) == "b");
}

TEST_CASE("the style's name is the paragraph's style", "[docx]") {
  const Document document = read_docx(
      {.body = STYLED("Heading1", "<w:r><w:t>a</w:t></w:r>")
           STYLED("None", "<w:r><w:t>b</w:t></w:r>") "<w:p><w:r><w:t>c</w:t></w:r></w:p>",
       .styles = "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style>"
                 "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>"});
  const auto style = [&](std::size_t i) { return std::get<Paragraph>(document.blocks.at(i).value).style; };
  CHECK(style(0) == "heading 1");
  CHECK(style(1).empty());
  CHECK(style(2).empty());
}

// The fonts a run's text is written in, seen where the reader hands them to the builder.
namespace {

struct FontCase {
  const char* rule;
  const char* run_properties;
  const char* ascii;
  const char* other;
};

const FontCase kFonts[] = {
    {"defaults", "", "Default", "Default"},
    {"direct", "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTimeH\"/>", ".VnTime", ".VnTimeH"},
    {"one slot leaves the other", "<w:rFonts w:hAnsi=\"VNI-Times\"/>", "Default", "VNI-Times"},
    {"theme before name", "<w:rFonts w:ascii=\"x\" w:asciiTheme=\"majorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>", "Major",
     "Minor"},
    {"a theme font that is none", "<w:rFonts w:ascii=\"x\" w:asciiTheme=\"minorBidi\"/>", "x", "Default"},
    {"character style", "<w:rStyle w:val=\"C\"/>", "Char", "Char"},
    {"complex script", "<w:rFonts w:cs=\"Complex\"/><w:cs/>", "Complex", "Complex"},
};

}  // namespace

TEST_CASE("effective fonts", "[docx]") {
  const std::string bytes = make_docx(
      {.body = "<w:p/>",
       .styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Default\" "
                 "w:hAnsi=\"Default\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                 "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:rFonts w:ascii=\"Char\" "
                 "w:hAnsi=\"Char\"/></w:rPr></w:style>",
       .theme_fonts =
           "<a:majorFont><a:latin typeface=\"Major\"/></a:majorFont><a:minorFont><a:latin typeface=\"Minor\"/>"
           "<a:cs typeface=\"\"/></a:minorFont>"});
  for (const FontCase& c : kFonts) {
    DYNAMIC_SECTION(c.rule) {
      const container::Package package(bytes, "test", {});
      reader::ReadContext context{"test", {}, {}};
      reader::DocumentBuilder builder(context);
      reader::docx::Parts parts(package, builder);
      reader::docx::Fonts fonts(builder, parts);
      reader::docx::Styles styles(parts, fonts);
      reader::docx::Numbering numbering(parts, styles, fonts);
      reader::docx::ParagraphWriter writer(builder, styles, numbering, fonts);
      pugi::xml_document xml;
      xml.load_string(word_part("p", "<w:rPr>" + std::string(c.run_properties) + "</w:rPr>").c_str());
      reader::docx::Names names;
      names.enter(xml.document_element());
      writer.begin(xml.document_element(), names, nullptr);
      const reader::docx::RunFormat format = writer.format_of(xml.document_element().first_child(), names);
      CHECK(format.ascii.font == builder.font(c.ascii));
      CHECK(format.other.font == builder.font(c.other));
    }
  }
}
