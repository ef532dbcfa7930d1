// What a fraction is, is told by the words in front of it and by whether something counted stands behind it: `Quốc
// khánh 2/9, …`, but `có 2/9 xã`; `vị trí 13/63`, but `bố trí 45/60 giáo viên`. Words of two syllables are looked at
// whole.
#include "audit/fractions.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "entity/kinds.hpp"
#include "entity/phrases.hpp"
#include "entity/units.hpp"
#include "entity/words_back.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// The first word of the noun behind a number, as a key; empty where a word stands there that begins none of the
// tables: `20/11 mới đạt`.
std::string noun_behind(std::string_view text, std::size_t end) {
  static const std::set<std::string_view> first_words = [] {
    std::set<std::string_view> words;
    for (const std::string_view name : measures_and_nouns()) words.insert(name.substr(0, name.find_first_of(" ,/")));
    return words;
  }();
  const auto unit = match_unit(text, end);
  if (!unit) return {};
  std::string key = word_key(word_at(text, unit->begin));
  return unit->is_measure || first_words.contains(key) ? key : std::string();
}

bool counts_something(std::string_view text, const Fraction& fraction) {
  return is_counted_behind(text, fraction.end);
}

bool begins_sentence(std::string_view text, std::size_t at) {
  const std::size_t end = skip_spaces_back(text, at);
  return end == 0 || std::string_view(".!?:;-+").find(text[end - 1]) != std::string_view::npos;
}

// `Nghị định 45/60`. A kind in small letters may be what was done or reached: `thông báo 45/60 hộ`, `đạt kế hoạch
// 45/60`.
bool is_behind_kind(std::string_view text, const Fraction& fraction) {
  constexpr auto kOnlyPapers = word_set({"nghị định", "nghị quyết", "thông tư", "chỉ thị", "công văn", "pháp lệnh"});
  constexpr int kMostWords = 4;
  WordsBack words(text, fraction.begin);
  std::string phrase;
  for (int count = 0; count < kMostWords; ++count) {
    const std::string_view word = words.next();
    if (word.empty()) return false;
    if (count == 0 && std::any_of(kDocumentKinds.begin(), kDocumentKinds.end(),
                                  [&](const DocumentKind& kind) { return kind.abbreviation == word; }))
      return !counts_something(text, fraction);  // `NĐ 45/60`, but `đạt KH 45/60 ha`
    phrase.insert(0, word_key(word) + (count == 0 ? "" : " "));
    if (kDocumentKindIndex.find(phrase) == kDocumentKindIndex.kNone) continue;
    if (is_capitalised(word) && !begins_sentence(text, words.at())) return true;
    return kOnlyPapers.contains(phrase) || (is_capitalised(word) && !counts_something(text, fraction));
  }
  return false;
}

bool is_number_of_paper(std::string_view text, const Fraction& fraction) {
  WordsBack words(text, fraction.begin);
  if (words.next_key() != "số") return is_behind_kind(text, fraction);
  const Keyword before = words.next_key();
  return before != "tổng" && before != "trong";
}

// `xếp hạng PCI 13/63`: the word stands farther off where nothing is counted but provinces.
bool is_ranked_before(std::string_view text, const Fraction& fraction, std::string_view noun) {
  constexpr int kFar = 6;
  if (!noun.empty() && noun != "tỉnh" && noun != "thành") return false;
  WordsBack words(text, fraction.begin);
  for (int count = 0; count < kFar; ++count) {
    const Keyword key = words.next_key();
    if (key.empty()) return false;
    if (key == "hạng") return true;
  }
  return false;
}

