#include "reader/docx/part.hpp"

namespace baocao::reader::docx {

namespace {

// White space is kept where it is all an element holds (`<w:t> </w:t>`), dropped as indentation.
// The first text of an element is kept in the element itself: no node for it.
constexpr unsigned kParseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;

constexpr std::size_t kSmallPart = std::size_t{4} << 20;
constexpr std::size_t kBytesPerNode = 64;  // of pugixml on a 64-bit machine
constexpr std::size_t kBytesPerAttribute = 40;

// A part made of `<a/>` takes sixteen times its size as a tree. No producer comes near a quarter of that.
bool is_bloated(std::string_view bytes) {
  if (bytes.size() < kSmallPart) return false;
  std::size_t nodes = 0;
  std::size_t attributes = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    nodes += bytes[at] == '<' && bytes[at + 1] != '/' ? 1u : 0u;
    attributes += bytes[at] == '=' ? 1u : 0u;
  }
  return nodes * kBytesPerNode + attributes * kBytesPerAttribute > bytes.size() * 8;
}

// Looked for in the raw bytes, which is many times quicker than in the attributes of every element.
// In UTF-16 nothing is found and nothing is known.
bool declares_inside_root(std::string_view bytes) {
  const std::size_t first = bytes.find("xmlns");
  if (first == std::string_view::npos) return true;
  const std::size_t end = bytes.find('>', first);
  return end == std::string_view::npos || bytes.find("xmlns", end) != std::string_view::npos;
}

}  // namespace

XmlPart::XmlPart(const container::Package& package, std::size_t index, const ReadContext& context)
    : name_(package.names()[index]), bytes_(package.read(index)) {
  if (is_bloated(bytes_))
    throw Error(ErrorCode::limit_exceeded, context.name, name_, "holds more elements than a document of its size can");
  declares_inside_ = declares_inside_root(bytes_);
  const pugi::xml_parse_result result = document_.load_buffer_inplace(bytes_.data(), bytes_.size(), kParseFlags);
  if (!result)
    throw Error(ErrorCode::corrupt_document, context.name, name_,
                "is not well-formed XML: " + std::string(result.description()) + " at byte " +
                    std::to_string(result.offset) + " (open it in a word processor and save it again)");
  names_.enter(root());
}

}  // namespace baocao::reader::docx
