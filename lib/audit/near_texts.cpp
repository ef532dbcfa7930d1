#include "audit/near_texts.hpp"

#include <algorithm>
#include <cmath>

namespace baocao::audit {

namespace {

std::vector<std::uint64_t> tokens_of(const Bag& bag) {
  std::vector<std::uint64_t> tokens;
  std::uint64_t nth = 0;
  for (std::size_t i = 0; i < bag.size(); ++i) {
    nth = i > 0 && bag[i] == bag[i - 1] ? nth + 1 : 0;
    tokens.push_back(nth << 32 | bag[i]);
  }
  return tokens;
}

}  // namespace

NearTexts::NearTexts(const std::vector<const Bag*>& bags, double least) {
  std::unordered_map<Token, std::size_t> frequency;
  for (const Bag* bag : bags) {
    rare_.push_back(tokens_of(*bag));
    for (const Token token : rare_.back()) ++frequency[token];
  }
  for (std::size_t text = 0; text < rare_.size(); ++text) {
    std::vector<Token>& tokens = rare_[text];
    std::sort(tokens.begin(), tokens.end(), [&](Token a, Token b) {
      const std::size_t one = frequency[a];
      const std::size_t other = frequency[b];
      return one != other ? one < other : a < b;
    });
    // Rounded down, so that no arithmetic loses a pair.
    const auto size = static_cast<double>(tokens.size());
    const auto common = static_cast<std::size_t>(std::floor(least / (2 - least) * size * (1 - 1e-9)));
    tokens.resize(std::min(tokens.size(), tokens.size() - common + 1));
    for (const Token token : tokens) texts_[token].push_back(text);
  }
}

std::vector<std::size_t> NearTexts::before(std::size_t at) const {
  std::vector<std::size_t> near;
  for (const Token token : rare_[at])
    for (const std::size_t text : texts_.at(token)) {
      if (text >= at) break;
      near.push_back(text);
    }
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  return near;
}

}  // namespace baocao::audit
