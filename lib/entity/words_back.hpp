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

/// A few words, put together from the last to the first, to be looked for in a table.
class PhraseBackwards {
 public:
  static constexpr std::size_t kMostWords = 4;  ///< each no longer than kLongestKeyword, with a space in front

  void put_in_front(std::string_view part) noexcept {
    begin_ -= part.size();
    part.copy(bytes_.data() + begin_, part.size());
  }
  operator std::string_view() const noexcept { return {bytes_.data() + begin_, bytes_.size() - begin_}; }

 private:
  std::array<char, kMostWords*(kLongestKeyword + 1)> bytes_;
  std::size_t begin_ = bytes_.size();
};

/// Calls `visit(phrase, begin)` for the last word in front of the number, the last two and so on up to
/// PhraseBackwards::kMostWords, as far as no mark parts them; `begin` is the offset of the first of them.
template <class Visit>
void for_each_phrase_before(const NumberPlace& place, Visit visit) {
  PhraseBackwards phrase;
  WordsBack words(place.text, place.at);
  Keyword key = place.key;
  words.next();
  for (std::size_t count = 0; count < PhraseBackwards::kMostWords && !key.empty(); ++count) {
    if (count > 0) phrase.put_in_front(" ");
    phrase.put_in_front(key);
    visit(std::string_view(phrase), words.at());
    if (count + 1 < PhraseBackwards::kMostWords) key = words.next_key();
  }
}

}  // namespace baocao::entity
