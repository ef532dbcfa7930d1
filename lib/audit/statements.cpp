// A figure is told in a clause, up to the next mark on each side; brackets in front of the figure are passed over. What
// the clause lacks is looked for in front of it: the year in the sentence (`Năm 2022, …`), the indicator before a colon
// (`Tỷ lệ hộ nghèo năm 2021: 2,3%`), the scope in brackets, in the sentence, in the task, in its groups.
#include "audit/statements.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "audit/clauses.hpp"
#include "audit/naming_words.hpp"
#include "audit/parts_of_year.hpp"
#include "audit/subsets.hpp"
#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// What makes a figure no statement about the whole year. Of other words that look like these without their marks or
// their neighbours (giải ngân, đầu người, bình quân) nothing follows.
constexpr PhraseTable kNotTold(std::to_array<std::string_view>({"ước", "dự kiến", "dự toán", "dự báo", "chỉ tiêu",
                                                                "mục tiêu", "kế hoạch", "phấn đấu", "đầu năm", "quí",
                                                                "tháng", "nhiệm kì", "giai đoạn"}));

struct Scale {
  std::string_view word;
  double factor;
};
constexpr auto kScales = std::to_array<Scale>({{"nghìn", 1e3}, {"ngàn", 1e3}, {"triệu", 1e6}, {"tỉ", 1e9}});

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

constexpr std::int32_t kSeveral = -1;

// The one year a text names; a year compared with (`so với năm 2021`) is not it. 0: none.
std::int32_t year_of(std::string_view text) {
  std::int32_t year = 0;
  Keyword before;
  Keyword before_that;
  for_each_word(text, [&](std::size_t at, std::string_view word) {
    if (const auto number = match_year(text, at);
        number && before == "năm" && before_that != "so" && before_that != "với")
      year = year == 0 || year == number->value ? number->value : kSeveral;
    before_that = before;
    before = Keyword(word);
    return at + word.size();
  });
  return year;
}

// `số xã đạt chuẩn là 86 xã` is `86 xã đạt chuẩn`.
void leave_out_unit(std::string_view unit, std::vector<std::string>& names) {
  std::vector<std::string> words;
  add_naming_words(unit, words);
  std::erase_if(names,
                [&](const std::string& name) { return std::find(words.begin(), words.end(), name) != words.end(); });
}

std::int32_t year_in(const Context& context) {
  const std::string clause = context.left.outside + "|" + std::string(context.right);
  for (const std::string_view place :
       {std::string_view(clause), std::string_view(context.head.outside), std::string_view(context.left.inside),
        std::string_view(context.head.inside), context.lead})
    if (const std::int32_t year = year_of(place); year != 0) return year;
  return 0;
}

// The piece of the sentence in front of the clause that names the year: `Ước năm 2021, thu đạt …`.
std::string_view piece_with_year(std::string_view lead) {
  for (std::size_t end = lead.size(); end > 0;) {
    const std::size_t begin = begin_of(lead, end, ",:");
    const std::string_view piece = lead.substr(begin, end - begin);
    if (year_of(piece) != 0) return piece;
    end = begin > 0 ? begin - 1 : 0;
  }
  return {};
}

bool is_told(const Context& context) {
  if (tells_part_of_year(context.lead) || tells_part_of_year(context.bracket)) return false;
  if (names_day_within_year(context.left.outside) || names_day_within_year(context.right)) return false;
  return !holds(kNotTold, context.left.outside) && !holds(kNotTold, context.left.inside) &&
         !holds(kNotTold, context.right) && !holds(kNotTold, context.head.outside) &&
         !holds(kNotTold, context.head.inside) &&
         (year_of(context.left.outside) != 0 || !holds(kNotTold, piece_with_year(context.lead)));
}

// `trẻ em dưới 5 tuổi`, `khách sạn 4 sao`; not `tuổi thọ đạt 75 tuổi`, `tuổi thọ trung bình 75 tuổi`, `74,2 tuổi`.
bool only_says_kind(const Quantity& quantity, const Context& context) {
  constexpr auto kTells = word_set({"đạt", "là", "lên", "còn", "xuống", "quân", "thọ", "bình", "khoảng"});
  return makes_kind(quantity.unit) && quantity.value == std::floor(quantity.value) &&
         !kTells.contains(keyword_before(context.left.outside, context.left.outside.size()));
}

// `PCI xếp 13/63 tỉnh, thành`, `đứng thứ 15/63`; not `có 13/63 tỉnh`.
bool is_rank(const Quantity& quantity, const Context& context) {
  constexpr PhraseTable kRanks(std::to_array<std::string_view>({"hạng", "thứ", "vị trí", "đứng", "xếp"}));
  if (!quantity.of) return false;
  if (quantity.unit.empty() || holds(kRanks, context.left.outside)) return true;
  return match_words(quantity.unit, 0, "tỉnh") > 0 &&
         keyword_before(context.left.outside, context.left.outside.size()) != "có";
}

// Nearest first; what the clause names is among its naming words.
std::string scope_of(const Place& place, const View& view, RowPlaces& rows, const Context& context) {
  const std::string clause = context.left.outside + "|" + std::string(context.right);
  const std::string_view own = own_unit(view);
  if (!places_in(clause, own).empty() || names_whole(clause)) return {};
  const std::string near = context.left.inside + "|" + std::string(context.bracket);
  for (const std::string_view text : {std::string_view(near), context.lead})
    if (std::string places = places_in(text, own); !places.empty() || names_whole(text)) return places;
  return rows.above(place);
}

}  // namespace

std::optional<Statement> read_statement(const View& view, RowPlaces& places, const Quantity& quantity) {
  const Place* place = find_place(view, quantity.place.at);
  if (place == nullptr || view.family.empty() || place->section == Section::heading) return std::nullopt;
  const std::string_view text = place->paragraph->text;
  const std::size_t end = text::byte_offset(text, quantity.place.span.end);
  if (match_year(text, skip_spaces(text, end)) && fold(quantity.unit) == "năm") return std::nullopt;  // `Vụ 1 năm 2021`
  const Context context = context_of(text, text::byte_offset(text, quantity.place.span.start), end);
  if (only_says_kind(quantity, context)) return std::nullopt;
  const std::int32_t year = year_in(context);
  if (year <= 0 || !is_told(context)) return std::nullopt;
  Statement statement{.view = &view, .quantity = &quantity, .is_rank = is_rank(quantity, context)};
  std::vector<std::string> names;
  add_naming_words(context.left.outside, names);
  if (!statement.is_rank || !names_whole(context.right)) add_naming_words(context.right, names);
  std::string base = base_in(context.left.inside);
  if (names.empty()) {
    add_naming_words(context.head.outside, names);
    base += base_in(context.head.inside);
  } else {
    statement.head = head_in(context.head.outside);
  }
  for (const std::string_view part : {context.bracket, context.lead})
    if (statement.head.empty()) statement.head = subset_in(part);
  if (names.empty() || (statement.head.empty() && name_no_indicator(names))) return std::nullopt;
  const auto [unit, factor] = base_unit(quantity.unit);
  leave_out_unit(unit, names);
  statement.value = quantity.value * factor;
  statement.rounding = last_digit(quantity.text) * factor;
  statement.key = std::to_string(year) + "\n" + to_key(std::move(names)) + "\n" + (statement.is_rank ? "rank" : unit) +
                  "\n" + (quantity.of ? std::to_string(*quantity.of) : std::string()) + "\n" +
                  std::to_string(static_cast<int>(quantity.change)) + "\n" + base + "\n" +
                  scope_of(*place, view, places, context);
  return statement;
}

}  // namespace baocao::audit
