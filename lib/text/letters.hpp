#pragma once

#include <unicode/uchar.h>

#include <string_view>

#include "text/vietnamese.hpp"

/// What a code point is and its lower case: ASCII and the letters of Vietnamese by table, all others by ICU.
namespace baocao::text {

constexpr bool is_ascii_letter(char32_t c) noexcept {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// Alphabetic in the sense of Unicode.
inline bool is_letter(char32_t c) noexcept {
  return c < 0x80 ? is_ascii_letter(c) : take_apart(c).base != 0 || u_isalpha(static_cast<UChar32>(c)) != 0;
}

inline bool is_letter_or_digit(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_letter(c) || (c >= U'0' && c <= U'9');
  return take_apart(c).base != 0 || u_isalnum(static_cast<UChar32>(c)) != 0;
}

inline bool is_upper(char32_t c) noexcept {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  const VietnameseLetter vowel = take_apart(c);
  return vowel.base != 0 ? vowel.upper : u_isupper(static_cast<UChar32>(c)) != 0;
}

inline bool is_mark(char32_t c) noexcept {
  return c >= 0x300 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

/// The small letter of a letter of ASCII or Vietnamese; 0 for any other code point.
constexpr char32_t lower_letter(char32_t c) noexcept {
  if (c < 0x80) return is_ascii_letter(c) ? c | 0x20u : 0;
  if (const char32_t vowel = lower_vowel(c); vowel != 0) return vowel;
  return c == U'đ' || c == U'Đ' ? U'đ' : 0;
}

/// Whether a word that ends in these two small letters may be written in another way: with i for a y that is its only
/// vowel or stands behind a u, or with its tone on the other of the two vowels in oa, oe, uy.
constexpr bool may_have_two_spellings(char32_t before_last, char32_t last) noexcept {
  if (last < 0x80 && last != U'y') return false;  // most words
  const VietnameseLetter first = take_apart(before_last);
  const VietnameseLetter second = take_apart(last);
  const bool tone_is_last = second.tone != Tone::level;
  if (second.base != U'y') return tone_is_last && first.base == U'o' && (second.base == U'a' || second.base == U'e');
  return first.base == 0 || (first.base == U'u' && (tone_is_last || first.tone == Tone::level));
}

constexpr bool is_one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

inline char32_t to_lower(char32_t c) noexcept {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (const char32_t vowel = lower_vowel(c); vowel != 0) return vowel;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace baocao::text
