// Every byte is judged by the two in front of it: 2.9 GB/s against 0.36 for the scan with a branch at each code point.
// Where a rule has few exceptions in Vietnamese text, they are in doubt with the rest: what is in doubt is only looked
// at once more, one by one.
#include "text/usual_text.hpp"

#include <algorithm>

#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace baocao::text {

namespace {

// Leads of the letters of two bytes, and the one of Vietnamese letters of three.
inline Bytes leads_two(Bytes bytes) noexcept {
  return is_in(bytes, 0xC3, 0xC9);
}
inline Bytes leads_three(Bytes bytes) noexcept {
  return is(bytes, 0xE1);
}

// A space behind a space or an opening mark, or a space and then a closing mark. In doubt with them: ( " # $ % & ' * +
// < = > behind a space.
inline Bytes breaks_spacing(Bytes second, Bytes last) noexcept {
  const Bytes opening = is(second, '(') | is(second | 0x20, '{');  // also [, which differs in that bit
  const Bytes mark = is_in(last, ' ', ',') | is(last, '.') | is_in(last, ':', '?') | is(last | 0x20, '}');
  return (is(last, ' ') & opening) | (is(second, ' ') & mark);
}

// What stands behind C3 and is no letter of Vietnamese, or is a tone of windows-1258 behind what may be a vowel. Such
// letters are those of legacy text, and Ð ð (legacy_scan.hpp, eth.hpp). In doubt with them: × ÷, and ì ò behind m and
// q.
inline Bytes is_strange(Bytes first, Bytes last) noexcept {
  const Bytes small = last | 0x20;
  const Bytes letter = is(small & 0xFC, 0xA0) | is_in(small, 0xA8, 0xAA) | is_in(small, 0xB3, 0xB5) |
                       is_in(small, 0xB9, 0xBA) | is(small & 0xEF, 0xAD);
  const Bytes tone = is(small, 0xAC) | is(small, 0xB2);
  const Bytes vowel = is(first & 0x03, 0x01) | is(first | 0x20, 'o') | is_beyond_ascii(first);  // a e i m q u y, o
  return ~(letter | (tone & ~vowel));
}

// Where `last`, behind `first` and `second`, is in doubt.
inline Bytes is_doubtful(Bytes first, Bytes second, Bytes last) noexcept {
  const Bytes continuation = is_continuation(last);
  const Bytes known = is_printable_ascii(last) | continuation | leads_two(last) | leads_three(last);
  const Bytes three = leads_three(second);
  const Bytes wants_continuation = leads_two(second) | three | leads_three(first);
  const Bytes other_block = three & ~is(last & 0xFC, 0xB8);  // not Latin Extended Additional
  const Bytes strange = is(second, 0xC3) & is_strange(first, last);
  return ~known | (continuation ^ wants_continuation) | other_block | strange | breaks_spacing(second, last);
}

}  // namespace

std::size_t skip_usual_text(std::string_view text, std::size_t at) noexcept {
  constexpr std::size_t kStep = sizeof(Bytes);
  constexpr std::size_t kLookBack = 2;
  std::size_t end = at;
  while (end < text.size() && text.size() >= kStep + kLookBack) {
    // What is left in the end, shorter than sixteen, is looked at with what stands before it.
    const std::size_t from = std::min(end, text.size() - kStep);
    const char* const bytes = text.data() + from;
    const Bytes doubtful = is_doubtful(load(bytes - 2), load(bytes - 1), load(bytes));
    end = std::max(end, from + first_marked(doubtful));
    if (any(doubtful)) break;
  }
  if (end == at) return at;
  // The last code point may go on behind it.
  do --end;
  while (is_continuation(text[end]));
  return end;
}

}  // namespace baocao::text
