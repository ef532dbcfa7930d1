#include "word_diff.hpp"

#include <algorithm>
#include <cstdint>

namespace baocao::tool {

namespace {

constexpr std::size_t kMostCells = 4'000'000;

// Each with the spaces behind it.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    const std::size_t end = std::min(text.find_first_not_of(' ', std::min(space, text.size())), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

bool same(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view word) { return word.substr(0, word.find(' ')); };
  return bare(a) == bare(b);
}

// Which words stand in a longest common subsequence of both.
struct Common {
  std::vector<bool> a;
  std::vector<bool> b;
  std::size_t count = 0;
};

Common common_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  Common common{std::vector<bool>(a.size(), false), std::vector<bool>(b.size(), false)};
  const std::size_t width = b.size() + 1;
  std::vector<std::uint32_t> longest((a.size() + 1) * width, 0);  // of what follows word i and word j
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      longest[i * width + j] = same(a[i], b[j]) ? longest[(i + 1) * width + j + 1] + 1
                                                : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (same(a[i], b[j])) {
      common.a[i++] = common.b[j++] = true;
      ++common.count;
    } else {
      longest[(i + 1) * width + j] >= longest[i * width + j + 1] ? ++i : ++j;
    }
  }
  return common;
}

std::vector<Stretch> stretches(std::string_view text, const std::vector<std::string_view>& words,
                               const std::vector<bool>& is_common) {
  std::vector<Stretch> found;
  for (std::size_t i = 0, at = 0; i < words.size(); at += words[i++].size()) {
    if (found.empty() || found.back().differs == is_common[i]) found.push_back({text.substr(at, 0), !is_common[i]});
    found.back().text = {found.back().text.data(), found.back().text.size() + words[i].size()};
  }
  return found;
}

}  // namespace

std::pair<std::vector<Stretch>, std::vector<Stretch>> compare_words(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> of_a = words_of(a);
  const std::vector<std::string_view> of_b = words_of(b);
  constexpr std::size_t kLeast = 3;
  if ((of_a.size() + 1) * (of_b.size() + 1) <= kMostCells) {
    const Common common = common_words(of_a, of_b);
    if (common.count * 2 * kLeast >= of_a.size() + of_b.size())
      return {stretches(a, of_a, common.a), stretches(b, of_b, common.b)};
  }
  return {{{a}}, {{b}}};
}

}  // namespace baocao::tool
