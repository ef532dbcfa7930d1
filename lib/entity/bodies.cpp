#include "entity/bodies.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "entity/kinds.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::entity {

namespace {

// First words of names of bodies, as Keyword gives them.
constexpr auto kFirstWords = word_set(
    {"ban",  "bộ",     "sở",   "ủy",    "ubnd",   "hđnd",  "hội",    "thủ",   "chính", "quốc", "tỉnh", "thành", "huyện",
     "quận", "đảng",   "văn",  "bchtw", "bch",    "trung", "thường", "chủ",   "mặt",   "liên", "cục",  "tổng",  "viện",
     "tòa",  "bí",     "đoàn", "ubkt",  "ubkttw", "bcđ",   "công",   "phòng", "thanh", "kho",  "ngân", "bảo",   "kiểm",
     "học",  "trường", "chi",  "btv",   "hđqt",   "giám",  "phó",    "tiểu",  "tổ",    "nhà",  "đại"});

// Small words inside names: Ban Thường vụ, Ủy ban nhân dân tỉnh, Ban Chấp hành Trung ương Đảng …
constexpr auto kInnerWords = word_set(
    {"vụ",   "ủy",   "ban",  "nhân",  "dân",  "tỉnh",  "thành", "phố",   "huyện", "quận", "thị",  "xã",     "phường",
     "trấn", "hành", "ương", "tra",   "giáo", "vận",   "chức",  "chính", "đạo",   "bộ",   "trị",  "thư",    "tướng",
     "phủ",  "hội",  "đồng", "phòng", "sự",   "đảng",  "đoàn",  "quân",  "chủ",   "tịch", "trực", "nội",    "khối",
     "cơ",   "quan", "các",  "khóa",  "khoá", "nhiệm", "kỳ",    "tối",   "cao",   "nhà",  "nước", "trương", "lần",
     "thứ",  "bí",   "đại",  "biểu",  "toàn", "quốc",  "sát",   "án",    "chấp",  "kiểm", "nghị"});

// Second syllables in the names of fields, each behind a capitalised first: Sở Y tế, Bộ Văn hóa, Sở Tài nguyên.
constexpr auto kSecondSyllables =
    word_set({"tế",   "hóa",  "động", "nghiệp", "trường", "nguyên", "thông", "dựng", "thương", "học",
              "nghệ", "dục",  "tạo",  "pháp",   "giao",   "lịch",   "thao",  "tin",  "hoạch",  "tư",
              "tộc",  "hiểm", "bạc",  "hàng",   "binh",   "an",     "quan",  "kê",   "lực",    "niên",
              "nữ",   "sản",  "lợi",  "chính",  "triển",  "thao",   "vật",   "tra",  "trưởng"});

bool begins_kind(std::string_view text, std::size_t at, HashedWord key) {
  if (!kDocumentKindTable.may_begin(key)) return false;
  PhraseWindow window(text, at);
  return kDocumentKindTable.longest(window) > 0;
}

// Phrases that end a name although their words could stand in one.
bool ends_name(std::string_view text, std::size_t at, bool capital, HashedWord key) {
  static constexpr PhraseTable kPhrases(
      std::to_array<std::string_view>({"ban hành", "chỉ đạo thực hiện", "tổ chức thực hiện", "kiểm tra việc"}));
  if (capital || !kPhrases.may_begin(key)) return false;
  PhraseWindow window(text, at);
  return kPhrases.longest(window) > 0;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::size_t match_body(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 24;
  const std::string_view first = word_at(text, at);
  if (!is_capitalised(first)) return 0;
  Keyword previous(first);
  if (const HashedWord hashed(previous); !kFirstWords.contains(hashed) || begins_kind(text, at, hashed)) return 0;
  std::size_t end = at + first.size();
  bool capitalised = true;  // the word before
  // `Hội nghị lần thứ năm, Ban Chấp hành Trung ương …`: a meeting is named with its body.
  const bool meeting = match_words(text, at, "hội nghị") > 0;
  for (int count = 1; count < kMostWords; ++count) {
    std::size_t next = end;
    // `Bộ Kế hoạch và Đầu tư`, `Sở Văn hóa, Thể thao và Du lịch`: a comma or `và` goes on before a capital.
    bool linked = false;
    if (next < text.size() && text[next] == ',') {
      ++next;
      linked = true;
    }
    if (next >= text.size() || text[next] != ' ') break;
    next = skip_spaces(text, next);
    std::string_view word = word_at(text, next);
    Keyword key(word);
    if (key == "và" && !linked) {
      next = skip_spaces(text, next + word.size());
      word = word_at(text, next);
      key = Keyword(word);
      linked = true;
    }
    if (word.empty()) break;
    const HashedWord hashed(key);
    const bool capital = is_capitalised(word);
    // `Sở Kế hoạch và Đầu tư` is named after its field.
    const bool field = capital && (previous == "sở" || previous == "bộ" || previous == "phòng");
    if (ends_name(text, next, capital, hashed) || (!field && begins_kind(text, next, hashed))) break;
    if (linked && (!capital || (kFirstWords.contains(hashed) && !meeting))) break;
    const bool counted = previous == "thứ" || (is_number(word) && (previous == "khóa" || previous == "khoá"));
    const bool second = (capitalised && kSecondSyllables.contains(hashed)) || (previous == "triển" && key == "nông");
    if (!capital && !counted && !second && !kInnerWords.contains(hashed)) break;
    end = next + word.size();
    capitalised = capital;
    previous = key;
  }
  return end - at > first.size() || first.size() > 3 ? end : 0;
}

}  // namespace baocao::entity
