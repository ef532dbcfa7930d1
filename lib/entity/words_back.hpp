#pragma once

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

}  // namespace baocao::entity
