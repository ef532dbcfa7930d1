#include "reader/docx/styles.hpp"

#include "text/utf8.hpp"

namespace baocao::reader::docx {

namespace {

StyleKind kind_of(pugi::xml_node style) {
  const char* type = attribute(style, "type");
  const std::string_view name = type == nullptr ? std::string_view() : std::string_view(type);
  if (name == "character") return StyleKind::character;
  if (name == "table") return StyleKind::table;
  if (name == "numbering") return StyleKind::numbering;
  return StyleKind::paragraph;
}

bool is_default(pugi::xml_node style) {
  const char* text = attribute(style, "default");
  const std::string_view on = text == nullptr ? std::string_view() : std::string_view(text);
  return on == "1" || on == "true" || on == "on";
}

// Word allows 253 characters; every paragraph of the style carries a copy.
constexpr std::size_t kMaxNameBytes = 1024;

std::string to_valid_utf8(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size() && result.size() < kMaxNameBytes;) {
    const text::Decoded decoded = text::decode_at(text, at);
    text::append(result, decoded.code_point);
    at += decoded.size;
  }
  return result;
}

}  // namespace

NumberingReference read_numbering_reference(pugi::xml_node number_properties, const Names& names) {
  NumberingReference reference;
  for (pugi::xml_node node = number_properties.first_child(); node; node = node.next_sibling()) {
    const Tag tag = names.tag(node);
    if (tag == Tag::numId) reference.number = number(attribute(node, "val"), NumberingReference::kUnset);
    if (tag == Tag::ilvl) reference.level = number(attribute(node, "val"), NumberingReference::kUnset);
  }
  return reference;
}

Styles::Styles(Parts& parts, Fonts& fonts) : fonts_(fonts), part_(parts.open("styles")) {
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    Style& empty = styles_.emplace_back();
    empty.kind = static_cast<StyleKind>(kind);
    empty.state = Style::State::resolved;
  }
  if (part_) index(*part_);
}

void Styles::index(const XmlPart& part) {
  const Names& names = part.names();
  for (pugi::xml_node node = part.root().first_child(); node; node = node.next_sibling()) {
    const Tag tag = names.tag(node);
    if (tag == Tag::style) add(node);
    if (tag == Tag::docDefaults)
      defaults_ = read_run_properties(child(names, child(names, node, Tag::rPrDefault), Tag::rPr), names, fonts_);
  }
}

void Styles::add(pugi::xml_node node) {
  const char* id = attribute(node, "styleId");
  Style style;
  style.id = id == nullptr ? std::string_view() : std::string_view(id);
  style.kind = kind_of(node);
  style.node = node;
  const auto kind = static_cast<std::size_t>(style.kind);
  // §17.7.4.17: where several styles share an id the last one counts; so does the last default.
  by_id_[kind][style.id] = styles_.size();
  if (is_default(node)) default_style_[kind] = styles_.size();
  styles_.push_back(std::move(style));
}

const Style& Styles::find(StyleKind kind, std::string_view id) {
  const auto k = static_cast<std::size_t>(kind);
  std::size_t index = default_style_[k];
  if (!id.empty())
    if (const auto found = by_id_[k].find(id); found != by_id_[k].end()) index = found->second;
  if (styles_[index].state != Style::State::resolved) resolve(index);
  return styles_[index];
}

std::size_t Styles::base_of(const Style& style) const {
  const auto kind = static_cast<std::size_t>(style.kind);
  const auto found = by_id_[kind].find(value(child(part_->names(), style.node, Tag::basedOn)));
  return found == by_id_[kind].end() ? kind : found->second;
}

// Works up to a style that is resolved already, or to one that is being resolved (a loop of styles,
// which ends there), then down again: linear however long the chain.
void Styles::resolve(std::size_t index) {
  std::vector<std::size_t> chain;
  while (styles_[index].state == Style::State::raw) {
    styles_[index].state = Style::State::resolving;
    chain.push_back(index);
    index = base_of(styles_[index]);
  }
  const Style* base = styles_[index].state == Style::State::resolved ? &styles_[index] : nullptr;
  for (std::size_t i = chain.size(); i-- > 0;) {
    resolve_one(styles_[chain[i]], base);
    base = &styles_[chain[i]];
  }
}

void Styles::resolve_one(Style& style, const Style* base) {
  const Names& names = part_->names();
  style.state = Style::State::resolved;
  style.name = to_valid_utf8(value(child(names, style.node, Tag::name)));
  style.run = read_run_properties(child(names, style.node, Tag::rPr), names, fonts_);
  style.numbering = read_numbering_reference(child(names, child(names, style.node, Tag::pPr), Tag::numPr), names);
  if (style.numbering.number != NumberingReference::kUnset) style.numbering_style = style.id;
  if (base == nullptr) return;
  style.run = style.run.over(base->run);
  if (style.numbering.level == NumberingReference::kUnset) style.numbering.level = base->numbering.level;
  if (style.numbering.number != NumberingReference::kUnset) return;
  style.numbering.number = base->numbering.number;
  style.numbering_style = base->numbering_style;
}

}  // namespace baocao::reader::docx
