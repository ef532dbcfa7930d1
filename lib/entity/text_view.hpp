#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/letters.hpp"

/// Looking at text word by word, and comparing it without regard to case, tone placement or y/i.
namespace baocao::entity {

/// A letter, digit or combining mark.
inline bool is_word_character(char32_t c) noexcept {
  return text::is_letter_or_digit(c) || text::is_mark(c);
}

namespace detail {

// The small letter or digit that a byte of ASCII is; 0 for marks and the bytes of letters beyond ASCII.
inline constexpr auto kSmallAscii = [] {
  std::array<char, 256> small{};
  for (char c = '0'; c <= '9'; ++c) small[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c)
    small[static_cast<unsigned char>(c)] = small[static_cast<unsigned char>(c - 'a' + 'A')] = c;
  return small;
}();

}  // namespace detail

constexpr bool is_ascii(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x80;
}

/// The small letter or digit of a letter or digit of ASCII; 0 for any other byte.
constexpr char small_ascii(char c) noexcept {
  return detail::kSmallAscii[static_cast<unsigned char>(c)];
}

/// Whether the byte is a letter or digit of ASCII.
constexpr bool is_ascii_word_character(char c) noexcept {
  return small_ascii(c) != 0;
}

/// Whether the byte is one of ASCII that stands in no word.
constexpr bool is_ascii_mark(char c) noexcept {
  return is_ascii(c) && small_ascii(c) == 0;
}

/// The word at `at`: letters and digits (and combining marks) up to anything else; empty where there is none.
std::string_view word_at(std::string_view text, std::size_t at) noexcept;

/// Whether a word begins, or goes on, at `at`.
inline bool is_word_at(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return false;
  return is_ascii(text[at]) ? small_ascii(text[at]) != 0 : !word_at(text, at).empty();
}

/// Calls `visit(at, word)` for the words of the text in turn; it gives the offset to go on from, behind the word or
/// further.
template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    at = word.empty() ? at + 1 : visit(at, word);
  }
}

/// The word that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) noexcept;

inline std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

inline std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept {
  while (end > 0 && text[end - 1] == ' ') --end;
  return end;
}

/// Lower case, tone on the first vowel of open oa, oe, uy, y as i: `UỶ` and `Ủy` are `ủy`.
std::string word_key(std::string_view word);

/// Whether a letter or digit stands right before `at`.
bool is_behind_word(std::string_view text, std::size_t at) noexcept;

/// The number of bytes a key never exceeds; longer words are no words of the tables.
inline constexpr std::size_t kLongestKeyword = 24;

/// word_key of a word short enough for the tables, else empty; without memory of its own, since a report asks for
/// thousands.
class Keyword {
 public:
  Keyword() = default;
  explicit Keyword(std::string_view word);

  operator std::string_view() const noexcept { return {bytes_.data(), size_}; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  friend bool operator==(const Keyword& a, std::string_view b) noexcept { return std::string_view(a) == b; }

 private:
  friend struct KeyedWord;

  std::array<char, kLongestKeyword> bytes_{};
  std::size_t size_ = 0;
};

/// A word and its key, read in one pass.
struct KeyedWord {
  /// The word at `at`.
  KeyedWord(std::string_view text, std::size_t at);
  KeyedWord(std::string_view of, const Keyword& its_key) : word(of), key(its_key) {}
  /// The word that ends at `end`.
  static KeyedWord before(std::string_view text, std::size_t end);

  std::string_view word;
  Keyword key;
};

/// Keyword of the word in front of `at`, spaces between them.
Keyword keyword_before(std::string_view text, std::size_t at);

/// Where `part`, a view into `text`, begins.
inline std::size_t offset_of(std::string_view text, std::string_view part) noexcept {
  return static_cast<std::size_t>(part.data() - text.data());
}

/// A number in a text with the word in front of it, which each reader of numbers asks for.
struct NumberPlace {
  NumberPlace(std::string_view whole, std::size_t digit);

  /// Numbers of documents, a third of all, are read without the key; what reads others asks for it first.
  void read_key() { key = Keyword(word); }

  /// Where the word in front begins and ends; both where the mark in front ends if there is no word.
  [[nodiscard]] std::size_t word_begin() const noexcept { return offset_of(text, word); }
  [[nodiscard]] std::size_t word_end() const noexcept { return word_begin() + word.size(); }

  std::string_view text;
  std::size_t at;         ///< of its first digit
  std::string_view word;  ///< in front, spaces between; empty where a mark or the beginning stands there
  Keyword key;            ///< of it, once read
};

bool is_capitalised(std::string_view word) noexcept;

/// Whether `key` is the word_key of `word`.
bool has_key(std::string_view word, std::string_view key);

/// Whether a word that begins with byte `first` may have the key `key`: most differ there. A y may be an i, and what a
/// letter beyond ASCII becomes is not asked. Not for keys that begin with a tone that may stand elsewhere (`ủy` of
/// `UỶ`).
constexpr bool may_begin(char first, std::string_view key) noexcept {
  const char lower = first >= 'A' && first <= 'Z' ? static_cast<char>(first | 0x20) : first;
  return static_cast<unsigned char>(first) >= 0x80 || lower == 'y' || lower == key.front();
}

namespace detail {

std::size_t match_words_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace detail

/// Whether the words of `phrase` (keys, parted by one space) stand at `at`; gives the offset behind them,
/// 0 where they do not.
inline std::size_t match_words(std::string_view text, std::size_t at, std::string_view phrase) {
  std::size_t size = 0;
  const std::size_t most = at < text.size() ? std::min(phrase.size(), text.size() - at) : 0;
  const auto agrees = [&](char c) { return (small_ascii(c) != 0 ? small_ascii(c) : c) == phrase[size]; };
  while (size < most && agrees(text[at + size])) ++size;
  const std::size_t end = at + size;
  if (end >= text.size()) return size == phrase.size() ? end : 0;
  const char next = text[end];
  if (size == phrase.size()) {
    if (is_ascii_mark(next)) return end;
  } else if (is_ascii_word_character(next) && small_ascii(next) != 'y') {
    // Most texts differ from the phrase here. Folding leaves a letter of ASCII as it is but for y, unless marks or a
    // vowel with a tone stand behind it; and then it becomes none of ASCII.
    const bool stays = end + 1 >= text.size() || is_ascii(text[end + 1]);
    if (size == 0 || stays || is_ascii(phrase[size])) return 0;
  }
  return detail::match_words_at(text, at, phrase);
}

/// Code points before byte offsets, counted on, or back, from the one before: one pass over the text in all where they
/// ascend.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) noexcept : text_(text) {}
  std::uint32_t at(std::size_t offset) noexcept;

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace baocao::entity
