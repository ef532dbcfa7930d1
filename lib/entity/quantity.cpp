// A number is a quantity when a unit stands right behind it and nothing in front of it makes it a name.
#include "entity/quantity.hpp"

#include <algorithm>
#include <array>

#include "entity/dates.hpp"
#include "entity/naming.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/units.hpp"
#include "entity/words_back.hpp"

namespace baocao::entity {

namespace {

// Words in front of a fraction that make it a rank: it needs no unit then.
constexpr auto kRanks = word_set({"hạng", "vị trí", "vị trí thứ", "thứ", "thứ hạng", "đứng thứ"});

// What may stand between the verb and its number: `tăng thêm 5`, `giảm khoảng 3%`.
constexpr auto kHedges =
    word_set({"thêm", "trên", "hơn", "gần",  "khoảng", "xấp", "xỉ",    "được", "bình", "quân", "ước",   "tới",
              "mạnh", "nhẹ",  "ít",  "nhất", "dưới",   "lại", "nhanh", "thực", "tổng", "gấp",  "tương", "ứng"});

bool is_rank(const NumberPlace& place) {
  bool is_rank = false;
  for_each_phrase_before(place, [&](std::string_view phrase, std::size_t) { is_rank |= kRanks.contains(phrase); });
  return is_rank;
}

// `giảm 22,27%`, `kéo giảm gần 5%`. `giảm còn 5%`, `tăng lên 7%` say where it ended, not by how much.
Change change_of(const NumberPlace& place) {
  constexpr int kMostHedges = 3;
  WordsBack words = words_before(place);
  Keyword key = place.key;
  for (int count = 0; count < kMostHedges && kHedges.contains(key); ++count) key = words.next_key();
  // `(-15%)`, `giảm -5%`
  const bool dash = place.at > 1 && place.text[place.at - 1] == '-';
  if (dash && (place.text[place.at - 2] == '(' || keyword_before(place.text, place.at - 1) == "giảm"))
    return Change::decrease;
  if (key == "tăng") return Change::increase;
  return key == "giảm" || key == "tụt" || key == "sụt" ? Change::decrease : Change::none;
}

// Where the number of the quantity begins that ends, with its attributes, at `end`, where a slash leads to the next: `5
// vụ/12 đối tượng`, `25 tuyến kênh/35,6km`.
std::optional<std::size_t> find_quantity_before(std::string_view text, std::size_t end) {
  constexpr int kMostUnitWords = 4;
  WordsBack words(text, end);
  for (int count = 0; count <= kMostUnitWords; ++count) {
    const std::string_view word = words.next();
    if (word.empty()) return std::nullopt;
    if (!is_digit(word.front())) continue;
    std::size_t digits = 0;  // `12,5km/15km`
    while (digits < word.size() && is_digit(word[digits])) ++digits;
    const auto unit = match_unit(text, words.at() + digits);
    if (!unit || (unit->end != end && (!unit->is_known || unit->end > end))) return std::nullopt;
    std::size_t begin = words.at();  // of `5` in `12,5`
    while (begin > 1 && (text[begin - 1] == ',' || text[begin - 1] == '.') && is_digit(text[begin - 2]))
      begin = offset_of(text, word_before(text, begin - 1));
    return begin;
  }
  return std::nullopt;
}

// The first of the quantities that slashes part up to this one: `tăng 12 vụ/20 bị can` tells of both.
NumberPlace first_of_parted(NumberPlace place) {
  constexpr int kMostSlashes = 3;
  for (int count = 0; count < kMostSlashes && place.at > 0 && place.text[place.at - 1] == '/'; ++count) {
    const auto before = find_quantity_before(place.text, place.at - 1);
    if (!before) break;
    place = NumberPlace(place.text, *before);
    place.read_key();
  }
  return place;
}

Quantity make(const NumberPlace& place, std::size_t end, std::string_view unit) {
  Quantity quantity;
  quantity.unit = unit;
  quantity.change = change_of(first_of_parted(place));
  quantity.place.span = {static_cast<std::uint32_t>(place.at), static_cast<std::uint32_t>(end)};
  return quantity;
}

// `3.1` may number a clause.
bool has_comma(std::string_view text, std::size_t begin, const NumberMatch& number) {
  return text.substr(begin, number.end - begin).find(',') != std::string_view::npos;
}

// `bản đồ tỷ lệ 1/2.000`, `quy hoạch chi tiết 1/500`; `tỷ lệ 1/100 hộ` counts.
bool is_scale_of_maps(const Keyword& before, double value) {
  constexpr auto kDrawn = word_set({"lệ", "đồ", "hoạch", "tiết", "khu"});
  constexpr auto kScales = std::to_array<double>({500, 1000, 2000, 5000, 10000, 25000, 50000, 100000});
  return kDrawn.contains(before) && std::find(kScales.begin(), kScales.end(), value) != kScales.end();
}

// `13/63 tỉnh/thành`, `56/209 vụ`, `hạng 13/63`, `2/3 số xã`; `9,8/12,5 tỷ đồng`: decimals of what is measured.
std::optional<Quantity> find_fraction(const NumberPlace& place, const NumberMatch& first) {
  const std::string_view text = place.text;
  const auto second = match_number(text, first.end + 1);
  if (!second) return std::nullopt;
  const std::size_t second_end = second->end;
  if (second_end < text.size() && (text[second_end] == '/' || text[second_end] == '-')) return std::nullopt;
  if (second->value == 0) return std::nullopt;
  std::size_t unit_at = second_end;
  // Only the second noun says what is counted: `2/3 tổng số xã`, `2/3 số xã`.
  for (const std::string_view words : {"tổng số", "số"})
    if (const std::size_t end = match_words(text, skip_spaces(text, second_end), words); end > 0) {
      unit_at = end;
      break;
    }
  const auto unit = match_unit(text, unit_at);
  if (!unit && !is_rank(place)) return std::nullopt;
  // `đạt 87,56/100 điểm`
  const bool measured =
      unit && (unit->is_measure || has_key(text.substr(unit->begin, unit->end - unit->begin), "điểm"));
  if (!measured && is_name_with_slash(place, first, *second)) return std::nullopt;
  // `các tháng 7, 8/2023`, `tỷ lệ 1/500`
  const bool is_month = first.value <= 12 && match_year(text, first.end + 1) && is_behind_month(place);
  const bool is_scale =
      first.value == 1 && is_scale_of_maps(place.key, second->value) && unit && match_divisor(text, first.end + 1) == 0;
  if (is_month || is_scale) return std::nullopt;
  // `Nghị định 15/2020 ngày 3/2/2020`
  if (unit && match_year(text, first.end + 1) && match_date(text, unit->begin)) return std::nullopt;
  const bool counts = first.is_integer && second->is_integer;
  const bool measures = measured && (first.is_integer || has_comma(text, place.at, first)) &&
                        (second->is_integer || has_comma(text, first.end + 1, *second));
  if (!counts && !measures) return std::nullopt;
  Quantity quantity =
      unit ? make(place, unit->end, text.substr(unit->begin, unit->end - unit->begin)) : make(place, second_end, {});
  quantity.value = first.value;
  quantity.of = second->value;
  return quantity;
}

// Where the minus sign of the number at `at` begins: a dash right before the digits, behind a word for growth or a
// level. Any other dash is one of the text, as are those before what is never below nothing.
std::optional<std::size_t> find_minus(std::string_view text, std::size_t at, std::string_view unit) {
  constexpr auto kLevels = word_set({"trưởng", "tăng", "xuống", "mức", "số", "đạt", "ước", "là", "độ", "âm", "còn"});
  const bool goes_below = unit.starts_with('%') || unit.starts_with("‰") || has_key(unit, "điểm") ||
                          has_key(unit, "điểm phần trăm") || has_key(unit, "độ");
  if (!goes_below) return std::nullopt;
  std::size_t begin = at;
  for (const std::string_view sign : {"-", "–", "−"})
    if (text.substr(0, at).ends_with(sign)) begin = at - sign.size();
  if (begin == at || begin == 0 || text[begin - 1] != ' ') return std::nullopt;
  return kLevels.contains(keyword_before(text, begin)) ? std::optional(begin) : std::nullopt;
}

// `6 tháng đầu năm`, `9 tháng năm 2022`, `9 tháng 2022`, `9 tháng/2023` name a part of the year.
bool is_part_of_year(std::string_view text, const UnitMatch& unit) {
  const std::size_t month = match_words(text, unit.begin, "tháng");
  if (month == 0) return false;
  const std::size_t year = match_words(text, skip_spaces(text, month), "năm");
  return match_year(text, skip_spaces(text, month)) || match_words(text, unit.begin, "tháng đầu năm") > 0 ||
         match_words(text, unit.begin, "tháng cuối năm") > 0 ||
         (year > 0 && match_year(text, skip_spaces(text, year))) ||
         (month < text.size() && text[month] == '/' && match_year(text, month + 1));
}

}  // namespace

std::optional<Quantity> find_quantity(const NumberPlace& place) {
  const std::string_view text = place.text;
  const std::size_t at = place.at;
  const char mark = at > 0 ? text[at - 1] : ' ';
  // `2.3.4 xã`, `1/2/3 xã`, `COVID-19 ca`: the end of something longer.
  if ((mark == '/' && (!find_quantity_before(text, at - 1) || match_divisor(text, at) > 0)) || mark == '.' ||
      mark == ',' || (mark == '-' && at > 1 && text[at - 2] != ' ' && text[at - 2] != '(' && !is_digit(text[at - 2])))
    return std::nullopt;
  const auto number = match_number(text, at);
  if (!number) return std::nullopt;
  if (number->end < text.size() && text[number->end] == '/') return find_fraction(place, *number);
  const auto unit = match_unit(text, number->end);
  if (!unit || is_part_of_year(text, *unit) || belongs_before(place, *number, *unit) || is_name(place, *number, *unit))
    return std::nullopt;
  Quantity quantity = make(place, unit->end, text.substr(unit->begin, unit->end - unit->begin));
  quantity.value = number->value;
  if (const auto minus = find_minus(text, at, quantity.unit)) {
    quantity.value = -quantity.value;
    quantity.place.span.start = static_cast<std::uint32_t>(*minus);
  }
  return quantity;
}

}  // namespace baocao::entity
