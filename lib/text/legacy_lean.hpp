#pragma once

#include <cstdint>
#include <vector>

#include "text/legacy_judge.hpp"
#include "text/legacy_words.hpp"

/// Words that may be read in more than one way, in text that mixes Unicode with a legacy encoding, or two of
/// these: `sè` is a syllable as it stands and `số` in TCVN3. They are what the words beside them are.
namespace baocao::text {

struct WordLean {
  Lean lean;
  std::uint32_t kind;  ///< words of one kind of font say what others of it are
  std::uint32_t run;   ///< of the paragraph
};

/// What the letters of the word `reader` holds say by themselves.
Lean lean_of(WordReader& reader, const Verdict& verdict);

/// Gives each word that leans to nothing the lean of the nearest of its kind that leans to something, one of its own
/// run first. Linear.
void spread_leans(std::vector<WordLean>& words);

}  // namespace baocao::text
