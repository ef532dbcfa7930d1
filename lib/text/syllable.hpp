#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/vietnamese.hpp"

/// The syllable of Vietnamese by the rules of its orthography: onset, rhyme, tone.
namespace baocao::text {

struct Syllable {
  std::size_t onset_size = 0;  ///< letters in front of the rhyme; the rhyme reaches to the end
  Tone tone = Tone::level;
  std::size_t tone_at = 0;  ///< index of the letter that carries the tone; only with a tone
};

/// Takes `word` (lower case, composed letters) apart: a known onset, a known rhyme in a place that
/// onset allows, at most one tone, and only acute or dot before c, ch, p, t.
std::optional<Syllable> parse_syllable(std::u32string_view word) noexcept;

inline bool is_syllable(std::u32string_view word) noexcept {
  return parse_syllable(word).has_value();
}

/// Whether `word` is a syllable whose tone stands where either style of writing puts it: `hòa` and
/// `hoà`, but not `hòan` or `baỏ`.
bool is_well_spelled(std::u32string_view word) noexcept;

}  // namespace baocao::text
