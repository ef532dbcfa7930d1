#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "baocao/export.hpp"

/// Vietnamese text: the one normal form all text of a report is in, and the key to compare by.
///
///     baocao::normalize("“ Dân chủ ” .");            // “Dân chủ”.
///     baocao::fold("Thuỷ lợi") == baocao::fold("thủy lợi");
///
/// All functions take and give UTF-8; invalid bytes become U+FFFD. Pure, safe from any thread.
namespace baocao {

/// Normal form: NFC with Vietnamese letters composed, one kind of space and hyphen, invisible
/// characters dropped, no space just inside quotation marks and brackets or before `. , ; : ! ?`.
/// Otherwise letter for letter what the source says (never NFKC). Idempotent.
BAOCAO_API std::string normalize(std::string_view text);

enum class Diacritics : std::uint8_t { keep, ignore };

/// The matching key: normal form, lower case, tone placement in one style, `y`/`i` and quote and
/// dash variants unified; with Diacritics::ignore also without marks, and `đ` as `d`.
BAOCAO_API std::string fold(std::string_view text, Diacritics diacritics = Diacritics::keep);

}  // namespace baocao
