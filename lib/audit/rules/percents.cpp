// percent-mismatch: a percentage beside a fraction that says something else.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "audit/fractions.hpp"
#include "audit/rule.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// A percentage or a fraction of one sentence, in byte offsets.
struct Figure {
  bool is_percent = false;
  double a = 0;  // the percentage, or the upper number
  double b = 0;
  double last_digit = 1;  // unit of the last digit written
  bool hedged = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_hedged(std::string_view text, std::size_t at) {
  // `độ` is more often the end of another word: `mức độ 85%`.
  constexpr auto kHedges = word_set({"trên", "hơn", "gần", "khoảng", "xỉ", "dưới"});
  return kHedges.contains(keyword_before(text, at));
}

std::optional<Figure> match_percent(std::string_view text, std::size_t at, const NumberMatch& number) {
  const std::size_t sign = skip_spaces(text, number.end);
  if (sign >= text.size() || text[sign] != '%') return std::nullopt;
  const std::size_t comma = text.substr(at, number.end - at).find_first_of(",.");
  const std::size_t decimals = comma == std::string_view::npos || number.is_integer ? 0 : number.end - at - comma - 1;
  return Figure{.is_percent = true,
                .a = number.value,
                .last_digit = std::pow(10.0, -static_cast<double>(decimals)),
                .hedged = is_hedged(text, at),
                .begin = at,
                .end = sign + 1};
}

std::vector<Figure> figures_of(std::string_view text) {
  std::vector<Figure> figures;
  std::optional<Fraction> last;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t word_end = at + word_at(text, at).size();
    const auto number = is_behind_word(text, at) ? std::nullopt : match_number(text, at);
    std::optional<Figure> figure;
    if (number) {
      if (const auto fraction = match_fraction(text, at, *number, last)) {
        if (fraction->kind == FractionKind::share)
          figures.push_back({.a = fraction->upper, .b = fraction->lower, .begin = at, .end = fraction->end});
        last = fraction;
        at = fraction->end;
        continue;
      }
      figure = match_percent(text, at, *number);
    }
    at = figure ? figure->end : std::max(word_end, number ? number->end : 0);
    if (figure) figures.push_back(*figure);
  }
  return figures;
}

bool ends_sentence(std::string_view between) {
  for (std::size_t i = 0; i < between.size(); ++i)
    if ((between[i] == '.' || between[i] == '!' || between[i] == '?') &&
        (i + 1 == between.size() || between[i + 1] == ' '))
      return true;
  return false;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    count += word.empty() ? 0u : 1u;
    at += std::max<std::size_t>(word.size(), 1);
  }
  return count;
}

struct Reading {
  bool fits = false;
  double off_by = 0;  // percentage points to the nearest reading
};

// Points that a percentage may be off by.
double allowed(const Figure& percent) {
  return percent.hedged ? 2.0 : percent.last_digit;
}

Reading compare(const Figure& percent, const Figure& fraction) {
  const double difference = std::abs(fraction.a - fraction.b);
  std::vector<double> readings = {100 * fraction.a / fraction.b, 100 * difference / fraction.b};
  if (fraction.a > 0) readings.push_back(100 * difference / fraction.a);
  Reading best{.off_by = 1e9};
  for (const double reading : readings) {
    const double off = std::abs(percent.a - reading);
    best.off_by = std::min(best.off_by, off);
    best.fits = best.fits || off <= allowed(percent) + 1e-9;
  }
  return best;
}

// `năm 2022`, `khóa 13`: no so many.
bool is_named(std::string_view text, std::size_t at, const NumberMatch& number) {
  constexpr auto kNamed = word_set({"năm", "khóa", "tháng", "quí", "ngày", "số", "lần", "thứ", "đợt", "kì", "vụ"});
  return kNamed.contains(keyword_before(text, at)) || (!number.is_grouped && match_year(text, at));
}

