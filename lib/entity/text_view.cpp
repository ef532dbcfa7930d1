#include "entity/text_view.hpp"

#include <unicode/uchar.h>

#include <array>

#include "baocao/text.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

std::string_view word_at(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < text.size()) {
    if (static_cast<unsigned char>(text[end]) < 0x80) {
      if (!is_word_character(static_cast<unsigned char>(text[end]))) break;
      ++end;
      continue;
    }
    const text::Decoded next = text::decode_at(text, end);
    if (!is_word_character(next.code_point)) break;
    end += next.size;
  }
  return text.substr(at, end - at);
}

std::string_view word_before(std::string_view text, std::size_t end) noexcept {
  std::size_t begin = end;
  while (begin > 0) {
    if (!is_word_character(text::decode_before(text, begin))) break;
    do --begin;
    while (begin > 0 && text::is_continuation(text[begin]));
  }
  return text.substr(begin, end - begin);
}

std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept {
  while (end > 0 && text[end - 1] == ' ') --end;
  return end;
}

// The words of the tables are folded some thousand times in a report: those of plain and Vietnamese letters that can be
// written in one way only are brought to lower case right here.
std::string word_key(std::string_view word) {
  if (word.size() > kLongestKeyword) return fold(word);
  std::array<char, kLongestKeyword> key;  // lower case takes as many bytes
  std::size_t size = 0;
  char32_t before_last = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded next = text::decode_at(word, at);
    const char32_t lower = text::lower_letter(next.code_point);
    if (lower == 0) return fold(word);
    size += text::put(key.data() + size, lower);
    before_last = last;
    last = lower;
    at += next.size;
  }
  if (text::may_have_two_spellings(before_last, last)) return fold(word);
  return {key.data(), size};
}

std::string keyword(std::string_view word) {
  return word.size() <= kLongestKeyword ? word_key(word) : std::string();
}

std::string keyword_before(std::string_view text, std::size_t at) {
  return keyword(word_before(text, skip_spaces_back(text, at)));
}

bool is_capitalised(std::string_view word) noexcept {
  return !word.empty() && u_isupper(static_cast<UChar32>(text::decode_at(word, 0).code_point)) != 0;
}

namespace {

// Most words differ from a key in their first letter. A y may be an i.
bool may_begin(std::string_view word, std::string_view key) noexcept {
  const auto first = static_cast<unsigned char>(word.front());
  if (first >= 0x80) return true;
  const char32_t lower = text::to_lower(first);
  return lower == U'y' || lower == static_cast<unsigned char>(key.front());
}

}  // namespace

bool has_key(std::string_view word, std::string_view key) {
  // Folding changes a word's length by a few bytes at most.
  constexpr std::size_t kMostGrowth = 4;
  if (word.empty() || key.empty() || word.size() > key.size() + kMostGrowth || key.size() > word.size() + kMostGrowth)
    return false;
  return may_begin(word, key) && word_key(word) == key;
}

std::size_t match_words(std::string_view text, std::size_t at, std::string_view phrase) {
  if (at >= text.size() || !may_begin(text.substr(at), phrase)) return 0;
  while (true) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    const std::string_view word = word_at(text, at);
    if (!has_key(word, phrase.substr(0, space))) return 0;
    at += word.size();
    if (space == phrase.size()) return at;
    phrase.remove_prefix(space + 1);
    at = skip_spaces(text, at);
  }
}

bool is_behind_word(std::string_view text, std::size_t at) noexcept {
  return at > 0 && is_word_character(text::decode_before(text, at));
}

std::uint32_t CodePointCounter::at(std::size_t offset) noexcept {
  if (offset > offset_) {
    count_ += text::count_code_points(text_.substr(offset_, offset - offset_));
    offset_ = offset;
  }
  return count_;
}

}  // namespace baocao::entity
