#include <catch2/catch.hpp>

#include "support/make_docx.hpp"
#include "support/outline.hpp"

using namespace baocao;
using namespace baocao::test;

namespace {

#define NOTE(kind, id, text) \
  "<w:" kind " w:id=\"" id "\"><w:p><w:r><w:" kind "Ref/><w:t>" text "</w:t></w:r></w:p></w:" kind ">"
#define REF(kind, id) "<w:r><w:" kind "Reference w:id=\"" id "\"/></w:r>"

constexpr const char* kFootnotes =
    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>" NOTE(
        "footnote", "1", "one") NOTE("footnote", "2", "two") NOTE("footnote", "3", "never referred to");

struct Case {
  const char* rule;
  const char* body;
  const char* settings;
  const char* want;
};

const Case kCases[] = {
    {"in the order of their references",
     "<w:p><w:r><w:t>a</w:t></w:r>" REF("footnote", "2") "</w:p><w:p><w:r><w:t>b</w:t></w:r>" REF("footnote",
                                                                                                  "1") "</w:p>",
     "", "a ¶ b ¶ {1: two} ¶ {2: one}"},
    {"endnotes after footnotes", "<w:p>" REF("endnote", "5") REF("footnote", "1") "</w:p>", "", "{1: one} ¶ {i: end}"},
    {"referred to twice", "<w:p>" REF("footnote", "1") REF("footnote", "1") "</w:p>", "", "{1: one}"},
    {"a reference to nothing", "<w:p><w:r><w:t>a</w:t></w:r>" REF("footnote", "99") REF("footnote", "-1") "</w:p>", "",
     "a"},
    {"a deleted reference", "<w:p><w:del>" REF("footnote", "1") "</w:del>" REF("footnote", "2") "</w:p>", "",
     "{1: two}"},
    {"a mark of its own",
     "<w:p><w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"1\"/><w:t>*</w:t></w:r>" REF("footnote",
                                                                                                   "2") "</w:p>",
     "", "* ¶ {: one} ¶ {1: two}"},
    {"numbered as the settings say", "<w:p>" REF("footnote", "1") "</w:p>",
     "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/><w:numStart w:val=\"3\"/></w:footnotePr>", "{c: one}"},
    {"numbered as the section says",
     "<w:p>" REF("footnote",
                 "1") "</w:p><w:sectPr><w:footnotePr><w:numFmt w:val=\"upperRoman\"/></w:footnotePr></w:sectPr>",
     "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr>", "{I: one}"},
};

}  // namespace

TEST_CASE("notes stand after the body", "[docx]") {
  for (const Case& c : kCases) {
    DYNAMIC_SECTION(c.rule) {
      const Document document = read_docx(
          {.body = c.body, .footnotes = kFootnotes, .endnotes = NOTE("endnote", "5", "end"), .settings = c.settings});
      CHECK(outline(document.blocks) == c.want);
    }
  }
}

TEST_CASE("a note that refers to notes", "[docx]") {
  const std::string refers = "<w:footnote w:id=\"1\"><w:p><w:r><w:t>one</w:t></w:r>" REF("footnote", "2")
      REF("footnote", "1") "</w:p></w:footnote>";
  const Document document =
      read_docx({.body = "<w:p>" REF("footnote", "1") "</w:p>", .footnotes = refers + NOTE("footnote", "2", "two")});
  CHECK(outline(document.blocks) == "{1: one} ¶ {2: two}");
}

TEST_CASE("notes that are not there cost nothing else", "[docx]") {
  CHECK(outline(read_docx({.body = "<w:p><w:r><w:t>a</w:t></w:r>" REF("footnote", "1") "</w:p>"}).blocks) == "a");
}
