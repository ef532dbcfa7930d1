#pragma once

#include <string>
#include <vector>

#include "audit/body_names.hpp"
#include "audit/index.hpp"

/// Names in a paragraph: runs of two or more capitalised words with a number that closes them, names of bodies with
/// their small words, two or more words between quotation marks.
namespace baocao::audit {

struct Name {
  const View* view = nullptr;
  const Place* place = nullptr;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  bool starts_sentence = false;    // its first word need not be a capital elsewhere
  bool has_small_words = false;    // of a body
  std::vector<std::string> words;  // folded, with marks
};

/// In the order of the text; a name may stand inside a longer one.
std::vector<Name> find_names(const View& view, const Place& place, const BodyNames& bodies);

}  // namespace baocao::audit
