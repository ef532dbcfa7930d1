#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "baocao/export.hpp"

/// @file
/// Vietnamese text: the one normal form all text of a report is in, and the keys to compare and sort by.
///
///     baocao::normalize("“ Dân chủ ” .");            // “Dân chủ”.
///     baocao::fold("Thuỷ lợi") == baocao::fold("thủy lợi");
///
/// All functions take and give UTF-8; invalid bytes become U+FFFD. Pure, safe from any thread. Text in
/// other encodings: see encoding.hpp.
namespace baocao {

/// Normal form: NFC with Vietnamese letters composed, one kind of space and hyphen, invisible
/// characters dropped, no space just inside quotation marks and brackets, none before a comma, semicolon, colon,
/// full stop, exclamation or question mark. Otherwise letter for letter what the source says (never NFKC). Idempotent.
BAOCAO_API std::string normalize(std::string_view text);

/// Where the tone mark of an open oa, oe, uy stands: both styles are in official use.
enum class TonePlacement : std::uint8_t {
  keep,       ///< as the text has it
  old_style,  ///< hòa, khỏe, thủy
  new_style,  ///< hoà, khoẻ, thuỷ
};

/// Normal form with the tones of open oa, oe, uy moved. Only whole Vietnamese syllables change, never
/// behind qu; tones that stand wrong (`qúa`, `baỏ`) stay.
BAOCAO_API std::string normalize(std::string_view text, TonePlacement tone);

/// What fold does with marks.
enum class Diacritics : std::uint8_t { keep, ignore };

/// The matching key: normal form, lower case, tone placement in one style, `y`/`i` and quote and
/// dash variants unified; with Diacritics::ignore also without marks, and `đ` as `d`.
BAOCAO_API std::string fold(std::string_view text, Diacritics diacritics = Diacritics::keep);

/// Bytes that sort as a Vietnamese dictionary does when compared as unsigned: letters a ă â b c d đ …
/// first, then tones (level, grave, hook, tilde, acute, dot), then case. No text.
BAOCAO_API std::string sort_key(std::string_view text);

}  // namespace baocao
