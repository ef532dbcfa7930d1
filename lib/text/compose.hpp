#pragma once

#include <vector>

#include "text/sourced_code_point.hpp"

/// Canonical composition (Unicode NFC), with Vietnamese letters composed from marks in any order.
namespace baocao::text {

/// In place. NFC keeps `a` + acute + circumflex apart; here it becomes `ấ` like `â` + acute (the
/// windows-1258 way) and `a` + circumflex + acute. What is composed keeps the offset of its first
/// code point. Linear.
void compose(std::vector<SourcedCodePoint>& text);

/// The letter of Vietnamese that a vowel and a combining mark make; 0 where they make none.
char32_t compose_pair(char32_t base, char32_t mark) noexcept;

}  // namespace baocao::text
