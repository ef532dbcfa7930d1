#include "entity/bodies.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "entity/body_words.hpp"
#include "entity/kinds.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/title.hpp"
#include "text/dashed_names.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

using namespace bodies;

bool begins_kind(std::string_view text, std::size_t at, Roles roles) {
  if (!roles.may_begin_kind) return false;
  PhraseWindow window(text, at);
  return kDocumentKindTable.longest(window) > 0;
}

bool ends_name(std::string_view text, std::size_t at, Roles roles) {
  if (!roles.may_end_name) return false;
  PhraseWindow window(text, at);
  return kNameEnds.longest(window) > 0;
}

// Words that a number belongs to.
constexpr auto kNumbered = word_set({"khóa", "khoá", "khu", "vực", "phường", "quận", "ấp", "khóm", "sở"});

// Numbers that steering boards are known by.
constexpr auto kBoards = word_set({"35", "94", "138", "197", "389", "504", "515"});

// `THÁNG`, but not `Tháng`, which may be part of a name.
bool is_in_capitals(std::string_view word) {
  const text::Decoded first = text::decode_at(word, 0);
  return first.size < word.size() && is_capitalised(word) && is_capitalised(word.substr(first.size));
}

// A number, or a numeral such as III.
bool is_counted(std::string_view word) {
  return !word.empty() && (is_digit(word.front()) || word.find_first_not_of("IVX") == std::string_view::npos);
}

// Whether the word at `at`, which is in capitals, ends the name before it.
bool ends_in_capitals(std::string_view text, std::size_t at, const KeyedWord& read) {
  if (kInNoName.contains(read.key)) return true;
  if (kBeforeNumber.contains(read.key)) return is_counted(word_at(text, skip_spaces(text, at + read.word.size())));
  if (!kEndsInCapitals.may_begin(read.key)) return false;
  PhraseWindow window(text, at);
  return kEndsInCapitals.longest(window) > 0;
}

// Behind abbreviations that marks join to the one that ends at `end`: `NN&PTNT`, `VH,TT&DL`, `LĐ-TB&XH`.
std::size_t skip_joined(std::string_view text, std::size_t end) {
  while (end < text.size() && std::string_view("&,-").find(text[end]) != std::string_view::npos) {
    const std::string_view word = word_at(text, end + 1);
    if (word.empty() || !is_in_capitals(word)) break;
    end += 1 + word.size();
  }
  return end;
}

// Reads a name word by word, as long as each belongs to it.
class BodyReader {
 public:
  BodyReader(std::string_view text, std::size_t at) : text_(text), at_(at), end_(at) {}

  // The offset behind the name, 0 where none begins.
  std::size_t read() {
    constexpr int kMostWords = 24;
    if (!begin()) return 0;
    for (int count = 1; count < kMostWords; ++count) {
      const std::optional<Next> next = next_word();
      if (!next) break;
      if ((previous_roles_.first_in_phrases & next->roles.second_in_phrases) != 0 && take_phrase()) continue;
      if (!belongs(*next)) break;
      take(*next);
    }
    return words_ > 1 || stands_alone() ? end_ : 0;
  }

 private:
  // `Bộ Kế hoạch và Đầu tư`, `Sở Văn hóa, Thể thao và Du lịch`, `Sở Lao động - Thương binh và Xã hội`.
  enum class Link : std::uint8_t { none, list, dash };

  struct Next {
    std::size_t at;
    Link link;
    KeyedWord read;
    bool capital;
    bool in_capitals;
    Roles roles;
  };

  // `của UBND`, `của Đảng`, `của Tỉnh về …`, but not the first half of `của Hiệp định`.
  bool stands_alone() const {
    constexpr std::size_t kLongestPart = 3;  // bytes of what is no name by itself
    if (end_ - at_ > kLongestPart && (is_in_capitals(word_at(text_, at_)) || previous_ == "đảng")) return true;
    if (!previous_roles_.whole) return false;
    const std::string_view next = word_at(text_, skip_spaces(text_, end_));
    return next.empty() || is_capitalised(next) || is_digit(next.front()) || begins_title(text_, end_) ||
           match_words(text_, skip_spaces(text_, end_), "ngày") > 0;
  }

