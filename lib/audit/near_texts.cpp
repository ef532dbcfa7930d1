#include "audit/near_texts.hpp"

#include <algorithm>
#include <bit>
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

// Each token turns one bit over, so that a token more or less turns one bit at most.
std::array<std::uint64_t, 4> signature_of(const std::vector<std::uint64_t>& tokens) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio: Knuth's multiplicative hashing
  std::array<std::uint64_t, 4> signature{};
  for (const std::uint64_t token : tokens) {
    const std::uint64_t bit = (token * kSpread) >> 56;
    signature[bit >> 6] ^= std::uint64_t{1} << (bit & 63);
  }
  return signature;
}

}  // namespace

NearTexts::NearTexts(const std::vector<const Bag*>& bags, double least) : least_(least) {
  std::unordered_map<Token, std::size_t> frequency;
  for (const Bag* bag : bags) {
    Text& text = all_.emplace_back(Text{.rare = tokens_of(*bag), .size = bag->size()});
    text.signature = signature_of(text.rare);
    for (const Token token : text.rare) ++frequency[token];
  }
  for (std::size_t text = 0; text < all_.size(); ++text) {
    std::vector<Token>& tokens = all_[text].rare;
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

bool NearTexts::can_be_alike(const Text& a, const Text& b) const {
  int bits = 0;
  for (std::size_t i = 0; i < a.signature.size(); ++i) bits += std::popcount(a.signature[i] ^ b.signature[i]);
  return bits <= (1 - least_) * static_cast<double>(a.size + b.size) * (1 + 1e-9);
}

std::vector<std::size_t> NearTexts::before(std::size_t at) {
  std::vector<std::size_t> near;
  for (const Token token : all_[at].rare)
    for (const std::size_t text : texts_[token]) {
      if (text >= at) break;
      if (all_[text].seen_by == at + 1) continue;
      all_[text].seen_by = at + 1;
      if (can_be_alike(all_[at], all_[text])) near.push_back(text);
    }
  std::sort(near.begin(), near.end());
  return near;
}

}  // namespace baocao::audit
