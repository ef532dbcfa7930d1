// The normal form. Nearly all text is in it already: one scan over the bytes finds that out and
// copies once. Most of the rest has spaces to be seen to and a character to be dropped or replaced, which is done on
// the bytes. Only text with something to compose is taken apart into code points, each with the byte it came from, and
// goes through the rules of section 2 of the contract in turn: what is dropped and what is a space, canonical
// composition, Ð for Đ, spaces.
#include "text/normal_form.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "baocao/text.hpp"
#include "text/clean_bytes.hpp"
#include "text/compose.hpp"
#include "text/eth.hpp"
#include "text/settled_text.hpp"
#include "text/spacing.hpp"
#include "text/utf8.hpp"

namespace baocao {

std::string normalize(std::string_view text) {
  return text::normalize(text, {});
}

namespace text {

namespace {

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

// All but spaces, by way of code points.
std::string compose_text(std::string_view text, std::span<std::uint32_t> offsets) {
  std::vector<SourcedCodePoint> points = take_apart_text(text);
  compose(points);
  repair_eth(points);
  std::string out;
  out.reserve(text.size());
  std::size_t next = 0;
  const auto place_offsets = [&](std::size_t up_to) {
    for (; next < offsets.size() && offsets[next] <= up_to; ++next)
      offsets[next] = static_cast<std::uint32_t>(out.size());
  };
  for (const SourcedCodePoint& point : points) {
    place_offsets(point.offset);
    append(out, point.value);
  }
  place_offsets(text.size());
  return out;
}

std::string normalize_unsettled(std::string_view text, std::span<std::uint32_t> offsets) {
  std::string clean;
  if (clean_bytes(text, offsets, clean)) return tidy_spaces(clean, offsets);
  return tidy_spaces(compose_text(text, offsets), offsets);
}

}  // namespace

void count_offsets(std::string_view text, std::span<std::uint32_t> offsets) noexcept {
  std::uint32_t count = 0;
  std::size_t at = 0;
  for (std::uint32_t& offset : offsets) {
    const std::size_t end = std::clamp<std::size_t>(offset, at, text.size());
    count += count_code_points(text.substr(at, end - at));
    at = end;
    offset = count;
  }
}

std::string normalize(std::string_view text, std::span<std::uint32_t> offsets) {
  const std::string_view middle = without_spaces_around(text);
  if (!is_settled(middle)) return normalize_unsettled(text, offsets);
  const auto front = static_cast<std::uint32_t>(middle.data() - text.data());
  for (std::uint32_t& offset : offsets) offset -= std::min(offset, front);
  count_offsets(middle, offsets);
  return std::string(middle);
}

std::string normalize(std::string&& text, std::span<std::uint32_t> offsets) {
  if (without_spaces_around(text).size() != text.size() || !is_settled(text))
    return normalize(std::string_view(text), offsets);
  count_offsets(text, offsets);
  return std::move(text);
}

std::string_view settle(std::string_view text, std::string& storage) {
  if (is_settled(text)) return text;
  return storage = normalize_unsettled(text, {});
}

}  // namespace text
}  // namespace baocao
