#include "reader/docx/fields.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "reader/docx/names.hpp"

namespace baocao::reader::docx {

namespace {

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

std::string_view character_type(pugi::xml_node field_character) {
  const char* type = attribute(field_character, "fldCharType");
  return type == nullptr ? std::string_view() : std::string_view(type);
}

// Document order, without recursion.
pugi::xml_node following(pugi::xml_node node, pugi::xml_node root) {
  if (const pugi::xml_node first = node.first_child()) return first;
  while (node != root && !node.next_sibling()) node = node.parent();
  return node == root ? pugi::xml_node() : node.next_sibling();
}

}  // namespace

bool Fields::is_unclosed(pugi::xml_node begin) const {
  return std::binary_search(unclosed_.begin(), unclosed_.end(), begin.internal_object(), std::less<>());
}

void Fields::mark(pugi::xml_node field_character) {
  const std::string_view type = character_type(field_character);
  if (type == "begin") {
    const bool in_code = !is_unclosed(field_character);
    fields_.push_back({field_character, in_code});
    if (in_code) ++codes_;
    return;
  }
  if (fields_.size() <= base_) return;
  if (type == "separate" && fields_.back().in_code) {
    fields_.back().in_code = false;
    --codes_;
  }
  if (type == "end") pop();
}

void Fields::pop() {
  if (fields_.back().in_code && codes_ > 0) --codes_;
  fields_.pop_back();
}

Fields::Scope Fields::open_cell() {
  const Scope scope{base_, codes_, false, searched_};
  base_ = fields_.size();
  return scope;
}

Fields::Scope Fields::open_text_box() {
  Scope scope = open_cell();
  scope.is_text_box = true;
  codes_ = 0;
  return scope;
}

void Fields::close(const Scope& scope) {
  while (fields_.size() > base_) pop();
  base_ = scope.base;
  // Fields found to be unclosed meanwhile count no longer.
  if (scope.is_text_box) codes_ = scope.searched == searched_ ? scope.codes : count_codes();
}

std::size_t Fields::count_codes() const {
  return static_cast<std::size_t>(
      std::count_if(fields_.begin(), fields_.end(), [](const Field& field) { return field.in_code; }));
}

bool Fields::drop_unclosed(pugi::xml_node story) {
  if (searched_) return false;
  find_unclosed(story);
  for (Field& field : fields_) {
    if (!field.in_code || !is_unclosed(field.begin)) continue;
    field.in_code = false;
    if (codes_ > 0) --codes_;
  }
  return codes_ == 0;
}

void Fields::find_unclosed(pugi::xml_node story) {
  searched_ = true;
  std::vector<const void*> open;
  for (pugi::xml_node node = story; node; node = following(node, story)) {
    if (local_name(node) != "fldChar") continue;
    const std::string_view type = character_type(node);
    if (type == "begin") open.push_back(node.internal_object());
    if (type == "end" && !open.empty()) open.pop_back();
  }
  std::sort(open.begin(), open.end(), std::less<>());
  unclosed_ = std::move(open);
}

}  // namespace baocao::reader::docx
