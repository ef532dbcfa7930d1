#include "report/ordinal.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "text/utf8.hpp"

namespace baocao::report {

namespace {

constexpr std::u32string_view kLetters = U"abcdđeghiklmnopqrstuvxy";
constexpr std::size_t kMaxLevels = 6;

std::string_view trim_marks(std::string_view text) {
  constexpr std::string_view kOpening = "([ ";
  constexpr std::string_view kClosing = ".)]-/:;, ";
  while (!text.empty() && kOpening.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && kClosing.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

std::uint32_t roman_digit(char letter) noexcept {
  switch (letter) {
    case 'I':
    case 'i':
      return 1;
    case 'V':
    case 'v':
      return 5;
    case 'X':
    case 'x':
      return 10;
    case 'L':
    case 'l':
      return 50;
    case 'C':
    case 'c':
      return 100;
    default:
      return 0;
  }
}

std::string write_roman(std::uint32_t value) {
  constexpr std::pair<std::uint32_t, std::string_view> kParts[] = {
      {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string out;
  for (const auto& [part, letters] : kParts)
    for (; value >= part; value -= part) out += letters;
  return out;
}

// Only the canonical spelling counts: IIX is no numeral.
std::uint32_t roman_value(std::string_view text) {
  if (text.empty() || text.size() > 9) return 0;
  std::uint32_t value = 0;
  std::uint32_t previous = 0;
  std::string upper;
  const bool lower_case = text[0] >= 'a';
  for (const char letter : text) {
    const std::uint32_t digit = roman_digit(letter);
    if (digit == 0 || (letter >= 'a') != lower_case) return 0;
    value += digit;
    if (previous < digit) value -= 2 * previous;
    previous = digit;
    upper += static_cast<char>(lower_case ? letter - 'a' + 'A' : letter);
  }
  return value < 200 && write_roman(value) == upper ? value : 0;
}

// Recognisers take I, l, 1 and | for one another. Nothing but 1 is a number.
bool is_misread(std::string_view text) {
  return text.size() <= 3 && text.find_first_not_of("Il1|") == std::string_view::npos &&
         text.find_first_not_of('1') != std::string_view::npos;
}

char32_t lower_letter(char32_t letter) noexcept {
  if (letter >= U'A' && letter <= U'Z') return letter - U'A' + U'a';
  return letter == U'Đ' ? U'đ' : letter;
}

struct SingleLetter {
  std::uint32_t value = 0;
  bool upper = false;
};

SingleLetter single_letter(std::string_view text) {
  if (text.empty()) return {};
  const text::Decoded first = text::decode_at(text, 0);
  if (first.size != text.size()) return {};
  const char32_t lower = lower_letter(first.code_point);
  return {letter_value(lower), lower != first.code_point};
}

// `1`, `01`, `1.2.3`, `12b`.
std::optional<Ordinal> read_decimal(std::string_view text) {
  Ordinal ordinal{.text = std::string(text), .style = OrdinalStyle::decimal, .value = {}};
  std::size_t at = 0;
  while (at < text.size() && ordinal.value.size() < kMaxLevels) {
    std::uint32_t value = 0;
    const std::size_t stop = std::min(text.size(), at + 4);
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + stop, value);
    if (error != std::errc()) return std::nullopt;
    ordinal.value.push_back(value);
    at = static_cast<std::size_t>(end - text.data());
    if (at == text.size()) return ordinal;
    if (text[at] != '.') break;
    ++at;
  }
  const SingleLetter letter = single_letter(text.substr(at));
  if (letter.value == 0 || letter.upper || at == 0) return std::nullopt;
  ordinal.value.push_back(letter.value);
  return ordinal;
}

// `I`, `I.1` behind `A.`; not behind a numeral, which begins names (`V.I. Lênin`).
std::optional<Ordinal> read_below_letter(std::string_view front, std::string_view rest) {
  const bool section = single_letter(front).upper && (roman_value(front) == 0 || front == "C");
  const std::size_t dot = std::min(rest.find('.'), rest.size());
  const std::uint32_t numeral = roman_value(rest.substr(0, dot));
  if (!section || numeral == 0 || rest[0] >= 'a') return std::nullopt;
  if (dot == rest.size()) return Ordinal{{}, OrdinalStyle::roman, {numeral}};
  std::optional<Ordinal> number = read_decimal(rest.substr(dot + 1));
  if (number) number->value.insert(number->value.begin(), numeral);
  return number;
}

// `I.1`, `A.2`, `II.1.3`, `A.I.1`: a numeral or letter in front of numbers counts as their first level.
std::optional<Ordinal> read_mixed(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot + 1 == text.size()) return std::nullopt;
  const std::string_view front = text.substr(0, dot);
  std::uint32_t first = roman_value(front);
  // C is a letter here as it is alone.
  if (first == 0 || (first >= 50 && front.size() == 1)) first = single_letter(front).value;
  if (first == 0) return std::nullopt;
  std::optional<Ordinal> rest = read_below_letter(front, text.substr(dot + 1));
  if (!rest) rest = read_decimal(text.substr(dot + 1));
  if (!rest) return std::nullopt;
  rest->text = text;
  rest->value.insert(rest->value.begin(), first);
  return rest;
}

}  // namespace

std::uint32_t letter_value(char32_t letter) noexcept {
  const std::size_t at = kLetters.find(letter);
  return at == std::u32string_view::npos ? 0 : static_cast<std::uint32_t>(at) + 1;
}

char32_t letter_of(std::uint32_t value) noexcept {
  return value >= 1 && value <= kLetters.size() ? kLetters[value - 1] : 0;
}

bool OrdinalReader::is_next_number(std::string_view text) const {
  const std::optional<Ordinal> ordinal = OrdinalReader(*this).read(text);
  return ordinal && ordinal->style == OrdinalStyle::decimal && ordinal->value.size() == 1 && last_decimal_ > 0 &&
         ordinal->value.front() == last_decimal_ + 1;
}

std::optional<Ordinal> OrdinalReader::read(std::string_view text) {
  const std::string_view bare = trim_marks(text);
  if (bare.empty() || bare.size() > 24) return std::nullopt;
  std::optional<Ordinal> ordinal = read_bare(bare);
  if (!ordinal) return ordinal;
  if (ordinal->style == OrdinalStyle::roman) {
    last_roman_ = ordinal->value.back();
    met_roman_ = true;
  }
  if (ordinal->style == OrdinalStyle::decimal && ordinal->value.size() == 1) last_decimal_ = ordinal->value.front();
  return ordinal;
}

std::optional<Ordinal> OrdinalReader::read_bare(std::string_view bare) {
  if (bare[0] >= '0' && bare[0] <= '9') {
    return is_misread(bare) ? read_misread(bare) : read_decimal(bare);
  }
  const std::uint32_t roman = roman_value(bare);
  const SingleLetter letter = single_letter(bare);
  std::uint32_t& last = letter.upper ? last_upper_letter_ : last_lower_letter_;
  if (letter.value > 0) {
    // C, D, L, M are letters: a list never begins with the hundredth. I, V, X are numerals unless
    // they follow the letter before them.
    const bool numeral = roman > 0 && roman < 50 && letter.value != last + 1;
    if (bare == "l" && last + 1 != letter.value) return read_misread(bare);
    if (!numeral) {
      last = letter.value;
      if (letter.upper) last_roman_ = 0;  // numerals begin anew under each capital
      return Ordinal{std::string(bare), OrdinalStyle::letter, {letter.value}};
    }
  }
  if (roman > 0) return Ordinal{std::string(bare), OrdinalStyle::roman, {roman}};
  return is_misread(bare) ? read_misread(bare) : read_mixed(bare);
}

// `lI` is II, but `l` below a numeral, or where no numerals are, is the first of its numbers, and `1l` behind 10 is 11.
std::optional<Ordinal> OrdinalReader::read_misread(std::string_view bare) const {
  const auto numeral = static_cast<std::uint32_t>(bare.size());
  const std::uint32_t number = numeral == 1 ? 1 : numeral == 2 ? 11 : 111;
  const bool below_numeral = last_roman_ > 0 || (last_decimal_ > 0 && !met_roman_);
  const bool goes_on = last_decimal_ + 1 == number && bare.find('I') == std::string_view::npos;
  const bool is_number = number == 1 ? below_numeral : goes_on;
  return is_number ? Ordinal{std::string(bare), OrdinalStyle::decimal, {number}}
                   : Ordinal{std::string(bare), OrdinalStyle::roman, {numeral}};
}

std::optional<LeadingOrdinal> find_leading_ordinal(std::string_view text) {
  constexpr std::string_view kClosing = ".)-/:";
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || space == 0 || space > 16) return std::nullopt;
  const std::string_view token = text.substr(0, space);
  std::size_t length = space + 1;
  // `I - Nhóm …`: the mark may stand apart.
  const bool mark_apart = text.substr(length, 2) == "- ";
  if (mark_apart) length += 2;
  if (!mark_apart && kClosing.find(token.back()) == std::string_view::npos) return std::nullopt;
  if (!OrdinalReader().read(token)) return std::nullopt;
  return LeadingOrdinal{token, length};
}

std::uint32_t ordinal_rank(const Ordinal& ordinal) noexcept {
  const bool upper =
      !ordinal.text.empty() && (static_cast<unsigned char>(ordinal.text[0]) < 'a' || ordinal.text.starts_with("Đ"));
  const auto levels = static_cast<std::uint32_t>(ordinal.value.size());
  switch (ordinal.style) {
    case OrdinalStyle::letter:
      return upper && !ordinal.text.starts_with("đ") ? 1 : 30;
    case OrdinalStyle::roman:
      return upper || ordinal.text[0] == 'l' || ordinal.text[0] == '|' ? 2 : 31;
    case OrdinalStyle::decimal:
      break;
  }
  return 10 + levels;
}

}  // namespace baocao::report
