#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace baocao::tool {

/// A stretch of a text, from word to word.
struct Stretch {
  std::string_view text;
  bool differs = false;
};

/// Two texts cut into what they have in common and what each has alone, in order; all of the text comes out. Texts that
/// share less than a third of their words, and very long ones, differ nowhere: marks everywhere would show nothing.
std::pair<std::vector<Stretch>, std::vector<Stretch>> compare_words(std::string_view a, std::string_view b);

}  // namespace baocao::tool
