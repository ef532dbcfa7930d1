#include "reader/xml_size.hpp"

#include <cstddef>

namespace baocao::reader {

std::uint64_t xml_tree_bytes(std::string_view xml, TextNodes text_nodes) noexcept {
  constexpr std::size_t kSmallPart = std::size_t{1} << 20;
  constexpr std::uint64_t kBytesPerNode = 64;  // of pugixml on a 64-bit machine
  constexpr std::uint64_t kBytesPerAttribute = 40;
  if (xml.size() < kSmallPart) return 0;
  std::uint64_t elements = 0;
  std::uint64_t texts = 0;
  std::uint64_t attributes = 0;
  for (std::size_t at = 0; at + 1 < xml.size(); ++at) {
    elements += xml[at] == '<' && xml[at + 1] != '/' ? 1u : 0u;
    texts += xml[at] == '>' && xml[at + 1] != '<' ? 1u : 0u;
    attributes += xml[at] == '=' ? 1u : 0u;
  }
  if (text_nodes == TextNodes::embedded) texts = 0;
  return (elements + texts) * kBytesPerNode + attributes * kBytesPerAttribute;
}

}  // namespace baocao::reader
