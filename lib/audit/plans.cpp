// The words in front of a date are read back to the mark that ends its clause. `đã` says that it was done: `dự kiến` in
// front of that is of something else. Some words look ahead wherever they stand (`sẽ`), some right in front of the date
// only (`đến hết ngày`, but `đã gửi đến các chi bộ ngày`). A colon, and the comma of a list of days, end no clause.
#include "audit/plans.hpp"

#include "entity/number.hpp"
#include "entity/phrases.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// What may stand between days of a list, and between `đến` and its day.
constexpr auto kOfDays = word_set({"ngày", "các", "hết", "cuối", "thời", "điểm", "mốc", "và", "đợt", "lần", "vòng",
                                   "khóa", "buổi", "phiên", "sáng", "chiều", "tháng", "năm"});

// `thời hạn`, `hạn nộp`; not `hạn chế`, `quyền hạn`, `đúng hạn`.
bool is_term(const Keyword& before, const Keyword& behind) {
  constexpr auto kBehind = word_set({"chế", "hán", "mặn", "hẹp", "mức", "điền", "ngạch"});
  constexpr auto kBefore =
      word_set({"quyền", "giới", "đúng", "quá", "trễ", "trước", "vô", "hữu", "chống", "khô", "nắng", "chịu"});
  return !kBehind.contains(behind) && !kBefore.contains(before);
}

// Wherever it stands in the clause; words of two syllables are looked at whole. A goal that is set (`Đặt mục tiêu thông
// xe ngày 30/4/2024`) says nothing of a document: `Chương trình mục tiêu quốc gia theo Quyết định số … ngày …`.
bool looks_ahead(DateOf of, const Keyword& word, const Keyword& before, const Keyword& behind) {
  if (word == "đặt") return of == DateOf::deed && behind == "mục";
  if (word == "sẽ" || word == "phải") return true;
  if (word == "kiến") return before == "dự";
  if (word == "nhất") return before == "chậm" || before == "muộn";
  if (word == "đấu") return before == "phấn";
  if (word == "hiệu") return behind == "lực";
  if (word == "hạn") return is_term(before, behind);
  if (word == "gian") return before == "thời" && (behind == "hoàn" || behind == "thực");
  return behind == "từ" && ((word == "dụng" && before == "áp") || (word == "hành" && before == "thi"));
}

class ClauseReader {
 public:
  ClauseReader(std::string_view text, std::size_t at, DateOf of) : text_(text), at_(at), of_(of) {}

  bool is_yet_to_come() {
    constexpr int kMostWords = 40;
    Keyword behind;
    for (int words = 0; words < kMostWords; ++words) {
      const std::string_view word = word_before(text_, skip_spaces_back(text_, at_));
      if (word.empty()) {
        if (!cross_mark()) return may_be_;
        behind = Keyword();
        continue;
      }
      at_ = offset_of(text_, word);
      const Keyword key(word);
      if (key == "đã") return false;
      if (looks_ahead(of_, key, keyword_before(text_, at_), behind)) return true;
      if (key == "trước" || key == "đến" || key == "tới") {
        if (days_only_) return true;
        may_be_ = may_be_ || (!crossed_ && key != "tới");
      }
      days_only_ = days_only_ && (is_digit(word.front()) || kOfDays.contains(key));
      behind = key;
    }
    return may_be_;
  }

 private:
  // Moves in front of a colon, or of the day before in a list; false where the clause ends.
  bool cross_mark() {
    std::size_t end = skip_spaces_back(text_, at_);
    if (end == 0) return false;
    if (text_[end - 1] == ':') {
      days_only_ = false;
      crossed_ = true;
      at_ = end - 1;
      return true;
    }
    if (!days_only_) return false;
    if (text_[end - 1] == ',') end = skip_spaces_back(text_, end - 1);
    const std::size_t begin = begin_of_day(end);
    if (begin == end) return false;
    at_ = begin;
    return true;
  }

  // `08/01/2024`, or what is left of it in front of its last number.
  std::size_t begin_of_day(std::size_t end) const {
    while (end > 0 &&
           (is_digit(text_[end - 1]) || (std::string_view("/.-").find(text_[end - 1]) != std::string_view::npos &&
                                         end > 1 && is_digit(text_[end - 2]))))
      --end;
    return end;
  }

  std::string_view text_;
  std::size_t at_;
  DateOf of_;
  bool days_only_ = true;  // nothing but days since the date
  bool crossed_ = false;   // a colon
  bool may_be_ = false;    // `trước` or `đến` stands in the clause
};

}  // namespace

bool is_yet_to_come(std::string_view text, std::size_t at, DateOf of) {
  return ClauseReader(text, at, of).is_yet_to_come();
}

}  // namespace baocao::audit
