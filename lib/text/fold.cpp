// The matching key. Works a word at a time on text in normal form.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string>

#include "baocao/text.hpp"
#include "text/normal_form.hpp"
#include "text/syllable.hpp"
#include "text/tone.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

namespace baocao {

namespace {

using text::VietnameseLetter;

char32_t to_lower(char32_t c) noexcept {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_letter(char32_t c) noexcept {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

char32_t unify_mark(char32_t c) noexcept {
  switch (c) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
      return U'"';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x60:
    case 0xB4:
      return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    default:
      return c;
  }
}

// `kỹ` → `kĩ`, `quý` → `quí`: where y is the only vowel of its syllable it may be written i.
void unify_y(std::u32string& word) noexcept {
  const VietnameseLetter last = text::take_apart(word.back());
  if (last.base != U'y') return;
  if (word.size() > 1) {
    const char32_t before = word[word.size() - 2];
    const bool behind_qu = before == U'u' && word.size() == 3 && word[0] == U'q';
    if (text::take_apart(before).base != 0 && !behind_qu) return;
    if (!text::is_syllable(word)) return;
  }
  word.back() = text::put_together({U'i', last.tone, false});
}

void append_plain(std::string& out, char32_t c) {
  if (c < 0x80) return text::append(out, c);
  if (const VietnameseLetter letter = text::take_apart(c); letter.base != 0)
    return text::append(out, text::plain_vowel(letter.base));
  if (c == U'đ') return text::append(out, U'd');
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString apart;
  if (icu::Normalizer2::getNFDInstance(status)->getDecomposition(static_cast<UChar32>(c), apart) == 0)
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK ? void() : text::append(out, c);
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (u_charType(apart.char32At(i)) != U_NON_SPACING_MARK)
      text::append(out, static_cast<char32_t>(apart.char32At(i)));
}

void append_word(std::string& out, std::u32string& word, Diacritics diacritics) {
  if (word.empty()) return;
  text::place_tone(word, TonePlacement::old_style);
  unify_y(word);
  for (const char32_t c : word) {
    if (diacritics == Diacritics::keep)
      text::append(out, c);
    else
      append_plain(out, c);
  }
  word.clear();
}

}  // namespace

std::string fold(std::string_view text, Diacritics diacritics) {
  const std::string normal = text::normalize(text, {});
  std::string out;
  out.reserve(normal.size());
  std::u32string word;
  for (std::size_t at = 0; at < normal.size();) {
    const text::Decoded next = text::decode_at(normal, at);
    at += next.size;
    if (is_letter(next.code_point)) {
      word += to_lower(next.code_point);
      continue;
    }
    append_word(out, word, diacritics);
    if (diacritics == Diacritics::keep)
      text::append(out, unify_mark(next.code_point));
    else
      append_plain(out, unify_mark(next.code_point));
  }
  append_word(out, word, diacritics);
  return out;
}

}  // namespace baocao
