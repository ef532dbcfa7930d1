// figure-conflict: one indicator, one year, two values in the reports of a series.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "audit/rule.hpp"
#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// Words that name no indicator: verbs, measures of measures, particles; without marks.
constexpr auto kNoName =
    word_set({"toc", "do",   "ty",     "ti",  "le",  "chi", "so",    "dat",  "tang", "giam", "la",  "chiem",
              "xep", "co",   "duoc",   "o",   "vi",  "tri", "thu",   "hang", "dung", "va",   "cua", "tren",
              "hon", "gan",  "khoang", "xap", "xi",  "nam", "trong", "voi",  "toan", "ca",   "len", "xuong",
              "con", "them", "bang",   "den", "nay", "da",  "ket",   "qua",  "danh", "gia",  "muc", "tong",
              "thi", "cung", "ki",     "ky",  "bac", "tai", "cho",   "duy",  "het",  "cuoi", "moi"});

// What makes a figure no statement about the whole year, as word keys. Of other words that look like these without
// their marks or their neighbours (giải ngân, đầu người, bình quân) nothing follows.
constexpr auto kNotTold = PhraseTable(
    std::to_array<std::string_view>({"ước", "dự kiến", "dự toán", "dự báo", "chỉ tiêu", "mục tiêu", "kế hoạch",
                                     "phấn đấu", "đầu năm", "quí", "tháng", "nhiệm kì", "giai đoạn"}));

struct Scale {
  std::string_view word;
  double factor;
};
constexpr auto kScales = std::to_array<Scale>({{"nghìn", 1e3}, {"ngàn", 1e3}, {"triệu", 1e6}, {"tỉ", 1e9}});

struct Statement {
  const View* view = nullptr;
  const Quantity* quantity = nullptr;
  double value = 0;
  double rounding = 0;
};

// `nghìn tỷ đồng` → đồng and 10^12.
std::pair<std::string, double> base_unit(std::string_view unit) {
  double factor = 1;
  std::size_t at = 0;
  while (at < unit.size()) {
    const std::string_view word = word_at(unit, at);
    const Keyword key(word);
    const auto scale = std::find_if(kScales.begin(), kScales.end(), [&](const Scale& s) { return key == s.word; });
    if (scale == kScales.end()) break;
    factor *= scale->factor;
    at = skip_spaces(unit, at + word.size());
  }
  return {fold(unit.substr(at)), factor};
}

// One unit of the last digit written.
double last_digit(std::string_view text) {
  const auto number = match_number(text, 0);
  if (!number) return 0;
  if (number->is_integer) return 1;
  const std::size_t mark = text.substr(0, number->end).find_last_of(",.");
  return std::pow(10.0, -static_cast<double>(number->end - mark - 1));
}