// Whether the percentage is of a number told between as a part of the fraction's whole: `12/12 việc, trong đó 10 việc
// xong sớm (83,3%)`; behind `trong đó` what is counted need not be said again, `trong đó 10 hoàn thành`. Of a number
// that is not told so nothing follows: `30/40 xã, tăng 5 xã, đạt 88%`.
bool fits_part_between(std::string_view between, const Figure& percent, const Figure& fraction) {
  bool is_part = false;
  bool in_rest = false;  // behind a semicolon
  for (std::size_t at = 0; at < between.size();) {
    is_part = is_part || match_words(between, at, "trong đó") > 0;
    in_rest = in_rest || between[at] == ';';
    const auto number = is_digit(between[at]) ? match_number(between, at) : std::nullopt;
    if (number && number->is_integer && number->value < fraction.b && !is_named(between, at, *number) &&
        (is_part || (in_rest && is_counted_behind(between, number->end))) &&
        std::abs(percent.a - 100 * number->value / fraction.b) <= allowed(percent) + 1e-9)
      return true;
    at = number ? number->end : at + 1;
  }
  return false;
}

struct Pair {
  std::size_t first = 0;  // of two neighbours
  Reading reading;
  std::size_t distance = 0;
  bool bracketed = false;  // the second stands in a bracket behind the first: `18/24 khu phố (70%)`
};

std::vector<Pair> pairs_of(std::string_view text, const std::vector<Figure>& figures) {
  constexpr std::size_t kMostWords = 10;
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
    const Figure& left = figures[i];
    const Figure& right = figures[i + 1];
    if (left.is_percent == right.is_percent) continue;
    const std::string_view between = text.substr(left.end, right.begin - left.end);
    if (ends_sentence(between) || count_words(between) > kMostWords) continue;
    const Figure& percent = left.is_percent ? left : right;
    const Figure& fraction = left.is_percent ? right : left;
    const std::size_t bracket = between.find_last_of("()");
    const bool bracketed =
        bracket != std::string_view::npos && between[bracket] == '(' && between.find(')') == std::string_view::npos;
    Reading reading = compare(percent, fraction);
    reading.fits = reading.fits || (right.is_percent && fits_part_between(between, percent, fraction));
    pairs.push_back({i, reading, between.size(), bracketed});
  }
  return pairs;
}

void check(const View& view, const Place& place, Findings& findings) {
  const std::string_view text = place.paragraph->text;
  if (text.find('%') == std::string_view::npos) return;
  const std::vector<Figure> figures = figures_of(text);
  std::vector<Pair> pairs = pairs_of(text, figures);
  // Of three in a row the two belong together that a bracket joins, else that fit, else those that stand closer.
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    if (a.bracketed != b.bracketed) return a.bracketed;
    return a.reading.fits != b.reading.fits ? a.reading.fits : a.distance < b.distance;
  });
  std::vector<bool> settled(figures.size(), false);
  CodePointCounter counter(text);
  std::vector<std::size_t> wrong;
  for (const Pair& pair : pairs) {
    if (settled[pair.first] || settled[pair.first + 1]) continue;
    settled[pair.first] = settled[pair.first + 1] = true;
    const Figure& percent = figures[figures[pair.first].is_percent ? pair.first : pair.first + 1];
    if (!pair.reading.fits && pair.reading.off_by > 1.0 && !percent.hedged) wrong.push_back(pair.first);
  }
  std::sort(wrong.begin(), wrong.end());
  for (const std::size_t first : wrong) {
    std::vector<Evidence> evidence;
    std::string parts[2];
    for (const std::size_t i : {first, first + 1}) {
      evidence.push_back(stretch(view, place.at, {counter.at(figures[i].begin), counter.at(figures[i].end)}));
      parts[figures[i].is_percent ? 0 : 1] = evidence.back().text;
    }
    if (!figures[first].is_percent) std::swap(evidence[0], evidence[1]);
    findings.add("percent-mismatch", say("{1} does not fit {2}", "{1} không khớp {2}", {parts[0], parts[1]}),
                 std::move(evidence));
  }
}

}  // namespace

void check_percents(const Index& index, Findings& findings) {
  for (const View& view : index.views)
    for (const Place& place : view.places) check(view, place, findings);
}

}  // namespace baocao::audit
