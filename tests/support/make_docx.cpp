#include "support/make_docx.hpp"

#include "container/package.hpp"
#include "reader/readers.hpp"

namespace baocao::test {

namespace {

constexpr std::string_view kNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

constexpr std::string_view kRelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

constexpr std::string_view kContentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kRelationshipTypes) + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(std::string_view content) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         std::string(content) + "</Relationships>";
}

std::string theme(std::string_view fonts) {
  return "<a:theme" + std::string(kNamespaces) + "><a:themeElements><a:fontScheme>" + std::string(fonts) +
         "</a:fontScheme></a:themeElements></a:theme>";
}

}  // namespace

std::string word_part(std::string_view name, std::string_view content) {
  const std::string element = "w:" + std::string(name);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><" + element + std::string(kNamespaces) + ">" +
         std::string(content) + "</" + element + ">";
}

std::string make_docx(const DocxParts& parts) {
  struct Side {
    std::string_view name;
    const std::string& content;
  };
  const Side sides[] = {{"styles", parts.styles},
                        {"numbering", parts.numbering},
                        {"footnotes", parts.footnotes},
                        {"endnotes", parts.endnotes},
                        {"settings", parts.settings}};
  std::vector<ZipEntry> entries = {
      {"[Content_Types].xml", std::string(kContentTypes), ""},
      {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml")), ""},
      {"word/document.xml", word_part("document", "<w:body>" + parts.body + "</w:body>"), ""}};
  std::string named = parts.relationships;
  for (const Side& side : sides) {
    if (side.content.empty()) continue;
    const std::string file = std::string(side.name) + ".xml";
    named += relationship("rId_" + std::string(side.name), side.name, file);
    entries.push_back({"word/" + file, word_part(side.name, side.content), ""});
  }
  if (!parts.theme_fonts.empty()) {
    named += relationship("rId_theme", "theme", "theme/theme1.xml");
    entries.push_back({"word/theme/theme1.xml", theme(parts.theme_fonts), ""});
  }
  if (!named.empty()) entries.push_back({"word/_rels/document.xml.rels", relationships(named), ""});
  return make_zip(entries);
}

Document read_docx(std::string_view package_bytes, const Limits& limits) {
  reader::ReadContext context{"test.docx", limits, Deadline(limits.timeout)};
  const container::Package package(package_bytes, context.name, limits);
  return reader::read_docx(package, context);
}

Document read_docx(const DocxParts& parts, const Limits& limits) {
  return read_docx(make_docx(parts), limits);
}

}  // namespace baocao::test
