// OpenDocument text (ISO/IEC 26300, ODF 1.3): `content.xml` holds the text and its automatic styles,
// `styles.xml` the named ones.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "reader/odt/body.hpp"
#include "reader/odt/part.hpp"
#include "reader/readers.hpp"

namespace baocao::reader {

namespace {

void add_styles(const container::Package& package, DocumentBuilder& builder, odt::Styles& styles, odt::Lists& lists) {
  const auto index = package.find("styles.xml");
  if (!index) return;
  try {
    const odt::XmlPart part(package, *index, builder.context());
    styles.add(part.root());
    lists.add(part.root(), builder.context());
  } catch (const Error& error) {
    if (error.code() != ErrorCode::corrupt_document) throw;
    builder.diagnose(DiagnosticCode::unreadable_part,
                     "styles.xml is not well-formed; emphasis and labels may be missing");
  }
}

// What a package that says it is text holds: `office:text`, or an element that is of no other kind (LibreOffice has
// written `office:texture-mode`).
pugi::xml_node find_text(pugi::xml_node body) {
  constexpr std::array<std::string_view, 6> kOthers = {"office:chart", "office:database",     "office:drawing",
                                                       "office:image", "office:presentation", "office:spreadsheet"};
  if (const pugi::xml_node text = body.child("office:text")) return text;
  return body.find_child([&](pugi::xml_node node) {
    return node.type() == pugi::node_element && std::find(kOthers.begin(), kOthers.end(), node.name()) == kOthers.end();
  });
}

void read_parts(const container::Package& package, DocumentBuilder& builder) {
  const std::string& name = builder.context().name;
  if (odt::is_encrypted(package))
    throw Error(ErrorCode::encrypted, name, "", "is an encrypted OpenDocument text (save it without a password)");
  const auto index = package.find("content.xml");
  if (!index)
    throw Error(ErrorCode::corrupt_document, name, "content.xml",
                "is missing from the package (open it in a word processor and save it again)");
  odt::Styles styles(builder);
  odt::Lists lists;
  add_styles(package, builder, styles, lists);
  const odt::XmlPart content(package, *index, builder.context());
  styles.add(content.root());
  lists.add(content.root(), builder.context());
  const pugi::xml_node text = find_text(content.root().child("office:body"));
  if (!text)
    throw Error(ErrorCode::corrupt_document, name, "content.xml",
                "is no text document (convert it: soffice --headless --convert-to docx FILE)");
  odt::Body body(builder, package, styles, lists);
  body.read(text);
  body.read_notes();
  body.report();
}

}  // namespace

Document read_odt(const container::Package& package, ReadContext& context) {
  DocumentBuilder builder(context);
  builder.add_encoding("utf-8");
  // The parsed parts are given back before the document is made: memory holds one of the two.
  read_parts(package, builder);
  return builder.finish();
}

}  // namespace baocao::reader
