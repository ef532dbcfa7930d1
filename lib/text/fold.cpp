// The matching key, in one pass over text in normal form.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <span>
#include <string>
#include <utility>

#include "baocao/text.hpp"
#include "text/letters.hpp"
#include "text/normal_form.hpp"
#include "text/syllable.hpp"
#include "text/tone.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

namespace baocao {

namespace {

using text::VietnameseLetter;

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
void unify_y(std::span<char32_t> word) noexcept {
  const VietnameseLetter last = text::take_apart(word.back());
  if (last.base != U'y') return;
  if (word.size() > 1) {
    const char32_t before = word[word.size() - 2];
    const bool behind_qu = before == U'u' && word.size() == 3 && word[0] == U'q';
    if (text::take_apart(before).base != 0 && !behind_qu) return;
    if (!text::is_syllable({word.data(), word.size()})) return;
  }
  word.back() = text::put_together({U'i', last.tone, false});
}

void append_plain(std::string& out, char32_t c) {
  if (c < 0x80) return text::append(out, c);
  if (const VietnameseLetter letter = text::take_apart(c); letter.base != 0)
    return text::append(out, text::plain_vowel(letter.base));
  if (c == U'đ' || c == U'ð') return text::append(out, U'd');  // ð stands for đ in old texts
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString apart;
  if (icu::Normalizer2::getNFDInstance(status)->getDecomposition(static_cast<UChar32>(c), apart) == 0)
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK ? void() : text::append(out, c);
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (u_charType(apart.char32At(i)) != U_NON_SPACING_MARK)
      text::append(out, static_cast<char32_t>(apart.char32At(i)));
}

std::string without_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    at += next.size;
    append_plain(out, text::to_lower(next.code_point));
  }
  return out;
}

// Letters go out as they come; only a word whose end may be written in another way is looked at again.
class Folder {
 public:
  explicit Folder(std::size_t size) { out_.reserve(size); }

  void add(char32_t c) {
    if (!text::is_letter(c) && !text::is_mark(c)) {  // a mark that did not compose: its word is no syllable
      end_word();
      text::append(out_, c < 0x80 && c != U'`' ? c : unify_mark(c));
      word_at_ = out_.size();
      return;
    }
    has_marks_ |= text::is_mark(c);
    const char32_t lower = text::to_lower(c);
    if (letters_ < word_.size()) word_[letters_] = lower;
    ++letters_;
    text::append(out_, lower);
  }

  std::string take() {
    end_word();
    // A mark may join with the small letter and not with the capital: T̈ is two code points, ẗ one.
    return has_marks_ ? normalize(out_) : std::move(out_);
  }

 private:
  static constexpr std::size_t kLongest = 7;  // letters of a syllable

  void end_word() {
    if (letters_ > 0 && letters_ <= kLongest &&
        text::may_have_two_spellings(letters_ > 1 ? word_[letters_ - 2] : 0, word_[letters_ - 1])) {
      const std::span<char32_t> word(word_.data(), letters_);
      text::place_tone(word, TonePlacement::old_style);
      unify_y(word);
      out_.resize(word_at_);
      for (const char32_t c : word) text::append(out_, c);
    }
    letters_ = 0;
  }

  std::string out_;
  std::array<char32_t, kLongest> word_{};
  std::size_t letters_ = 0;  // of the word, also those that word_ has no room for
  std::size_t word_at_ = 0;
  bool has_marks_ = false;
};

}  // namespace

std::string fold(std::string_view text, Diacritics diacritics) {
  std::string storage;
  std::string_view normal = text::settle(text, storage);
  std::string plain;
  // Without marks `sỳ` is `sy`, which may be written `si`: what is left is folded like any text.
  if (diacritics == Diacritics::ignore) normal = text::settle(plain = without_marks(normal), storage);
  Folder folder(normal.size());
  for (std::size_t at = 0; at < normal.size();) {
    const text::Decoded next = text::decode_at(normal, at);
    at += next.size;
    folder.add(next.code_point);
  }
  return folder.take();
}

}  // namespace baocao
