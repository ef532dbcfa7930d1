#include "entity/bodies.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "entity/kinds.hpp"
#include "entity/text_view.hpp"

namespace baocao::entity {

namespace {

// First words of names of bodies, as word_key gives them.
constexpr std::array<std::string_view, 44> kFirstWords = {
    "ban",   "bộ",    "sở",   "ủy",   "ubnd", "hđnd",  "hội",  "thủ",    "chính",  "quốc", "tỉnh",
    "thành", "huyện", "quận", "đảng", "văn",  "bchtw", "bch",  "trung",  "thường", "chủ",  "mặt",
    "liên",  "cục",   "tổng", "viện", "tòa",  "bí",    "đoàn", "ubkt",   "ubkttw", "bcđ",  "công",
    "phòng", "thanh", "kho",  "ngân", "bảo",  "kiểm",  "học",  "trường", "chi",    "btv",  "hđqt"};

// Small words inside names: Ban Thường vụ, Ủy ban nhân dân tỉnh, Ban Chấp hành Trung ương Đảng …
constexpr std::array<std::string_view, 63> kInnerWords = {
    "vụ",   "ủy",   "ban",  "nhân",  "dân",  "tỉnh",  "thành", "phố",   "huyện", "quận", "thị",  "xã",     "phường",
    "trấn", "hành", "ương", "tra",   "giáo", "vận",   "chức",  "chính", "đạo",   "bộ",   "trị",  "thư",    "tướng",
    "phủ",  "hội",  "đồng", "phòng", "sự",   "đảng",  "đoàn",  "quân",  "chủ",   "tịch", "trực", "nội",    "khối",
    "cơ",   "quan", "các",  "khóa",  "khoá", "nhiệm", "kỳ",    "tối",   "cao",   "nhà",  "nước", "trương", "lần",
    "thứ",  "bí",   "đại",  "biểu",  "toàn", "quốc",  "sát",   "án",    "chấp",  "kiểm", "nghị"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool begins_kind(std::string_view text, std::size_t at) {
  return std::any_of(kDocumentKinds.begin(), kDocumentKinds.end(),
                     [&](const DocumentKind& kind) { return match_words(text, at, kind.words) > 0; });
}

// Phrases that end a name although their words could stand in one.
bool ends_name(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> kPhrases = {"ban hành", "chỉ đạo thực hiện", "tổ chức thực hiện",
                                                        "kiểm tra việc"};
  return std::any_of(kPhrases.begin(), kPhrases.end(),
                     [&](std::string_view p) { return match_words(text, at, p) > 0; }) &&
         !is_capitalised(word_at(text, at));
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::size_t match_body(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 24;
  const std::string_view first = word_at(text, at);
  if (!is_capitalised(first) || !is_one_of(word_key(first), kFirstWords) || begins_kind(text, at)) return 0;
  std::size_t end = at + first.size();
  std::string previous = word_key(first);
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
    std::string key = word_key(word);
    if (key == "và" && !linked) {
      next = skip_spaces(text, next + word.size());
      word = word_at(text, next);
      key = word_key(word);
      linked = true;
    }
    if (word.empty() || ends_name(text, next) || begins_kind(text, next)) break;
    if (linked && (!is_capitalised(word) || (is_one_of(key, kFirstWords) && !meeting))) break;
    const bool counted = previous == "thứ" || (is_number(word) && (previous == "khóa" || previous == "khoá"));
    if (!is_capitalised(word) && !counted && !is_one_of(key, kInnerWords)) break;
    end = next + word.size();
    previous = std::move(key);
  }
  return end - at > first.size() || first.size() > 3 ? end : 0;
}

}  // namespace baocao::entity
