#pragma once

#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "reader/builder.hpp"
#include "reader/docx/names.hpp"
#include "reader/docx/parts.hpp"

/// Font names of runs: w:rFonts (ECMA-376 part 1 §17.3.2.26) with its theme references (§20.1.4.1.16)
/// resolved. Of the four slots, text that is not complex script uses `ascii` below U+0080 and `hAnsi`
/// above; East Asian characters never lie in a Vietnamese legacy font.
namespace baocao::reader::docx {

constexpr std::uint16_t kNoFont = 0xFFFF;

struct FontSet {
  std::uint16_t ascii = kNoFont;
  std::uint16_t other = kNoFont;  ///< hAnsi
  std::uint16_t complex = kNoFont;

  FontSet over(const FontSet& base) const noexcept {
    return {ascii != kNoFont ? ascii : base.ascii, other != kNoFont ? other : base.other,
            complex != kNoFont ? complex : base.complex};
  }
};

/// The builder's index; 0, "not known", where no level specifies a font.
constexpr std::uint16_t font_or_unknown(std::uint16_t font) noexcept {
  return font == kNoFont ? std::uint16_t{0} : font;
}

class Fonts {
 public:
  Fonts(DocumentBuilder& builder, Parts& parts) : builder_(builder), parts_(parts) {}

  FontSet read(pugi::xml_node fonts);
  std::uint16_t find(std::string_view name);
  /// The name of a symbol font by its index; empty for any other.
  std::string_view symbol_font(std::uint16_t font) const noexcept;

 private:
  std::uint16_t slot(const char* theme_reference, const char* name);
  std::uint16_t theme_font(std::string_view reference);
  void load_theme();

  struct ThemeFonts {
    std::string latin;
    std::string east_asian;
    std::string complex;
  };

  DocumentBuilder& builder_;
  Parts& parts_;
  bool theme_loaded_ = false;
  ThemeFonts major_;
  ThemeFonts minor_;
  struct SymbolFont {
    std::uint16_t font;
    std::string name;
  };
  std::vector<SymbolFont> symbol_fonts_;  ///< met so far, each once
  std::string last_name_;                 ///< runs of one font follow each other
  std::uint16_t last_ = 0;
};

}  // namespace baocao::reader::docx
