// All of them are U+0080-00FF, so in UTF-8 they begin with C2 or C3. Eight bytes at a time are passed over
// where none of these stands.
#include "text/legacy_scan.hpp"

#include <cstdint>
#include <cstring>
#include <string_view>

namespace baocao::text {

namespace {

constexpr unsigned kEnough = 3;

// Bits for C2 80-BF: all but what Unicode text holds too: no-break space, § © « soft hyphen ® ° ± ² ³ ´
// · » ¼ ½ ¾.
constexpr std::uint64_t bit(unsigned low) noexcept {
  return std::uint64_t{1} << (low & 0x3Fu);
}
constexpr std::uint64_t kUsualSymbols = bit(0xA0) | bit(0xA7) | bit(0xA9) | bit(0xAB) | bit(0xAD) | bit(0xAE) |
                                        bit(0xB0) | bit(0xB1) | bit(0xB2) | bit(0xB3) | bit(0xB4) | bit(0xB7) |
                                        bit(0xBB) | bit(0xBC) | bit(0xBD) | bit(0xBE);
constexpr std::uint64_t kStrangeBehindC2 = ~kUsualSymbols;

// Bits for C3 80-BF: all but the letters of Vietnamese and × ÷.
constexpr std::uint64_t make_strange_letters() noexcept {
  constexpr std::u32string_view kVietnamese = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý×÷";
  std::uint64_t strange = ~std::uint64_t{0};
  for (const char32_t c : kVietnamese) strange &= ~bit(static_cast<unsigned>(c));
  return strange;
}
constexpr std::uint64_t kStrangeBehindC3 = make_strange_letters();

// Tones of windows-1258 look like Ì Ò ì ò, but stand behind a vowel.
constexpr std::uint64_t kTonesBehindC3 = bit(0x8C) | bit(0x92) | bit(0xAC) | bit(0xB2);

// Whether the last character of `text` may be a vowel: any beyond ASCII, but for đ and Đ (`gia đình`).
constexpr bool may_end_in_vowel(std::string_view text) noexcept {
  if (text.empty()) return false;
  if (static_cast<unsigned char>(text.back()) >= 0x80) return !text.ends_with("\u0111") && !text.ends_with("\u0110");
  return std::string_view("aeiouyAEIOUY").find(text.back()) != std::string_view::npos;
}

constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
constexpr std::uint64_t kHighs = 0x8080'8080'8080'8080u;

// Whether one of eight bytes is C2 or C3 (they differ in the last bit).
bool has_lead(const char* bytes) noexcept {
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  const std::uint64_t zero_where_lead = (eight & (kOnes * 0xFE)) ^ (kOnes * 0xC2);
  return ((zero_where_lead - kOnes) & ~zero_where_lead & kHighs) != 0;
}

}  // namespace

unsigned count_legacy_characters(std::string_view text, unsigned most) noexcept {
  unsigned count = 0;
  const std::size_t last = text.size();
  for (std::size_t at = 0; at + 1 < last && count < most;) {
    if (last - at >= 8 && !has_lead(text.data() + at)) {
      at += 8;
      continue;
    }
    const std::size_t end = last - at >= 8 ? at + 8 : last - 1;
    for (; at < end; ++at) {
      const auto lead = static_cast<unsigned char>(text[at]);
      if (lead != 0xC2 && lead != 0xC3) continue;
      const unsigned next = at + 1 < last ? static_cast<unsigned char>(text[at + 1]) : 0u;
      std::uint64_t strange = lead == 0xC2 ? kStrangeBehindC2 : kStrangeBehindC3;
      if (lead == 0xC3 && may_end_in_vowel(text.substr(0, at))) strange |= kTonesBehindC3;
      if ((next & 0xC0u) == 0x80u && (strange >> (next & 0x3Fu) & 1u) != 0) ++count;
    }
  }
  return count;
}

bool shows_legacy_characters(const RawText& text) noexcept {
  unsigned count = 0;
  for (const RawParagraph& paragraph : text.paragraphs) {
    count += count_legacy_characters(paragraph.text, kEnough);
    if (count >= kEnough) return true;
  }
  return false;
}

}  // namespace baocao::text
