#include "audit/scopes.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "audit/units.hpp"
#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// What is followed by a name or a number of its own.
constexpr PhraseTable kPlaces(std::to_array<std::string_view>({"xã",
                                                               "phường",
                                                               "thị trấn",
                                                               "huyện",
                                                               "quận",
                                                               "thị xã",
                                                               "thành phố",
                                                               "tỉnh",
                                                               "ấp",
                                                               "thôn",
                                                               "khóm",
                                                               "bản",
                                                               "làng",
                                                               "buôn",
                                                               "xóm",
                                                               "khu phố",
                                                               "tổ dân phố",
                                                               "chi bộ",
                                                               "đảng bộ",
                                                               "khu công nghiệp",
                                                               "cụm công nghiệp",
                                                               "hợp tác xã",
                                                               "công ti",
                                                               "trường",
                                                               "tiểu học",
                                                               "trung học cơ sở",
                                                               "trung học phổ thông",
                                                               "mầm non",
                                                               "bệnh viện",
                                                               "thị tứ",
                                                               "cù lao"}));

// What is followed by words in small letters: `khu vực nông thôn`, `vùng sâu`.
constexpr PhraseTable kAreas(std::to_array<std::string_view>({"khu vực", "vùng"}));

constexpr PhraseTable kWhole(
    std::to_array<std::string_view>({"toàn tỉnh", "cả tỉnh", "của tỉnh", "toàn huyện", "cả huyện", "của huyện",
                                     "toàn xã", "của xã", "toàn thành phố", "của thành phố", "toàn quốc", "cả nước"}));

void add_word(std::string& name, std::string_view word) {
  name += (name.empty() ? "" : " ") + fold(word, Diacritics::ignore);
}

// The run of capitalised words, or the number, behind one space at `at`; `end` is moved behind it.
std::string name_at(std::string_view text, std::size_t at, std::size_t& end) {
  constexpr int kMostWords = 5;
  std::string name;
  end = at;
  for (int words = 0; words < kMostWords; ++words) {
    if (end >= text.size() || text[end] != ' ') break;
    const std::string_view word = word_at(text, end + 1);
    const bool is_number = !word.empty() && is_digit(word.front());
    if (word.empty() || (!is_number && !is_capitalised(word)) || (is_number && word.size() > 3)) break;
    add_word(name, word);
    end += 1 + word.size();
    if (is_number) break;
  }
  return name;
}

std::string area_at(std::string_view text, std::size_t at) {
  constexpr int kMostWords = 2;
  std::string name;
  for (int words = 0; words < kMostWords && at < text.size() && text[at] == ' '; ++words) {
    const std::string_view word = word_at(text, at + 1);
    if (word.empty() || is_digit(word.front())) break;
    add_word(name, word);
    at += 1 + word.size();
  }
  return name;
}

}  // namespace

std::string places_in(std::string_view text, std::string_view own_unit) {
  std::set<std::string> places;
  for_each_word(text, [&](std::size_t at, std::string_view word) {
    std::size_t next = at + word.size();
    PhraseWindow window(text, at);
    if (const std::size_t lead = kPlaces.longest(window); lead > 0) {
      std::size_t end = lead;
      const std::string name = is_society(text, at, lead) ? std::string() : name_at(text, lead, end);
      if (!name.empty() && name != own_unit && current_unit(name, {}) != own_unit)
        places.insert(fold(text.substr(at, end - at), Diacritics::ignore));
      next = std::max(lead, end);
    } else if (const std::size_t area = kAreas.longest(window); area > 0) {
      if (const std::string name = area_at(text, area); !name.empty()) places.insert(name);
    }
    return next;
  });
  std::string key;
  for (const std::string& place : places) key += place + "\n";
  return key;
}

bool names_whole(std::string_view text) {
  return holds(kWhole, text);
}

const std::string& RowPlaces::of(std::size_t row) {
  std::optional<std::string>& places = of_row_[row];
  if (!places) places = places_in(join(view_.rows[row].item->task), own_unit(view_));
  return *places;
}

const std::string& RowPlaces::above(const Place& place) {
  static const std::string none;
  const auto parent = [&](std::size_t row) { return view_.rows[row].parent; };
  std::size_t row = place.row;
  if (place.section == Section::task) {
    if (parent(row) == row) return none;
    row = parent(row);
  }
  while (of(row).empty() && parent(row) != row) row = parent(row);
  return of(row);
}

std::string_view own_unit(const View& view) {
  const std::size_t mark = view.family.find('\n');
  return mark == std::string::npos ? std::string_view() : std::string_view(view.family).substr(mark + 1);
}

}  // namespace baocao::audit
