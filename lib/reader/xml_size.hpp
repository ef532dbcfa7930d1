#pragma once

#include <cstdint>
#include <string_view>

namespace baocao::reader {

/// Whether pugixml keeps text of nothing but white space that stands behind an element.
enum class WhiteSpace : std::uint8_t { kept, dropped };

/// What pugixml's tree of `xml` (UTF-8), in which elements keep the text they begin with (parse_embed_pcdata), takes
/// beside its bytes. That is up to twenty-five times as much (`<a/>x`); the largest of a producer's parts we saw takes
/// four and a half times. 0 for parts under 1 MiB, which no limit is about.
std::uint64_t xml_tree_bytes(std::string_view xml, WhiteSpace white_space) noexcept;

}  // namespace baocao::reader
