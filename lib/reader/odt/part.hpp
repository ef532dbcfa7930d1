#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "container/package.hpp"
#include "reader/builder.hpp"

/// One XML part of an OpenDocument package, parsed in place in its inflated bytes.
namespace baocao::reader::odt {

class XmlPart {
 public:
  /// Throws what Package::read throws, and corrupt_document where the part is not well-formed.
  /// Elements and attributes carry the usual prefixes (`text:`, `table:` …), whichever the file has. Text that an
  /// element begins with is its value, not a child.
  XmlPart(const container::Package& package, std::size_t index, ReadContext& context);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;

  pugi::xml_node root() const { return document_.document_element(); }

 private:
  Buffer bytes_;
  pugi::xml_document document_;
};

/// Whether the manifest says that parts are encrypted (ODF 1.3 part 2, §4.4).
bool is_encrypted(const container::Package& package);

/// An attribute's value, "" without it.
inline std::string_view attribute(pugi::xml_node node, const char* name) {
  return node.attribute(name).value();
}

/// A count in an attribute: at least 1, at most `most`; 1 without it.
std::uint32_t count_attribute(pugi::xml_node node, const char* name, std::uint32_t most = 0x7FFFFFFF);

}  // namespace baocao::reader::odt
