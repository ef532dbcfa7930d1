#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "audit/words.hpp"

/// NearTexts: which of many texts can be alike, without comparing each with each.
namespace baocao::audit {

/// An inverted index of the rarest words of each text. Two texts of a and b words with S = 2c / (a + b) ≥ t have
/// c ≥ t/(2-t) · a words in common, since b ≥ c; so one of the a - c + 1 rarest words of the one is among those of the
/// other. Where no word is rare, signatures of 256 bits go on: texts that differ in d bits differ in d words at least,
/// and S ≥ t allows (1-t)(a + b). None is missed; few are named in vain.
class NearTexts {
 public:
  /// `bags` must live as long; `least` is t, over 0.
  NearTexts(const std::vector<const Bag*>& bags, double least);

  /// The texts before text `at` that can be as alike as `least`, ascending.
  std::vector<std::size_t> before(std::size_t at);

 private:
  /// A word, and the how manyth it is of its kind in its text.
  using Token = std::uint64_t;
  struct Text {
    std::vector<Token> rare;
    std::size_t size = 0;
    std::array<std::uint64_t, 4> signature{};
    std::size_t seen_by = 0;  // the text that was last compared with it, from 1
  };
  bool can_be_alike(const Text& a, const Text& b) const;

  double least_;
  std::vector<Text> all_;
  std::unordered_map<Token, std::vector<std::size_t>> texts_;
};

}  // namespace baocao::audit
