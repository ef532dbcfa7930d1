// Sources: Symbol is Adobe's Symbol encoding; of the Wingdings family, the glyphs that documents use
// as bullets, boxes, ticks, arrows and numbers, by their Unicode 7 counterparts (L2/12-368), or an
// older character of the same look where that is the usual one (➢, ✓).
#include "reader/docx/symbol.hpp"

#include "text/utf8.hpp"

namespace baocao::reader::docx {

namespace {

constexpr std::u32string_view kSymbolLow =  // 20 … 7E
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"
    U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view kSymbolHigh =  // A0 … FE
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"
    U"∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uF8FF〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";
static_assert(kSymbolLow.size() == 0x7F - 0x20 && kSymbolHigh.size() == 0xFF - 0xA0);

struct Glyph {
  std::uint8_t code;
  char32_t unicode;
};

constexpr Glyph kWingdings[] = {
    {0x21, U'✏'}, {0x22, U'✂'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x45, U'☜'}, {0x46, U'☞'}, {0x47, U'☝'}, {0x48, U'☟'},
    {0x4A, U'☺'}, {0x4C, U'☹'}, {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x70, U'◻'}, {0x71, U'❑'},
    {0x72, U'❒'}, {0x73, U'⬧'}, {0x74, U'⧫'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x78, U'⌧'}, {0x80, U'⓪'},
    {0x81, U'①'}, {0x82, U'②'}, {0x83, U'③'}, {0x84, U'④'}, {0x85, U'⑤'}, {0x86, U'⑥'}, {0x87, U'⑦'}, {0x88, U'⑧'},
    {0x89, U'⑨'}, {0x8A, U'⑩'}, {0x8B, U'⓿'}, {0x8C, U'❶'}, {0x8D, U'❷'}, {0x8E, U'❸'}, {0x8F, U'❹'}, {0x90, U'❺'},
    {0x91, U'❻'}, {0x92, U'❼'}, {0x93, U'❽'}, {0x94, U'❾'}, {0x95, U'❿'}, {0x9E, U'·'}, {0x9F, U'•'}, {0xA1, U'○'},
    {0xA4, U'◉'}, {0xA5, U'◎'}, {0xA7, U'▪'}, {0xA8, U'◻'}, {0xAA, U'✦'}, {0xAB, U'★'}, {0xAC, U'✶'}, {0xAD, U'✴'},
    {0xAE, U'✹'}, {0xAF, U'✵'}, {0xB5, U'✪'}, {0xB6, U'✰'}, {0xD8, U'➢'}, {0xDC, U'➲'}, {0xDF, U'←'}, {0xE0, U'→'},
    {0xE1, U'↑'}, {0xE2, U'↓'}, {0xE8, U'➔'}, {0xEF, U'⇦'}, {0xF0, U'⇨'}, {0xF1, U'⇧'}, {0xF2, U'⇩'}, {0xF3, U'⬄'},
    {0xF4, U'⇳'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
};

constexpr Glyph kWingdings2[] = {
    {0x4F, U'✗'}, {0x50, U'✓'}, {0x51, U'☒'}, {0x52, U'☑'}, {0x53, U'☒'}, {0x54, U'☒'}, {0x96, U'•'},
    {0x97, U'●'}, {0x98, U'⬤'}, {0xA2, U'■'}, {0xA3, U'□'}, {0xAE, U'◆'}, {0xAF, U'◇'},
};

constexpr Glyph kWingdings3[] = {
    {0x70, U'▲'}, {0x71, U'▼'}, {0x72, U'△'}, {0x73, U'▽'}, {0x74, U'◀'}, {0x75, U'▶'}, {0x7D, U'▸'}, {0x84, U'◂'},
};

constexpr Glyph kWebdings[] = {
    {0x34, U'▶'}, {0x3D, U'◾'}, {0x61, U'✔'}, {0x63, U'□'}, {0x67, U'■'}, {0x6E, U'●'}, {0x72, U'✘'},
};

template <std::size_t Size>
char32_t find(const Glyph (&table)[Size], char32_t code) noexcept {
  for (const Glyph& glyph : table)
    if (glyph.code == code) return glyph.unicode;
  return 0;
}

char32_t find_in_symbol(char32_t code) noexcept {
  if (code >= 0x20 && code - 0x20 < kSymbolLow.size()) return kSymbolLow[code - 0x20];
  if (code >= 0xA0 && code - 0xA0 < kSymbolHigh.size()) return kSymbolHigh[code - 0xA0];
  return 0;
}

constexpr bool is_private_use(char32_t code) noexcept {
  return code >= 0xF020 && code <= 0xF0FF;
}

}  // namespace

bool is_symbol_font(std::string_view font) noexcept {
  return font == "Symbol" || font == "Wingdings" || font == "Wingdings 2" || font == "Wingdings 3" ||
         font == "Webdings";
}

char32_t to_unicode_symbol(char32_t code, std::string_view font) noexcept {
  const char32_t glyph = is_private_use(code) ? code - 0xF000 : code;
  char32_t found = 0;
  if (font == "Symbol") found = find_in_symbol(glyph);
  if (font == "Wingdings") found = find(kWingdings, glyph);
  if (font == "Wingdings 2") found = find(kWingdings2, glyph);
  if (font == "Wingdings 3") found = find(kWingdings3, glyph);
  if (font == "Webdings") found = find(kWebdings, glyph);
  // Without its font a private-use bullet is still the one every list has.
  if (found == 0 && code == 0xF0B7) found = U'•';
  return found == 0 ? code : found;
}

void to_unicode_symbols(std::string& text, std::string_view font, SymbolScope scope) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode_at(text, at);
    const bool maps = scope == SymbolScope::all || is_private_use(decoded.code_point);
    text::append(result, maps ? to_unicode_symbol(decoded.code_point, font) : decoded.code_point);
    at += decoded.size;
  }
  text = std::move(result);
}

}  // namespace baocao::reader::docx
