// The normal form. Nearly all text is in it already: one scan over the bytes finds that out and
// copies once. Only text with something to do is taken apart into code points, each with the byte it
// came from, and goes through the rules of section 2 of the contract in turn: what is dropped and
// what is a space, canonical composition, Ð for Đ, spaces.
#include "text/normal_form.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "baocao/text.hpp"
#include "text/compose.hpp"
#include "text/eth.hpp"
#include "text/spacing.hpp"
#include "text/usual_text.hpp"
#include "text/utf8.hpp"

namespace baocao {

std::string normalize(std::string_view text) {
  return text::normalize(text, {});
}

namespace text {

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

// Whether `text` is in normal form for sure; `false` only sends it the long way.
bool is_settled(std::string_view text) noexcept {
  bool behind_space = true;     // the start takes no space
  bool behind_opening = false;  // neither does an opening mark
  constexpr std::size_t kNextTry = 16;
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

bool is_space(char32_t c) noexcept {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Soft hyphens, zero-width and directional characters, byte-order marks, controls.
bool is_dropped(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x034F || c == 0x061C || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB);
}

std::vector<SourcedCodePoint> take_apart_text(std::string_view text) {
  std::vector<SourcedCodePoint> points;
  points.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    const auto offset = static_cast<std::uint32_t>(at);
    at += next.size;
    const bool letter =
        (next.code_point > 0x20 && next.code_point < 0x7F) || (next.code_point >= 0xC0 && next.code_point < 0x300);
    if (letter)
      points.push_back({next.code_point, offset});
    else if (is_space(next.code_point))
      points.push_back({U' ', offset});
    else if (next.code_point == 0x2011)
      points.push_back({U'-', offset});
    else if (!is_dropped(next.code_point))
      points.push_back({next.code_point, offset});
  }
  return points;
}

// Indented markup and trailing blanks leave nothing else to do in many a paragraph.
std::string_view without_spaces_around(std::string_view text) noexcept {
  constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
  const std::size_t last = text.find_last_not_of(kSpaces);
  return text.substr(begin, last == std::string_view::npos ? 0 : last + 1 - begin);
}

// Byte offsets of settled text → code point offsets.
void count_offsets(std::string_view text, std::span<std::uint32_t> offsets) noexcept {
  std::uint32_t count = 0;
  std::size_t at = 0;
  for (std::uint32_t& offset : offsets) {
    for (; at < offset && at < text.size(); ++at) count += is_continuation(text[at]) ? 0u : 1u;
    offset = count;
  }
}

std::string normalize_unsettled(std::string_view text, std::span<std::uint32_t> offsets) {
  std::vector<SourcedCodePoint> points = take_apart_text(text);
  compose(points);
  repair_eth(points);
  tidy_spaces(points);
  std::string out;
  out.reserve(text.size());
  std::size_t next = 0;
  std::uint32_t count = 0;
  for (const SourcedCodePoint& point : points) {
    while (next < offsets.size() && offsets[next] <= point.offset) offsets[next++] = count;
    append(out, point.value);
    ++count;
  }
  for (; next < offsets.size(); ++next) offsets[next] = count;
  return out;
}

}  // namespace

std::string normalize(std::string_view text, std::span<std::uint32_t> offsets) {
  const std::string_view middle = without_spaces_around(text);
  if (!is_settled(middle)) return normalize_unsettled(text, offsets);
  const auto front = static_cast<std::uint32_t>(middle.data() - text.data());
  for (std::uint32_t& offset : offsets) offset -= std::min(offset, front);
  count_offsets(middle, offsets);
  return std::string(middle);
}

std::string normalize(std::string&& text, std::span<std::uint32_t> offsets) {
  if (!is_settled(text)) return normalize(std::string_view(text), offsets);
  count_offsets(text, offsets);
  return std::move(text);
}

std::string_view settle(std::string_view text, std::string& storage) {
  if (is_settled(text)) return text;
  return storage = normalize_unsettled(text, {});
}

}  // namespace text
}  // namespace baocao
