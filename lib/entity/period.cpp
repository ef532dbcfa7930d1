// A period is found by its first year: another year behind a dash or `đến`, or `đến` in front of a year alone.
#include "entity/period.hpp"

#include <array>
#include <string>

#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

// The word in front of `end`, spaces between.
std::string_view next_word_before(std::string_view text, std::size_t end) noexcept {
  return word_before(text, skip_spaces_back(text, end));
}

// Where `word` begins if it is `last` and `first` stands in front of it; `none` where they do not stand there.
std::size_t begin_of(std::string_view text, std::string_view first, std::string_view last, std::string_view word,
                     std::size_t none) {
  if (!has_key(word, last)) return none;
  const std::string_view before = next_word_before(text, offset_of(text, word));
  return has_key(before, first) ? offset_of(text, before) : none;
}

// Behind `-`, `–` or `đến` (`đến năm`) with the spaces around it; 0 where none stands at `at`.
std::size_t match_range_mark(std::string_view text, std::size_t at) {
  std::size_t next = skip_spaces(text, at);
  if (next >= text.size()) return 0;
  if (const std::size_t until = match_words(text, next, "đến"); until > 0) {
    const std::size_t year = match_words(text, skip_spaces(text, until), "năm");
    return skip_spaces(text, year > 0 ? year : until);
  }
  const text::Decoded mark = text::decode_at(text, next);
  if (mark.code_point != U'-' && (mark.code_point < 0x2010 || mark.code_point > 0x2014)) return 0;
  return skip_spaces(text, next + mark.size);
}

// `, tầm nhìn đến năm 2045`, `, định hướng đến năm 2030`: the horizon of the period that ends at `at`.
std::optional<ShortNumber> match_horizon(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 9> kLeads = {"tầm nhìn đến năm",   "tầm nhìn tới năm",   "tầm nhìn năm",
                                                      "tầm nhìn đến",       "định hướng đến năm", "tầm nhìn",
                                                      "định hướng tới năm", "định hướng đến",     "định hướng năm"};
  std::size_t next = skip_spaces(text, at);
  if (next < text.size() && text[next] == ',') next = skip_spaces(text, next + 1);
  if (const std::size_t end = match_words(text, next, "và"); end > 0) next = skip_spaces(text, end);
  if (match_words(text, next, "tầm") == 0 && match_words(text, next, "định") == 0) return std::nullopt;
  for (const std::string_view lead : kLeads)
    if (const std::size_t end = match_words(text, next, lead); end > 0)
      if (const auto year = match_year(text, skip_spaces(text, end))) return year;
  return std::nullopt;
}

struct Lead {
  std::size_t begin;
  std::string_view kind;
};

// `giai đoạn`, `nhiệm kỳ` in front of the year at `place`, `từ năm` between them.
Lead find_kind(const NumberPlace& place) {
  const std::string_view text = place.text;
  std::size_t begin = place.at;
  // `nhiệm kỳ (2020-2025)`: the bracket parts the word from the period, not from its kind.
  const bool bracket = place.word.empty() && begin > 0 && text[begin - 1] == '(';
  std::string_view word = bracket ? next_word_before(text, begin - 1) : place.word;  // in front of begin
  const bool year = has_key(word, "năm");
  if (year || has_key(word, "từ")) {
    begin = place.word_begin();
    word = next_word_before(text, begin);
    if (year && has_key(word, "từ")) {
      begin = offset_of(text, word);
      word = next_word_before(text, begin);
    }
  }
  if (const std::size_t stage = begin_of(text, "giai", "đoạn", word, begin); stage != begin)
    return {bracket ? begin : stage, "giai đoạn"};
  if (const std::size_t term = begin_of(text, "nhiệm", "kì", word, begin); term != begin)
    return {bracket ? begin : term, "nhiệm kỳ"};
  return {year && begin == place.word_begin() ? place.at : begin, {}};
}

