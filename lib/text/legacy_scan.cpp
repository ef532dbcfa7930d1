// All of them are U+0080-00FF, so in UTF-8 they begin with C2 or C3. Sixteen bytes at a time are passed over where none
// of these stands or only such as begin letters of Vietnamese.
#include "text/legacy_scan.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/bytes.hpp"
#include "text/settled_text.hpp"

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

// Where `middle` may begin such a character, `before` and `behind` standing around it.
Bytes may_be_strange(Bytes before, Bytes middle, Bytes behind) noexcept {
  const Bytes folded = behind | 0x20;  // of one case behind C3
  const Bytes tone = is(folded, 0xAC) | is(folded, 0xB2);
  const Bytes letter = is_in(folded, 0xA0, 0xA3) | is_in(folded, 0xA8, 0xAA) | is(folded, 0xAD) |
                       is_in(folded, 0xB3, 0xB5) | is(folded, 0xB7) | is_in(folded, 0xB9, 0xBA) | is(folded, 0xBD);
  const Bytes small = before | 0x20;
  const Bytes vowel = is(small, 'a') | is(small, 'e') | is(small, 'i') | is(small, 'o') | is(small, 'u') |
                      is(small, 'y') | is_in(before, 0x80, 0xFF);
  return is(middle, 0xC2) | (is(middle, 0xC3) & ~(letter | (tone & ~vowel)));
}

// Past what begins no such character, from `at` (1 or more) up to the last byte; stops early.
std::size_t skip_usual(std::string_view text, std::size_t at) noexcept {
  const auto is_usual = [&](std::size_t from) {
    const char* const bytes = text.data() + from;
    return !any(may_be_strange(load(bytes - 1), load(bytes), load(bytes + 1)));
  };
  while (at + sizeof(Bytes) < text.size()) {
    if (!is_usual(at)) return at;
    at += sizeof(Bytes);
  }
  // Of what is left, shorter than sixteen, once more with what stands before it.
  const bool whole = text.size() > sizeof(Bytes) + 1 && is_usual(text.size() - 1 - sizeof(Bytes));
  return whole ? text.size() - 1 : at;
}

}  // namespace

bool is_legacy_character(std::string_view text, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead != 0xC2 && lead != 0xC3) return false;
  const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
  std::uint64_t strange = lead == 0xC2 ? kStrangeBehindC2 : kStrangeBehindC3;
  if (lead == 0xC3 && may_end_in_vowel(text.substr(0, at))) strange |= kTonesBehindC3;
  return (next & 0xC0u) == 0x80u && (strange >> (next & 0x3Fu) & 1u) != 0;
}

unsigned count_legacy_characters(std::string_view text, unsigned most) noexcept {
  unsigned count = 0;
  for (std::size_t at = 0; at + 1 < text.size() && count < most;) {
    if (at > 0) at = skip_usual(text, at);
    const std::size_t steps = at > 0 ? sizeof(Bytes) : 1;
    for (const std::size_t end = std::min(at + steps, text.size() - 1); at < end; ++at)
      count += is_legacy_character(text, at) ? 1u : 0u;
  }
  return count;
}

bool shows_legacy_characters(RawText& text) noexcept {
  unsigned count = 0;
  for (RawParagraph& paragraph : text.paragraphs) {
    paragraph.usual = is_usual(paragraph.text);
    if (paragraph.usual) continue;
    count += count_legacy_characters(paragraph.text, kEnough);
    if (count >= kEnough) return true;
  }
  return false;
}

}  // namespace baocao::text
