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

/// Whether the words, without marks, begin no body but tell what is done: `Tỉnh giao`, `Chỉ đạo`, not `Tỉnh ủy`. The
/// second is one in small letters.
bool tells_deed(std::string_view first, std::string_view second);

class BodyNames {
 public:
  /// Of the names of two capitalised words or more that stand in the texts; the texts need not live on.
  explicit BodyNames(const std::vector<std::string_view>& texts);

  /// Behind each learnt name that begins at `at`, whatever its marks; a word that is a capital there must be one here.
  std::vector<std::size_t> ends(std::string_view text, std::size_t at) const;

 private:
  using Capitals = std::uint32_t;  // a bit for each word

  struct Ways {
    std::set<Capitals> capitals;
    bool ends_there = false;  // at one place at least no longer name goes on from it
  };
  struct Found {
    std::string_view text;
    std::size_t at;
    Ways* name;
  };
  void learn(std::string_view text, std::vector<Found>& found);
  const Ways* find(const std::string& key, Capitals capitals) const;

  std::map<std::string, Ways> names_;  // by their words without marks
  std::set<std::string> beginnings_;   // of names, in whole words
};

}  // namespace baocao::audit