// Whether only a comma or `và` stands between two periods.
bool goes_on_list(std::string_view text, std::size_t from, std::size_t at) {
  if (from > at || at - from > 8) return false;
  std::size_t next = skip_spaces(text, from);
  if (next < at && text[next] == ',') next = skip_spaces(text, next + 1);
  if (const std::size_t end = match_words(text, next, "và"); end > 0 && end <= at) next = skip_spaces(text, end);
  return next == at;
}

Period make(std::string_view text, std::size_t begin, std::size_t end) {
  Period period;
  if (const auto horizon = match_horizon(text, end)) {
    period.horizon = horizon->value;
    end = horizon->end;
  }
  period.place.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return period;
}

std::optional<Period> find_range(const NumberPlace& place, const ShortNumber& first, const Period* previous) {
  const auto& [text, at, word, key] = place;
  const std::size_t second_at = match_range_mark(text, first.end);
  const auto second = second_at > 0 ? match_year(text, second_at) : std::nullopt;
  if (!second || second->value <= first.value) return std::nullopt;
  const bool goes_on = second->end < text.size() && (text[second->end] == '/' || text[second->end] == '-');
  if (goes_on) return std::nullopt;
  const Lead lead = find_kind(place);
  Period period = make(text, lead.begin, second->end);
  period.from = first.value;
  period.to = second->value;
  period.kind = lead.kind;
  if (lead.begin == at && previous != nullptr && goes_on_list(text, previous->place.span.end, at))
    period.kind = previous->kind;
  return period;
}

// `giai đoạn 20112020`: copies lose the hyphen.
std::optional<Period> find_without_mark(const NumberPlace& place) {
  constexpr std::size_t kYear = 4;
  const std::string_view text = place.text;
  const auto both = match_number(text.substr(0, place.at + 2 * kYear + 1), place.at);
  if (!both || both->end != place.at + 2 * kYear || is_word_at(text, both->end)) return std::nullopt;
  const auto first = match_year(text.substr(0, place.at + kYear), place.at);
  const auto second = match_year(text, place.at + kYear);
  if (!first || !second || second->value <= first->value) return std::nullopt;
  const Lead lead = find_kind(place);
  if (lead.kind.empty()) return std::nullopt;
  Period period = make(text, lead.begin, second->end);
  period.from = first->value;
  period.to = second->value;
  period.kind = lead.kind;
  return period;
}

}  // namespace

std::optional<Period> find_period(const NumberPlace& place, const Period* previous) {
  const auto& [text, at, word, key] = place;
  if (key == "đoạn" || key == "kì")
    if (auto period = find_without_mark(place)) return period;
  const auto first = match_year(text, at);
  if (!first) return std::nullopt;
  if (const char mark = at > 0 ? text[at - 1] : ' '; mark == '/' || mark == '-' || mark == '.') return std::nullopt;
  if (auto range = find_range(place, *first, previous)) return range;
  if (key != "năm" && key != "đến" && key != "nhìn") return std::nullopt;
  const bool year = has_key(word, "năm");
  // `tầm nhìn đến năm`, `tầm nhìn năm`, `tầm nhìn đến`, `tầm nhìn`
  std::string_view lead = year ? next_word_before(text, place.word_begin()) : word;
  const std::size_t begin = offset_of(text, lead);
  const bool until = has_key(lead, "đến");
  if (until) lead = next_word_before(text, begin);
  if (const std::size_t horizon = begin_of(text, "tầm", "nhìn", lead, at); horizon != at) {
    Period period;
    period.horizon = first->value;
    period.place.span = {static_cast<std::uint32_t>(horizon), static_cast<std::uint32_t>(first->end)};
    return period;
  }
  if (!year || !until) return std::nullopt;
  const std::size_t stage = begin_of(text, "giai", "đoạn", lead, begin);
  Period period = make(text, stage, first->end);
  period.to = first->value;
  if (stage != begin) period.kind = "giai đoạn";
  return period;
}

}  // namespace baocao::entity
