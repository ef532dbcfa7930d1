#include "reader/docx/run_format.hpp"

namespace baocao::reader::docx {

namespace {

// §17.7.3: these combine over the levels of the style hierarchy by exclusive or. Underline and
// complex script do not: the innermost level that specifies them holds.
constexpr std::uint8_t kToggles = text::kItalic | text::kBold | kHidden;

void specify(RunProperties& properties, std::uint8_t bit, bool on) {
  properties.set = static_cast<std::uint8_t>(properties.set | bit);
  properties.on = static_cast<std::uint8_t>(on ? properties.on | bit : properties.on & ~bit);
}

// §17.3.2.40: an underline without w:val is none; colour alone does not underline.
bool is_underlined(pugi::xml_node underline) {
  const std::string_view style = value(underline);
  return !style.empty() && style != "none" && style != "0" && style != "false" && style != "off";
}

void read_property(pugi::xml_node node, Tag tag, Fonts& fonts, RunProperties& properties) {
  switch (tag) {
    case Tag::b:
      specify(properties, text::kBold, is_on(node));
      break;
    case Tag::i:
      specify(properties, text::kItalic, is_on(node));
      break;
    case Tag::u:
      specify(properties, text::kUnderline, is_underlined(node));
      break;
    case Tag::vanish:
      specify(properties, kHidden, is_on(node));
      break;
    case Tag::specVanish:
      specify(properties, kStyleSeparator, is_on(node));
      break;
    case Tag::cs:
    case Tag::rtl:
      specify(properties, kComplexScript, is_on(node));
      break;
    case Tag::rFonts:
      properties.fonts = fonts.read(node).over(properties.fonts);
      break;
    default:
      break;
  }
}

std::uint8_t toggled(const StyleLevels& levels, const RunProperties& character) {
  const auto combined = static_cast<std::uint8_t>(levels.table->on ^ levels.paragraph->on ^ character.on);
  return static_cast<std::uint8_t>((levels.defaults->on | combined) & kToggles);
}

}  // namespace

RunProperties RunProperties::over(const RunProperties& base) const noexcept {
  RunProperties result;
  result.set = static_cast<std::uint8_t>(set | base.set);
  result.on = static_cast<std::uint8_t>(on | (base.on & ~set));
  result.fonts = fonts.over(base.fonts);
  return result;
}

RunProperties read_run_properties(pugi::xml_node properties, const Names& names, Fonts& fonts) {
  return read_run_specification(properties, names, fonts).direct;
}

RunSpecification read_run_specification(pugi::xml_node properties, const Names& names, Fonts& fonts) {
  RunSpecification result;
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    const Tag tag = names.tag(node);
    if (tag == Tag::rStyle && !result.style) result.style = node;
    read_property(node, tag, fonts, result.direct);
  }
  return result;
}

RunFormat effective_format(const StyleLevels& levels, const RunProperties& character, const RunProperties& direct) {
  const RunProperties last = direct.over(character.over(levels.paragraph->over(levels.table->over(*levels.defaults))));
  const auto indirect = static_cast<std::uint8_t>(toggled(levels, character) & ~direct.set);
  const auto toggles = static_cast<std::uint8_t>((indirect | direct.on) & kToggles);
  const auto emphasis =
      static_cast<std::uint8_t>((toggles & (text::kItalic | text::kBold)) | (last.on & text::kUnderline));
  const bool complex = (last.on & kComplexScript) != 0 && last.fonts.complex != kNoFont;
  RunFormat format;
  format.hidden = (toggles & kHidden) != 0;
  format.ascii = {font_or_unknown(complex ? last.fonts.complex : last.fonts.ascii), emphasis};
  format.other = {font_or_unknown(complex ? last.fonts.complex : last.fonts.other), emphasis};
  return format;
}

}  // namespace baocao::reader::docx
