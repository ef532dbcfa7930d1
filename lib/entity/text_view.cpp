#include "entity/text_view.hpp"

#include <algorithm>

#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/word_bytes.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

// The bytes of the word character beyond ASCII at `at`; 0 where another stands there. The letters of Vietnamese beyond
// ASCII lie in four blocks that hold nothing but letters: all of U+00C0-00FF but × and ÷, U+0100-01BF, U+1E80-1EFF.
std::size_t far_character_size(std::string_view text, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return 0;
  if (lead >= 0xC4 && lead <= 0xC6 && at + 1 < text.size()) return 2;
  if (lead == 0xE1 && at + 2 < text.size() && (text[at + 1] == '\xBA' || text[at + 1] == '\xBB')) return 3;
  const text::Decoded next = text::decode_at(text, at);
  return is_word_character(next.code_point) ? next.size : 0;
}

// The sixteen bytes at `at`, zeros behind the end of the text.
Bytes load_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t rest = text.size() - at;
  return rest >= sizeof(Bytes) ? text::load(text.data() + at) : text::load_part(text.data() + at, rest);
}

// Whether a word ends at `at` for sure.
bool surely_ends(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || is_ascii_mark(text[at]);
}

}  // namespace

std::string_view word_at(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  if (at < text.size()) {
    const std::size_t size = text::first_marked(ends_word(load_at(text, at)));
    if (size < sizeof(Bytes) && surely_ends(text, at + size)) return text.substr(at, size);
  }
  while (end < text.size()) {
    const std::size_t size = is_ascii_word_character(text[end]) ? 1 : far_character_size(text, end);
    if (size == 0) break;
    end += size;
  }
  return text.substr(at, end - at);
}

std::string_view word_before(std::string_view text, std::size_t end) noexcept {
  if (end >= sizeof(Bytes)) {
    const std::size_t begin = end - sizeof(Bytes);
    const std::size_t last = text::last_marked(ends_word(text::load(text.data() + begin)));
    if (last < sizeof(Bytes) && is_ascii_mark(text[begin + last]))
      return text.substr(begin + last + 1, sizeof(Bytes) - last - 1);
  }
  std::size_t begin = end;
  while (begin > 0) {
    std::size_t at = begin - 1;
    if (is_ascii_word_character(text[at])) {
      begin = at;
      continue;
    }
    while (at > 0 && text::is_continuation(text[at])) --at;
    if (far_character_size(text.substr(0, begin), at) == 0) break;
    begin = at;
  }
  return text.substr(begin, end - begin);
}

namespace {

// The letters of Vietnamese of two bytes begin with C3 to C6, the small letter with the same as its capital.
constexpr unsigned kFirstLead = 0xC3;
constexpr unsigned kLastLead = 0xC6;

// The second bytes of their small letters; 0 for no such letter.
constexpr auto kSmallSeconds = [] {
  std::array<char, (kLastLead - kFirstLead + 1) * 64> seconds{};
  for (std::size_t i = 0; i < seconds.size(); ++i)
    if (const char32_t small = text::lower_letter(static_cast<char32_t>((kFirstLead - 0xC0) * 64 + i)); small != 0)
      seconds[i] = static_cast<char>(0x80u | (small & 0x3Fu));
  return seconds;
}();

// Writes the small letter of the Vietnamese letter beyond ASCII at `at`; gives its bytes, 0 where another stands there.
// From U+1EA0 to U+1EF9, E1 BA A0 to E1 BB B9, the odd ones are the small letters, each behind its capital.
std::size_t put_small(char* out, std::string_view word, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[at + i]); };
  if (byte(0) == 0xE1) {
    if (at + 2 >= word.size()) return 0;
    const bool in_first = byte(1) == 0xBA && byte(2) >= 0xA0 && byte(2) <= 0xBF;
    const bool in_second = byte(1) == 0xBB && byte(2) >= 0x80 && byte(2) <= 0xB9;
    if (!in_first && !in_second) return 0;
    out[0] = word[at];
    out[1] = word[at + 1];
    out[2] = static_cast<char>(byte(2) | 1u);
    return 3;
  }
  if (byte(0) < kFirstLead || byte(0) > kLastLead || at + 1 >= word.size() || !text::is_continuation(word[at + 1]))
    return 0;
  const char second = kSmallSeconds[(byte(0) - kFirstLead) * 64 + (byte(1) & 0x3Fu)];
  out[0] = word[at];
  out[1] = second;
  return second != 0 ? 2 : 0;
}

