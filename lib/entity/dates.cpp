#include "entity/dates.hpp"

#include <array>
#include <cstdint>

#include "entity/naming.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "entity/units.hpp"

namespace baocao::entity {

namespace {

bool is_leap(int year) noexcept {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool is_day(int year, int month, int day) noexcept {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const int days = month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
  return day <= days;
}

bool is_year(int value) noexcept {
  return value >= 1000 && value <= 9999;
}

bool is_month(int value) noexcept {
  return value >= 1 && value <= 12;
}

DateMatch full_date(int day, int month, const ShortNumber& year) {
  DateMatch match{.value = {}, .end = year.end};
  if (is_day(year.value, month, day)) match.value = DateText(year.value).add(month).add(day);
  return match;
}

std::optional<DateMatch> month_of_year(int month, const ShortNumber& year) {
  if (!is_month(month)) return std::nullopt;
  return DateMatch{DateText(year.value).add(month), year.end};
}

// Whether the word `ngày` stands in front, which tells a day where the digits alone do not: `ngày 5/1/23`.
enum class DayWord : std::uint8_t { none, stands };

// `23` for 2023, `98` for 1998: of two digits that end a date.
ShortNumber full_year(std::string_view text, const ShortNumber& year) {
  constexpr int kFirstOfLastCentury = 50;
  const bool two_digits = is_digit(text[year.end - 2]) && !is_digit(text[year.end - 3]);
  const bool ends =
      year.end >= text.size() || (text[year.end] != '/' && text[year.end] != '-' && !is_word_at(text, year.end));
  if (!two_digits || !ends) return year;
  return {year.value + (year.value < kFirstOfLastCentury ? 2000 : 1900), year.end};
}

// `14/12/2022`, `14-12-2022`, `12/2022`; spaces may stand around the marks.
std::optional<DateMatch> match_digits(std::string_view text, const ShortNumber& first, DayWord day_word) {
  const auto behind_mark = [&](std::size_t at, char& mark) -> std::optional<ShortNumber> {
    at = skip_spaces(text, at);
    if (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.')) return std::nullopt;
    mark = text[at];
    return match_short_number(text, skip_spaces(text, at + 1));
  };
  char first_mark = 0;
  char second_mark = 0;
  const auto second = behind_mark(first.end, first_mark);
  if (!second) return std::nullopt;
  if (is_year(second->value)) return first_mark == '.' ? std::nullopt : month_of_year(first.value, *second);
  auto third = behind_mark(second->end, second_mark);
  if (third && day_word == DayWord::stands) third = full_year(text, *third);
  if (!third || !is_year(third->value) || first_mark != second_mark || first.value > 99 || second->value > 99)
    return std::nullopt;
  return full_date(first.value, second->value, *third);
}

// `… tháng 12 năm 2023`, behind the day or without one.
std::optional<DateMatch> match_words_form(std::string_view text, std::size_t at, int day) {
  const std::size_t month_at = match_words(text, at, "tháng");
  if (month_at == 0) return std::nullopt;
  const auto month = match_short_number(text, skip_spaces(text, month_at));
  if (!month) return std::nullopt;
  // `tháng 12-2023`
  const char mark = month->end < text.size() ? text[month->end] : ' ';
  const auto marked_year = mark == '-' || mark == '.' ? match_year(text, month->end + 1) : std::nullopt;
  // `tháng 5.2000 đồng` counts.
  const bool marked = marked_year && (mark == '-' || !match_unit(text, marked_year->end));
  if (marked || (mark == '/' && match_words(text, month->end + 1, "năm") == 0)) {
    const auto year = match_short_number(text, month->end + 1);
    if (!year || !is_year(year->value)) return std::nullopt;
    return day > 0 ? full_date(day, month->value, *year) : month_of_year(month->value, *year);
  }
  // `tháng 12 năm 2022`, `tháng 12/năm 2022`
  const std::size_t year_at = match_words(text, skip_spaces(text, month->end + (mark == '/' ? 1 : 0)), "năm");
  if (year_at == 0) return std::nullopt;
  const auto year = match_short_number(text, skip_spaces(text, year_at));
  if (!year || !is_year(year->value)) return std::nullopt;
  return day > 0 ? full_date(day, month->value, *year) : month_of_year(month->value, *year);
}

// `tháng 13/2023`: the word says what was meant.
std::optional<DateInText> impossible_month(std::string_view text, std::size_t at, std::size_t word) {
  const auto month = match_short_number(text, at);
  if (!month || is_month(month->value) || month->end >= text.size() || text[month->end] != '/') return std::nullopt;
  const auto year = match_year(text, month->end + 1);
  return year ? std::optional(DateInText{word, {{}, year->end}}) : std::nullopt;
}

}  // namespace

DateText::DateText(int year) noexcept {
  put(year / 100);
  put(year % 100);
}

DateText& DateText::add(int month_or_day) noexcept {
  bytes_[size_++] = '-';
  put(month_or_day);
  return *this;
}

void DateText::put(int two_digits) noexcept {
  bytes_[size_++] = static_cast<char>('0' + two_digits / 10);
  bytes_[size_++] = static_cast<char>('0' + two_digits % 10);
}

std::optional<DateMatch> match_date(std::string_view text, std::size_t at) {
  const std::size_t day_word = match_words(text, at, "ngày");
  if (day_word > 0) at = skip_spaces(text, day_word);
  const auto first = match_short_number(text, at);
  if (!first) return match_words_form(text, at, 0);
  if (const auto date = match_digits(text, *first, day_word > 0 ? DayWord::stands : DayWord::none)) return date;
  return match_words_form(text, skip_spaces(text, first->end), first->value);
}

std::optional<DateInText> find_date(const NumberPlace& place) {
  const auto& [text, at, before, key] = place;
  const std::size_t word = offset_of(text, before);
  if (key == "ngày") {
    const auto date = match_date(text, word);
    return date ? std::optional(DateInText{word, *date}) : std::nullopt;
  }
  if (key == "tháng") {
    if (const auto date = match_words_form(text, word, 0)) return DateInText{word, *date};
    return impossible_month(text, at, word);
  }
  if (key == "năm") {
    const auto year = match_year(text, at);
    return year ? std::optional(DateInText{word, {DateText(year->value), year->end}}) : std::nullopt;
  }
  const char mark = at > 0 ? text[at - 1] : ' ';
  if (mark == '/' || mark == '.' || mark == ',') return std::nullopt;
  const auto date = match_date(text, at);
  if (!date) return std::nullopt;
  // `5/2023 hộ` is a fraction, `số 5/2023` a number, `quý 2/2023` a quarter.
  const bool month_only = date->value.size() == 7;
  if (month_only && (is_turn(place) || match_unit(text, date->end))) return std::nullopt;
  return DateInText{at, *date};
}

}  // namespace baocao::entity