  bool begin() {
    const std::string_view first = word_at(text_, at_);
    if (!is_capitalised(first)) return false;
    previous_ = Keyword(first);
    previous_at_ = at_;
    previous_roles_ = roles_of(previous_);
    if (!previous_roles_.first || begins_kind(text_, at_, previous_roles_)) return false;
    if (previous_roles_.first_half && !begins_with_whole_word()) return false;
    end_ = at_ + first.size();
    if (is_in_capitals(first)) end_ = skip_joined(text_, end_);
    words_ = 1;
    // `Hội nghị lần thứ năm, Ban Chấp hành Trung ương …`: a meeting is named with its body.
    meeting_ = previous_ == "hội" && match_words(text_, at_, "hội nghị") > 0;
    return true;
  }

  // `Thống đốc`, but not `Thống nhất`.
  bool begins_with_whole_word() const {
    PhraseWindow window(text_, at_);
    return kFirstTwo.longest(window) > 0;
  }

  std::optional<Next> next_word() const {
    std::size_t at = end_;
    Link link = Link::none;
    if (at < text_.size() && text_[at] == '.') return place_behind_point();
    if (at < text_.size() && text_[at] == ',') {
      ++at;
      link = Link::list;
    }
    if (at >= text_.size() || text_[at] != ' ') return std::nullopt;
    at = skip_spaces(text_, at);
    constexpr std::string_view kDash = "- ";
    if (link == Link::none && text_.substr(at).starts_with(kDash) &&
        text::is_dash_in_name(text_.substr(0, end_), text_.substr(at + kDash.size()))) {
      at += kDash.size();
      link = Link::dash;
    }
    KeyedWord read(text_, at);
    if (link == Link::none && read.key == "và") {
      at = skip_spaces(text_, at + read.word.size());
      read = KeyedWord(text_, at);
      link = Link::list;
    }
    if (read.word.empty() || is_regarding(text_, at)) return std::nullopt;
    return make_next(at, link, read);
  }

  static Next make_next(std::size_t at, Link link, const KeyedWord& read) {
    const bool capital = is_capitalised(read.word);
    return {at, link, read, capital, capital && is_in_capitals(read.word), roles_of(read.key)};
  }

  // `UBND TP. Hồ Chí Minh`, `TP.HCM`, `TP. Huế về …`, but not `UBND TP. Kết quả …`.
  std::optional<Next> place_behind_point() const {
    if (previous_ != "tp" && previous_ != "tx") return std::nullopt;
    const std::size_t at = skip_spaces(text_, end_ + 1);
    const KeyedWord read(text_, at);
    if (!is_capitalised(read.word)) return std::nullopt;
    const std::size_t end = at + read.word.size();
    const std::string_view second = word_at(text_, skip_spaces(text_, end));
    const bool sentence = at > end_ + 1 && !second.empty() && !is_capitalised(second) && !begins_title(text_, end);
    return sentence ? std::nullopt : std::optional(make_next(at, Link::none, read));
  }

  bool belongs(const Next& next) {
    const auto& [word, key] = next.read;
    against_ = against_ || (previous_ == "phòng" && key == "chống");
    const bool enemy = against_ && !next.capital && next.roles.against;
    if (next.link != Link::none && !next.capital && !enemy) return false;
    if (ends_before(next)) return false;
    if (key == "các" && !may_follow_all(skip_spaces(text_, next.at + word.size()))) return false;
    if (words_ == 1 && previous_ == "công" && key == "tác") return false;  // `Công tác ban hành …`, but `Tổ công tác`
    if (previous_ == "thứ") return true;                                   // `lần thứ năm`
    const std::size_t end = next.at + word.size();
    const bool numbers = end < text_.size() && text_[end] == '.';  // `Huyện ủy` / `I. Nhóm …`
    if (is_counted(word) && (numbers || is_digit(word.front()))) return is_its_number(next);
    return next.capital || enemy || next.roles.inner || is_second_syllable(next);
  }

  // Takes the small letters that go on with the last word; whether some stood there.
  bool take_phrase() {
    PhraseWindow window(text_, previous_at_);
    std::size_t end = kGoOn.longest(window);
    if (end == 0 && words_ == 1) end = kGoOnAtFirst.longest(window);
    if (end == 0 || is_capitalised(word_before(text_, end))) return false;
    const KeyedWord last = KeyedWord::before(text_, end);
    end_ = end;
    ++words_;
    capitalised_ = begins_word_ = false;
    previous_ = last.key;
    against_ = against_ || previous_ == "chống";
    previous_at_ = offset_of(text_, last.word);
    previous_roles_ = roles_of(previous_);
    return true;
  }

