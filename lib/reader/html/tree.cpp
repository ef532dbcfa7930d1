#include "reader/html/tree.hpp"

namespace baocao::reader {

std::string_view HtmlTree::text(const HtmlNode& node) const noexcept {
  return node.tag == Tag::text ? std::string_view(characters_).substr(node.begin, node.size) : std::string_view();
}

std::string HtmlTree::text_below(const HtmlNode& node) const {
  std::string text;
  for (const HtmlNode* at = node.children; at != nullptr;) {
    text += this->text(*at);
    at = at->children != nullptr ? at->children : next_outside(at, &node);
  }
  return text;
}

const HtmlTree::Attribute* HtmlTree::find(const HtmlNode& node, AttributeName name) const noexcept {
  if (node.tag == Tag::text) return nullptr;
  for (std::uint32_t at = node.begin; at < node.begin + node.size; ++at)
    if (attributes_[at].name == name) return &attributes_[at];
  return nullptr;
}

std::string_view HtmlTree::attribute(const HtmlNode& node, AttributeName name) const noexcept {
  const Attribute* found = find(node, name);
  return found == nullptr ? std::string_view() : std::string_view(characters_).substr(found->begin, found->size);
}

bool HtmlTree::has_attribute(const HtmlNode& node, AttributeName name) const noexcept {
  return find(node, name) != nullptr;
}

const HtmlNode* next_outside(const HtmlNode* node, const HtmlNode* root) noexcept {
  for (; node != nullptr && node != root; node = node->parent)
    if (node->next != nullptr) return node->next;
  return nullptr;
}

}  // namespace baocao::reader
