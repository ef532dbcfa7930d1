#include "entity/bodies.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "entity/kinds.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/title.hpp"
#include "text/dashed_names.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

// First words of names of bodies, as Keyword gives them.
constexpr auto kFirstWords = std::to_array<std::string_view>(
    {"ban",    "bộ",    "sở",   "ủy",   "ubnd",  "hđnd",  "hội",   "thủ",    "chính",  "quốc", "tỉnh",
     "thành",  "huyện", "quận", "đảng", "văn",   "bchtw", "bch",   "trung",  "thường", "chủ",  "mặt",
     "liên",   "cục",   "tổng", "viện", "tòa",   "bí",    "đoàn",  "ubkt",   "ubkttw", "bcđ",  "công",
     "phòng",  "thanh", "kho",  "ngân", "bảo",   "kiểm",  "học",   "trường", "chi",    "btv",  "hđqt",
     "giám",   "phó",   "tiểu", "tổ",   "nhà",   "đại",   "chánh", "quân",   "hiệu",   "bệnh", "trạm",
     "trưởng", "tập",   "đài",  "tand", "vksnd", "phân",  "quĩ",   "cơ"});

// Small words inside names: Ban Thường vụ, Ủy ban nhân dân tỉnh, Ban Chấp hành Trung ương Đảng …
constexpr auto kInnerWords = std::to_array<std::string_view>(
    {"vụ",   "ủy",   "ban",  "nhân",  "dân",  "tỉnh", "thành", "phố",   "huyện", "quận",   "thị",  "xã",  "phường",
     "trấn", "hành", "ương", "tra",   "giáo", "vận",  "chức",  "chính", "đạo",   "bộ",     "trị",  "thư", "tướng",
     "phủ",  "hội",  "đồng", "phòng", "sự",   "đảng", "đoàn",  "quân",  "chủ",   "tịch",   "trực", "nội", "khối",
     "cơ",   "quan", "các",  "khóa",  "khoá", "tối",  "cao",   "nhà",   "nước",  "trương", "lần",  "thứ", "bí",
     "đại",  "biểu", "toàn", "quốc",  "sát",  "án",   "chấp",  "nghị",  "khu",   "vực"});

// Second syllables in the names of fields, each behind a capitalised first: Sở Y tế, Bộ Văn hóa, Ban Quản lý, Hội đồng
// Thẩm phán.
constexpr auto kSecondSyllables = std::to_array<std::string_view>(
    {"tế",    "hóa",    "động",  "nghiệp", "trường", "nguyên", "thông", "dựng",   "thương", "học",  "nghệ",
     "dục",   "tạo",    "pháp",  "giao",   "lịch",   "thao",   "tin",   "hoạch",  "tư",     "tộc",  "hiểm",
     "bạc",   "hàng",   "binh",  "an",     "quan",   "kê",     "lực",   "niên",   "nữ",     "sản",  "lợi",
     "chính", "triển",  "vật",   "tra",    "trưởng", "lệnh",   "đua",   "thưởng", "phán",   "tầng", "lí",
     "sách",  "đốc",    "toán",  "hình",   "lâm",    "trữ",    "vệ",    "mại",    "thuật",  "nuôi", "trọt",
     "sự",    "giáo",   "dưỡng", "luyện",  "phẩm",   "lượng",  "chuẩn", "lường",  "tượng",  "hải",  "tải",
     "điện",  "viện",   "tàng",  "ninh",   "huy",    "mưu",    "cần",   "dược",   "định",   "vấn",  "đình",
     "em",    "vụ",     "trợ",   "chí",    "hội",    "thanh",  "soát",  "trị",    "thập",   "hiệp", "dân",
     "tác",   "nghiệm", "sinh",  "viên",   "thể",    "đai",    "sạch",  "thủy",   "chiến",  "đội",  "cứu",
     "bộ",    "khoán",  "dự",    "phòng",  "hành",   "gia",    "sát",   "hợp",    "bản",    "văn"});

// Of these, what may also be a verb behind a name: only where a word of the name has begun (`Bộ Ngoại giao`, but not
// `UBND huyện Ba Tri giao`).
constexpr auto kVerbs = std::to_array<std::string_view>(
    {"giao", "học", "tra", "soát", "định", "lí", "hành", "dự", "thể", "trợ", "bản", "vệ", "dưỡng", "luyện", "nuôi"});

