#include "reader/odt/styles.hpp"

#include <algorithm>

#include "reader/odt/part.hpp"
#include "text/raw.hpp"

namespace baocao::reader::odt {

namespace {

constexpr int kMostAncestors = 64;  // styles that inherit from themselves end here

char family_letter(std::string_view family) noexcept {
  if (family == "paragraph") return 'p';
  return family == "text" ? 't' : '\0';
}

std::string key(char family, std::string_view name) {
  std::string out(1, family);
  return out += name;
}

// `'Times New Roman', serif`: the first family without quotation marks.
std::string_view first_family(std::string_view families) noexcept {
  families = families.substr(0, families.find(','));
  const std::size_t begin = families.find_first_not_of("'\" ");
  if (begin == std::string_view::npos) return {};
  return families.substr(begin, families.find_last_not_of("'\" ") + 1 - begin);
}

bool is_bold(std::string_view weight) noexcept {
  return weight == "bold" || (weight.size() == 3 && weight[0] >= '6' && weight[0] <= '9');
}

template <typename Value>
void override_with(std::optional<Value>& value, const std::optional<Value>& over) {
  if (over) value = over;
}

template <typename Properties>
void override_with(Properties& base, const Properties& over) {
  override_with(base.bold, over.bold);
  override_with(base.italic, over.italic);
  override_with(base.underline, over.underline);
  override_with(base.hidden, over.hidden);
  override_with(base.font, over.font);
}

void set_bit(std::uint8_t& bits, std::uint8_t bit, const std::optional<bool>& on) {
  if (on) bits = static_cast<std::uint8_t>(*on ? bits | bit : bits & ~bit);
}

template <typename Properties>
Look with(Look look, const Properties& properties) {
  set_bit(look.format.emphasis, text::kBold, properties.bold);
  set_bit(look.format.emphasis, text::kItalic, properties.italic);
  set_bit(look.format.emphasis, text::kUnderline, properties.underline);
  if (properties.font) look.format.font = *properties.font;
  if (properties.hidden) look.hidden = *properties.hidden;
  return look;
}

}  // namespace

void Styles::add(pugi::xml_node root) {
  add_fonts(root.child("office:font-face-decls"));
  add_styles(root.child("office:styles"), false);
  add_styles(root.child("office:automatic-styles"), true);
}

void Styles::add_fonts(pugi::xml_node declarations) {
  for (const pugi::xml_node face : declarations.children("style:font-face")) {
    const std::string_view family = first_family(attribute(face, "svg:font-family"));
    const std::string_view name = attribute(face, "style:name");
    fonts_.insert_or_assign(std::string(name), builder_.font(family.empty() ? name : family));
  }
}

void Styles::add_styles(pugi::xml_node group, bool automatic) {
  for (const pugi::xml_node node : group.children()) {
    const std::string_view element = node.name();
    const char family = family_letter(attribute(node, "style:family"));
    if (family == '\0') continue;
    if (element == "style:default-style") {
      if (family == 'p') override_with(defaults_, read_properties(node));
      continue;
    }
    if (element != "style:style") continue;
    Style style{.parent = std::string(attribute(node, "style:parent-style-name")),
                .display_name = std::string(attribute(node, "style:display-name")),
                .list_style = std::nullopt,
                .automatic = automatic,
                .own = read_properties(node)};
    if (const pugi::xml_attribute list = node.attribute("style:list-style-name")) style.list_style = list.value();
    styles_.insert_or_assign(key(family, attribute(node, "style:name")), std::move(style));
  }
}

// ODF 1.3 part 3, §20.195 fo:font-weight, §20.190 fo:font-style, §20.380 style:text-underline-style.
Styles::Properties Styles::read_properties(pugi::xml_node style) {
  Properties properties;
  const pugi::xml_node text = style.child("style:text-properties");
  if (const auto weight = attribute(text, "fo:font-weight"); !weight.empty()) properties.bold = is_bold(weight);
  if (const auto slant = attribute(text, "fo:font-style"); !slant.empty()) properties.italic = slant != "normal";
  if (const auto line = attribute(text, "style:text-underline-style"); !line.empty())
    properties.underline = line != "none";
  if (const auto display = attribute(text, "text:display"); !display.empty()) properties.hidden = display == "none";
  if (const auto name = attribute(text, "style:font-name"); !name.empty()) {
    const auto found = fonts_.find(std::string(name));
    properties.font = found == fonts_.end() ? builder_.font(name) : found->second;
  } else if (const auto family = first_family(attribute(text, "fo:font-family")); !family.empty()) {
    properties.font = builder_.font(family);
  }
  return properties;
}

const Styles::Style* Styles::find(char family, std::string_view name) const {
  if (name.empty()) return nullptr;
  const auto found = styles_.find(key(family, name));
  return found == styles_.end() ? nullptr : &found->second;
}

Styles::Properties Styles::resolve(char family, std::string_view name) {
  const std::string id = key(family, name);
  if (const auto known = resolved_.find(id); known != resolved_.end()) return known->second;
  std::vector<const Style*> chain;
  for (const Style* style = find(family, name); style != nullptr && chain.size() < kMostAncestors;
       style = find(family, style->parent))
    chain.push_back(style);
  Properties properties;
  for (auto style = chain.rbegin(); style != chain.rend(); ++style) override_with(properties, (*style)->own);
  resolved_.emplace(id, properties);
  return properties;
}

Look Styles::paragraph_look(std::string_view style) {
  return with(with(Look{}, defaults_), resolve('p', style));
}

Look Styles::span_look(std::string_view style, Look look) {
  return with(look, resolve('t', style));
}

std::string_view Styles::visible_name(std::string_view paragraph_style) const {
  const Style* style = find('p', paragraph_style);
  if (style != nullptr && style->automatic) {
    paragraph_style = style->parent;
    style = find('p', paragraph_style);
  }
  return style == nullptr || style->display_name.empty() ? paragraph_style : std::string_view(style->display_name);
}

std::string_view Styles::list_style_of(std::string_view paragraph_style) const {
  const Style* style = find('p', paragraph_style);
  for (int steps = 0; style != nullptr && steps < kMostAncestors; ++steps, style = find('p', style->parent))
    if (style->list_style) return *style->list_style;
  return {};
}

}  // namespace baocao::reader::odt
