#pragma once

#include <optional>
#include <string_view>

#include "text/vietnamese.hpp"

/// The syllable of Vietnamese by the rules of its orthography: onset, rhyme, tone.
namespace baocao::text {

/// Whether `word` (lower case, composed letters) is a possible syllable: a known onset, a known rhyme
/// in a place that onset allows, at most one tone, and only acute or dot before c, ch, p, t.
bool is_syllable(std::u32string_view word) noexcept;

}  // namespace baocao::text
