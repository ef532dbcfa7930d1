#include "reader/docx/parts.hpp"

#include <optional>

namespace baocao::reader::docx {

namespace {

// A relationship part that is broken costs what it names, not the document.
bool costs_document(ErrorCode code) {
  return code != ErrorCode::corrupt_document && code != ErrorCode::corrupt_archive;
}

// `read` over a part of the package's own; one that is broken is as one that is not there.
template <typename Read>
std::optional<std::size_t> unless_broken(const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    if (costs_document(error.code())) throw;
    return std::nullopt;
  }
}

std::optional<std::size_t> main_part_by_relationship(const container::Package& package, ReadContext& context) {
  const Relationships relationships(package, "", context);
  for (const Relationship& relationship : relationships.all()) {
    if (relationship.type != "officeDocument" || relationship.external) continue;
    if (const auto index = package.find(relationship.target)) return index;
  }
  return std::nullopt;
}

std::optional<std::size_t> main_part_by_type(const container::Package& package, ReadContext& context) {
  const auto types = package.find("[Content_Types].xml");
  if (!types) return std::nullopt;
  const XmlPart part(package, *types, context);
  for (pugi::xml_node node = part.root().first_child(); node; node = node.next_sibling()) {
    const char* type = attribute(node, "ContentType");
    const char* name = attribute(node, "PartName");
    if (type == nullptr || name == nullptr) continue;
    if (std::string_view(type).find(".main+xml") == std::string_view::npos) continue;
    if (const auto index = package.find(name)) return index;
  }
  return std::nullopt;
}

// Where the relationships of the package are lost or wrong, its types name the main part, and then custom does.
std::size_t find_main_part(const container::Package& package, DocumentBuilder& builder) {
  ReadContext& context = builder.context();
  auto main = unless_broken([&] { return main_part_by_relationship(package, context); });
  if (main) return *main;
  main = unless_broken([&] { return main_part_by_type(package, context); });
  if (!main) main = package.find("word/document.xml");
  if (!main)
    throw Error(ErrorCode::corrupt_document, context.name, "_rels/.rels",
                "names no main document part (the file is incomplete; get it again from its source)");
  builder.diagnose(DiagnosticCode::missing_part,
                   "_rels/.rels names no main document part; " + package.names()[*main] + " was read");
  return *main;
}

}  // namespace

Parts::Parts(const container::Package& package, DocumentBuilder& builder)
    : package_(package), builder_(builder), main_(find_main_part(package, builder)) {
  load_relationships();
}

void Parts::load_relationships() {
  try {
    relationships_ = Relationships(package_, package_.names()[main_], builder_.context());
  } catch (const Error& error) {
    if (costs_document(error.code())) throw;
    builder_.diagnose(DiagnosticCode::unreadable_part, error.description());
  }
}

std::unique_ptr<XmlPart> Parts::open_main() const {
  return std::make_unique<XmlPart>(package_, main_, builder_.context());
}

std::unique_ptr<XmlPart> Parts::open(std::string_view type) {
  const Relationship* relationship = relationships_.find_type(type);
  if (relationship == nullptr || relationship->external) return nullptr;
  const auto index = package_.find(relationship->target);
  if (!index) {
    builder_.diagnose(DiagnosticCode::missing_part, relationship->target + " is not in the package");
    return nullptr;
  }
  try {
    return std::make_unique<XmlPart>(package_, *index, builder_.context());
  } catch (const Error& error) {
    if (costs_document(error.code())) throw;
    builder_.diagnose(DiagnosticCode::unreadable_part, error.description());
    return nullptr;
  }
}

void Parts::report() {
  std::size_t external = 0;
  std::size_t furniture = 0;
  const std::string* first = nullptr;
  for (const Relationship& relationship : relationships_.all()) {
    if (relationship.type == "header" || relationship.type == "footer") ++furniture;
    // A hyperlink points a reader somewhere; it is no part of the document.
    if (!relationship.external || relationship.type == "hyperlink") continue;
    if (external++ == 0) first = &relationship.target;
  }
  if (furniture > 0)
    builder_.diagnose(DiagnosticCode::page_furniture,
                      "page headers and footers left out: " + std::to_string(furniture));
  if (first != nullptr)
    builder_.diagnose(DiagnosticCode::external_part,
                      "parts outside the file, not fetched: " + std::to_string(external) + ", the first " + *first);
}

}  // namespace baocao::reader::docx
