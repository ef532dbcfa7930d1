#include "report/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/bytes.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace baocao::report {

namespace {

constexpr std::u32string_view kClosing = U"”’»)]\"'";
constexpr std::u32string_view kOpening = U"“‘«([\"'*";

using text::is_one_of;

}  // namespace

bool is_lower(char32_t c) noexcept {
  return u_islower(static_cast<UChar32>(c)) != 0;
}

bool ends_sentence(std::string_view text) noexcept {
  while (!text.empty()) {
    const char32_t last = text::decode_before(text, text.size());
    if (is_one_of(last, U".;:!?…")) return true;
    if (!is_one_of(last, kClosing)) return false;
    std::size_t size = 1;
    while (text::is_continuation(text[text.size() - size])) ++size;
    text.remove_suffix(size);
  }
  return true;
}

std::size_t find_possible_bracket(std::string_view text, std::size_t at) noexcept {
  return text::find_byte(text, at, [](text::Bytes bytes) {
    return text::is_in(bytes, '(', ')') | text::is(bytes | std::uint8_t{0x20}, 0xE2);  // C2 leads « and », E2 “ and ”
  });
}

bool has_open_bracket(std::string_view text) noexcept {
  // A bracket open for longer than this was forgotten, not cut.
  constexpr std::size_t kReach = 1000;
  if (text.size() > kReach) {
    text.remove_prefix(text.size() - kReach);
    while (!text.empty() && text::is_continuation(text.front())) text.remove_prefix(1);
  }
  int round = 0;
  int quotes = 0;
  for (std::size_t at = find_possible_bracket(text, 0); at < text.size(); at = find_possible_bracket(text, at + 1))
    switch (text::decode_at(text, at).code_point) {
      case U'(':
        ++round;
        break;
      case U')':
        round = std::max(0, round - 1);
        break;
      case U'“':
      case U'«':
        ++quotes;
        break;
      case U'”':
      case U'»':
        quotes = std::max(0, quotes - 1);
        break;
      default:
        break;
    }
  return round > 0 || quotes > 0;
}

char32_t first_letter(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    if (!is_one_of(next.code_point, kOpening)) return next.code_point;
    at += next.size;
  }
  return 0;
}

bool last_word_is_capitalised(std::string_view text) noexcept {
  const std::size_t space = text.rfind(' ');
  return is_upper(first_letter(space == std::string_view::npos ? text : text.substr(space + 1)));
}

bool is_in_capitals(std::string_view text) noexcept {
  bool capitals = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode_at(text, at);
    if (is_lower(c.code_point)) return false;
    capitals = capitals || is_upper(c.code_point);
    at += c.size;
  }
  return capitals;
}

}  // namespace baocao::report
