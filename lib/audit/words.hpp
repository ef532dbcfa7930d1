#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Words as the audit compares them: runs of letters and digits of the folded text, marks left out.
namespace baocao::audit {

using Word = std::uint32_t;

/// Words by number, so that texts are compared without strings. Not safe from several threads.
class Vocabulary {
 public:
  std::vector<Word> words(std::string_view text);
  const std::string& text(Word word) const { return texts_[word]; }
  bool is_number(Word word) const { return is_number_[word]; }

 private:
  Word intern(std::string word);
  std::unordered_map<std::string, Word> numbers_;
  std::vector<std::string> texts_;
  std::vector<bool> is_number_;
};

/// A text as S(a, b) sees it: its words sorted, without label and numbers.
using Bag = std::vector<Word>;
Bag to_bag(const Vocabulary& vocabulary, std::vector<Word> words);

/// Twice the words in common, each as often as it occurs in both, by the sum of the two counts; 0 for nothing.
double similarity(const Bag& a, const Bag& b);

/// `text` without the label in front of it: a number (`3.`, `2)`) and “Nhóm hạn chế, khuyết điểm thứ hai:”.
std::string_view without_label(std::string_view text);

}  // namespace baocao::audit
