#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "entity/text_view.hpp"

/// The words in front of a place, the nearest first.
namespace baocao::entity {

class WordsBack {
 public:
  WordsBack(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  /// Empty where a mark or the beginning stands.
  std::string_view next() {
    const std::string_view word = word_before(text_, skip_spaces_back(text_, at_));
    if (!word.empty()) at_ = offset_of(text_, word);
    return word;
  }
  Keyword next_key() { return Keyword(next()); }

  /// Of the word given last.
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// Those in front of the word in front of the number.
inline WordsBack words_before(const NumberPlace& place) {
  return {place.text, place.word.empty() ? place.at : place.word_begin()};
}

/// The last words in front of a number as one phrase, to be looked for in a table.
struct PhraseBack {
  static constexpr std::size_t kMostWords = 4;

  /// Calls `visit(phrase, begin)` for the last word, the last two and so on up to kMostWords, as far as no mark parts
  /// them; `begin` is the offset of the first of them.
  template <class Visit>
  static void for_each(const NumberPlace& place, Visit visit) {
    std::array<char, kMostWords*(kLongestKeyword + 1)> bytes;
    std::size_t begin = bytes.size();
    WordsBack words(place.text, place.at);
    Keyword key = place.key;
    words.next();
    for (std::size_t count = 0; count < kMostWords && !key.empty(); ++count) {
      if (count > 0) bytes[--begin] = ' ';
      const std::string_view word = key;
      begin -= word.size();
      word.copy(bytes.data() + begin, word.size());
      visit(std::string_view(bytes.data() + begin, bytes.size() - begin), words.at());
      if (count + 1 < kMostWords) key = words.next_key();
    }
  }
};

}  // namespace baocao::entity
