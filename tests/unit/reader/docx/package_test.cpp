#include <catch2/catch.hpp>

#include "baocao/error.hpp"
#include "reader/docx/relationships.hpp"
#include "support/make_docx.hpp"
#include "support/outline.hpp"

using namespace baocao;
using namespace baocao::test;

namespace {

constexpr const char* kRels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
constexpr const char* kStrictType = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

std::string root_rels(std::string_view target, std::string_view type = kStrictType) {
  return kRels + ("<Relationship Id=\"a\" Type=\"" + std::string(type) + "\" Target=\"" + std::string(target) +
                  "\"/></Relationships>");
}

ErrorCode code_of(const std::string& bytes, const Limits& limits = {}) {
  try {
    read_docx(bytes, limits);
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("no error");
  return ErrorCode::internal;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

struct TargetCase {
  const char* source;
  const char* target;
  const char* want;
};

const TargetCase kTargets[] = {
    {"", "word/document.xml", "word/document.xml"},
    {"", "/word/document.xml", "word/document.xml"},
    {"word/document.xml", "styles.xml", "word/styles.xml"},
    {"word/document.xml", "../custom/x.xml", "custom/x.xml"},
    {"word/document.xml", "../../../x.xml", "x.xml"},
    {"word/document.xml", "./theme//t%20one.xml#x", "word/theme/t one.xml"},
    {"word/document.xml", "theme\\t.xml", "word/theme/t.xml"},
};

}  // namespace

TEST_CASE("targets of relationships", "[docx]") {
  for (const TargetCase& c : kTargets) CHECK(reader::docx::resolve_target(c.source, c.target) == c.want);
}

TEST_CASE("the main part is found by its relationship, whatever prefixes and paths", "[docx]") {
  const std::string strict =
      "<d:document "
      "xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r><d:t>a</d:t></d:r></d:p></"
      "d:body></d:document>";
  const std::string bare =
      "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r><t>a</t></r>"
      "<f xmlns=\"urn:x\"><t>foreign</t></f></p></body></document>";
  CHECK(outline(read_docx(make_zip({{"_rels/.rels", root_rels("/a/b.xml"), ""}, {"a/b.xml", strict, ""}})).blocks) ==
        "a");
  CHECK(outline(read_docx(make_zip({{"_rels/.rels", root_rels("main"), ""}, {"main", bare, ""}})).blocks) == "a");
}

TEST_CASE("the main part is found without relationships", "[docx]") {
  const std::string main = word_part("document", "<w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body>");
  const std::string types =
      "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/other.xml\" "
      "ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
  const std::vector<ZipEntry> cases[] = {
      {{"word/document.xml", main, ""}},
      {{"_rels/.rels", root_rels("gone.xml"), ""}, {"word/document.xml", main, ""}},
      {{"_rels/.rels", "<Relationships", ""}, {"word/document.xml", main, ""}},
      {{"[Content_Types].xml", types, ""}, {"word/other.xml", main, ""}},
      {{"[Content_Types].xml", types.substr(0, 150), ""}, {"word/document.xml", main, ""}},
  };
  for (const auto& entries : cases) {
    const Document document = read_docx(make_zip(entries));
    CHECK(outline(document.blocks) == "a");
    CHECK(has_diagnostic(document, DiagnosticCode::missing_part));
  }
}

TEST_CASE("names of parts may be escaped", "[docx]") {
  const std::string main = word_part("document", "<w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body>");
  for (const char* name : {"b\u00E1o c\u00E1o.xml", "b%C3%A1o%20c%c3%a1o.xml", "b\u00E1o%20c%C3%A1o.XML"}) {
    CAPTURE(name);
    CHECK(outline(read_docx(make_zip({{"_rels/.rels", root_rels("b%C3%A1o%20c\u00E1o.xml"), ""}, {name, main, ""}})).blocks) ==
          "a");
  }
}

TEST_CASE("packages without a document", "[docx]") {
  const std::string document = word_part("document", "<w:body/>");
  CHECK(code_of(make_zip({{"word/other.xml", document, ""}})) == ErrorCode::corrupt_document);
  CHECK(code_of(make_zip({{"_rels/.rels", root_rels("gone.xml"), ""}, {"word/other.xml", document, ""}})) ==
        ErrorCode::corrupt_document);
  CHECK(code_of(make_zip({{"_rels/.rels", root_rels("d.xml"), ""}, {"d.xml", "<x/>", ""}})) ==
        ErrorCode::corrupt_document);
  CHECK(code_of(make_zip({{"_rels/.rels", root_rels("d.xml"), ""}, {"d.xml", document.substr(0, 300), ""}})) ==
        ErrorCode::corrupt_document);
  CHECK(code_of(make_zip({{"_rels/.rels", root_rels("d.xml"), ""}, {"d.xml", "", ""}})) == ErrorCode::corrupt_document);
}

TEST_CASE("what is missing or broken beside the main part is told", "[docx]") {
  const std::string one = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
  const auto relationship = [](const char* type, const char* target, const char* mode = "") {
    return "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           std::string(type) + "\" Target=\"" + target + "\"" + mode + "/>";
  };
  const Document missing = read_docx({.body = one, .relationships = relationship("styles", "gone.xml")});
  CHECK(outline(missing.blocks) == "a");
  CHECK(diagnostics_of(missing) == "missing-part: word/gone.xml is not in the package\n");
  const Document broken = read_docx({.body = one, .styles = "<w:style>"});
  CHECK(outline(broken.blocks) == "a");
  CHECK(has_diagnostic(broken, DiagnosticCode::unreadable_part));
  const Document external =
      read_docx({.body = one,
                 .relationships = relationship("subDocument", "file:///etc/passwd", " TargetMode=\"External\"") +
                                  relationship("hyperlink", "http://x", " TargetMode=\"External\"")});
  CHECK(diagnostics_of(external) ==
        "external-part: parts outside the file, not fetched: 1, the first file:///etc/passwd\n");
  const Document furniture = read_docx({.body = one, .relationships = relationship("header", "h.xml")});
  CHECK(has_diagnostic(furniture, DiagnosticCode::page_furniture));
  // A part that points to itself is read once.
  CHECK(outline(read_docx({.body = one, .relationships = relationship("styles", "document.xml")}).blocks) == "a");
}

TEST_CASE("embedded pieces are read in place", "[docx]") {
  struct Piece {
    const char* rule;
    std::string content;
    const char* want;
  };
  const std::string inner =
      make_docx({.body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>y</"
                         "w:t></w:r></w:p></w:tc></w:tr></w:tbl>"});
  const Piece pieces[] = {
      {"a page", "<html><body><p>x</p><table><tr><td>y</td></tr></table></body></html>", "a ¶ x ¶ [y] ¶ b"},
      {"a fragment of a page", "<p>x</p>", "a ¶ x ¶ b"},
      {"another package", inner, "a ¶ x ¶ [y] ¶ b"},
      {"plain text", "Kế hoạch\nx", "a ¶ Kế hoạch ¶ x ¶ b"},
      {"rich text, which is not read", "{\\rtf1 x}", "a ¶ b"},
      {"a broken package", inner.substr(0, 200), "a ¶ b"},
  };
  for (const Piece& piece : pieces) {
    DYNAMIC_SECTION(piece.rule) {
      const Document document = read_docx(make_zip(
          {{"_rels/.rels", root_rels("d.xml"), ""},
           {"_rels/d.xml.rels",
            kRels + std::string("<Relationship Id=\"c\" Type=\"http://x/aFChunk\" Target=\"piece\"/></Relationships>"),
            ""},
           {"d.xml",
            word_part("document",
                      "<w:body><w:p><w:r><w:t>a</w:t></w:r></w:p><w:altChunk r:id=\"c\"/><w:altChunk "
                      "r:id=\"gone\"/><w:p><w:r><w:t>b</w:t></w:r></w:p></w:body>"),
            ""},
           {"piece", piece.content, ""}}));
      CHECK(outline(document.blocks) == piece.want);
      CHECK(has_diagnostic(document, DiagnosticCode::missing_part));
    }
  }
}

TEST_CASE("nesting without end", "[docx]") {
  constexpr std::size_t kDeep = 25'000;
  const std::string cell = "<w:tbl><w:tr><w:tc>";
  const std::string end = "</w:tc></w:tr></w:tbl>";
  CHECK(code_of(make_docx({.body = repeat(cell, kDeep) + repeat(end, kDeep)})) == ErrorCode::limit_exceeded);
  CHECK(code_of(make_docx({.body = repeat("<w:sdt><w:sdtContent>", kDeep) +
                                   repeat("</w:sdtContent></w:sdt>", kDeep)})) == ErrorCode::limit_exceeded);
  CHECK(code_of(make_docx({.body = repeat("<w:p><w:r>", kDeep) + repeat("</w:r></w:p>", kDeep)})) ==
        ErrorCode::limit_exceeded);
}

TEST_CASE("text boxes by the thousand in one paragraph", "[docx]") {
  const std::string box =
      "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
  CHECK(read_docx({.body = "<w:p>" + repeat(box, 20'000) + "</w:p>"}).blocks.size() == 20'000);
}

TEST_CASE("a million runs, chains of styles and fields", "[docx]") {
  const Document runs = read_docx({.body = "<w:p>" + repeat("<w:r><w:t>a</w:t></w:r>", 1'000'000) + "</w:p>"});
  CHECK(std::get<Paragraph>(runs.blocks.at(0).value).text.size() == 1'000'000);
  std::string styles;
  for (int i = 0; i < 20'000; ++i)
    styles += "<w:style w:type=\"paragraph\" w:styleId=\"S" + std::to_string(i) + "\"><w:basedOn w:val=\"S" +
              std::to_string(i + 1) + "\"/></w:style>";
  CHECK(outline(read_docx({.body = "<w:p><w:pPr><w:pStyle w:val=\"S0\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
                           .styles = styles})
                    .blocks) == "a");
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>a</w:t></w:r>";
  CHECK(outline(read_docx({.body = "<w:p>" + repeat(begin, 50'000) + "</w:p>"}).blocks).size() == 50'000);
}
