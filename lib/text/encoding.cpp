#include "baocao/encoding.hpp"

#include <vector>

#include "text/encoding.hpp"
#include "text/legacy_judge.hpp"
#include "text/legacy_words.hpp"
#include "text/utf8.hpp"

namespace baocao {

namespace {

using text::Code;
using text::Legacy;
using text::SourceCharacter;

// What stands for itself in every encoding. VISCII and VPS have capitals among the controls.
constexpr bool is_plain(char c) noexcept {
  return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
}

std::string decode_bytes(std::string_view bytes, Legacy encoding) {
  std::vector<Code> codes;
  std::vector<text::DecodedCode> decoded;
  std::string out;
  out.reserve(bytes.size() * 3 / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && is_plain(bytes[end])) ++end;
    // The last may be the base of a mark behind it.
    const std::size_t begin = end > at && end < bytes.size() ? end - 1 : end;
    out.append(bytes, at, begin - at);
    while (end < bytes.size() && !is_plain(bytes[end])) ++end;
    codes.clear();
    for (const char byte : bytes.substr(begin, end - begin)) codes.push_back(static_cast<unsigned char>(byte));
    decoded.clear();
    text::decode_codes(encoding, codes, decoded);
    for (const text::DecodedCode& c : decoded) text::append(out, c.character);
    at = end;
  }
  return out;
}

/// Decodes text that lies as characters, word by word.
class CharacterDecoder {
 public:
  CharacterDecoder(std::string_view text, Legacy encoding, bool mixed)
      : text_(text), encoding_(encoding), mixed_(mixed) {
    text::read_characters(text, characters_);
  }

  std::string run() {
    out_.reserve(text_.size());
    for (std::size_t begin = 0; begin < characters_.size();) {
      std::size_t end = begin;
      while (end < characters_.size() && text::is_word_character(characters_[end])) ++end;
      if (end == begin || !decode_word(begin, end)) copy(begin, end = std::max(end, begin + 1));
      begin = end;
    }
    return std::move(out_);
  }

 private:
  // Appends the word in the encoding; false where it stays as it is.
  bool decode_word(std::size_t begin, std::size_t end) {
    const auto word = std::span<const SourceCharacter>(characters_).subspan(begin, end - begin);
    reader_.set_word(word);
    if (!reader_.is_decodable()) return false;
    const text::Verdict verdict{.encoding = encoding_, .second = {}, .mostly_unicode = false, .pure = !mixed_};
    if (!text::choose_reading(reader_, verdict)) return false;
    for (const text::Reading& c : reader_.read_in(encoding_)) text::append(out_, c.value);
    return true;
  }

  void copy(std::size_t begin, std::size_t end) {
    const std::size_t last = end < characters_.size() ? characters_[end].offset : text_.size();
    out_.append(text_.substr(characters_[begin].offset, last - characters_[begin].offset));
  }

  std::string_view text_;
  Legacy encoding_;
  bool mixed_;
  text::FontHint no_hint_;
  text::WordReader reader_{std::span<const text::FontHint>(&no_hint_, 1)};
  std::vector<SourceCharacter> characters_;
  std::string out_;
};

}  // namespace

std::string_view to_string(TextEncoding encoding) noexcept {
  return encoding == TextEncoding::utf_8 ? "utf-8" : text::to_string(text::to_legacy(encoding));
}

std::string to_unicode(std::string_view text, TextSource source) {
  if (source.encoding == TextEncoding::utf_8) return std::string(text);
  const Legacy encoding = text::to_legacy(source.encoding);
  if (source.form == TextForm::bytes) return decode_bytes(text, encoding);
  return CharacterDecoder(text, encoding, source.mixed).run();
}

}  // namespace baocao
