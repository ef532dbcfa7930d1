#include "text/legacy_lean.hpp"

#include <cstddef>
#include <unordered_map>

namespace baocao::text {

namespace {

// The nearest word on one side that leans to something.
struct Neighbour {
  WordLean word{Lean::none, 0, 0};
  std::size_t index = 0;
};

Lean nearer(const Neighbour& left, const Neighbour& right, std::size_t index, std::uint32_t run) noexcept {
  if (left.word.lean == Lean::none || right.word.lean == left.word.lean) return right.word.lean;
  if (right.word.lean == Lean::none) return left.word.lean;
  const bool left_in_run = left.word.run == run;
  const bool right_in_run = right.word.run == run;
  if (left_in_run != right_in_run) return left_in_run ? left.word.lean : right.word.lean;
  const std::size_t to_left = index - left.index;
  const std::size_t to_right = right.index - index;
  if (to_left == to_right) return Lean::none;
  return to_left < to_right ? left.word.lean : right.word.lean;
}

}  // namespace

Lean lean_of(WordReader& reader, const Verdict& verdict) {
  if (!verdict.encoding || reader.is_ascii() || reader.is_only_marks()) return Lean::none;
  if (!reader.is_decodable()) return reader.is_unicode() ? Lean::as_is : Lean::none;
  const Validity validity = reader.validity();
  const bool best = validity.in(*verdict.encoding);
  const bool second = verdict.second && validity.in(*verdict.second);
  if ((validity.as_is() ? 1 : 0) + (best ? 1 : 0) + (second ? 1 : 0) != 1) return Lean::none;
  if (validity.as_is()) return Lean::as_is;
  return best ? Lean::best : Lean::second;
}

void spread_leans(std::vector<WordLean>& words) {
  std::vector<Neighbour> rights(words.size());
  std::unordered_map<std::uint32_t, Neighbour> nearest;  // by kind
  for (std::size_t i = words.size(); i-- > 0;) {
    Neighbour& right = nearest[words[i].kind];
    rights[i] = right;
    if (words[i].lean != Lean::none) right = {words[i], i};
  }
  nearest.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    Neighbour& left = nearest[words[i].kind];
    if (words[i].lean != Lean::none)
      left = {words[i], i};
    else
      words[i].lean = nearer(left, rights[i], i, words[i].run);
  }
}

}  // namespace baocao::text
