#pragma once

#include <cstddef>
#include <cstdint>

#include "text/bytes.hpp"

/// Sixteen bytes of text looked at together for the end of a word. What a letter of Vietnamese is, in one byte, two or
/// three, no processor guesses: a loop over the letters takes half as long again.
namespace baocao::entity {

using text::Bytes;

/// Each byte in the place of the one behind it, zero in the first.
inline Bytes shift_on(Bytes bytes) noexcept {
  return __builtin_shufflevector(Bytes{}, bytes, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/// Marks bytes of ASCII that stand in no word, and bytes that a look at their letter must decide. All others are of
/// letters and digits: of ASCII, or of U+00C0-00FF, U+0100-01BF and U+1E80-1EFF (C3 to C6, E1 BA and E1 BB), of which
/// only × and ÷ (C3 97, C3 B7) are none. The first byte is taken for one that begins a character.
inline Bytes ends_word(Bytes bytes) noexcept {
  using namespace text;
  const Bytes before = shift_on(bytes);
  const Bytes of_ascii = is_in(bytes | 0x20, 'a', 'z') | is_in(bytes, '0', '9');
  const Bytes continuation = is_continuation(bytes) & ~is_in(before, 0, 0x7F);
  const Bytes known = of_ascii | continuation | is_in(bytes, 0xC3, 0xC6) | is(bytes, 0xE1);
  const Bytes other_block = is(before, 0xE1) & ~is_in(bytes, 0xBA, 0xBB);
  const Bytes sign = is(before, 0xC3) & (is(bytes, 0x97) | is(bytes, 0xB7));
  return ~known | other_block | sign;
}

}  // namespace baocao::entity
