#include "text/marker.hpp"

#include <unicode/uchar.h>

#include "base/ascii.hpp"
#include "text/bytes.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

namespace baocao::text {

namespace {

// A letter, or an opening mark and a letter: what a paragraph begins with.
bool begins_with_letter(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (!is_one_of(next.code_point, U"“‘«(\"'[")) return is_letter(next.code_point);
    at += next.size;
  }
  return false;
}

bool has_letter_or_digit(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (u_isalnum(static_cast<UChar32>(next.code_point)) != 0) return true;
    at += next.size;
  }
  return false;
}

// `- x`, `• x`, `-Ban`; `-5%` is a sign, a bullet alone is text.
MarkerSplit split_bullet(std::string_view text) noexcept {
  const Decoded first = decode_at(text, 0);
  const bool dash = is_one_of(first.code_point, U"-–—+*");
  const bool bullet =
      is_one_of(first.code_point, U"•·▪●○■□◦➢➤►✓✔❖§") || (first.code_point >= 0xF000 && first.code_point <= 0xF0FF);
  const bool small_o = first.code_point == U'o';
  if (!dash && !bullet && !small_o) return {};
  const std::string_view rest = text.substr(first.size);
  if (rest.starts_with(' ')) {
    if (small_o && !is_upper(decode_at(rest.size() > 1 ? rest : " ?", 1).code_point)) return {};
    if (!has_letter_or_digit(rest)) return {};
    return {first.size, first.size + 1u};
  }
  if (small_o || rest.empty() || !is_letter(decode_at(rest, 0).code_point)) return {};
  return {first.size, first.size};
}

// `1. x`, `1) x`, `1.2. x`, `1.2 X`: at most two digits a level, three at the first (`12.000 ha` is a number).
std::size_t number_size(std::string_view text) noexcept {
  std::size_t at = 0;
  for (std::size_t level = 0; level < 6; ++level) {
    const std::size_t begin = at;
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    const std::size_t most_digits = level == 0 ? 3 : 2;
    if (at == begin || at - begin > most_digits || at >= text.size()) return 0;
    if (text[at] == ')') return at + 1;
    if (text[at] == ' ')
      return level > 0 && at + 1 < text.size() && is_upper(decode_at(text, at + 1).code_point) ? at : 0;
    if (text[at] != '.') return 0;
    ++at;
    if (at < text.size() && text[at] == ' ') return at;
  }
  return 0;
}

// `a) x`, `đ) x`, `a. x`: one small letter that lists count with.
std::size_t letter_size(std::string_view text) noexcept {
  const Decoded first = decode_at(text, 0);
  if (!is_one_of(first.code_point, U"abcdđeghiklmnopqrstuvxy") || first.size >= text.size()) return 0;
  const char mark = text[first.size];
  return mark == ')' || mark == '.' ? first.size + 1u : 0u;
}

}  // namespace

bool is_glued_bullet(char32_t c) noexcept {
  switch (c) {
    case U'-':
    case U'–':
    case U'—':
    case U'+':
    case U'*':
    case U'•':
    case U'·':
    case U'▪':
    case U'●':
    case U'○':
    case U'■':
    case U'◦':
    case U'➢':
    case U'➤':
    case U'►':
    case U'✓':
    case U'✔':
    case U'❖':
      return true;
    default:
      return false;
  }
}

std::size_t find_possible_bullet(std::string_view text, std::size_t at) noexcept {
  return find_byte(text, at, [](Bytes bytes) {
    return is(bytes, '-') | is_in(bytes, '*', '+') | is(bytes | std::uint8_t{0x20}, 0xE2);  // C2, E2
  });
}

MarkerSplit split_marker(std::string_view text) noexcept {
  if (text.empty()) return {};
  if (const MarkerSplit bullet = split_bullet(text); bullet.marker_bytes > 0) return bullet;
  const std::size_t size = is_ascii_digit(text[0]) ? number_size(text) : letter_size(text);
  if (size == 0 || size >= text.size() || text[size] != ' ') return {};
  return begins_with_letter(text.substr(size + 1)) ? MarkerSplit{size, size + 1} : MarkerSplit{};
}

}  // namespace baocao::text
