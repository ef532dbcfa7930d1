// The table of naming_words.hpp says which words are named by a number behind them, and when; then come names in
// capitals, which are known by their letters, and lists.
#include "entity/naming.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "entity/dates.hpp"
#include "entity/kind_finder.hpp"
#include "entity/naming_words.hpp"
#include "entity/phrases.hpp"
#include "entity/words_back.hpp"

namespace baocao::entity {

using namespace naming;

namespace {

constexpr detail::WordIndex<kNaming.size()> kNamingIndex([](std::size_t i) { return kNaming[i].words; });

// Most words in front of numbers end none of these.
constexpr WordSet<kNaming.size()> kLastWords([] {
  std::array<std::string_view, kNaming.size()> last;
  for (std::size_t i = 0; i < last.size(); ++i) last[i] = kNaming[i].words.substr(kNaming[i].words.rfind(' ') + 1);
  return last;
}());

struct NamingMatch {
  const NamingWords* words = nullptr;  // null: none
  std::size_t begin = 0;
};

// The longest words of the table right in front of the number.
NamingMatch find_naming(const NumberPlace& place) {
  NamingMatch match;
  if (!kLastWords.contains(place.key)) return match;
  for_each_phrase_before(place, [&](std::string_view phrase, std::size_t begin) {
    if (const std::size_t found = kNamingIndex.find(phrase); found < kNaming.size()) match = {&kNaming[found], begin};
  });
  return match;
}

// Places, which an address goes on with: `Trường Tiểu học An Thuận 2 xã An Thuận`, `các ấp 1, 2, 3 xã An Định`.
constexpr PhraseTable kPlaces(std::to_array<std::string_view>({"ấp", "thôn", "khóm", "khu phố", "khu vực", "xã",
                                                               "phường", "thị trấn", "thị xã", "quận", "huyện",
                                                               "thành phố", "tỉnh"}));

// Bodies that boards and documents belong to: `Ban Chỉ đạo 35 Huyện ủy`, `Đề án 06 Công an tỉnh`.
constexpr PhraseTable kBodies(std::to_array<std::string_view>({"huyện ủy", "đảng ủy", "đảng bộ", "cấp", "cấp ủy",
                                                               "công an", "cơ quan", "ban", "sở"}));

// Nouns that are verbs as well: `Trường Tiểu học An Thuận 2 tổ chức`.
constexpr PhraseTable kAlsoVerbs(std::to_array<std::string_view>({"tổ chức", "kiến nghị", "quyết định", "thông báo",
                                                                  "hướng dẫn", "báo cáo", "qui định", "kết luận",
                                                                  "vi phạm", "hoạt động"}));

// Words of one syllable between a name and the number of what it has, gets or does. They are asked only where the unit
// is unknown, since what is known to be counted counts anyway: `huyện Ba Tri có 15 cống`, but `Bệnh viện Đa khoa 4 phục
// vụ`.
constexpr auto kBetweenNameAndCount =
    word_set({"có",    "còn", "với", "và",   "được", "đạt", "cho",   "tặng", "trao", "bắt", "gồm",  "là",    "tại",
              "trên",  "mở",  "xây", "nhận", "trợ",  "lắp", "trồng", "thu",  "giao", "nộp", "lập",  "mời",   "cử",
              "trong", "từ",  "hơn", "gần",  "đã",   "mua", "do",    "thêm", "mới",  "bị",  "tổng", "khoảng"});

bool begins_sentence(std::string_view text, std::size_t at) {
  const std::size_t end = skip_spaces_back(text, at);
  if (end == 0) return true;
  const char mark = text[end - 1];  // beyond ASCII a letter, or a dash or quotation mark
  return std::string_view(".;:!?(\"-+").find(mark) != std::string_view::npos ||
         (!is_ascii(mark) && !is_behind_word(text, end));
}

std::string_view name_of(std::string_view text, const UnitMatch& unit) {
  return text.substr(unit.begin, unit.end - unit.begin);
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

bool is_verb_at(std::string_view text, std::size_t at) {
  PhraseWindow window(text, at);
  return kAlsoVerbs.longest(window) > 0;
}

// Whether the unit is what is counted, and not the body that what is named belongs to, or what it does.
bool is_counted(std::string_view text, const UnitMatch& unit) {
  PhraseWindow window(text, unit.begin);
  return unit.is_known && !is_place(text, unit) && kBodies.longest(window) != unit.end && !is_verb_at(text, unit.begin);
}

// Whether something is counted in front of `at`: `01 đại đội`, `mỗi tiểu đoàn`.
bool is_behind_count(std::string_view text, std::size_t at) {
  const std::string_view word = word_before(text, skip_spaces_back(text, at));
  return !word.empty() && (is_digit(word.front()) || has_key(word, "mỗi"));
}

// A leading zero, grouping points or a decimal mark are written for counts, not in names.
bool is_plain(const NumberPlace& place, const NumberMatch& number) {
  return !number.is_grouped && number.is_integer && place.text[place.at] != '0';
}

// What the table says of the number.
bool is_name_in_table(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  const std::string_view text = place.text;
  const auto [naming, begin] = find_naming(place);
  if (naming == nullptr || number.is_grouped) return false;
  if (unit.is_measure) return naming->when == When::measures;
  const auto in_capitals = [&, at = begin] { return is_capitalised(word_at(text, at)); };
  switch (naming->when) {
    case When::never:
    case When::years:  // see is_year_of_badge
      return false;
    case When::measures:
    case When::always:
      return true;
    case When::plain:
      return is_plain(place, number);
    case When::unknown:
      return !unit.is_known || is_address(text, unit);
    case When::capital:
      return !unit.is_known || (in_capitals() && !is_behind_count(text, begin));
    case When::board:
      return in_capitals() && !is_counted(text, unit);
  }
  return false;
}

// Whether the number is that of a document in capitals: `Chương trình 1719 huyện`, `Tổ công tác Đề án 06 huyện`. Where
// it begins a sentence it may tell what is planned or reported: `Báo cáo 05 xã`, `Kế hoạch 5 xã, thực hiện 7 xã`.
bool is_numbered_document(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  constexpr std::string_view kAlsoFigure = "kế hoạch";
  constexpr auto kOfManyEach = word_set({"hợp đồng", "giấy phép", "giấy mời", "biên bản"});  // cited by no number alone
  const std::string_view text = place.text;
  if (number.is_grouped || !number.is_integer) return false;
  const KindMatch kind = find_kind_before(text, place.word_end());
  if (kind.kind == nullptr || !is_capitalised(word_at(text, kind.begin)) || kOfManyEach.contains(kind.kind->words))
    return false;
  const bool may_tell = is_verb_at(text, kind.begin) || kind.kind->words == kAlsoFigure;
  const bool begins = begins_sentence(text, kind.begin);
  return is_counted(text, unit) ? !begins && (!may_tell || is_plain(place, number)) : !begins || !may_tell;
}

// Whether the name in capitals that ends in front of the number is one of what is built in numbers: `cầu Rạch Miễu 2`,
// but `xã An Hiệp 2`.
bool is_built(const NumberPlace& place) {
  constexpr auto kBuilt = word_set({"cầu", "cống", "máy", "đập", "hồ", "cảng"});
  constexpr int kMostSyllables = 4;
  WordsBack words = words_before(place);
  for (int count = 0; count < kMostSyllables; ++count) {
    const std::string_view word = words.next();
    if (kBuilt.contains(Keyword(word))) return true;
    if (!is_capitalised(word)) return false;
  }
  return false;
}

// Whether the number goes on with a name in capitals: `Rạch Miễu 2 tỉnh Bến Tre`, but `xã An Hiệp 12
// hộ`, `huyện Ba Tri có 15 xã`.
bool is_in_name(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  constexpr double kMostBuilt = 9;
  const std::string_view text = place.text;
  WordsBack words = words_before(place);
  const std::string_view before = words.next();
  const bool capital = is_capitalised(place.word);
  if (begins_sentence(text, capital ? place.word_begin() : words.at())) return false;
  if (capital)
    return !unit.is_known || is_verb_at(text, unit.begin) || is_address(text, unit) ||
           (number.value <= kMostBuilt && is_built(place));
  return is_capitalised(before) && !unit.is_known && !kBetweenNameAndCount.contains(place.key);
}

// Whether the number is the last in a list of names: `các ấp 1, 2, 3 xã An Định`, `Điều 4, 5 và 6 Quy định`; but `tại
// ấp 3, 12 hộ`, `ấp 3, 12 ấp`, `ấp 3, 02 xã`.
bool ends_names(const NumberPlace& place, const UnitMatch& unit) {
  constexpr auto kParts = word_set({"điều", "khoản", "điểm", "mục", "chương"});
  constexpr auto kPlacesListed = word_set({"ấp", "thôn", "khóm", "tổ", "phố", "phường", "quận", "khu"});
  const std::string_view text = place.text;
  const std::size_t begin = list_begin(text, place.at);
  if (begin == place.at || (text[place.at] == '0' && text[begin] != '0')) return false;
  const Keyword listed = keyword_before(text, begin);
  const std::string_view name = name_of(text, unit);
  if ((!kParts.contains(listed) && !kPlacesListed.contains(listed)) || has_key(name, listed)) return false;
  return is_capitalised(word_at(text, unit.begin)) || is_place(text, unit) || kParts.contains(Keyword(name));
}

// `Huy hiệu 40, 30 năm tuổi Đảng`, `Huy hiệu Đảng 50 năm, 40 năm và 30 năm tuổi Đảng`.
bool is_year_of_badge(const NumberPlace& place, const UnitMatch& unit) {
  constexpr int kMostMembers = 8;
  const std::string_view text = place.text;
  if (!has_key(name_of(text, unit), "năm")) return false;
  std::size_t begin = list_begin(text, place.at);
  for (int count = 0; count < kMostMembers; ++count) {
    std::size_t end = skip_spaces_back(text, begin);
    if (end > 0 && text[end - 1] == ',') --end;
    if (const std::string_view link = word_before(text, end); has_key(link, "và")) end = offset_of(text, link);
    const std::string_view years = word_before(text, skip_spaces_back(text, end));
    if (!has_key(years, "năm")) break;
    const std::string_view member = word_before(text, skip_spaces_back(text, offset_of(text, years)));
    if (member.empty() || !is_digit(member.front())) break;
    begin = list_begin(text, offset_of(text, member));
  }
  NumberPlace first(text, begin);
  first.read_key();
  const NamingWords* naming = find_naming(first).words;
  return naming != nullptr && naming->when == When::years;
}

// `Ban Chỉ đạo 389 tỉnh`, `Chương trình 1719 huyện`: more than there are, and no grouping point.
bool is_more_than_there_are(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  constexpr double kFewer = 100;
  const std::string_view name = name_of(place.text, unit);
  return number.value >= kFewer && !number.is_grouped && (has_key(name, "tỉnh") || has_key(name, "huyện"));
}

}  // namespace

bool is_name(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  if (is_more_than_there_are(place, number, unit) || ends_names(place, unit) || is_year_of_badge(place, unit))
    return true;
  if (place.word.empty()) return false;
  if (is_name_in_table(place, number, unit)) return true;
  if (unit.is_measure) return false;
  return is_numbered_document(place, number, unit) || (is_plain(place, number) && is_in_name(place, number, unit));
}

bool is_turn(const NumberPlace& place) {
  const NamingWords* naming = find_naming(place).words;
  return naming != nullptr && (naming->slash == Slash::names || naming->slash == Slash::turn);
}

namespace {

// `Ngày Quốc tế Lao động`, `Tết Độc lập`: the name of a day, its word for one in front.
bool is_behind_name_of_day(const NumberPlace& place) {
  constexpr auto kDayWords = word_set({"ngày", "lễ", "tết", "niệm"});
  constexpr int kMostSyllables = 8;
  WordsBack words(place.text, place.at);
  bool small = false;
  for (int count = 0; count < kMostSyllables; ++count) {
    const std::string_view word = words.next();
    if (word.empty()) return false;
    if (count > 0 && kDayWords.contains(Keyword(word))) return true;
    if (small && !is_capitalised(word)) return false;
    small = !is_capitalised(word);
  }
  return false;
}

bool is_kept(double day, double month) {
  return std::any_of(kKeptDays.begin(), kKeptDays.end(),
                     [&](Day kept) { return kept.day == day && kept.month == month; });
}

// Whether another such day is listed in front: `30/4 và 01/5`.
bool is_behind_kept_day(std::string_view text, std::size_t at) {
  std::size_t end = skip_spaces_back(text, at);
  if (const std::string_view link = word_before(text, end); has_key(link, "và"))
    end = skip_spaces_back(text, offset_of(text, link));
  else if (end > 0 && text[end - 1] == ',')
    --end;
  else
    return false;
  const std::string_view month = word_before(text, end);
  const std::size_t slash = month.empty() ? 0 : offset_of(text, month);
  if (slash == 0 || text[slash - 1] != '/') return false;
  const std::string_view day = word_before(text, slash - 1);
  const auto first = match_short_number(day, 0);
  const auto second = match_short_number(month, 0);
  return first && second && is_kept(first->value, second->value);
}

// Whether `first` and `second` are such a day, behind a word or a name for one.
bool is_kept_day(const NumberPlace& place, const NamingWords* naming, double first, double second) {
  if (!is_kept(first, second)) return false;
  if (is_behind_kept_day(place.text, place.at)) return true;
  if (place.word.empty()) return false;
  if (naming != nullptr) return naming->slash == Slash::day;
  // More than all is no part: behind any name it is a day, `Phụ nữ 8/3`; `UBND Ba Tri 2/9 xã` counts.
  const bool in_name = is_capitalised(place.word) || is_capitalised(words_before(place).next());
  return (in_name && first > second) || is_behind_name_of_day(place);
}

}  // namespace

bool is_name_with_slash(const NumberPlace& place, const NumberMatch& first, const NumberMatch& second) {
  const NamingWords* naming = find_naming(place).words;
  if (naming != nullptr && naming->slash == Slash::names) return true;
  if (naming != nullptr && naming->slash == Slash::turn) return match_year(place.text, first.end + 1).has_value();
  return is_kept_day(place, naming, first.value, second.value);
}

bool is_behind_month(const NumberPlace& place) {
  const std::string_view text = place.text;
  std::size_t begin = list_begin(text, place.at);
  const std::size_t marked = skip_spaces_back(text, begin);
  std::size_t end = marked;
  if (const std::string_view until = word_before(text, end); has_key(until, "đến")) end = offset_of(text, until);
  for (const std::string_view dash : {"-", "–"})
    if (text.substr(0, end).ends_with(dash)) end -= dash.size();
  const std::string_view from = word_before(text, skip_spaces_back(text, end));
  if (end < marked && !from.empty() && is_digit(from.front())) begin = offset_of(text, from);
  return begin < place.at && keyword_before(text, begin) == "tháng";
}

bool belongs_before(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit) {
  const std::string_view text = place.text;
  const std::string_view name = name_of(text, unit);
  if (has_key(name, "khóa")) return place.key == "ương";
  if (has_key(name, "ngày") && match_date(text, unit.begin)) {  // but `Trong 02 ngày 12/5/2023 và 13/5/2023`
    if (find_kind_before(text, place.word_end()).kind != nullptr) return true;
    WordsBack words = words_before(place);
    const bool capital = is_capitalised(place.word);
    const bool in_name = capital || is_capitalised(words.next());
    return in_name && place.text[place.at] != '0' && !(capital && begins_sentence(text, place.word_begin()));
  }
  const auto year = has_key(name, "năm") ? match_year(text, skip_spaces(text, unit.end)) : std::nullopt;
  if (!year || number.value > 12) return false;
  if (place.key == "vụ" || place.key == "kì" || place.key == "quí") return true;  // `vụ 1 năm 2021`
  return is_behind_month(place);
}

}  // namespace baocao::entity
