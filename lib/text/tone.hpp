#pragma once

#include <span>

#include "baocao/text.hpp"

/// Tone placement in open syllables.
namespace baocao::text {

/// Moves the tone of `word` (composed letters, either case), where it is a Vietnamese syllable that ends
/// in oa, oe or uy (not qu + y) with its tone on one of the two. Anything else stays.
void place_tone(std::span<char32_t> word, TonePlacement placement) noexcept;

}  // namespace baocao::text
