#include "reader/xml_size.hpp"

#include <algorithm>
#include <cstddef>

namespace baocao::reader {

std::uint64_t xml_tree_bytes(std::string_view xml, WhiteSpace white_space) noexcept {
  constexpr std::size_t kSmallPart = std::size_t{1} << 20;
  constexpr std::uint64_t kBytesPerNode = 64;  // of pugixml on a 64-bit machine
  constexpr std::uint64_t kBytesPerAttribute = 40;
  if (xml.size() < kSmallPart) return 0;
  std::uint64_t nodes = 0;
  std::uint64_t attributes = 0;
  bool in_end_tag = false;
  const auto text_begins = [&](std::size_t at) {
    if (white_space == WhiteSpace::dropped) at = std::min(xml.find_first_not_of(" \t\r\n", at), xml.size());
    return at < xml.size() && xml[at] != '<';
  };
  for (std::size_t at = 0; at + 1 < xml.size(); ++at) {
    if (xml[at] == '<') {
      in_end_tag = xml[at + 1] == '/';
      nodes += in_end_tag ? 0u : 1u;
    } else if (xml[at] == '>') {
      // Behind a start tag it is the element's own; behind an element, CDATA or a comment it is a node.
      const bool behind_node =
          in_end_tag || (at > 0 && (xml[at - 1] == '/' || xml[at - 1] == ']' || xml[at - 1] == '-'));
      nodes += behind_node && text_begins(at + 1) ? 1u : 0u;
    } else if (xml[at] == '=') {
      ++attributes;
    }
  }
  return nodes * kBytesPerNode + attributes * kBytesPerAttribute;
}

}  // namespace baocao::reader
