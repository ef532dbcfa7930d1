#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/letters.hpp"

/// What the decisions of this stage ask of letters and sentence marks.
namespace baocao::report {

using text::is_letter_or_digit;
using text::is_upper;

bool is_lower(char32_t c) noexcept;

/// Texts of up to so many bytes are of a few words, which begin and end as they like: `đạt`, `Hoàn thành 15/20 chỉ
/// tiêu`.
inline constexpr std::size_t kBriefBytes = 48;

/// Whether a sentence or clause ends there: `.`, `;`, `:`, `!`, `?`, `…`, closing marks behind it
/// passed over. Empty text ends a sentence.
bool ends_sentence(std::string_view text) noexcept;

/// The next first byte of a round bracket or directional quotation mark from `at` on, or of a code point that is none;
/// text.size() where there is none.
std::size_t find_possible_bracket(std::string_view text, std::size_t at) noexcept;

/// Whether a bracket or directional quotation mark is still open at the end.
bool has_open_bracket(std::string_view text) noexcept;

/// The first code point that is no opening mark: `“Đồng` gives Đ; 0 for none.
char32_t first_letter(std::string_view text) noexcept;

/// `BÍ THƯ`: capitals and no small letters.
bool is_in_capitals(std::string_view text) noexcept;

/// Whether the last word begins with a capital (`Bến Tre` yes, `kinh tế` no).
bool last_word_is_capitalised(std::string_view text) noexcept;

}  // namespace baocao::report
