// A number is a quantity when a unit stands right behind it and nothing in front of it makes it a name.
#include "entity/quantity.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "entity/dates.hpp"
#include "entity/kind_finder.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/units.hpp"
#include "entity/words_back.hpp"

namespace baocao::entity {

namespace {

// Words a number behind them names: `Điều 30`, `Đợt 2`, `Quân khu 9`, `khóa XIII`, `lần thứ 12`.
constexpr auto kNaming =
    word_set({"điều",  "khoản", "điểm", "đợt",   "khu",    "khóa", "thứ",   "mẫu",  "lục",  "chương", "mục",  "phần",
              "bảng",  "biểu",  "hình", "trang", "tập",    "quí",  "tháng", "ngày", "năm",  "lớp",    "khối", "ấp",
              "thôn",  "phố",   "lộ",   "bước",  "vòng",   "kì",   "phiên", "loại", "tiểu", "đoạn",   "km",   "hẻm",
              "đường", "tuyến", "kiệt", "lô",    "phường", "quận", "lúc",   "hồi",  "vực"});

// Words whose number counts only what is known to be counted: `Kênh 7 nạo vét`, `Chi bộ 4 kết nạp`.
constexpr auto kNamingUnknown = word_set({"kênh", "mức"});
constexpr PhraseTable kNamingUnknownOfTwo(std::to_array<std::string_view>({"chi bộ", "gói thầu", "đường tỉnh",
                                                                           "đường huyện"}));

// Words of two syllables that a number behind them names: `Trung đoàn 895 chiến sĩ mới`.
constexpr PhraseTable kNamingOfTwo(std::to_array<std::string_view>({"quân đoàn", "binh đoàn", "sư đoàn", "lữ đoàn",
                                                                    "trung đoàn", "tiểu đoàn", "hải đoàn", "hải đội",
                                                                    "đại đội", "trung đội", "trại giam", "vành đai"}));

// In capitals also these, as kinds of documents: `Ban Chỉ đạo 35`, `Nghị quyết 18`.
constexpr PhraseTable kNumberedOfTwo(std::to_array<std::string_view>({"chỉ đạo", "chi bộ"}));

// Words of one syllable between a name and its number: `huyện Ba Tri có 15 cống`, but `Chỉ huy 35`.
constexpr auto kBetweenNameAndCount =
    word_set({"có",   "còn",   "với", "và",  "được", "đạt", "cho", "tặng",  "trao", "bắt",  "gồm", "là",   "tại",
              "trên", "mở",    "xây", "cấp", "nhận", "trợ", "lắp", "trồng", "thu",  "giao", "nộp", "lập",  "mời",
              "cử",   "trong", "từ",  "hơn", "gần",  "đã",  "mua", "do",    "thêm", "mới",  "bị",  "tổng", "khoảng"});

// Places, which an address goes on with: `Trường Tiểu học An Thuận 2 xã An Thuận`, `các ấp 1, 2, 3 xã An Định`.
constexpr PhraseTable kPlaces(std::to_array<std::string_view>({"ấp", "thôn", "khóm", "khu phố", "khu vực", "xã",
                                                               "phường", "thị trấn", "thị xã", "quận", "huyện",
                                                               "thành phố", "tỉnh"}));

// Nouns that are verbs as well: `Trường Tiểu học An Thuận 2 tổ chức`.
constexpr PhraseTable kAlsoVerbs(std::to_array<std::string_view>({"tổ chức", "kiến nghị", "quyết định", "thông báo",
                                                                  "hướng dẫn", "báo cáo", "qui định", "kết luận",
                                                                  "vi phạm", "hoạt động"}));

// Words before `cấp` that make it a verb: `đã cấp 15 giấy phép`, but `trường cấp 3`.
constexpr auto kBeforeGiving = word_set({"đã", "được", "mới", "lại", "xét", "cung", "nâng", "sẽ", "và", "đang"});

// Words that a number behind them names as often as not: `Tổ 7`, `lần 2`, but `tổ 07 người`.
constexpr auto kMayName = word_set({"lần", "hạng", "tổ", "đội", "nhà"});

// Words in front of a fraction that make it a rank: it needs no unit then.
constexpr auto kRanks = word_set({"hạng", "vị trí", "vị trí thứ", "thứ", "thứ hạng", "đứng thứ"});

// What may stand between the verb and its number: `tăng thêm 5`, `giảm khoảng 3%`.
constexpr auto kHedges =
    word_set({"thêm", "trên", "hơn", "gần",  "khoảng", "xấp", "xỉ",    "được", "bình", "quân", "ước",   "tới",
              "mạnh", "nhẹ",  "ít",  "nhất", "dưới",   "lại", "nhanh", "thực", "tổng", "gấp",  "tương", "ứng"});

// The words in front of the nearest one, going back.
WordsBack words_before(const NumberPlace& place) {
  return {place.text, place.word.empty() ? place.at : place.word_begin()};
}

bool begins_sentence(std::string_view text, std::size_t at) {
  const std::size_t end = skip_spaces_back(text, at);
  if (end == 0) return true;
  const unsigned char mark = static_cast<unsigned char>(text[end - 1]);
  return std::string_view(".;:!?(\"-+").find(static_cast<char>(mark)) != std::string_view::npos || mark >= 0x80;
}

// Whether one of the phrases stands right in front of the number, from the word at `begin` on.
template <std::size_t N>
bool ends_in(const NumberPlace& place, const PhraseTable<N>& phrases, std::size_t begin) {
  PhraseWindow window(place.text, begin);
  return phrases.longest(window) == place.word_end();
}

bool is_place(std::string_view text, const UnitMatch& unit) {
  PhraseWindow window(text, unit.begin);
  return kPlaces.longest(window) == unit.end;
}

// `xã An Thuận`, `phường 7`, but not `xã đạt chuẩn`, `xã 2 thị trấn`.
bool is_address(std::string_view text, const UnitMatch& unit) {
  if (!is_place(text, unit)) return false;
  const std::size_t next = skip_spaces(text, unit.end);
  const auto number = match_short_number(text, next);
  return number ? !match_unit(text, number->end) : is_capitalised(word_at(text, next));
}

// What stands behind a number that a name ends in: an address or a verb.
bool goes_on_name(std::string_view text, const UnitMatch& unit) {
  PhraseWindow window(text, unit.begin);
  return kAlsoVerbs.longest(window) > 0 || is_address(text, unit);
}

// `Chương trình 1719 huyện`: more than there are, and no grouping point.
bool is_numbered_document(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit,
                          std::string_view before) {
  return number.value >= 100 && !number.is_grouped && is_place(place.text, unit) && is_capitalised(before) &&
         find_kind_before(place.text, place.word_end()).kind != nullptr;
}

// Whether the number goes on with a name in capitals: `Rạch Miễu 2 tỉnh Bến Tre`, `Ban Chỉ đạo 35 tỉnh`, but `xã An
// Hiệp 12 hộ`, `huyện Ba Tri có 15 xã`. `before` stands in front of the nearest word.
bool is_in_name(const NumberPlace& place, const UnitMatch& unit, std::string_view before) {
  if (is_capitalised(place.word)) return !unit.is_known || goes_on_name(place.text, unit);
  if (!is_capitalised(before)) return false;
  const std::size_t begin = offset_of(place.text, before);
  return ends_in(place, kNumberedOfTwo, begin) || find_kind_before(place.text, place.word_end()).kind != nullptr ||
         (!unit.is_known && !kBetweenNameAndCount.contains(place.key));
}

// Whether the number is the last in a list of names: `các ấp 1, 2, 3 xã An Định`, `Điều 4, 5 và 6 Quy định`; but `tại
// ấp 3, 12 hộ`.
bool ends_names(const NumberPlace& place, const UnitMatch& unit) {
  constexpr auto kListed =
      word_set({"điều", "khoản", "điểm", "mục", "chương", "ấp", "thôn", "khóm", "tổ", "phố", "phường", "quận", "khu"});
  const std::string_view text = place.text;
  const std::size_t begin = list_begin(text, place.at);
  if (begin == place.at || !kListed.contains(keyword_before(text, begin))) return false;
  const std::string_view word = word_at(text, unit.begin);
  return is_capitalised(word) || is_place(text, unit) || kListed.contains(Keyword(word));
}

// Whether the number is the name of something, or part of one.
bool is_name(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  const auto& [text, at, word, key] = place;
  if (ends_names(place, unit)) return true;
  if (word.empty()) return false;
  WordsBack words = words_before(place);
  if (key == "số") {  // `tổng số 12 xã` counts, `số 12 xã` names
    constexpr auto kBeforeCounts =
        word_set({"tổng", "trong", "trên", "thiểu", "dân", "quân", "sĩ", "con", "chỉ", "điểm"});
    return !kBeforeCounts.contains(words.next_key()) && !unit.is_measure;
  }
  if (unit.is_measure) return key == "điều" || key == "khoản" || key == "thứ";
  if (kNaming.contains(key)) return true;
  const std::size_t begin = words.at();
  const std::string_view before = words.next();
  if (key == "cấp") return !unit.is_known || (!before.empty() && !kBeforeGiving.contains(Keyword(before)));
  const bool counted = unit.is_known && !is_address(text, unit);
  if (!counted && (kNamingUnknown.contains(key) || ends_in(place, kNamingUnknownOfTwo, words.at()))) return true;
  if (ends_in(place, kNamingOfTwo, words.at()) || is_numbered_document(place, number, unit, before)) return true;
  // `Tổ công tác Đề án 06 huyện`, known by its zero.
  if (number.value == 6 && key == "án" && before == "Đề") return true;
  // A leading zero, grouping points or a decimal mark are written for counts, not in names.
  if (number.is_grouped || !number.is_integer || text[at] == '0') return false;
  if (kMayName.contains(key)) return true;
  const bool begins = begins_sentence(text, is_capitalised(word) ? begin : words.at());
  return !begins && is_in_name(place, unit, before);
}

bool is_rank(const NumberPlace& place) {
  constexpr int kMostWords = 3;
  if (place.key.empty()) return false;
  WordsBack words = words_before(place);
  std::string phrase(place.key);
  for (int count = 1; count < kMostWords && !kRanks.contains(phrase); ++count) {
    const Keyword key = words.next_key();
    if (key.empty()) return false;
    phrase.insert(0, 1, ' ').insert(0, key);
  }
  return kRanks.contains(phrase);
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

Quantity make(const NumberPlace& place, std::size_t end, std::string_view unit) {
  Quantity quantity;
  quantity.unit = unit;
  quantity.change = change_of(place);
  quantity.place.span = {static_cast<std::uint32_t>(place.at), static_cast<std::uint32_t>(end)};
  return quantity;
}

// Whether months are listed right before the number: `tháng 7, 8/2023`, `Tháng 01, 02 và 03 năm 2023`.
bool is_behind_month(const NumberPlace& place) {
  constexpr std::size_t kFar = 24;  // bytes
  const std::size_t begin = place.at - std::min(place.at, kFar);
  return place.text.substr(begin, place.at - begin).find("háng ") != std::string_view::npos;
}

// `tháng 11 và 12 năm 2022`, `Trung ương 4 khóa XII`, `Kế hoạch 45 ngày 12/3/2022`: the number is not of what stands
// behind it.
bool belongs_before(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  const std::string_view text = place.text;
  const std::string_view name = text.substr(unit.begin, unit.end - unit.begin);
  if (has_key(name, "khóa")) return place.key == "ương";
  if (has_key(name, "ngày") && match_date(text, unit.begin)) return true;
  const auto year = has_key(name, "năm") ? match_year(text, skip_spaces(text, unit.end)) : std::nullopt;
  if (!year || number.value > 12) return false;
  if (place.key == "vụ" || place.key == "kì" || place.key == "quí") return true;  // `vụ 1 năm 2021`
  return is_behind_month(place);
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
  constexpr auto kNumbered = word_set({"ngày", "số", "quí", "đợt", "kì"});
  if (kNumbered.contains(place.key) || second->value == 0) return std::nullopt;
  std::size_t unit_at = second_end;
  // Only the second noun says what is counted: `2/3 tổng số xã`, `2/3 số xã`.
  for (const std::string_view words : {"tổng số", "số"})
    if (const std::size_t end = match_words(text, skip_spaces(text, second_end), words); end > 0) {
      unit_at = end;
      break;
    }
  const auto unit = match_unit(text, unit_at);
  if (!unit && !is_rank(place)) return std::nullopt;
  // `kỷ niệm 20/11 trao`, `các tháng 7, 8/2023`, `tỷ lệ 1/500`
  constexpr auto kBeforeDays = word_set({"niệm", "dịp", "lễ", "khánh", "tết", "đường", "phố", "cầu", "kênh"});
  const bool is_day = unit && kBeforeDays.contains(place.key) && first.value <= 31 && second->value <= 12;
  const bool is_month = first.value <= 12 && match_year(text, first.end + 1) && is_behind_month(place);
  const bool is_scale =
      first.value == 1 && is_scale_of_maps(place.key, second->value) && unit && match_divisor(text, first.end + 1) == 0;
  if (is_day || is_month || is_scale) return std::nullopt;
  // `Nghị định 15/2020 ngày 3/2/2020`
  if (unit && match_year(text, first.end + 1) && match_date(text, unit->begin)) return std::nullopt;
  const bool counts = first.is_integer && second->is_integer;
  // `đạt 87,56/100 điểm`
  const bool measured =
      unit && (unit->is_measure || has_key(text.substr(unit->begin, unit->end - unit->begin), "điểm"));
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

// Whether a quantity, with its attributes, ends at `end`, where a slash leads to the next: `5 vụ/12 đối tượng`, `25
// tuyến kênh/35,6km`.
bool is_behind_quantity(std::string_view text, std::size_t end) {
  constexpr int kMostUnitWords = 4;
  WordsBack words(text, end);
  for (int count = 0; count <= kMostUnitWords; ++count) {
    const std::string_view word = words.next();
    if (word.empty()) return false;
    if (!is_digit(word.front())) continue;
    std::size_t digits = 0;  // `12,5km/15km`
    while (digits < word.size() && is_digit(word[digits])) ++digits;
    const auto unit = match_unit(text, words.at() + digits);
    return unit && (unit->end == end || (unit->is_known && unit->end < end));
  }
  return false;
}

}  // namespace

std::optional<Quantity> find_quantity(const NumberPlace& place) {
  const std::string_view text = place.text;
  const std::size_t at = place.at;
  const char mark = at > 0 ? text[at - 1] : ' ';
  // `2.3.4 xã`, `1/2/3 xã`, `COVID-19 ca`: the end of something longer.
  if ((mark == '/' && (!is_behind_quantity(text, at - 1) || match_divisor(text, at) > 0)) || mark == '.' ||
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
