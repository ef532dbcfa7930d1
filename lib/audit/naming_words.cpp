#include "audit/naming_words.hpp"

#include <algorithm>
#include <array>

#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/units.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// What names no indicator: verbs, measures of measures, particles. Of several syllables where one alone names
// something: `kết quả`, `chỉ số`, but `chi ngân sách`, `phía Bắc`, `lao động nam`.
constexpr PhraseTable kNoName(std::to_array<std::string_view>(
    {"tốc độ", "tỉ lệ",    "chỉ số",   "tổng số",  "tổng", "mức",     "mức độ",  "đạt",     "tăng",
     "giảm",   "là",       "chiếm",    "xếp",      "có",   "được",    "ở",       "vị trí",  "thứ",
     "hạng",   "thứ hạng", "bậc",      "đứng",     "và",   "của",     "trên",    "hơn",     "gần",
     "khoảng", "xấp xỉ",   "năm",      "trong",    "với",  "so",      "toàn",    "cả",      "lên",
     "xuống",  "còn",      "thêm",     "bằng",     "đến",  "nay",     "đã",      "kết quả", "đánh giá",
     "thì",    "cùng kì",  "trong kì", "kì này",   "tại",  "cho",     "duy trì", "hết",     "cuối",
     "mọi",    "chỉ",      "mới đạt",  "mới được", "do",   "mới chỉ", "mới có"}));

// What a number behind it names, whatever follows: `Thôn 1 năm 2021`. Behind other words it names where no unit
// follows.
constexpr auto kNumbered =
    word_set({"thôn", "ấp",  "khóm", "xóm",  "bản", "tổ",   "đội",  "khu",  "phố",    "vùng",  "cụm",  "kì",  "đợt",
              "vụ",   "lần", "lớp",  "khối", "cấp", "loại", "nhóm", "quận", "phường", "tuyến", "bước", "vòng"});

// The word in front of a level, `mức độ 2`, at the end of what names nothing; empty where it is none.
Keyword level_before(std::string_view text, std::size_t end) {
  constexpr auto kLevels = word_set({"độ", "mức"});
  const Keyword last(word_before(text, end));
  return kLevels.contains(last) ? last : Keyword();
}

// `Thôn 1 năm 2021`, `Tiểu học 2`; `thu hút 45 dự án` counts.
bool names(std::string_view text, std::size_t at, std::string_view number, const Keyword& before) {
  constexpr std::size_t kMostDigits = 3;
  if (number.size() > kMostDigits) return false;
  if (kNumbered.contains(before)) return true;
  const std::size_t end = at + number.size();
  if (makes_kind(word_at(text, skip_spaces(text, end)))) return true;
  if (before.empty()) return false;
  const std::size_t behind_year = match_words(text, skip_spaces(text, end), "năm");
  return !match_unit(text, end) || (behind_year > 0 && match_year(text, skip_spaces(text, behind_year)));
}

}  // namespace

bool name_no_indicator(const std::vector<std::string>& names) {
  using Syllables = std::pair<std::string_view, std::string_view>;
  constexpr auto kDone = std::to_array<Syllables>({{"to", "chuc"},
                                                   {"thuc", "hien"},
                                                   {"trien", "khai"},
                                                   {"tien", "hanh"},
                                                   {"hoan", "thanh"},
                                                   {"kinh", "phi"},
                                                   {"tham", "gia"},
                                                   {"tham", "du"}});
  const auto stands = [&](std::string_view word) { return std::find(names.begin(), names.end(), word) != names.end(); };
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return name == "du" || std::any_of(kDone.begin(), kDone.end(), [&](const Syllables& done) {
             return (name == done.first && stands(done.second)) || (name == done.second && stands(done.first));
           });
  });
}

bool makes_kind(std::string_view word) {
  constexpr auto kKinds = word_set({"tuổi", "sao"});
  return kKinds.contains(Keyword(word));
}

void add_naming_words(std::string_view text, std::vector<std::string>& found) {
  Keyword before;  // the naming word in front; empty where another stands there
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (word.empty()) {
      if (text[at] != ' ') before = Keyword();
      ++at;
      continue;
    }
    PhraseWindow window(text, at);
    if (const std::size_t end = kNoName.longest(window); end > 0) {
      before = level_before(text, end);
      at = end;
      continue;
    }
    const Keyword key(word);
    const bool is_number = std::all_of(word.begin(), word.end(), is_digit);
    // `số hộ nghèo` is `hộ nghèo`, `kinh tế số` is not `kinh tế`.
    const bool is_name = is_number ? names(text, at, word, before) : key != "số" || !before.empty();
    if (is_name) found.push_back(fold(word, Diacritics::ignore));
    before = is_name ? key : Keyword();
    at += word.size();
  }
}

}  // namespace baocao::audit