// Words for bodies and offices, of two syllables.
constexpr auto kTwoSyllables = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"giám", "đốc"},   {"kiểm", "toán"}, {"công", "ti"},      {"học", "viện"},  {"trung", "tâm"},
     {"trung", "đoàn"}, {"tổng", "cục"},  {"tổng", "công"},    {"tổng", "giám"}, {"tổng", "thanh"},
     {"chi", "cục"},    {"bệnh", "viện"}, {"đại", "học"},      {"bệnh", "xá"},   {"hiệu", "trưởng"},
     {"tập", "đoàn"},   {"chánh", "văn"}, {"trưởng", "phòng"}, {"phân", "hiệu"}, {"cơ", "sở"}});

// One word, behind which another begins: `Ban Quản lý`, `Sở Y tế`. Names of places have capitals in all syllables.
constexpr auto kWhole = std::to_array<std::string_view>({"sở",   "bộ",    "ban", "phòng", "cục",    "viện", "trường",
                                                         "trạm", "tổ",    "đội", "hội",   "đoàn",   "đảng", "quĩ",
                                                         "quận", "huyện", "xã",  "tỉnh",  "phường", "ấp",   "đài"});

constexpr auto kBeforePlace =
    std::to_array<std::string_view>({"ủy", "phố", "tỉnh", "huyện", "xã", "phường", "quận", "trấn", "ấp", "thôn"});

// What is fought against: `Ban Chỉ đạo Phòng, chống tham nhũng, tiêu cực tỉnh`.
constexpr auto kAgainst =
    std::to_array<std::string_view>({"chống", "tham",   "nhũng", "tiêu", "cực",  "tội",  "phạm", "ma",   "túy", "thiên",
                                     "tai",   "dịch",   "bệnh",  "lãng", "phí",  "buôn", "lậu",  "hàng", "giả", "gian",
                                     "lận",   "thương", "mại",   "cháy", "chữa", "tệ",   "nạn",  "xã",   "hội"});

// `Sở Kế hoạch và Đầu tư` is named after its field.
constexpr auto kNamedAfterField = std::to_array<std::string_view>({"sở", "bộ", "phòng"});

// Phrases that end a name although their words could stand in one.
constexpr PhraseTable kNameEnds(std::to_array<std::string_view>(
    {"ban hành", "chỉ đạo", "tổ chức thực hiện", "kiểm tra việc", "thành lập", "tổ chức hội nghị", "tham mưu",
     "phối hợp", "phê duyệt", "thông qua", "công bố", "yêu cầu", "triển khai", "hướng dẫn", "kiểm soát", "vận động",
     "xã hội hóa", "chủ trì", "chủ động"}));

// What ends a name in capital letters, where no small letter does: words that stand in no name, words before a number,
// and phrases. `CỦA CHỦ TỊCH UBND TỈNH THÁNG 6/2024`, but `SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN`, `HUYỆN ỦY NĂM CĂN`.
constexpr auto kInNoName = word_set({"về", "trong", "theo", "tại"});
constexpr auto kBeforeNumber = word_set({"năm", "tháng", "quí", "ngày", "từ", "đến"});
constexpr PhraseTable kEndsInCapitals(std::to_array<std::string_view>({"giai đoạn", "nhiệm kì", "đối với", "triển khai",
                                                                       "thực hiện"}));

// What a word can be to a name. Each word is looked up once, in the table of all of them.
struct Roles {
  bool first = false;
  bool inner = false;
  bool second_syllable = false;
  bool named_after_field = false;
  bool may_begin_kind = false;
  bool may_end_name = false;
  bool whole = false;
  bool verb = false;
  bool before_place = false;
  bool against = false;
};

