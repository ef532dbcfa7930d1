#include "reader/docx/part.hpp"

#include "reader/xml_size.hpp"

namespace baocao::reader::docx {

namespace {

// White space is kept where it is all an element holds (`<w:t> </w:t>`), dropped as indentation.
// The first text of an element is kept in the element itself: no node for it.
constexpr unsigned kParseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;

// Looked for in the raw bytes, which is many times quicker than in the attributes of every element.
// In UTF-16 nothing is found and nothing is known.
bool declares_inside_root(std::string_view bytes) {
  const std::size_t first = bytes.find("xmlns");
  if (first == std::string_view::npos) return true;
  const std::size_t end = bytes.find('>', first);
  return end == std::string_view::npos || bytes.find("xmlns", end) != std::string_view::npos;
}

}  // namespace

XmlPart::XmlPart(const container::Package& package, std::size_t index, ReadContext& context)
    : name_(package.names()[index]), bytes_(package.read(index)) {
  context.memory.unpack(bytes_.size());
  context.memory.take(xml_tree_bytes(bytes_, WhiteSpace::dropped), context.name);
  declares_inside_ = declares_inside_root(bytes_);
  const pugi::xml_parse_result result = document_.load_buffer_inplace(bytes_.data(), bytes_.size(), kParseFlags);
  if (!result)
    throw Error(ErrorCode::corrupt_document, context.name, name_,
                "is not well-formed XML: " + std::string(result.description()) + " at byte " +
                    std::to_string(result.offset) + " (open it in a word processor and save it again)");
  names_.enter(root());
}

}  // namespace baocao::reader::docx
