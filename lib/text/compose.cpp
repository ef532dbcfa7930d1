#include "text/compose.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/vietnamese.hpp"

namespace baocao::text {

namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);  // ICU's own constant data; cannot fail in ICU 49 and later
}

Tone tone_of(char32_t mark) noexcept {
  switch (mark) {
    case 0x300:
    case 0x340:
      return Tone::grave;
    case 0x301:
    case 0x341:
      return Tone::acute;
    case 0x309:
      return Tone::hook;
    case 0x303:
      return Tone::tilde;
    case 0x323:
      return Tone::dot;
    default:
      return Tone::level;
  }
}

char32_t shape(char32_t base, char32_t mark) noexcept {
  struct Shape {
    char32_t base, mark, shaped;
  };
  constexpr Shape kShapes[] = {{U'a', 0x302, U'â'}, {U'a', 0x306, U'ă'}, {U'e', 0x302, U'ê'},
                               {U'o', 0x302, U'ô'}, {U'o', 0x31B, U'ơ'}, {U'u', 0x31B, U'ư'}};
  const auto* found = std::find_if(std::begin(kShapes), std::end(kShapes),
                                   [&](const Shape& s) { return s.base == base && s.mark == mark; });
  return found == std::end(kShapes) ? 0 : found->shaped;
}

// The Vietnamese letter that `base` and all of [first, last) make together; 0 where they make none.
char32_t vietnamese_letter(char32_t base, const SourcedCodePoint* first, const SourcedCodePoint* last) noexcept {
  VietnameseLetter letter = take_apart(base);
  if (letter.base == 0) return 0;
  for (; first != last; ++first) {
    if (const Tone tone = tone_of(first->value); tone != Tone::level) {
      if (letter.tone != Tone::level) return 0;
      letter.tone = tone;
    } else if (const char32_t shaped = shape(letter.base, first->value); shaped != 0) {
      letter.base = shaped;
    } else {
      return 0;
    }
  }
  return put_together(letter);
}

// Canonical ordering (Unicode §3.11, D109). ICU does it too, but by insertion, which takes hours for a letter with
// a million marks.
void order_marks(std::vector<UChar32>& stretch) {
  const auto is_starter = [](UChar32 c) { return u_getCombiningClass(c) == 0; };
  for (auto begin = stretch.begin(); begin != stretch.end();) {
    const auto end = std::find_if(begin, stretch.end(), is_starter);
    std::stable_sort(begin, end, [](UChar32 a, UChar32 b) { return u_getCombiningClass(a) < u_getCombiningClass(b); });
    begin = std::find_if_not(end, stretch.end(), is_starter);
  }
}

// NFC of one stretch between boundaries; all of it counts as coming from the stretch's first byte.
void append_nfc(const SourcedCodePoint* first, const SourcedCodePoint* last, std::vector<SourcedCodePoint>& out) {
  constexpr std::size_t kLong = 32;
  std::vector<UChar32> stretch;
  for (const SourcedCodePoint* c = first; c != last; ++c) stretch.push_back(static_cast<UChar32>(c->value));
  if (stretch.size() > kLong) order_marks(stretch);
  icu::UnicodeString in;
  for (const UChar32 c : stretch) in.append(c);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = nfc().normalize(in, status);
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1))
    out.push_back({static_cast<char32_t>(composed.char32At(i)), first->offset});
}

// Letters of Latin blocks, dashes and quotation marks that NFC leaves as they are, and that never join with what stands
// in front of them.
bool is_settled(char32_t c) noexcept {
  return c < 0x300 || (c >= 0x1EA0 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027);
}

}  // namespace

char32_t compose_pair(char32_t base, char32_t mark) noexcept {
  if (mark < 0x300 || mark > 0x36F) return 0;
  const SourcedCodePoint point{mark, 0};
  return vietnamese_letter(base, &point, &point + 1);
}

void compose(std::vector<SourcedCodePoint>& text) {
  if (std::all_of(text.begin(), text.end(), [](const SourcedCodePoint& c) { return is_settled(c.value); })) return;
  std::vector<SourcedCodePoint> out;
  out.reserve(text.size());
  const icu::Normalizer2& normalizer = nfc();
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && !is_settled(text[end].value) &&
           !normalizer.hasBoundaryBefore(static_cast<UChar32>(text[end].value)))
      ++end;
    const SourcedCodePoint* first = text.data() + begin;
    if (end == begin + 1 && (is_settled(first->value) || normalizer.isInert(static_cast<UChar32>(first->value)))) {
      out.push_back(*first);
    } else if (const char32_t letter = vietnamese_letter(first->value, first + 1, text.data() + end); letter != 0) {
      out.push_back({letter, first->offset});
    } else {
      append_nfc(first, text.data() + end, out);
    }
    begin = end;
  }
  text = std::move(out);
}

}  // namespace baocao::text
