// A period is found by its first year: another year behind a dash or `đến`, or `đến` in front of a year alone.
#include "entity/period.hpp"

#include <array>
#include <string>

#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

// The byte offset behind `phrase` and a space, where the phrase ends right in front of `end`; `end` where it does not.
std::size_t step_back(std::string_view text, std::size_t end, std::string_view phrase) {
  std::size_t at = end;
  while (true) {
    const std::size_t space = phrase.rfind(' ');
    const std::string_view want = space == std::string_view::npos ? phrase : phrase.substr(space + 1);
    const std::string_view word = word_before(text, skip_spaces_back(text, at));
    if (!has_key(word, want)) return end;
    at = offset_of(text, word);
    if (space == std::string_view::npos) return at;
    phrase = phrase.substr(0, space);
  }
}

// Behind `-`, `–` or `đến` (`đến năm`) with the spaces around it; 0 where none stands at `at`.
std::size_t match_range_mark(std::string_view text, std::size_t at) {
  std::size_t next = skip_spaces(text, at);
  if (next >= text.size()) return 0;
  for (const std::string_view words : {"đến năm", "đến"})
    if (const std::size_t end = match_words(text, next, words); end > 0) return skip_spaces(text, end);
  const text::Decoded mark = text::decode_at(text, next);
  if (mark.code_point != U'-' && (mark.code_point < 0x2010 || mark.code_point > 0x2014)) return 0;
  return skip_spaces(text, next + mark.size);
}

// `, tầm nhìn đến năm 2045`, `, định hướng đến năm 2030`: the horizon of the period that ends at `at`.
std::optional<ShortNumber> match_horizon(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> kLeads = {
      "tầm nhìn đến năm",   "tầm nhìn tới năm", "tầm nhìn năm", "tầm nhìn đến",
      "định hướng đến năm", "tầm nhìn",         "định hướng tới năm", "định hướng đến"};
  std::size_t next = skip_spaces(text, at);
  if (next < text.size() && text[next] == ',') next = skip_spaces(text, next + 1);
  if (const std::size_t end = match_words(text, next, "và"); end > 0) next = skip_spaces(text, end);
  for (const std::string_view lead : kLeads)
    if (const std::size_t end = match_words(text, next, lead); end > 0)
      if (const auto year = match_year(text, skip_spaces(text, end))) return year;
  return std::nullopt;
}

struct Lead {
  std::size_t begin;
  std::string_view kind;
};

// `giai đoạn`, `nhiệm kỳ` in front of `at`, `từ năm` between them.
Lead find_kind(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (const std::string_view words : {"từ năm", "từ", "năm"})
    if (const std::size_t before = step_back(text, at, words); before != at) {
      begin = before;
      break;
    }
  if (const std::size_t before = step_back(text, begin, "giai đoạn"); before != begin) return {before, "giai đoạn"};
  if (const std::size_t before = step_back(text, begin, "nhiệm kì"); before != begin) return {before, "nhiệm kỳ"};
  return {step_back(text, at, "năm") == begin ? at : begin, {}};
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

std::optional<Period> find_range(std::string_view text, std::size_t at, const ShortNumber& first,
                                 const Period* previous) {
  const std::size_t second_at = match_range_mark(text, first.end);
  const auto second = second_at > 0 ? match_year(text, second_at) : std::nullopt;
  if (!second || second->value <= first.value) return std::nullopt;
  const bool goes_on = second->end < text.size() && (text[second->end] == '/' || text[second->end] == '-');
  if (goes_on) return std::nullopt;
  const Lead lead = find_kind(text, at);
  Period period = make(text, lead.begin, second->end);
  period.from = first.value;
  period.to = second->value;
  period.kind = lead.kind;
  if (lead.begin == at && previous != nullptr && goes_on_list(text, previous->place.span.end, at))
    period.kind = previous->kind;
  return period;
}

}  // namespace

std::optional<Period> find_period(const NumberPlace& place, const Period* previous) {
  const auto& [text, at, word, key] = place;
  const auto first = match_year(text, at);
  if (!first) return std::nullopt;
  if (const char mark = at > 0 ? text[at - 1] : ' '; mark == '/' || mark == '-' || mark == '.') return std::nullopt;
  if (auto range = find_range(text, at, *first, previous)) return range;
  if (key != "năm" && key != "đến" && key != "nhìn") return std::nullopt;
  for (const std::string_view words : {"tầm nhìn đến năm", "tầm nhìn năm", "tầm nhìn đến", "tầm nhìn"})
    if (const std::size_t begin = step_back(text, at, words); begin != at) {
      Period period;
      period.horizon = first->value;
      period.place.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(first->end)};
      return period;
    }
  std::size_t begin = step_back(text, at, "đến năm");
  if (begin == at) return std::nullopt;
  const std::size_t lead = step_back(text, begin, "giai đoạn");
  Period period = make(text, lead, first->end);
  period.to = first->value;
  if (lead != begin) period.kind = "giai đoạn";
  return period;
}

}  // namespace baocao::entity