  // Whether something else begins: a document, a clause, another body.
  bool ends_before(const Next& next) const {
    const auto& [word, key] = next.read;
    if (!next.capital && ends_name(text_, next.at, next.roles)) return true;
    // `của Cục Thuế tỉnh kiểm tra`, but `Ủy ban kiểm tra`
    if (previous_roles_.before_place && match_words(text_, next.at, "kiểm tra") > 0 && !next.capital) return true;
    if (next.roles.may_begin_kind && !is_no_kind(next) && begins_kind(text_, next.at, next.roles)) return true;
    if (next.in_capitals && ends_in_capitals(text_, next.at, next.read)) return true;
    if (next.capital && stands_at_one_of(kNextLines, next)) return true;
    if (next.link != Link::list || !next.roles.first || meeting_) return false;
    // `Văn phòng HĐND và UBND`, `Văn phòng Đoàn ĐBQH và HĐND`
    if ((previous_ == "hđnd" && key == "ubnd") || (previous_ == "đbqh" && key == "hđnd")) return false;
    // `Sở Khoa học và Công nghệ`: fields whose first syllable begins names of bodies as well.
    constexpr auto kFields =
        std::to_array<std::string_view>({"công nghệ", "công nghiệp", "bảo vệ", "bệnh phổi", "kiểm định"});
    return !stands_at_one_of(kFields, next);
  }

  bool stands_at_one_of(std::span<const std::string_view> phrases, const Next& next) const {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return match_words(text_, next.at, phrase) > 0; });
  }

  // `Bộ Tư lệnh`, `Ban Quản lý dự án`, `Sở Kế hoạch`, `Hội Luật gia`: no documents.
  bool is_no_kind(const Next& next) const {
    const Keyword& key = next.read.key;
    return next.link == Link::dash || (next.capital && previous_roles_.named_after_field) ||
           (previous_ == "tư" && key == "lệnh") || (previous_ == "lí" && key == "dự") ||
           match_words(text_, next.at, "luật gia") > 0 || match_words(text_, next.at, "luật sư") > 0;
  }

  // `Ban Quản lý các khu công nghiệp`, but not `xây dựng các công trình`.
  bool may_follow_all(std::size_t at) const {
    const KeyedWord read(text_, at);
    return is_capitalised(read.word) || roles_of(read.key).inner;
  }

  bool is_second_syllable(const Next& next) const {
    return capitalised_ && next.roles.second_syllable && (begins_word_ || !next.roles.verb);
  }

  // `khóa XII`, `khu vực 3`, `Ban Chỉ đạo 35`, but not `nhiệm kỳ 2015-2020`, which is a period.
  bool is_its_number(const Next& next) const {
    return kNumbered.contains(previous_) || (previous_ == "đạo" && kBoards.contains(next.read.key)) ||
           (meeting_ && previous_ == "ương");  // `Hội nghị Trung ương 7 khóa XII`
  }

  void take(const Next& next) {
    const auto& [word, key] = next.read;
    end_ = next.at + word.size();
    if (next.in_capitals) end_ = skip_joined(text_, end_);
    ++words_;
    const bool linked = next.link != Link::none;
    if (!linked && !next.capital && !next.roles.against) against_ = false;
    // Behind the word for a place stands its name: `Thành ủy Vinh hoàn thành`.
    const bool names_place = previous_roles_.before_place && !linked;
    const bool may_begin = !capitalised_ || linked || previous_roles_.whole;
    begins_word_ = next.capital && may_begin && !names_place && !next.in_capitals && !is_counted(word) &&
                   !next.roles.named_after_field && !next.roles.whole;
    capitalised_ = next.capital;
    previous_ = key;
    previous_at_ = next.at;
    previous_roles_ = next.roles;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;  // behind the words taken
  int words_ = 0;
  Keyword previous_;             // the last word
  std::size_t previous_at_ = 0;  // where it begins
  Roles previous_roles_;
  bool capitalised_ = true;   // it is
  bool begins_word_ = false;  // it is the first syllable of two
  bool meeting_ = false;
  bool against_ = false;  // behind `Phòng, chống`
};

}  // namespace

std::size_t match_body(std::string_view text, std::size_t at) {
  return BodyReader(text, at).read();
}

}  // namespace baocao::entity