// `xếp hạng 13/63`, `vị trí thứ 13/63`, `đứng 13/63 tỉnh`; `sắp xếp 45/60 cán bộ`, `thăng hạng 45/60 giáo viên` are
// none.
bool is_rank(std::string_view text, const Fraction& fraction) {
  constexpr auto kLinks = word_set({"là", "ở", "đạt", "từ", "lên", "xuống", "tại", "mức", "còn"});
  constexpr auto kRanked = word_set({"tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "địa", "đơn", "sở",
                                     "quốc", "nước", "cơ", "ngành", "cụm", "vùng", "trường", "đội", "đoàn"});
  constexpr int kMostLinks = 3;
  WordsBack words(text, fraction.begin);
  Keyword key = words.next_key();
  for (int links = 0; links < kMostLinks && kLinks.contains(key); ++links) key = words.next_key();
  if (key == "thứ" || key == "đứng") return true;
  if (key == "trí") return words.next_key() == "vị";
  const std::string noun = noun_behind(text, fraction.end);
  if (is_ranked_before(text, fraction, noun)) return true;
  if (key != "hạng" && (key != "xếp" || words.next_key() == "sắp")) return false;
  return noun.empty() || kRanked.contains(noun);
}

// `Lô 3/7`, `số nhà 12/45`, `tờ bản đồ 12/45`, `lớp 10/4`, where nothing counted stands behind.
bool is_name(std::string_view text, const Fraction& fraction) {
  constexpr auto kNamed = word_set({"lô", "thửa", "đồ", "đợt", "hẻm", "kiệt", "ngõ", "ngách", "lớp", "khoảnh", "giờ"});
  WordsBack words(text, fraction.begin);
  const Keyword key = words.next_key();
  const bool is_house = key == "nhà" && words.next_key() == "số";
  return (is_house || kNamed.contains(key)) && !counts_something(text, fraction);
}

// `86 xã đạt 19/19 tiêu chí, chiếm 60,56%`, `số xã đạt từ 15/19 tiêu chí`: how good each of them is; the percentage is
// of the communes. `Xã An Hòa đạt 15/19 tiêu chí` is a share, and the bracket of `5 xã đạt 15/19 tiêu chí (90%)` ties
// it.
bool is_score_of_each(std::string_view text, const Fraction& fraction) {
  constexpr auto kPlaces = word_set({"xã", "phường", "huyện", "quận", "ấp", "thôn", "khóm", "bản", "phố", "trường"});
  const std::size_t behind = match_words(text, skip_spaces(text, fraction.end), "tiêu chí");
  if (behind == 0) return false;
  if (fraction.upper < fraction.lower && text.substr(skip_spaces(text, behind)).starts_with("(")) return false;
  WordsBack words(text, fraction.begin);
  Keyword key = words.next_key();
  if (key == "từ") key = words.next_key();
  if (key != "đạt" || !kPlaces.contains(words.next_key())) return false;
  const std::string_view count = words.next();
  return !count.empty() && (is_digit(count.front()) || has_key(count, "số"));
}

// A ratio (`35/1`, but `01/01 chỉ tiêu`), a scale (`1/2.000`), a rate or score of so many (`10,2/1.000 dân`, `7,5/10
// điểm`), hours of the day (`24/7`).
bool is_measure(std::string_view text, const Fraction& fraction, bool is_decimal) {
  const double lower = fraction.lower;
  if (lower == 1 && !counts_something(text, fraction)) return true;
  if (fraction.upper == 1 && lower >= 100) return true;
  for (double power = 10; is_decimal && power <= lower; power *= 10)
    if (lower == power) return true;
  return fraction.upper == 24 && (lower == 24 || lower == 7);
}

bool is_year(const NumberMatch& number) {
  return !number.is_grouped && number.digits == 4 && number.value >= 1900 && number.value < 2200;
}

// `tháng 5/22`, `quý 3/2022`, `5/2023`; the noun behind a year is not counted: `tháng 9/2023 giải ngân đạt 62,5%`.
bool is_month(std::string_view text, const Fraction& fraction, const NumberMatch& lower) {
  if (is_year(lower)) return fraction.upper <= 12;
  const Keyword before = keyword_before(text, fraction.begin);
  if (before == "tháng") return fraction.upper <= 12 && !counts_something(text, fraction);
  return before == "quí" && fraction.upper <= 4;
}

// `năm học 2022/2023`.
bool is_two_years(const NumberMatch& upper, const NumberMatch& lower) {
  return is_year(upper) && is_year(lower) && lower.value == upper.value + 1;
}

