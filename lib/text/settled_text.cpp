#include "text/settled_text.hpp"

#include <array>
#include <cstdint>

#include "text/legacy_scan.hpp"
#include "text/usual_text.hpp"

namespace baocao::text {

namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

// What the scan does at a byte.
enum class Byte : std::uint8_t { plain, space, closing, opening, letter_of_two, longer, doubtful };

constexpr auto kBytes = [] {
  std::array<Byte, 256> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = i > 0x20 && i < 0x7F ? Byte::plain : Byte::doubtful;
    if (i >= 0xC4 && i <= 0xC9) bytes[i] = Byte::letter_of_two;
  }
  bytes[0x20] = Byte::space;
  for (const char c : std::string_view(".,;:!?)]}")) bytes[static_cast<unsigned char>(c)] = Byte::closing;
  for (const char c : std::string_view("([{")) bytes[static_cast<unsigned char>(c)] = Byte::opening;
  for (const unsigned lead : {0xC2u, 0xC3u, 0xE1u, 0xE2u}) bytes[lead] = Byte::longer;
  return bytes;
}();

// E2 80 xx: what has no say in spacing and is not dropped: dashes, the ellipsis, the bullet, per mille …
constexpr bool is_plain_punctuation(unsigned last) noexcept {
  return last == 0x90 || (last >= 0x92 && last <= 0x97) || (last >= 0xA0 && last <= 0xA7) || last >= 0xB0;
}
constexpr bool is_quotation_mark(unsigned last) noexcept {
  return last >= 0x98 && last <= 0x9F;
}

constexpr bool continues(unsigned byte) noexcept {
  return (byte & 0xC0u) == 0x80u;
}

constexpr std::size_t kDoubtful = 0;

// Bytes of the code point at `at`, led by a byte of class `longer`, if it is surely in normal form whatever stands
// around it (but spaces beside quotation marks, which the caller sees to); kDoubtful otherwise.
constexpr std::size_t settled_size(std::string_view text, std::size_t at) noexcept {
  const unsigned lead = byte_at(text, at);
  const unsigned second = byte_at(text, at + 1);
  switch (lead) {
    case 0xC2:
      return second >= 0xA1 && second <= 0xBF && second != 0xAD ? 2 : kDoubtful;
    case 0xC3:
      return continues(second) && second != 0x90 && second != 0xB0 ? 2 : kDoubtful;  // Ð ð
    case 0xE1:                                                                       // Latin Extended Additional
      return second >= 0xB8 && second <= 0xBB && continues(byte_at(text, at + 2)) ? 3 : kDoubtful;
    case 0xE2: {
      const unsigned third = byte_at(text, at + 2);
      const bool punctuation =
          second == 0x80 && continues(third) && (is_plain_punctuation(third) || is_quotation_mark(third));
      return punctuation ? 3 : kDoubtful;
    }
    default:
      return kDoubtful;
  }
}

// How a quotation mark may stand to a space without a look at its pair.
enum class Quote : std::uint8_t { none, opening, closing, undecided };

Quote quote_at(std::string_view text, std::size_t at) noexcept {
  if (text[at] != '\xC2' && text[at] != '\xE2') return Quote::none;
  const std::string_view rest = text.substr(at, 3);
  if (rest == "“" || rest == "‘" || rest.starts_with("«")) return Quote::opening;
  if (rest == "”" || rest == "’") return Quote::closing;
  // „ and ‚ make a later “ or ‘ a closing mark; » may stand on either side.
  if (rest == "„" || rest == "‚" || rest.starts_with("»")) return Quote::undecided;
  return Quote::none;
}

enum class LegacyLetters : std::uint8_t { allowed, refused };

template <LegacyLetters kLegacy>
bool scan(std::string_view text) noexcept {
  bool behind_space = true;     // the start takes no space
  bool behind_opening = false;  // neither does an opening mark
  constexpr std::size_t kNextTry = 4;  // past what was in doubt, and the letter before it
  std::size_t try_at = 2;
  for (std::size_t at = 0; at < text.size();) {
    if (at >= try_at && !behind_opening) {
      const std::size_t end = skip_usual_text(text, at);
      try_at = end + kNextTry;
      if (end > at) {
        at = end;
        behind_space = text[at - 1] == ' ';
        behind_opening = kBytes[static_cast<unsigned char>(text[at - 1])] == Byte::opening;
      }
    }
    std::size_t size = 1;
    Quote quote = Quote::none;
    switch (kBytes[static_cast<unsigned char>(text[at])]) {
      case Byte::plain:
        break;
      case Byte::space:
        if (behind_space || behind_opening) return false;
        behind_space = true;
        ++at;
        continue;
      case Byte::closing:
        if (behind_space && at > 0) return false;
        break;
      case Byte::opening:
        quote = Quote::opening;
        break;
      case Byte::letter_of_two:
        if (!continues(byte_at(text, at + 1))) return false;
        size = 2;
        break;
      case Byte::longer:
        size = settled_size(text, at);
        if (size == kDoubtful) return false;
        if (kLegacy == LegacyLetters::refused && is_legacy_character(text, at)) return false;
        quote = quote_at(text, at);
        if (quote == Quote::undecided || (quote == Quote::closing && behind_space && at > 0)) return false;
        break;
      case Byte::doubtful:
        return false;
    }
    behind_opening = quote == Quote::opening;
    behind_space = false;
    at += size;
  }
  return text.empty() || !behind_space;
}

}  // namespace

bool is_settled(std::string_view text) noexcept {
  return scan<LegacyLetters::allowed>(text);
}

bool is_usual(std::string_view text) noexcept {
  return scan<LegacyLetters::refused>(text);
}

}  // namespace baocao::text