// Calls `put(word, role)` for each word of each table.
template <class Put>
constexpr void for_each_role(Put put) {
  const auto put_all = [&](const auto& words, bool Roles::*role) {
    for (const std::string_view word : words) put(word, role);
  };
  put_all(kFirstWords, &Roles::first);
  put_all(kInnerWords, &Roles::inner);
  put_all(kSecondSyllables, &Roles::second_syllable);
  put_all(kNamedAfterField, &Roles::named_after_field);
  put_all(kWhole, &Roles::whole);
  put_all(kVerbs, &Roles::verb);
  put_all(kBeforePlace, &Roles::before_place);
  put_all(kAgainst, &Roles::against);
  for (const DocumentKind& kind : kDocumentKinds) put(detail::first_word(kind.words), &Roles::may_begin_kind);
  for (std::size_t i = 0; i < kNameEnds.size(); ++i) put(kNameEnds.first_word_of(i), &Roles::may_end_name);
}

constexpr std::size_t kWordCount = [] {
  std::size_t count = 0;
  for_each_role([&](std::string_view, bool Roles::*) { ++count; });
  return count;
}();

constexpr auto kWords = [] {
  std::array<std::string_view, kWordCount> words;
  std::size_t count = 0;
  for_each_role([&](std::string_view word, bool Roles::*) { words[count++] = word; });
  return words;
}();

constexpr detail::WordIndex<kWordCount> kWordIndex([](std::size_t i) { return kWords[i]; });

constexpr auto kRoles = [] {
  std::array<Roles, kWordCount> roles;
  for_each_role([&](std::string_view word, bool Roles::*role) { roles[kWordIndex.find(word)].*role = true; });
  return roles;
}();

Roles roles_of(const Keyword& key) noexcept {
  const std::size_t found = kWordIndex.find(key);
  return found == kWordIndex.kNone ? Roles{} : kRoles[found];
}

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

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

// Numbers that steering boards are known by.
constexpr auto kBoards = word_set({"35", "94", "138", "197", "389", "504", "515"});

// Words of names in small letters behind the word that they belong to.
constexpr auto kPairs = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"triển", "nông"},  {"quốc", "gia"},   {"bộ", "đội"},     {"khu", "công"},   {"khu", "kinh"},   {"kinh", "tế"},
     {"công", "nghiệp"}, {"tổ", "công"},    {"công", "tác"},   {"tổ", "giúp"},    {"giúp", "việc"},  {"thập", "đỏ"},
     {"lí", "dự"},       {"viện", "kiểm"},  {"ban", "kiểm"},   {"đoàn", "kiểm"},  {"vận", "tải"},    {"cao", "tuổi"},
     {"lí", "thị"},      {"thị", "trường"}, {"triển", "rừng"}, {"vụ", "việc"},    {"việc", "làm"},   {"soát", "bệnh"},
     {"bệnh", "tật"},    {"chính", "công"}, {"tác", "liên"},   {"liên", "ngành"}, {"sát", "điều"},   {"nông", "thôn"},
     {"chủ", "nhiệm"},   {"mặt", "trận"},   {"liên", "hiệp"},  {"cựu", "chiến"},  {"chiến", "binh"}, {"chỉ", "huy"},
     {"đồng", "thẩm"},   {"thẩm", "định"},  {"cán", "sự"}});