// Joined to a day in front of it: `30/4 và 1/5`, `30/4 - 1/5`; by a comma only where nothing counted follows.
bool is_joined_to_day(std::string_view text, const Fraction& fraction, const std::optional<Fraction>& before) {
  if (!before || before->kind != FractionKind::day) return false;
  const std::size_t begin = skip_spaces(text, before->end);
  const std::size_t end = skip_spaces_back(text, fraction.begin);
  const std::string_view between = text.substr(begin, end < begin ? 0 : end - begin);
  if (between == ",") return !counts_something(text, fraction);
  return between == "-" || between == "–" || has_key(between, "và") || has_key(between, "đến") ||
         has_key(between, "tới");
}

// `ngày`, `lễ` …; of two syllables `Quốc khánh`, since `An Khánh` is a place.
bool leads_to_day(const Keyword& word, const Keyword& before) {
  constexpr auto kLeads =
      word_set({"ngày", "mùng", "mồng", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "lễ", "dịp", "tết"});
  return kLeads.contains(word) || (word == "khánh" && before == "quốc") || (word == "niệm" && before == "kỉ") ||
         (word == "mừng" && before == "chào");
}

// `ngày 20/11`, `Ngày Nhà giáo Việt Nam 20/11`; `trong ngày đã xong 5/9` is none.
bool is_led_by_day(std::string_view text, std::size_t at, int most_words) {
  constexpr auto kEnds = word_set({"đã", "có", "được", "đạt", "chiếm", "là", "với"});
  WordsBack words(text, at);
  Keyword key = words.next_key();
  for (int count = 0; count < most_words && !key.empty() && !kEnds.contains(key); ++count) {
    const Keyword before = words.next_key();
    if (leads_to_day(key, before)) return true;
    key = before;
  }
  return false;
}

// A day and a month. More than the whole is hardly a share where it may be a day, unless something is counted.
bool is_day(std::string_view text, const Fraction& fraction, const std::optional<Fraction>& before) {
  constexpr auto kTimes = word_set({"từ", "đến", "tới", "trước", "sau", "nhân", "vào", "đường"});
  constexpr int kFar = 8;
  if (fraction.upper < 1 || fraction.upper > 31 || fraction.lower > 12) return false;
  if (is_led_by_day(text, fraction.begin, 1) || is_joined_to_day(text, fraction, before)) return true;
  const bool over = fraction.upper > fraction.lower;
  const bool is_far_led = is_led_by_day(text, fraction.begin, kFar);
  const Keyword lead = keyword_before(text, fraction.begin);
  const bool is_time = kTimes.contains(lead);
  if (counts_something(text, fraction)) return over && (is_far_led || is_time || lead.empty());
  const std::size_t behind = skip_spaces(text, fraction.end);
  const Keyword next(word_at(text, behind));
  const bool goes_on = next == "lên" || next == "xuống" || text.substr(behind).starts_with("(");  // `từ 5/9 lên 7/9`
  return over || is_far_led || (is_time && !goes_on);
}

}  // namespace

bool is_counted_behind(std::string_view text, std::size_t end) {
  return !noun_behind(text, end).empty();
}

std::optional<Fraction> match_fraction(std::string_view text, std::size_t at, const NumberMatch& upper,
                                       const std::optional<Fraction>& before) {
  if (upper.end >= text.size() || text[upper.end] != '/') return std::nullopt;
  const auto lower = match_number(text, upper.end + 1);
  if (!lower || lower->value == 0) return std::nullopt;
  if (at > 0 && std::string_view("/-.,").find(text[at - 1]) != std::string_view::npos) return std::nullopt;
  const std::size_t end = lower->end;
  if (end < text.size() && (text[end] == '/' || text[end] == '-' || !word_at(text, end).empty())) return std::nullopt;
  Fraction fraction{.upper = upper.value, .lower = lower->value, .begin = at, .end = end};
  const bool is_decimal = !upper.is_integer || !lower->is_integer;
  if (is_number_of_paper(text, fraction) || is_name(text, fraction) || is_rank(text, fraction) ||
      is_measure(text, fraction, is_decimal) || is_month(text, fraction, *lower) || is_two_years(upper, *lower) ||
      is_score_of_each(text, fraction))
    fraction.kind = FractionKind::other;
  else if (!is_decimal && is_day(text, fraction, before))
    fraction.kind = FractionKind::day;
  return fraction;
}

}  // namespace baocao::audit
