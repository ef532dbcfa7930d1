#include "text/eth.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/letters.hpp"
#include "text/syllable.hpp"

namespace baocao::text {

namespace {

constexpr char32_t kBigEth = 0xD0;
constexpr char32_t kSmallEth = 0xF0;

// Words of place names whose spelling is no Vietnamese syllable.
constexpr std::array<std::u32string_view, 7> kNames = {U"đắk", U"đăk", U"đak", U"đắc", U"đrăng", U"đray", U"đrây"};

// Abbreviations are short and all capitals: QÐ, NÐ, HÐND, UBKTÐ.
bool is_abbreviation(const SourcedCodePoint* first, const SourcedCodePoint* last) {
  return last - first <= 8 && std::all_of(first, last, [](const SourcedCodePoint& c) { return is_upper(c.value); });
}

bool is_eth(const SourcedCodePoint& c) noexcept {
  return c.value == kBigEth || c.value == kSmallEth;
}

bool is_word(const SourcedCodePoint* first, const SourcedCodePoint* last) {
  std::u32string word;
  for (; first != last; ++first) {
    const char32_t c = to_lower(first->value);
    word += c == kSmallEth ? U'đ' : c;
  }
  return is_syllable(word) || std::find(kNames.begin(), kNames.end(), word) != kNames.end();
}

}  // namespace

void repair_eth(std::vector<SourcedCodePoint>& text) {
  if (std::none_of(text.begin(), text.end(), is_eth)) return;
  for (std::size_t begin = 0; begin < text.size();) {
    if (!is_letter(text[begin].value)) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    bool eth = false;
    for (; end < text.size() && is_letter(text[end].value); ++end) eth |= is_eth(text[end]);
    SourcedCodePoint* first = text.data() + begin;
    SourcedCodePoint* last = text.data() + end;
    const bool short_enough = end - begin <= 16;
    if (eth && short_enough && (is_abbreviation(first, last) || is_word(first, last)))
      for (; first != last; ++first) {
        if (first->value == kBigEth) first->value = U'Đ';
        if (first->value == kSmallEth) first->value = U'đ';
      }
    begin = end;
  }
}

}  // namespace baocao::text