// The stretch of a sentence a figure is told in, without brackets and what other marks part off.
struct Clause {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_mark(std::string_view text, std::size_t at, std::string_view marks) {
  if (marks.find(text[at]) == std::string_view::npos) return false;
  // `5,44` and `4.000` hold no mark.
  return at + 1 >= text.size() || !is_digit(text[at + 1]) || at == 0 || !is_digit(text[at - 1]);
}

Clause clause_around(std::string_view text, std::size_t begin, std::size_t end, std::string_view marks) {
  Clause clause{begin, end};
  while (clause.begin > 0 && !is_mark(text, clause.begin - 1, marks)) --clause.begin;
  while (clause.end < text.size() && !is_mark(text, clause.end, marks)) ++clause.end;
  return clause;
}

// The one year a clause names; a year compared with (`so với năm 2021`) is not it. 0: none or several.
std::int32_t year_of(std::string_view text, const Clause& clause) {
  std::int32_t year = 0;
  Keyword before;
  Keyword before_that;
  for (std::size_t at = clause.begin; at < clause.end;) {
    const std::string_view word = word_at(text, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    if (const auto number = match_year(text, at);
        number && before == "năm" && before_that != "so" && before_that != "với") {
      if (year != 0 && year != number->value) return 0;
      year = number->value;
    }
    before_that = before;
    before = Keyword(word);
    at += word.size();
  }
  return year;
}

bool is_not_told(std::string_view clause) {
  for (std::size_t at = 0; at < clause.size();) {
    const std::string_view word = word_at(clause, at);
    if (!word.empty()) {
      PhraseWindow window(clause, at);
      if (kNotTold.longest(window) > 0) return true;
    }
    at += std::max<std::size_t>(word.size(), 1);
  }
  return false;
}

// The naming words in front of and behind a figure, sorted; nullopt where the figure is a target, an estimate or of
// part of the year.
std::optional<std::string> indicator(const Index& index, std::string_view text, const Clause& clause, std::size_t begin,
                                     std::size_t end) {
  const std::string_view whole = text.substr(clause.begin, clause.end - clause.begin);
  if (is_not_told(whole)) return std::nullopt;
  std::vector<std::string> names;
  for (const std::string_view part :
       {text.substr(clause.begin, begin - clause.begin), text.substr(end, clause.end - end)})
    for (const Word word : index.vocabulary.words(part)) {
      const std::string& name = index.vocabulary.text(word);
      if (!kNoName.contains(name) && !index.vocabulary.is_number(word)) names.push_back(name);
    }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string joined;
  for (const std::string& name : names) joined += name + " ";
  return joined.empty() ? std::nullopt : std::optional(joined);
}

using Statements = std::map<std::string, std::vector<Statement>>;

void add(const Index& index, const View& view, const Quantity& quantity, Statements& statements) {
  const Place* place = find_place(view, quantity.place.at);
  if (place == nullptr || view.series.empty() || place->section == Section::heading) return;
  const std::string_view text = place->paragraph->text;
  const std::size_t begin = text::byte_offset(text, quantity.place.span.start);
  const std::size_t end = text::byte_offset(text, quantity.place.span.end);
  Clause clause = clause_around(text, begin, end, ",;:.()!?");
  std::int32_t year = year_of(text, clause);
  // `Năm 2022, tăng trưởng đạt 5,44%`: the year leads the sentence.
  if (year == 0) year = year_of(text, clause_around(text, begin, end, ";.()!?"));
  if (year == 0) return;
  const auto name = indicator(index, text, clause, begin, end);
  if (!name) return;
  const auto [unit, factor] = base_unit(quantity.unit);
  const std::string key = view.series + "\n" + std::to_string(year) + "\n" + *name + "\n" + unit + "\n" +
                          (quantity.of ? std::to_string(*quantity.of) : std::string()) + "\n" +
                          std::to_string(static_cast<int>(quantity.change));
  statements[key].push_back({&view, &quantity, quantity.value * factor, last_digit(quantity.text) * factor});
}

}  // namespace

void check_figures(const Index& index, Findings& findings) {
  Statements statements;
  for (const View& view : index.views)
    for (const Quantity& quantity : view.extraction->entities.quantities) add(index, view, quantity, statements);
  for (const auto& [key, told] : statements) {
    std::set<std::pair<double, double>> seen;
    for (std::size_t i = 1; i < told.size(); ++i) {
      const Statement& one = told.front();
      const Statement& other = told[i];
      const double rounding = std::max(one.rounding, other.rounding);
      const bool ranks = one.quantity->of.has_value();
      if (std::abs(one.value - other.value) < (ranks ? 0.5 : rounding * (1 - 1e-9)) || one.value == other.value)
        continue;
      if (rounding == 1 && !ranks && std::abs(one.value - other.value) < 1) continue;
      if (!seen.insert({one.value, other.value}).second) continue;
      findings.add("figure-conflict",
                   say("{1} and {2} for one indicator and year", "{1} và {2} cho cùng chỉ tiêu, cùng năm",
                       {one.quantity->text, other.quantity->text}),
                   {entity_evidence(*one.view, *one.quantity), entity_evidence(*other.view, *other.quantity)});
    }
  }
}

}  // namespace baocao::audit
