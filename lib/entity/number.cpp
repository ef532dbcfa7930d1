#include "entity/number.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

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

// Digits read as one whole number, the points between them left out.
struct Digits {
  // Whether there are not too many of them.
  bool add(std::string_view text) noexcept {
    for (const char c : text) {
      if (!is_digit(c)) continue;
      if (count == kMostDigits) return false;
      value = value * 10 + static_cast<std::uint64_t>(c - '0');
      ++count;
    }
    return true;
  }

  std::uint64_t value = 0;
  std::size_t count = 0;
};

// A double holds whole numbers of kMostDigits and these powers exactly, and division rounds once: the quotient is the
// double nearest to the decimal number.
constexpr auto kPowersOfTen = [] {
  std::array<double, kMostDigits + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

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
  Digits digits;
  if (!digits.add(text.substr(at, match.end - at))) return std::nullopt;
  match.digits = digits.count;
  const bool point = !match.is_grouped && match.end < text.size() && text[match.end] == '.';
  if (match.end < text.size() && (text[match.end] == ',' || point)) {
    const std::size_t end = skip_digits(text, match.end + 1);
    // `1.2.3` is an ordinal.
    if (point && end < text.size() && text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))
      return std::nullopt;
    if (end > match.end + 1) {
      const std::string_view decimals = text.substr(match.end + 1, end - match.end - 1);
      if (match.digits + 1 + decimals.size() > kMostDigits) return std::nullopt;
      digits.add(decimals);
      match.end = end;
      match.is_integer = false;
    }
  }
  match.value = static_cast<double>(digits.value) / kPowersOfTen[digits.count - match.digits];
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
  return is_word_at(text, number->end) ? std::nullopt : number;
}

std::string_view listed_before(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kMostDigits = 4;
  std::size_t end = skip_spaces_back(text, at);
  if (end > 0 && text[end - 1] == ',')
    end = skip_spaces_back(text, end - 1);
  else if (const std::string_view word = word_before(text, end); word == "và" || word == "hoặc")
    end = skip_spaces_back(text, offset_of(text, word));
  else
    return {};
  const std::string_view digits = word_before(text, end);
  return digits.size() <= kMostDigits && std::all_of(digits.begin(), digits.end(), is_digit) ? digits
                                                                                             : std::string_view();
}

std::size_t list_begin(std::string_view text, std::size_t at) noexcept {
  constexpr int kMostMembers = 32;
  for (int count = 0; count < kMostMembers; ++count) {
    const std::string_view member = listed_before(text, at);
    if (member.empty()) break;
    at = offset_of(text, member);
  }
  return at;
}

}  // namespace baocao::entity
