#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// The letters of Vietnamese (TCVN 6909:2001): twelve vowels in six tones, and đ, in both cases.
namespace baocao::text {

enum class Tone : std::uint8_t { level, grave, acute, hook, tilde, dot };

struct VietnameseLetter {
  char32_t base = 0;  ///< lower case without tone: a ă â e ê i o ô ơ u ư y; 0: no Vietnamese vowel
  Tone tone = Tone::level;
  bool upper = false;
};

namespace detail {

inline constexpr std::u32string_view kLower =
    U"aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
inline constexpr std::u32string_view kUpper =
    U"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

// Index into kLower + 1, for U+0041..U+01B0 and U+1EA0..U+1EF9; 0 elsewhere. Bit 7: upper case.
inline constexpr char32_t kLowEnd = 0x1B1;
inline constexpr char32_t kHighBegin = 0x1EA0;
inline constexpr char32_t kHighEnd = 0x1EFA;

constexpr auto make_index() {
  std::array<std::uint8_t, kLowEnd + (kHighEnd - kHighBegin)> index{};
  const auto slot = [](char32_t c) { return c < kLowEnd ? c : kLowEnd + (c - kHighBegin); };
  for (std::size_t i = 0; i < kLower.size(); ++i) {
    index[slot(kLower[i])] = static_cast<std::uint8_t>(i + 1);
    index[slot(kUpper[i])] = static_cast<std::uint8_t>((i + 1) | 0x80u);
  }
  return index;
}
inline constexpr auto kIndex = make_index();

}  // namespace detail

namespace detail {

// The entry of `c` in kIndex; 0 for no vowel.
constexpr std::uint8_t entry_of(char32_t c) noexcept {
  if (c < kLowEnd) return kIndex[c];
  return c >= kHighBegin && c < kHighEnd ? kIndex[kLowEnd + (c - kHighBegin)] : std::uint8_t{0};
}

}  // namespace detail

/// Takes a vowel apart; base 0 for any other code point.
constexpr VietnameseLetter take_apart(char32_t c) noexcept {
  const std::uint8_t entry = detail::entry_of(c);
  if (entry == 0) return {};
  const std::size_t index = (entry & 0x7Fu) - 1u;
  return {detail::kLower[index - index % 6], static_cast<Tone>(index % 6), (entry & 0x80u) != 0};
}

/// The small letter of a vowel with its tone; 0 for any other code point.
constexpr char32_t lower_vowel(char32_t c) noexcept {
  const std::uint8_t entry = detail::entry_of(c);
  return entry == 0 ? 0 : detail::kLower[(entry & 0x7Fu) - 1u];
}

/// Puts a vowel together: `base` as take_apart gives it.
constexpr char32_t put_together(VietnameseLetter letter) noexcept {
  for (std::size_t i = 0; i < detail::kLower.size(); i += 6) {
    if (detail::kLower[i] != letter.base) continue;
    const std::size_t index = i + static_cast<std::size_t>(letter.tone);
    return letter.upper ? detail::kUpper[index] : detail::kLower[index];
  }
  return letter.base;
}

/// The plain Latin letter of a base: ă, â → a; ê → e; ô, ơ → o; ư → u.
constexpr char32_t plain_vowel(char32_t base) noexcept {
  switch (base) {
    case U'ă':
    case U'â':
      return U'a';
    case U'ê':
      return U'e';
    case U'ô':
    case U'ơ':
      return U'o';
    case U'ư':
      return U'u';
    default:
      return base;
  }
}

}  // namespace baocao::text
