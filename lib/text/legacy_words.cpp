#include "text/legacy_words.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/compose.hpp"
#include "text/letters.hpp"
#include "text/syllable.hpp"
#include "text/utf8.hpp"

namespace baocao::text {

namespace {

// 02-06, 10-15, 19, 1C-1E: capitals of VISCII or VPS.
bool is_capital_control(char32_t c) noexcept {
  return c < 0x20 && (0x723F'007Cu >> c & 1u) != 0;
}

bool is_sign(char32_t c) noexcept {
  return c == 0xA0 || c == 0x2212 || c == 0x2219;
}

char32_t to_upper(char32_t c) noexcept {
  if (c < 0x80) return c >= U'a' && c <= U'z' ? c - 0x20u : c;
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

// `Hà`, `HÀ`, `hà`, but not `sÓng`, which is `sống` in VPS.
bool has_usual_case(std::span<const Reading> reading) noexcept {
  bool lower = false;
  for (const Reading& c : reading) {
    const bool upper = is_upper(c.value);
    if (upper && lower) return false;
    lower = !is_mark_between(c.value) && (lower || (!upper && is_letter(c.value)));
  }
  return true;
}

}  // namespace

bool is_mark_between(char32_t c) noexcept {
  return c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x2212 || (c >= 0x2010 && c <= 0x2027) || c == 0x2039 ||
         c == 0x203A;
}

void read_characters(std::string_view text, std::vector<SourceCharacter>& out) {
  out.clear();
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    out.push_back({next.code_point, static_cast<std::uint32_t>(at), code_of(next.code_point), 0});
    at += next.size;
  }
}

bool is_word_character(const SourceCharacter& character) noexcept {
  const char32_t c = character.value;
  if (c < 0x80) return is_ascii_letter(c) || is_capital_control(c);
  if (character.code != kNoCode) return true;
  return u_isalpha(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

void WordReader::set_word(std::span<const SourceCharacter> word) {
  word_ = word;
  ascii_ = true;
  bool unicode_letter = false;
  only_marks_ = true;
  only_signs_ = true;
  marks_ = false;
  no_break_space_ = false;
  abbreviation_ = true;
  letters_ = 0;
  bool hinted = false;
  bool unhinted = false;
  bool unicode_in_hinted = false;
  for (const SourceCharacter& c : word) {
    ascii_ &= is_ascii_letter(c.value);
    unicode_letter |= c.code == kNoCode;
    const bool mark = is_mark_between(c.value);
    only_marks_ &= mark;
    only_signs_ &= is_sign(c.value);
    marks_ |= mark;
    no_break_space_ |= c.value == 0xA0;
    abbreviation_ &= c.value >= U'A' && c.value <= U'Z';
    letters_ += mark && c.value != 0xBB && c.value != 0xAB ? 0u : 1u;
    (fonts_[c.font].encoding ? hinted : unhinted) = true;
    unicode_in_hinted |= c.code == kNoCode && fonts_[c.font].encoding;
  }
  hinted_and_not_ = hinted && unhinted;
  unicode_ = hinted ? unicode_in_hinted : unicode_letter;
  stays_.assign(word.size(), 0);
  if (unicode_letter) mark_what_stays();
  decodable_ = false;
  for (std::size_t i = 0; i < word.size(); ++i) decodable_ |= stays_[i] == 0 && !is_ascii_letter(word[i].value);
}

void WordReader::mark_what_stays() {
  for (std::size_t begin = 0; begin < word_.size();) {
    std::size_t end = begin;
    bool unicode = false;
    for (; end < word_.size() && word_[end].font == word_[begin].font; ++end) unicode |= word_[end].code == kNoCode;
    for (; begin < end; ++begin) stays_[begin] = unicode ? 1 : 0;
  }
}

bool WordReader::stays_a_mark(std::size_t index, Marks marks) const noexcept {
  const bool space = word_[index].value == 0xA0;
  const bool first = index == 0;
  const bool last = index + 1 == word_.size();
  switch (marks) {
    case Marks::usual:
      return space;
    case Marks::letters:
      return false;
    case Marks::first:
      return space || first;
    case Marks::last:
      return space || last;
    case Marks::edges:
      return space || first || last;
    case Marks::kept:
      return true;
  }
  return false;
}

bool WordReader::may_decode(std::size_t index, Scope scope, Marks marks) const noexcept {
  const SourceCharacter& c = word_[index];
  if (stays_[index] != 0 || c.code == kNoCode) return false;
  if (is_mark_between(c.value) && stays_a_mark(index, marks)) return false;
  return scope == Scope::all_fonts || fonts_[c.font].encoding.has_value();
}

void WordReader::decode(Legacy encoding, Scope scope, Marks marks) {
  reading_.clear();
  const auto decodes = [&](std::size_t i) { return may_decode(i, scope, marks); };
  for (std::size_t begin = 0; begin < word_.size();) {
    if (!decodes(begin)) {
      reading_.push_back({word_[begin].value, static_cast<std::uint32_t>(begin), false, false});
      ++begin;
      continue;
    }
    codes_.clear();
    std::size_t end = begin;
    for (; end < word_.size() && decodes(end); ++end) codes_.push_back(word_[end].code);
    decoded_.clear();
    decode_codes(encoding, codes_, decoded_);
    for (const DecodedCode& c : decoded_) {
      const std::size_t source = begin + c.first;
      const bool capital = encoding == Legacy::tcvn3 && fonts_[word_[source].font].capitals;
      const char32_t value = c.assigned ? c.character : word_[source].value;
      const char32_t shown = capital ? to_upper(value) : value;
      reading_.push_back(
          {shown, static_cast<std::uint32_t>(source), shown != word_[source].value, !c.assigned && value >= 0x80});
    }
    begin = end;
  }
}

bool WordReader::is_valid(std::span<const Reading> reading) {
  bool any = false;
  syllable_.clear();
  const auto end_syllable = [&] {
    if (syllable_.empty()) return true;
    any = true;
    const bool valid = is_well_spelled(syllable_);
    syllable_.clear();
    return valid;
  };
  for (const Reading& c : reading) {
    const char32_t composed = syllable_.empty() ? 0 : compose_pair(syllable_.back(), c.value);
    if (composed != 0)
      syllable_.back() = composed;
    else if (is_letter(c.value) && !c.unassigned)
      syllable_ += to_lower(c.value);
    else if (c.value == 0xAD)
      continue;
    else if (!is_mark_between(c.value) || !end_syllable())
      return false;
  }
  return end_syllable() && any;
}

// 0 for words that are longer, or where more than the codes counts: several fonts, characters that are not
// the windows-1252 reading of their byte (U+0093 reads as “ in no encoding, “ itself in all).
std::uint64_t WordReader::pack_word() const noexcept {
  if (word_.size() > 8 || hinted_and_not_) return 0;
  std::uint64_t packed = 0;
  for (const SourceCharacter& c : word_) {
    if (c.code == kNoCode || c.value != windows_1252_character(static_cast<std::uint8_t>(c.code))) return 0;
    packed = packed << 8 | c.code;
  }
  return packed;
}

Validity WordReader::validity() {
  constexpr unsigned kBits = 12;
  const std::uint64_t packed = pack_word();
  if (packed == 0) return find_validity();
  known_.resize(std::size_t{1} << kBits);
  Known& known = known_[static_cast<std::size_t>(packed * 0x9E37'79B9'7F4A'7C15u >> (64 - kBits))];
  if (known.word != packed) known = {packed, find_validity()};
  return known.validity;
}

Validity WordReader::find_validity() {
  Validity validity;
  if (is_valid_as_is()) {
    validity.set_as_is();
    if (ascii_) validity.set_all();
  }
  if (ascii_) return validity;
  for (const Legacy encoding : kAllLegacy)
    if (is_valid_in(encoding)) validity.set(encoding);
  return validity;
}

bool WordReader::is_valid_as_is() {
  reading_.clear();
  for (std::size_t i = 0; i < word_.size(); ++i)
    reading_.push_back({word_[i].value, static_cast<std::uint32_t>(i), false, false});
  return has_usual_case(reading_) && is_valid(reading_);
}

bool WordReader::is_valid_in(Legacy encoding) {
  // TCVN3 has no toned capitals: `TØNH` is set in a font of capitals, which may not be known.
  const std::span<const Reading> reading = read_in(encoding);
  return (encoding == Legacy::tcvn3 || has_usual_case(reading)) && is_valid(reading);
}

bool WordReader::decodes_to_syllables(Legacy encoding, Scope scope, Marks marks) {
  decode(encoding, scope, marks);
  return is_valid(reading_);
}

std::span<const Reading> WordReader::read_in(Legacy encoding) {
  // A letter in another font may be coded like its word or be what it shows.
  const Scope narrow = hinted_and_not_ ? Scope::hinted_fonts : Scope::all_fonts;
  if (hinted_and_not_ || marks_) {
    for (const Scope scope : {narrow, Scope::all_fonts})
      if (decodes_to_syllables(encoding, scope, Marks::usual)) return reading_;
    // “Đồng: typists take quotation marks that their encoding lacks from another font.
    for (const Scope scope : {narrow, Scope::all_fonts})
      for (const Marks marks : {Marks::first, Marks::last, Marks::edges, Marks::kept})
        if (!only_marks_ && decodes_to_syllables(encoding, scope, marks)) return reading_;
    if (encoding == Legacy::viscii && no_break_space_ && !only_marks_ &&
        decodes_to_syllables(encoding, Scope::all_fonts, Marks::letters))
      return reading_;
  }
  decode(encoding, narrow, Marks::usual);
  return reading_;
}

}  // namespace baocao::text
