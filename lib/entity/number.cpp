#include "entity/number.hpp"

#include <array>
#include <charconv>

#include "entity/text_view.hpp"
#include "text/bytes.hpp"

namespace baocao::entity {

namespace {

// More digits than a double holds exactly are no count of anything.
constexpr std::size_t kMostDigits = 15;

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// Behind `.000.000` at `at`; `at` itself where the points group no three digits each.
std::size_t skip_groups(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] == '.' && skip_digits(text, end + 1) == end + 4) end += 4;
  // `4.000.25`: what goes on in another way is no grouped number.
  if (end < text.size() && text[end] == '.' && skip_digits(text, end + 1) > end + 1) return at;
  return end;
}

}  // namespace

std::size_t find_digit(std::string_view text, std::size_t at) noexcept {
  return text::find_byte(text, at, [](text::Bytes bytes) { return text::is_in(bytes, '0', '9'); });
}

std::optional<NumberMatch> match_number(std::string_view text, std::size_t at) {
  const std::size_t whole = skip_digits(text, at);
  if (whole == at || whole - at > kMostDigits) return std::nullopt;
  NumberMatch match;
  match.end = whole - at <= 3 ? skip_groups(text, whole) : whole;
  match.is_grouped = match.end > whole;
  std::array<char, kMostDigits + 1> digits;  // and a point
  std::size_t size = 0;
  for (std::size_t i = at; i < match.end; ++i) {
    if (!is_digit(text[i])) continue;
    if (size == kMostDigits) return std::nullopt;
    digits[size++] = text[i];
  }
  match.digits = size;
  const bool point = !match.is_grouped && match.end < text.size() && text[match.end] == '.';
  if (match.end < text.size() && (text[match.end] == ',' || point)) {
    const std::size_t end = skip_digits(text, match.end + 1);
    // `1.2.3` is an ordinal.
    if (point && end < text.size() && text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))
      return std::nullopt;
    if (end > match.end + 1) {
      const std::string_view decimals = text.substr(match.end + 1, end - match.end - 1);
      if (size + 1 + decimals.size() > kMostDigits) return std::nullopt;
      digits[size++] = '.';
      decimals.copy(digits.data() + size, decimals.size());
      size += decimals.size();
      match.end = end;
      match.is_integer = false;
    }
  }
  std::from_chars(digits.data(), digits.data() + size, match.value);
  return match;
}

std::optional<ShortNumber> match_short_number(std::string_view text, std::size_t at) {
  const std::size_t end = skip_digits(text, at);
  if (end == at || end - at > 4) return std::nullopt;
  ShortNumber number{0, end};
  for (; at < end; ++at) number.value = number.value * 10 + (text[at] - '0');
  return number;
}

std::optional<ShortNumber> match_year(std::string_view text, std::size_t at) {
  const auto number = match_short_number(text, at);
  if (!number || number->end != at + 4 || number->value < 1900 || number->value >= 2200) return std::nullopt;
  return word_at(text, at).size() == 4 ? number : std::nullopt;
}

}  // namespace baocao::entity
