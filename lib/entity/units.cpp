// Units are looked for in the tables of unit_words.hpp, the longest first. A noun of several words must stand there to
// be taken whole; of any other noun its first word is the unit.
#include "entity/units.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/unit_words.hpp"

namespace baocao::entity {

using namespace units;

namespace {

constexpr PhraseTable kScaleTable(kScales);
constexpr PhraseTable kMeasureTable(kMeasures);
constexpr PhraseTable kCountedTable(kCounted);
constexpr PhraseTable kNoNounTable(kNoNouns);
constexpr PhraseTable kRateTable(kRates);
constexpr PhraseTable kTimeTable(kTimes);
constexpr PhraseTable kGroupTable(kGroups);
constexpr PhraseTable kTakesTurnTable(kTakeTurns);
constexpr PhraseTable kPopulationTable([] {
  std::array<std::string_view, kPopulations.size()> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = kPopulations[i].words;
  return words;
}());

// Whether a number of its own follows: `12 tỷ đồng/kế hoạch 10 tỷ đồng` holds two.
bool leads_to_number(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  return next > at && next < text.size() && is_digit(text[next]);
}

// Behind the noun of `table` that the window begins with; 0 where it is but the first half of another: `trẻ em`.
template <std::size_t N>
std::size_t match_whole(PhraseWindow& window, const PhraseTable<N>& table) {
  const std::size_t end = table.longest(window);
  return end >= kCountedTable.longest(window) ? end : 0;
}

// `10.000 dân`: `count` is a power of ten.
std::size_t match_population(PhraseWindow& window, double count) {
  double power = count;
  while (power >= 10) power /= 10;
  if (power != 1) return 0;
  std::size_t longest = 0;
  kPopulationTable.match(window, [&](std::size_t i, std::size_t end) {
    if (count >= kPopulations[i].least) longest = std::max(longest, end);
  });
  return longest >= kCountedTable.longest(window) ? longest : 0;
}

// What a rate in so many of stands behind.
enum class Rated : std::uint8_t { counted, turn, measure };

// Behind measures any single one, and any time, is a rate, behind turns any time: `triệu đồng/01 hộ`, `triệu đồng/12
// tháng`, `01 lần/03 tháng`.
std::size_t match_divisor_of(std::string_view text, std::size_t at, Rated rated) {
  const auto number = match_number(text, at);
  if (!number || !number->is_integer) return 0;
  PhraseWindow window(text, skip_spaces(text, number->end));
  const std::size_t time = match_whole(window, kTimeTable);
  std::size_t end = match_population(window, number->value);
  if (number->value == 1 || rated != Rated::counted) end = std::max(end, time);
  if (number->value == 1) end = std::max(end, match_whole(window, kGroupTable));
  if (number->value == 1 && rated == Rated::measure)
    end = std::max({end, kMeasureTable.longest(window), kCountedTable.longest(window)});
  return end;
}

// Behind the rates that follow: `/năm`, `/người/tháng`, `/s`, `/100.000 dân`.
std::size_t skip_rates(std::string_view text, std::size_t at, Rated rated) {
  for (int rates = 0; rates < 3 && at + 1 < text.size() && text[at] == '/'; ++rates) {
    if ((text[at + 1] == 's' || text[at + 1] == 'h') && word_at(text, at + 1).size() == 1) {
      at += 2;
      continue;
    }
    PhraseWindow window(text, at + 1);
    std::size_t end = 0;
    if (is_digit(text[at + 1])) {
      end = match_divisor_of(text, at + 1, rated);
    } else {
      end = std::max({kMeasureTable.longest(window), kCountedTable.longest(window), kRateTable.longest(window)});
    }
    if (end == 0 || leads_to_number(text, end)) break;
    at = end;
  }
  return at;
}

}  // namespace

std::size_t match_divisor(std::string_view text, std::size_t at) {
  return match_divisor_of(text, at, Rated::counted);
}

std::vector<std::string_view> measures_and_nouns() {
  std::vector<std::string_view> names(kMeasures.begin(), kMeasures.end());
  names.insert(names.end(), kCounted.begin(), kCounted.end());
  return names;
}

std::vector<std::string_view> unit_names() {
  std::vector<std::string_view> names = measures_and_nouns();
  names.insert(names.end(), kScales.begin(), kScales.end());
  names.insert(names.end(), kNoNouns.begin(), kNoNouns.end());
  return names;
}

namespace {

// The size of the sign that the text begins with; 0 without one.
std::size_t match_sign(std::string_view text) {
  for (const std::string_view sign : {"%", "‰", "°C"})
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

// `lượt người`, `lượt phương tiện`: a turn is one of those who take it.
std::size_t match_counted(std::string_view text, PhraseWindow& window) {
  const std::size_t end = kCountedTable.longest(window);
  if (end == 0 || window.first() != "lượt") return end;
  PhraseWindow who(text, skip_spaces(text, end));
  return std::max(end, match_whole(who, kTakesTurnTable));
}

}  // namespace

std::optional<UnitMatch> match_unit(std::string_view text, std::size_t at) {
  const bool glued = at < text.size() && text[at] != ' ';
  UnitMatch match{.begin = skip_spaces(text, at)};
  if (match.begin >= text.size()) return std::nullopt;
  const std::size_t sign = match_sign(text.substr(match.begin));
  if (sign > 0) {
    match.end = skip_rates(text, match.begin + sign, Rated::measure);
    match.is_known = true;
    match.is_measure = true;
    return match;
  }
  constexpr int kMostScales = 2;
  std::size_t noun = match.begin;  // behind the scales: `nghìn tỷ đồng`
  PhraseWindow window(text, noun);
  for (int scales = 0; scales < kMostScales; ++scales) {
    const std::size_t end = kScaleTable.longest(window);
    if (end == 0) break;
    noun = skip_spaces(text, end);
    window = PhraseWindow(text, noun);
  }
  const std::size_t measure = kMeasureTable.longest(window);
  const std::size_t counted = match_counted(text, window);
  match.is_measure = measure >= counted && (measure > 0 || noun > match.begin);
  match.end = std::max(measure, counted);
  // `1 công suất`, `2 ban hành`: the noun is but the first half of the word.
  if (match.end > 0 && kNoNounTable.longest(window) > match.end) return std::nullopt;
  if (glued && measure == 0) return std::nullopt;
  match.is_known = match.end > 0 || noun > match.begin;
  if (match.end > 0) {
    const bool is_turn = window.first() == "lần" || window.first() == "lượt";
    match.end = skip_rates(text, match.end, match.is_measure ? Rated::measure : is_turn ? Rated::turn : Rated::counted);
    return match;
  }
  if (noun > match.begin) {  // `2,5 triệu`: the scale alone
    match.end = skip_rates(text, skip_spaces_back(text, noun), Rated::measure);
    return match;
  }
  const std::string_view word = word_at(text, match.begin);
  constexpr std::size_t kLongestWord = 16;  // bytes of the longest Vietnamese syllable, nghiêng with its marks
  if (word.empty() || word.size() > kLongestWord || is_capitalised(word) || is_digit(word.front())) return std::nullopt;
  if (kNoNounTable.longest(window) > 0) return std::nullopt;
  match.end = match.begin + word.size();
  return match;
}

}  // namespace baocao::entity
