#include "reader/docx/parts.hpp"

namespace baocao::reader::docx {

namespace {

// A relationship part that is broken costs what it names, not the document.
bool costs_document(ErrorCode code) {
  return code != ErrorCode::corrupt_document && code != ErrorCode::corrupt_archive;
}

std::size_t find_main_part(const container::Package& package, const ReadContext& context) {
  const Relationships relationships(package, "", context);
  for (const Relationship& relationship : relationships.all()) {
    if (relationship.type != "officeDocument" || relationship.external) continue;
    if (const auto index = package.find(relationship.target)) return *index;
  }
  throw Error(ErrorCode::corrupt_document, context.name, "_rels/.rels",
              "names no main document part (the file is incomplete; get it again from its source)");
}

}  // namespace

Parts::Parts(const container::Package& package, DocumentBuilder& builder)
    : package_(package), builder_(builder), main_(find_main_part(package, builder.context())) {
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
    builder_.diagnose(DiagnosticCode::page_furniture, "page headers and footers left out: " + std::to_string(furniture));
  if (first != nullptr)
    builder_.diagnose(DiagnosticCode::external_part,
                      "parts outside the file, not fetched: " + std::to_string(external) + ", the first " + *first);
}

}  // namespace baocao::reader::docx
