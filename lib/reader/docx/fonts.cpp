#include "reader/docx/fonts.hpp"

#include "reader/docx/symbol.hpp"

namespace baocao::reader::docx {

std::uint16_t Fonts::find(std::string_view name) {
  if (name != last_name_) {
    last_ = builder_.font(name);
    last_name_ = name;
    if (is_symbol_font(name) && symbol_font(last_).empty()) symbol_fonts_.push_back({last_, last_name_});
  }
  return last_;
}

std::string_view Fonts::symbol_font(std::uint16_t font) const noexcept {
  for (const SymbolFont& known : symbol_fonts_)
    if (known.font == font) return known.name;
  return {};
}

std::uint16_t Fonts::slot(const char* theme_reference, const char* name) {
  // The theme reference takes precedence over the name beside it.
  if (theme_reference != nullptr)
    if (const std::uint16_t font = theme_font(theme_reference); font != kNoFont) return font;
  return name == nullptr || *name == '\0' ? kNoFont : find(name);
}

FontSet Fonts::read(pugi::xml_node fonts) {
  const char* ascii = nullptr;
  const char* ascii_theme = nullptr;
  const char* other = nullptr;
  const char* other_theme = nullptr;
  const char* complex = nullptr;
  const char* complex_theme = nullptr;
  for (pugi::xml_attribute a = fonts.first_attribute(); a; a = a.next_attribute()) {
    const std::string_view name = a.name();
    const std::string_view local = name.substr(name.find(':') + 1);
    if (local == "ascii") ascii = a.value();
    if (local == "asciiTheme") ascii_theme = a.value();
    if (local == "hAnsi") other = a.value();
    if (local == "hAnsiTheme") other_theme = a.value();
    if (local == "cs") complex = a.value();
    if (local == "cstheme") complex_theme = a.value();
  }
  return {slot(ascii_theme, ascii), slot(other_theme, other), slot(complex_theme, complex)};
}

std::uint16_t Fonts::theme_font(std::string_view reference) {
  if (!theme_loaded_) load_theme();
  const ThemeFonts& fonts = reference.starts_with("major") ? major_ : minor_;
  const std::string& name = reference.ends_with("EastAsia") ? fonts.east_asian
                            : reference.ends_with("Bidi")   ? fonts.complex
                                                            : fonts.latin;
  return name.empty() ? kNoFont : find(name);
}

void Fonts::load_theme() {
  theme_loaded_ = true;
  const std::unique_ptr<XmlPart> part = parts_.open("theme");
  if (!part) return;
  const Names& names = part->names();
  const pugi::xml_node scheme = child(names, child(names, part->root(), Tag::theme_elements), Tag::font_scheme);
  const auto read = [&](Tag tag, ThemeFonts& fonts) {
    const pugi::xml_node collection = child(names, scheme, tag);
    const auto face = [&](Tag script) {
      const char* name = attribute(child(names, collection, script), "typeface");
      return name == nullptr ? std::string() : std::string(name);
    };
    fonts = {face(Tag::latin), face(Tag::east_asian), face(Tag::complex_script)};
  };
  read(Tag::major_font, major_);
  read(Tag::minor_font, minor_);
}

}  // namespace baocao::reader::docx