// Whether `key`, in small letters, may be written in another way; its last letter begins at `last`.
bool may_have_two_spellings(std::string_view key, std::size_t last) noexcept {
  const char32_t letter = text::decode_at(key, last).code_point;
  const char32_t base = text::take_apart(letter).base;
  if (base != U'y' && base != U'a' && base != U'e') return false;
  return text::may_have_two_spellings(last > 0 ? text::decode_before(key, last) : 0, letter);
}

// A number, no letter behind it.
std::size_t put_digits(char* out, std::string_view text) noexcept {
  std::size_t size = 0;
  while (size < std::min(text.size(), kLongestKeyword) && is_digit(text[size])) {
    out[size] = text[size];
    ++size;
  }
  return surely_ends(text, size) ? size : 0;
}

// The words of the tables are folded some thousand times in a report: those of plain and Vietnamese letters that can be
// written in one way only, and numbers, are brought to lower case right here. Lower case takes as many bytes. Gives
// those of the word that `text` begins with, 0 where it is another.
std::size_t put_usual_word(char* out, std::string_view text) noexcept {
  constexpr std::size_t kLongestLetter = 3;
  const std::size_t most = std::min(text.size(), kLongestKeyword - kLongestLetter + 1);
  std::size_t size = 0;
  std::size_t last = 0;
  while (size < most) {
    const char byte = text[size];
    if (const char small = small_ascii(byte); small >= 'a') {
      last = size;
      out[size++] = small;
      continue;
    }
    if (is_ascii(byte)) break;
    const std::size_t letter = put_small(out + size, text, size);
    if (letter == 0) return 0;
    last = size;
    size += letter;
  }
  if (size == 0) return put_digits(out, text);
  if (!surely_ends(text, size)) return 0;
  const bool one_spelling = is_ascii(out[last]) && out[last] != 'y';  // most words
  return one_spelling || !may_have_two_spellings({out, size}, last) ? size : 0;
}

}  // namespace

Keyword::Keyword(std::string_view word) {
  if (word.empty() || word.size() > kLongestKeyword) return;
  size_ = put_usual_word(bytes_.data(), word);
  if (size_ == word.size()) return;
  const std::string key = fold(word);
  size_ = key.size() <= kLongestKeyword ? key.copy(bytes_.data(), key.size()) : 0;
}

KeyedWord::KeyedWord(std::string_view text, std::size_t at) {
  key.size_ = put_usual_word(key.bytes_.data(), text.substr(at));
  if (key.size_ > 0) {
    word = text.substr(at, key.size_);
  } else {
    word = word_at(text, at);
    key = Keyword(word);
  }
}

KeyedWord KeyedWord::before(std::string_view text, std::size_t end) {
  const std::string_view word = word_before(text, end);
  if (word.empty()) return {word, {}};
  // With the bytes behind it, which are there already, unless they go on with the word.
  KeyedWord read(text, offset_of(text, word));
  return read.word.size() == word.size() ? read : KeyedWord(word, Keyword(word));
}

std::string word_key(std::string_view word) {
  return word.size() <= kLongestKeyword ? std::string(Keyword(word)) : fold(word);
}

Keyword keyword_before(std::string_view text, std::size_t at) {
  return Keyword(word_before(text, skip_spaces_back(text, at)));
}

NumberPlace::NumberPlace(std::string_view whole, std::size_t digit)
    : text(whole), at(digit), word(word_before(whole, skip_spaces_back(whole, digit))) {}

bool is_capitalised(std::string_view word) noexcept {
  if (word.empty()) return false;
  const char first = word.front();
  return is_ascii_word_character(first) ? first >= 'A' && first <= 'Z'
                                        : text::is_upper(text::decode_at(word, 0).code_point);
}

namespace {

// Folding leaves the last letter of ASCII as it is but for y.
bool may_end(std::string_view word, std::string_view key) noexcept {
  const char last = word.back();
  const char lower = static_cast<char>(last | 0x20);  // a digit has that bit
  return !is_ascii_word_character(last) || lower == 'y' || lower == key.back();
}

}  // namespace

bool has_key(std::string_view word, std::string_view key) {
  // Folding changes a word's length by a byte at most: `ỳ` becomes `ì`.
  constexpr std::size_t kMostGrowth = 1;
  if (word.empty() || key.empty() || word.size() > key.size() + kMostGrowth || key.size() > word.size() + kMostGrowth)
    return false;
  return word == key || (may_begin(word.front(), key) && may_end(word, key) && Keyword(word) == key);
}

std::size_t detail::match_words_at(std::string_view text, std::size_t at, std::string_view phrase) {
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
  if (offset > offset_)
    count_ += text::count_code_points(text_.substr(offset_, offset - offset_));
  else
    count_ -= text::count_code_points(text_.substr(offset, offset_ - offset));
  offset_ = offset;
  return count_;
}

}  // namespace baocao::entity
