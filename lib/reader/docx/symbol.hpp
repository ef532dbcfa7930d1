#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Symbol fonts (Symbol, Wingdings …): characters that stand for a glyph of the font, to the Unicode
/// character that looks like it.
namespace baocao::reader::docx {

bool is_symbol_font(std::string_view font) noexcept;

/// What `code` (a character, or U+F000 plus one, as Word writes it) shows in `font`; `code` itself
/// where the font is no symbol font or the glyph has no counterpart.
char32_t to_unicode_symbol(char32_t code, std::string_view font) noexcept;

enum class SymbolScope : std::uint8_t {
  private_use,  ///< only U+F020 … U+F0FF
  all,          ///< also plain characters, as in bullets
};

/// Replaces the symbols of `text` (UTF-8) set in `font`.
void to_unicode_symbols(std::string& text, std::string_view font, SymbolScope scope);

}  // namespace baocao::reader::docx
