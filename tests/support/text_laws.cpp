#include "support/text_laws.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <vector>

#include "baocao/encoding.hpp"
#include "baocao/text.hpp"
#include "text/legacy.hpp"
#include "text/utf8.hpp"
#include "unit/text/legacy_text.hpp"

namespace baocao::test {

namespace {

bool is_valid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    if (next.code_point == text::kReplacement && text.substr(at, 3) != "\xEF\xBF\xBD") return false;
    at += next.size;
  }
  return true;
}

std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    text::append(out, next.code_point);
    at += next.size;
  }
  return out;
}

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  return out;
}

// Vietnamese letters as windows-1258 has them: the letter with its shape, its tone behind.
std::string with_tones_apart(const std::string& text) {
  constexpr std::array<char32_t, 6> kMarks = {0, 0x300, 0x301, 0x309, 0x303, 0x323};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    at += next.size;
    text::VietnameseLetter letter = text::take_apart(next.code_point);
    if (letter.base == 0 || letter.tone == text::Tone::level) {
      text::append(out, next.code_point);
      continue;
    }
    const char32_t mark = kMarks[static_cast<std::size_t>(letter.tone)];
    letter.tone = text::Tone::level;
    text::append(out, text::put_together(letter));
    text::append(out, mark);
  }
  return out;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

/// Paragraphs are lines; a run in another font begins behind every seventh character.
text::RawText raw_text(const std::string& text) {
  text::RawText raw;
  raw.fonts = {".VnTime", "Arial", "VNI-Times", ".VnTimeH", "VISCII Times", "VPS Times", ""};
  std::size_t runs = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    text::RawParagraph& paragraph = raw.paragraphs.emplace_back();
    paragraph.text = text.substr(begin, end - begin);
    paragraph.block = static_cast<std::uint32_t>(raw.paragraphs.size() / 2);
    std::size_t characters = 0;
    for (std::size_t at = 0; at < paragraph.text.size(); at += text::decode_at(paragraph.text, at).size)
      if (characters++ % 7 == 0) {
        const auto font = static_cast<std::uint16_t>(runs++ / 3 % raw.fonts.size());
        paragraph.runs.push_back({static_cast<std::uint32_t>(at), font, 0});
      }
    begin = end + 1;
  }
  return raw;
}

std::string broken_law_of_document(const std::string& text) {
  text::RawText raw = raw_text(text);
  const std::vector<text::LegacyUse> uses = text::decode(raw);
  if (std::any_of(uses.begin(), uses.end(), [&](const auto& use) { return use.font >= raw.fonts.size(); }))
    return "a font is used that is not there";
  std::string all;
  for (const text::RawParagraph& paragraph : raw.paragraphs) {
    all += paragraph.text;
    if (!is_valid_utf8(paragraph.text)) return "a decoded paragraph is no UTF-8";
    for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
      if (paragraph.runs[i].begin >= paragraph.text.size()) return "a run is without text";
      if (i > 0 && paragraph.runs[i].begin <= paragraph.runs[i - 1].begin) return "runs are not in order";
      if (text::is_continuation(paragraph.text[paragraph.runs[i].begin])) return "a run begins inside a character";
    }
  }
  return digits_of(all) == digits_of(text) ? "" : "a document lost digits";
}

}  // namespace

std::string broken_law_of_normal_form(std::string_view text) {
  const std::string once = normalize(text);
  if (!is_valid_utf8(once)) return "the normal form is no UTF-8";
  if (normalize(once) != once) return "the normal form is not its own";
  if (normalize(repaired(text)) != once) return "invalid bytes are not as U+FFFD";
  if (normalize(decomposed(once)) != once) return "NFD has another normal form";
  if (normalize(with_tones_apart(once)) != once) return "windows-1258 has another normal form";
  for (const Diacritics diacritics : {Diacritics::keep, Diacritics::ignore}) {
    const std::string key = fold(text, diacritics);
    if (fold(key, diacritics) != key) return "a key is not its own";
  }
  for (const TonePlacement placement : {TonePlacement::old_style, TonePlacement::new_style}) {
    const std::string placed = normalize(text, placement);
    if (normalize(placed, placement) != placed) return "tones move twice";
    if (fold(placed) != fold(text)) return "a key depends on where the tones stand";
  }
  return "";
}

std::string broken_law_of_decoding(std::string_view text, std::optional<TextEncoding> declared) {
  EncodingDetector whole(declared);
  whole.add(text);
  std::vector<TextSource> sources{whole.result()};
  EncodingDetector pieces(declared);
  for (std::size_t at = 0; at < text.size(); at += 5) pieces.add(text.substr(at, 5));
  if (pieces.result() != sources.back()) return "what a text is in depends on its pieces";
  if (declared) sources.push_back({*declared, TextForm::bytes});
  for (const TextSource& source : sources) {
    const std::string decoded = to_unicode(text, source);
    const bool is_bytes = source.encoding != TextEncoding::utf_8 && source.form == TextForm::bytes;
    if ((is_bytes || is_valid_utf8(text)) && !is_valid_utf8(decoded)) return "decoded text is no UTF-8";
    if (digits_of(decoded) != digits_of(text)) return "digits were lost";
    const std::string normal = normalize(decoded);
    if (normalize(normal) != normal) return "the normal form of decoded text is not its own";
  }
  return broken_law_of_document(repaired(text));
}

std::string broken_law_of_letters(std::string_view choice, text::Legacy encoding) {
  static const std::u32string letters = tests::all_letters();
  static const std::array<tests::Encoder, text::kLegacyCount> encoders = {
      tests::Encoder(text::Legacy::tcvn3), tests::Encoder(text::Legacy::vni), tests::Encoder(text::Legacy::viscii),
      tests::Encoder(text::Legacy::vps), tests::Encoder(text::Legacy::windows_1258)};
  const tests::Encoder& encoder = encoders[static_cast<std::size_t>(encoding)];
  std::string text;
  for (const char c : choice) {
    const auto index = static_cast<unsigned char>(c);
    const char32_t letter = index < letters.size() ? letters[index] : U'a' + index % 26;
    text::append(text, index == 0xFF || !(letter < 0x80 || encoder.has(letter)) ? U' ' : letter);
  }
  const TextSource source{static_cast<TextEncoding>(static_cast<unsigned>(encoding) + 1), TextForm::bytes};
  return normalize(to_unicode(encoder.to_bytes(text), source)) == normalize(text) ? "" : "letters do not come back";
}

}  // namespace baocao::test
