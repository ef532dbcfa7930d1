#pragma once

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

/// The word at `at`: letters and digits (and combining marks) up to anything else; empty where there is none.
std::string_view word_at(std::string_view text, std::size_t at) noexcept;

/// The word that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) noexcept;

std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept;
std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept;

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
  bool put_lower_case(std::string_view word) noexcept;

  std::array<char, kLongestKeyword> bytes_{};
  std::size_t size_ = 0;
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

  std::string_view text;
  std::size_t at;         ///< of its first digit
  std::string_view word;  ///< in front, spaces between; empty where a mark or the beginning stands there
  Keyword key;            ///< of it
};

bool is_capitalised(std::string_view word) noexcept;

/// Whether `key` is the word_key of `word`.
bool has_key(std::string_view word, std::string_view key);

/// Whether the words of `phrase` (keys, parted by one space) stand at `at`; gives the offset behind them,
/// 0 where they do not.
std::size_t match_words(std::string_view text, std::size_t at, std::string_view phrase);

/// Code points before byte offsets, asked for in ascending order: one pass over the text in all.
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
