#include "entity/text_view.hpp"

#include "baocao/text.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

// The bytes of the word character at `at`; 0 where another stands there. The letters of Vietnamese beyond ASCII lie in
// four blocks that hold nothing but letters: all of U+00C0-00FF but × and ÷, U+0100-01BF, U+1E80-1EFF.
std::size_t word_character_size(std::string_view text, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return is_word_character(lead) ? 1 : 0;
  if (lead >= 0xC4 && lead <= 0xC6 && at + 1 < text.size()) return 2;
  if (lead == 0xE1 && at + 2 < text.size() && (text[at + 1] == '\xBA' || text[at + 1] == '\xBB')) return 3;
  const text::Decoded next = text::decode_at(text, at);
  return is_word_character(next.code_point) ? next.size : 0;
}

}  // namespace

std::string_view word_at(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  while (end < text.size()) {
    const std::size_t size = word_character_size(text, end);
    if (size == 0) break;
    end += size;
  }
  return text.substr(at, end - at);
}

std::string_view word_before(std::string_view text, std::size_t end) noexcept {
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t at = begin - 1;
    while (at > 0 && text::is_continuation(text[at])) --at;
    if (word_character_size(text.substr(0, begin), at) == 0) break;
    begin = at;
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
// written in one way only are brought to lower case right here. Lower case takes as many bytes.
bool Keyword::put_lower_case(std::string_view word) noexcept {
  char32_t before_last = 0;
  char32_t last = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded next = text::decode_at(word, at);
    const char32_t lower = text::lower_letter(next.code_point);
    if (lower == 0) return false;
    before_last = last;
    last = lower;
    at += text::put(bytes_.data() + at, lower);
  }
  size_ = word.size();
  return !text::may_have_two_spellings(before_last, last);
}

Keyword::Keyword(std::string_view word) {
  if (word.size() > kLongestKeyword || put_lower_case(word)) return;
  const std::string key = fold(word);
  size_ = key.size() <= kLongestKeyword ? key.copy(bytes_.data(), key.size()) : 0;
}

std::string word_key(std::string_view word) {
  return word.size() <= kLongestKeyword ? std::string(Keyword(word)) : fold(word);
}

Keyword keyword_before(std::string_view text, std::size_t at) {
  return Keyword(word_before(text, skip_spaces_back(text, at)));
}

NumberPlace::NumberPlace(std::string_view whole, std::size_t digit)
    : text(whole), at(digit), word(word_before(whole, skip_spaces_back(whole, digit))), key(word) {}

bool is_capitalised(std::string_view word) noexcept {
  return !word.empty() && text::is_upper(text::decode_at(word, 0).code_point);
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
  // Folding changes a word's length by a byte at most: `ỳ` becomes `ì`.
  constexpr std::size_t kMostGrowth = 1;
  if (word == key) return !key.empty();
  if (word.empty() || key.empty() || word.size() > key.size() + kMostGrowth || key.size() > word.size() + kMostGrowth)
    return false;
  return may_begin(word, key) && Keyword(word) == key;
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
