#include "audit/words.hpp"

#include <algorithm>

#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

using namespace entity;

Word Vocabulary::intern(std::string word) {
  const auto [entry, is_new] = numbers_.try_emplace(std::move(word), static_cast<Word>(texts_.size()));
  if (is_new) {
    texts_.push_back(entry->first);
    is_number_.push_back(std::all_of(entry->first.begin(), entry->first.end(), is_digit));
  }
  return entry->second;
}

std::vector<Word> Vocabulary::words(std::string_view text) {
  const std::string folded = fold(text, Diacritics::ignore);
  std::vector<Word> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view word = word_at(folded, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    words.push_back(intern(std::string(word)));
    at += word.size();
  }
  return words;
}

Bag to_bag(const Vocabulary& vocabulary, std::vector<Word> words) {
  std::erase_if(words, [&](Word word) { return vocabulary.is_number(word); });
  std::sort(words.begin(), words.end());
  return words;
}

double similarity(const Bag& a, const Bag& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++common;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

std::string_view without_label(std::string_view text) {
  constexpr std::size_t kLongestLabel = 120;
  if (const auto number = match_number(text, 0);
      number && number->end < text.size() && (text[number->end] == '.' || text[number->end] == ')'))
    text.remove_prefix(skip_spaces(text, number->end + 1));
  if (match_words(text, 0, "nhóm") == 0) return text;
  const std::size_t colon = text.substr(0, kLongestLabel).find(':');
  return colon == std::string_view::npos ? text : text.substr(skip_spaces(text, colon + 1));
}

}  // namespace baocao::audit
