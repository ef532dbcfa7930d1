#include "entity/number.hpp"

#include <algorithm>
#include <charconv>
#include <string>

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
  at = text::skip_sixteens(text, at, [](text::Bytes bytes) { return text::is_in(bytes, '0', '9'); });
  while (at < text.size() && !is_digit(text[at])) ++at;
  return at;
}

std::optional<NumberMatch> match_number(std::string_view text, std::size_t at) {
  const std::size_t whole = skip_digits(text, at);
  if (whole == at || whole - at > kMostDigits) return std::nullopt;
  NumberMatch match;
  match.end = whole - at <= 3 ? skip_groups(text, whole) : whole;
  match.is_grouped = match.end > whole;
  std::string digits;
  std::copy_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(match.end),
               std::back_inserter(digits), is_digit);
  match.digits = digits.size();
  const bool point = !match.is_grouped && match.end < text.size() && text[match.end] == '.';
  if (match.end < text.size() && (text[match.end] == ',' || point)) {
    const std::size_t end = skip_digits(text, match.end + 1);
    // `1.2.3` is an ordinal.
    if (point && end < text.size() && text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))
      return std::nullopt;
    if (end > match.end + 1) {
      digits += '.';
      digits += text.substr(match.end + 1, end - match.end - 1);
      match.end = end;
      match.is_integer = false;
    }
  }
  if (digits.size() > kMostDigits) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), match.value);
  return match;
}

std::optional<ShortNumber> match_short_number(std::string_view text, std::size_t at) {
  const std::size_t end = skip_digits(text, at);
  if (end == at || end - at > 4) return std::nullopt;
  ShortNumber number{0, end};
  std::from_chars(text.data() + at, text.data() + end, number.value);
  return number;
}

std::optional<ShortNumber> match_year(std::string_view text, std::size_t at) {
  const auto number = match_short_number(text, at);
  if (!number || number->end != at + 4 || number->value < 1900 || number->value >= 2200) return std::nullopt;
  return word_at(text, at).size() == 4 ? number : std::nullopt;
}

}  // namespace baocao::entity
