#include "reader/odt/part.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "reader/xml_size.hpp"

namespace baocao::reader::odt {

namespace {

// No producer indents inside paragraphs, so all white space is kept there; the normal form tidies it.
// Text that an element begins with is kept in the element itself: no node for it.
constexpr unsigned kParseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata | pugi::parse_embed_pcdata;

struct Namespace {
  std::string_view uri;
  std::string_view prefix;
};

// ODF 1.3 part 3, §1.4: the prefixes that nearly every producer uses.
constexpr std::array kNamespaces = {
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    Namespace{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    Namespace{"http://www.w3.org/1999/xlink", "xlink"},
};

using Renames = std::vector<std::pair<std::string, std::string_view>>;  // prefix in the file → usual prefix

Renames find_renames(pugi::xml_node root) {
  Renames renames;
  for (const pugi::xml_attribute declaration : root.attributes()) {
    const std::string_view name = declaration.name();
    if (!name.starts_with("xmlns")) continue;
    const std::string_view prefix = name.size() > 6 ? name.substr(6) : std::string_view{};
    const auto* known = std::find_if(kNamespaces.begin(), kNamespaces.end(),
                                     [&](const Namespace& n) { return n.uri == declaration.value(); });
    if (known != kNamespaces.end() && known->prefix != prefix) renames.emplace_back(prefix, known->prefix);
  }
  return renames;
}

class Renamer : public pugi::xml_tree_walker {
 public:
  explicit Renamer(const Renames& renames) : renames_(renames) {}

  bool for_each(pugi::xml_node& node) override {
    if (node.type() != pugi::node_element) return true;
    if (const std::string name = renamed(node.name(), true); !name.empty()) node.set_name(name.c_str());
    for (pugi::xml_attribute attribute : node.attributes())
      if (const std::string name = renamed(attribute.name(), false); !name.empty()) attribute.set_name(name.c_str());
    return true;
  }

 private:
  std::string renamed(std::string_view name, bool element) const {
    const std::size_t colon = name.find(':');
    // A default namespace holds for elements only (Namespaces in XML, §6.2).
    if (colon == std::string_view::npos && !element) return {};
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
    const std::string_view local = colon == std::string_view::npos ? name : name.substr(colon + 1);
    for (const auto& [from, to] : renames_)
      if (from == prefix) return std::string(to) + ':' + std::string(local);
    return {};
  }

  const Renames& renames_;
};

}  // namespace

XmlPart::XmlPart(const container::Package& package, std::size_t index, ReadContext& context)
    : bytes_(package.read(index)) {
  const std::string& name = package.names()[index];
  context.memory.unpack(bytes_.size());
  context.memory.take(xml_tree_bytes(bytes_, WhiteSpace::kept), context.name);
  const pugi::xml_parse_result result = document_.load_buffer_inplace(bytes_.data(), bytes_.size(), kParseFlags);
  if (!result)
    throw Error(ErrorCode::corrupt_document, context.name, name,
                "is not well-formed XML: " + std::string(result.description()) + " at byte " +
                    std::to_string(result.offset) + " (open it in a word processor and save it again)");
  const Renames renames = find_renames(root());
  if (renames.empty()) return;
  Renamer renamer(renames);
  document_.traverse(renamer);
}

bool is_encrypted(const container::Package& package) {
  const auto manifest = package.find("META-INF/manifest.xml");
  return manifest && package.read(*manifest).view().find("encryption-data") != std::string::npos;
}

std::uint32_t count_attribute(pugi::xml_node node, const char* name, std::uint32_t most) {
  const std::string_view value = attribute(node, name);
  std::uint64_t count = 1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
  if (error == std::errc::result_out_of_range) return most;
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(count, 1, most));
}

}  // namespace baocao::reader::odt
