// The normal form. Nearly all text is in it already: one scan over the bytes finds that out and
// copies once. Only text with something to do is taken apart into code points, each with the byte it
// came from, and goes through the rules of section 2 of the contract in turn: what is dropped and
// what is a space, canonical composition, Ð for Đ, spaces.
#include "text/normal_form.hpp"

#include <unicode/uchar.h>

#include <utility>
#include <vector>

#include "baocao/text.hpp"
#include "text/compose.hpp"
#include "text/eth.hpp"
#include "text/spacing.hpp"
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

constexpr bool refuses_space_before(char c) noexcept {
  return std::string_view(".,;:!?)]}").find(c) != std::string_view::npos;
}
constexpr bool refuses_space_behind(char c) noexcept {
  return c == '(' || c == '[' || c == '{';
}

// E2 80 xx: what has no say in spacing and is not dropped: dashes, the ellipsis, the bullet, per mille …
constexpr bool is_plain_punctuation(unsigned last) noexcept {
  return last == 0x90 || (last >= 0x92 && last <= 0x97) || (last >= 0xA0 && last <= 0xA7) || last >= 0xB0;
}
constexpr bool is_quotation_mark(unsigned last) noexcept {
  return last >= 0x98 && last <= 0x9F;
}

constexpr std::size_t kDoubtful = 0;

// Bytes of the code point at `at` if it is surely in normal form whatever stands around it (but
// spaces beside quotation marks, which the caller sees to); kDoubtful otherwise.
constexpr std::size_t settled_size(std::string_view text, std::size_t at) noexcept {
  const unsigned lead = byte_at(text, at);
  const unsigned second = byte_at(text, at + 1);
  const auto continues = [](unsigned byte) { return (byte & 0xC0u) == 0x80u; };
  switch (lead) {
    case 0xC2:
      return second >= 0xA1 && second <= 0xBF && second != 0xAD ? 2 : kDoubtful;
    case 0xC3:
      return continues(second) && second != 0x90 && second != 0xB0 ? 2 : kDoubtful;  // Ð ð
    case 0xC4:
    case 0xC5:
    case 0xC6:
    case 0xC7:
    case 0xC8:
    case 0xC9:
      return continues(second) ? 2 : kDoubtful;
    case 0xE1:  // Latin Extended Additional
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
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte > 0x20 && byte < 0x7F) {
      if (behind_space && at > 0 && refuses_space_before(text[at])) return false;
      behind_opening = refuses_space_behind(text[at]);
      behind_space = false;
      ++at;
    } else if (byte == 0x20) {
      if (behind_space || behind_opening) return false;
      behind_space = true;
      ++at;
    } else {
      const std::size_t size = settled_size(text, at);
      if (size == kDoubtful) return false;
      const Quote quote = quote_at(text, at);
      if (quote == Quote::undecided || (quote == Quote::closing && behind_space && at > 0)) return false;
      behind_opening = quote == Quote::opening;
      behind_space = false;
      at += size;
    }
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
    if (is_space(next.code_point))
      points.push_back({U' ', offset});
    else if (next.code_point == 0x2011)
      points.push_back({U'-', offset});
    else if (!is_dropped(next.code_point))
      points.push_back({next.code_point, offset});
  }
  return points;
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
  if (!is_settled(text)) return normalize_unsettled(text, offsets);
  count_offsets(text, offsets);
  return std::string(text);
}

std::string normalize(std::string&& text, std::span<std::uint32_t> offsets) {
  if (!is_settled(text)) return normalize_unsettled(text, offsets);
  count_offsets(text, offsets);
  return std::move(text);
}

}  // namespace text
}  // namespace baocao
