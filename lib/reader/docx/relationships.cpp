#include "reader/docx/relationships.hpp"

#include <algorithm>

#include "base/percent.hpp"
#include "reader/docx/part.hpp"

namespace baocao::reader::docx {

namespace {

std::string relationships_part_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

std::string_view last_segment(std::string_view uri) {
  const std::size_t slash = uri.rfind('/');
  return slash == std::string_view::npos ? uri : uri.substr(slash + 1);
}

const char* text_of(pugi::xml_node node, std::string_view name) {
  const char* text = attribute(node, name);
  return text == nullptr ? "" : text;
}

}  // namespace

std::string resolve_target(std::string_view source, std::string_view target) {
  std::string decoded = decode_percent(target.substr(0, target.find('#')));
  std::replace(decoded.begin(), decoded.end(), '\\', '/');  // some producers write Windows paths
  std::string result;
  if (!decoded.starts_with('/')) result = source.substr(0, source.rfind('/') == source.npos ? 0 : source.rfind('/'));
  for (std::size_t at = 0; at < decoded.size();) {
    const std::size_t end = std::min(decoded.find('/', at), decoded.size());
    const std::string_view segment = std::string_view(decoded).substr(at, end - at);
    at = end + 1;
    if (segment.empty() || segment == ".") continue;
    if (segment == "..") {
      result.resize(result.rfind('/') == std::string::npos ? 0 : result.rfind('/'));
      continue;
    }
    if (!result.empty()) result += '/';
    result += segment;
  }
  return result;
}

Relationships::Relationships(const container::Package& package, std::string_view part, ReadContext& context) {
  const auto index = package.find(relationships_part_of(part));
  if (!index) return;
  const XmlPart xml(package, *index, context);
  for (pugi::xml_node node = xml.root().first_child(); node; node = node.next_sibling()) {
    if (last_segment(node.name()).find("Relationship") == std::string_view::npos) continue;
    Relationship& relationship = all_.emplace_back();
    relationship.id = text_of(node, "Id");
    relationship.type = last_segment(text_of(node, "Type"));
    relationship.external = std::string_view(text_of(node, "TargetMode")) == "External";
    const std::string_view target = text_of(node, "Target");
    relationship.target = relationship.external ? std::string(target) : resolve_target(part, target);
  }
}

const Relationship* Relationships::find_type(std::string_view type) const noexcept {
  for (const Relationship& relationship : all_)
    if (relationship.type == type) return &relationship;
  return nullptr;
}

const Relationship* Relationships::find_id(std::string_view id) {
  if (by_id_.empty())
    for (std::size_t i = 0; i < all_.size(); ++i) by_id_.try_emplace(all_[i].id, i);
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &all_[found->second];
}

}  // namespace baocao::reader::docx
