#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Names of bodies by what the reports themselves call them, so that a name with a mark lost in any of its words, also
/// a small one, is found beside the right one: `Sở Kế hoạch và Đầu tư`, `Sở Kê hoạch và Đầu tư`.
namespace baocao::audit {

class BodyNames {
 public:
  /// Learns the names of two capitalised words or more that stand in the text.
  void learn(std::string_view text);

  /// Behind each learnt name that begins at `at`, whatever its marks; a word that is a capital there must be one here.
  std::vector<std::size_t> ends(std::string_view text, std::size_t at) const;

 private:
  using Capitals = std::uint32_t;  // a bit for each word

  std::map<std::string, std::set<Capitals>> names_;  // words without marks → ways to write it
  std::set<std::string> beginnings_;                 // of names, in whole words
};

}  // namespace baocao::audit
