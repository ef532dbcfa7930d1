#pragma once

#include <cstdint>
#include <string_view>

namespace baocao::reader {

/// Whether pugixml keeps the first text of an element in the element (parse_embed_pcdata) or in a node of its own.
enum class TextNodes : std::uint8_t { embedded, own };

/// What pugixml's tree of `xml` (UTF-8) takes beside its bytes, which is up to sixteen times as much (`<a/>`); the
/// largest of a producer's parts we saw takes four and a half times. 0 for parts under 4 MB, which no limit is about.
std::uint64_t xml_tree_bytes(std::string_view xml, TextNodes text_nodes) noexcept;

}  // namespace baocao::reader
