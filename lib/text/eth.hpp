#pragma once

#include <vector>

#include "text/sourced_code_point.hpp"

/// Ð and ð (eth, U+00D0 and U+00F0) written for Đ and đ (U+0110 and U+0111).
namespace baocao::text {

/// Puts Đ, đ where the word is then a Vietnamese syllable, an abbreviation in capitals (`NÐ-CP`) or a
/// known name (`Ðắk Lắk`); an Icelandic `Norðri` keeps its eth. In place.
void repair_eth(std::vector<SourcedCodePoint>& text);

}  // namespace baocao::text