// Small words that go on with a name only behind one other: `lần thứ năm`, `khóa 12`, `Phát triển nông thôn`, `Chủ
// nhiệm`, but not `nhiệm kỳ 2015-2020`, which is a period.
bool goes_on_behind(const Keyword& previous, std::string_view word, const Keyword& key) {
  // `lần thứ năm`, `khóa 12`, `khu vực 3`, `Ban Chỉ đạo 35`
  if (previous == "thứ") return true;
  if (is_number(word)) {
    constexpr auto kNumbered = word_set({"khóa", "khoá", "khu", "vực", "phường", "quận", "ấp", "khóm"});
    return kNumbered.contains(previous) || (previous == "đạo" && kBoards.contains(key));
  }
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [&](const auto& pair) { return previous == pair.first && key == pair.second; });
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
      if (!next || !belongs(*next)) break;
      take(*next);
    }
    const std::size_t size = end_ - at_;
    return words_ > 1 || size > kLongestAlone ? end_ : 0;
  }

 private:
  static constexpr std::size_t kLongestAlone = 3;  // bytes of what is no name by itself

  // `Bộ Kế hoạch và Đầu tư`, `Sở Văn hóa, Thể thao và Du lịch`, `Sở Lao động - Thương binh và Xã hội`.
  enum class Link : std::uint8_t { none, list, dash };

  struct Next {
    std::size_t at;
    Link link;
    KeyedWord read;
    bool capital;
    Roles roles;
  };

  bool begin() {
    const std::string_view first = word_at(text_, at_);
    if (!is_capitalised(first)) return false;
    previous_ = Keyword(first);
    previous_roles_ = roles_of(previous_);
    if (!previous_roles_.first || begins_kind(text_, at_, previous_roles_)) return false;
    end_ = at_ + first.size();
    words_ = 1;
    // `Hội nghị lần thứ năm, Ban Chấp hành Trung ương …`: a meeting is named with its body.
    meeting_ = previous_ == "hội" && match_words(text_, at_, "hội nghị") > 0;
    return true;
  }

  std::optional<Next> next_word() const {
    std::size_t at = end_;
    Link link = Link::none;
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
    return Next{at, link, read, is_capitalised(read.word), roles_of(read.key)};
  }

  bool belongs(const Next& next) {
    const auto& [word, key] = next.read;
    against_ = against_ || (next.link == Link::list && previous_ == "phòng" && key == "chống");
    const bool enemy = against_ && !next.capital && next.roles.against;
    if (next.link != Link::none && !next.capital && !enemy) return false;
    if (ends_before(next)) return false;
    if (words_ == 1 && previous_ == "công" && key == "tác") return false;  // `Công tác ban hành …`, but `Tổ công tác`
    return next.capital || enemy || next.roles.inner || is_second_syllable(next) ||
           goes_on_behind(previous_, word, key);
  }

  // Whether something else begins: a document, a clause, another body.
  bool ends_before(const Next& next) const {
    const auto& [word, key] = next.read;
    if (!next.capital && ends_name(text_, next.at, next.roles)) return true;
    // `của Cục Thuế tỉnh kiểm tra`, but `Ủy ban kiểm tra`
    if (previous_roles_.before_place && match_words(text_, next.at, "kiểm tra") > 0 && !next.capital) return true;
    // `Bộ Tư lệnh`, `Ban Quản lý dự án`, `Sở Kế hoạch`: no documents.
    const bool no_kind = next.link == Link::dash || (next.capital && previous_roles_.named_after_field) ||
                         (previous_ == "tư" && key == "lệnh") || (previous_ == "lí" && key == "dự");
    if (!no_kind && begins_kind(text_, next.at, next.roles)) return true;
    if (next.capital && is_in_capitals(word) && ends_in_capitals(text_, next.at, next.read)) return true;
    if (next.link != Link::list || !next.roles.first || meeting_) return false;
    const bool councils = previous_ == "hđnd" && key == "ubnd";         // `Văn phòng HĐND và UBND`
    return !councils && match_words(text_, next.at, "công nghệ") == 0;  // `Sở Khoa học và Công nghệ`
  }

  bool is_second_syllable(const Next& next) const {
    if (capitalised_ && std::any_of(kTwoSyllables.begin(), kTwoSyllables.end(), [&](const auto& pair) {
          return previous_ == pair.first && next.read.key == pair.second;
        }))
      return true;
    return capitalised_ && next.roles.second_syllable && (begins_word_ || !next.roles.verb);
  }

  void take(const Next& next) {
    const auto& [word, key] = next.read;
    end_ = next.at + word.size();
    ++words_;
    const bool linked = next.link != Link::none;
    if (!linked && !next.capital && !next.roles.against) against_ = false;
    // Behind the word for a place stands its name: `Thành ủy Vinh hoàn thành`.
    const bool names_place = previous_roles_.before_place && !linked;
    const bool may_begin = !capitalised_ || linked || previous_roles_.whole;
    begins_word_ = next.capital && may_begin && !names_place && !is_in_capitals(word) && !is_counted(word) &&
                   !next.roles.named_after_field && !next.roles.whole;
    capitalised_ = next.capital;
    previous_ = key;
    previous_roles_ = next.roles;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;  // behind the words taken
  int words_ = 0;
  Keyword previous_;  // the last word
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
