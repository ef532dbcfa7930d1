// A month, a quarter or a day is looked at with the words in front of it: what `đến` leads to tells how far the figure
// goes, what stands in the date of a document (`ngày 15 tháng 3 năm 2021`) tells nothing. Words that only look like
// these name no part: `nguồn lực quý giá`, `sau 3 tháng triển khai`, `hưởng ứng Tháng hành động`.
#include "audit/parts_of_year.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "audit/fractions.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

using namespace entity;

namespace {

constexpr int kLastMonth = 12;

// The year ends on 31/12; in state reports, which run from 15/12 on, on 14/12 (Quyết định 01/2023/QĐ-UBND Khánh Hòa).
bool ends_year(int day, int month) {
  return month == kLastMonth && (day == 31 || day == 14);
}

// The day and the month at `at`: `30/9`, `15-11`, `30 tháng 9`. Without `ngày` in front, a part of what is counted is
// no day: `từ 5 đến 10/12 chỉ tiêu`, but `đến 30/9 tỉnh đã`.
bool is_day_within_year(std::string_view text, std::size_t at, bool named) {
  const auto day = match_short_number(text, at);
  if (!day || day->end >= text.size()) return false;
  std::size_t begin = day->end + 1;
  if (const std::size_t behind = match_words(text, skip_spaces(text, day->end), "tháng"); behind > 0)
    begin = skip_spaces(text, behind);
  else if (text[day->end] != '/' && text[day->end] != '-')
    return false;
  const auto month = match_short_number(text, begin);
  return month && month->value <= kLastMonth && !ends_year(day->value, month->value) &&
         (named || day->value > month->value || !is_counted_behind(text, month->end));
}

// The quarter, 1 to 4, in digits or Roman; 0 where none is named.
int quarter_at(std::string_view text, std::size_t at) {
  constexpr auto kRoman = std::to_array<std::string_view>({"I", "II", "III", "IV"});
  const std::string_view word = word_at(text, at);
  const auto roman = std::find(kRoman.begin(), kRoman.end(), word);
  if (roman != kRoman.end()) return static_cast<int>(roman - kRoman.begin()) + 1;
  return word.size() == 1 && word.front() >= '1' && word.front() <= '4' ? word.front() - '0' : 0;
}

// Walks over a text and knows what leads to each word.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  // Whether it tells so of one of the words.
  template <class Tells>
  bool any(Tells tells) {
    for (std::size_t at = 0; at < text_.size();) {
      const std::string_view word = word_at(text_, at);
      if (word.empty()) {
        if (text_[at] != ' ') leave(text_[at]);
        ++at;
        continue;
      }
      key_ = Keyword(word);
      at_ = at;
      behind_ = skip_spaces(text_, at + word.size());
      if (tells(*this)) return true;
      step(word);
      at += word.size();
    }
    return false;
  }

  bool is_day() const { return up_to_ && is_day_within_year(text_, at_, before_ == "ngày"); }

  // `tháng 11/2022`, `9 tháng đầu năm`; not `ngày 15 tháng 3`, `sau 3 tháng triển khai`, `đến hết tháng 12`.
  bool is_months() const {
    if (key_ != "tháng") return false;
    if (is_number(before_)) return before_ != "12" && before_that_ != "ngày" && before_that_ != "sau" && is_of_year();
    const auto month = match_short_number(text_, behind_);
    return month && month->value <= kLastMonth && !(up_to_ && month->value == kLastMonth) && !is_behind_number();
  }

  // `Đầu năm 2022, …`, `Trong các tháng đầu năm, …`; not `Ngay từ đầu năm`.
  bool is_half() const {
    constexpr PhraseTable kHalves(std::to_array<std::string_view>(
        {"đầu năm", "nửa đầu năm", "nửa cuối năm", "các tháng đầu năm", "các tháng cuối năm", "những tháng đầu năm",
         "những tháng cuối năm", "từ đầu năm đến nay"}));
    if (!first_ && before_ != "trong") return false;
    PhraseWindow window(text_, at_);
    return kHalves.longest(window) > 0;
  }

  // `quý III`, `3 quý đầu năm`; not `đến hết quý IV`.
  bool is_quarters() const {
    if (key_ != "quí") return false;
    const int quarter = quarter_at(text_, behind_);
    return quarter == 4 ? !up_to_ : quarter > 0 || (is_number(before_) && is_of_year());
  }

 private:
  static bool is_number(std::string_view word) { return !word.empty() && is_digit(word.front()); }

  // `6 tháng đầu năm`, `9 tháng, …`.
  bool is_of_year() const {
    constexpr PhraseTable kOfYear(std::to_array<std::string_view>({"đầu năm", "cuối năm", "năm"}));
    if (behind_ >= text_.size() || std::string_view(",):").find(text_[behind_]) != std::string_view::npos) return true;
    PhraseWindow window(text_, behind_);
    return kOfYear.longest(window) > 0;
  }

  // `Kế hoạch số 8-KH/TU tháng 01/2023`: the month of a document.
  bool is_behind_number() const {
    const std::string_view before = text_.substr(0, skip_spaces_back(text_, at_));
    const std::string_view token = before.substr(before.find_last_of(" (") + 1);
    return token.find_first_of("/-") != std::string_view::npos && is_digit(token.front());
  }

  void step(std::string_view word) {
    constexpr auto kUpTo = word_set({"đến", "tới"});
    constexpr auto kBetween = word_set({"hết", "ngày", "cuối", "thời", "điểm", "hôm"});
    up_to_ = kUpTo.contains(key_) || (up_to_ && kBetween.contains(key_));
    before_that_ = before_;
    before_ = Keyword(word);
    first_ = false;
  }

  void leave(char mark) {
    up_to_ = false;
    first_ = mark == ',' || mark == '(' || mark == ':';
    before_ = before_that_ = Keyword();
  }

  std::string_view text_;
  std::size_t at_ = 0;  // the word that is looked at
  Keyword key_;
  std::size_t behind_ = 0;
  Keyword before_;
  Keyword before_that_;
  bool up_to_ = false;  // nothing since `đến` but `hết ngày` and the like
  bool first_ = true;   // behind a mark
};

}  // namespace

bool names_day_within_year(std::string_view text) {
  return Words(text).any([](const Words& words) { return words.is_day(); });
}

bool tells_part_of_year(std::string_view text) {
  return Words(text).any(
      [](const Words& words) { return words.is_day() || words.is_months() || words.is_quarters() || words.is_half(); });
}

}  // namespace baocao::audit
