#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "container/package.hpp"
#include "reader/builder.hpp"
#include "reader/docx/names.hpp"

/// XmlPart: one XML part of a package, parsed in place in its inflated bytes. Nodes and every text
/// in them live as long as the part.
namespace baocao::reader::docx {

class XmlPart {
 public:
  /// Reads entry `index` of the package. Throws what Package::read throws, limit_exceeded for markup
  /// that would take far more memory than its bytes, and corrupt_document where it is not well-formed.
  XmlPart(const container::Package& package, std::size_t index, ReadContext& context);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  pugi::xml_node root() const { return document_.document_element(); }
  /// Prefixes as the root element declares them.
  const Names& names() const noexcept { return names_; }
  /// Whether elements below the root declare prefixes, too.
  bool declares_inside() const noexcept { return declares_inside_; }
  const std::string& name() const noexcept { return name_; }

 private:
  std::string name_;
  Buffer bytes_;
  bool declares_inside_ = true;
  pugi::xml_document document_;
  Names names_;
};

/// Calls `take(std::string_view)` for the character data of `element`, pieces in order.
template <typename Take>
void for_each_text(pugi::xml_node element, Take take) {
  if (const char* first = element.value(); *first != '\0') take(std::string_view(first));
  for (pugi::xml_node node = element.first_child(); node; node = node.next_sibling())
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) take(std::string_view(node.value()));
}

}  // namespace baocao::reader::docx
