// Counts words as the readers do (legacy_judge.hpp), piece by piece. A piece ends at a space, so neither
// a character nor a word is cut; it is counted as characters where it is UTF-8 and as bytes where it is not.
#include <algorithm>
#include <span>
#include <vector>

#include "baocao/encoding.hpp"
#include "text/encoding.hpp"
#include "text/legacy_judge.hpp"
#include "text/legacy_scan.hpp"
#include "text/legacy_words.hpp"
#include "text/utf8_check.hpp"

namespace baocao {

namespace {

using text::Legacy;
using text::SourceCharacter;
using text::Tally;

constexpr std::size_t kPieceBytes = 4096;
constexpr std::size_t kLongestPiece = 64 * 1024;  // without a space it is no text; it is cut anywhere

// Ă Đ Ĩ Ũ Ơ Ư (C4-C6) and U+1E00-1FFF; not what windows-1252 has for a byte: Œ Š Ž Ÿ ƒ.
bool starts_unicode_letter(char first, char second) noexcept {
  const auto lead = static_cast<unsigned char>(first);
  const auto next = static_cast<unsigned char>(second);
  return lead == 0xE1 || lead == 0xC4 || (lead == 0xC5 && (next | 1u) == 0xA9) || (lead == 0xC6 && next >= 0xA0);
}

void read_bytes(std::string_view bytes, std::vector<SourceCharacter>& out) {
  out.clear();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    out.push_back({text::windows_1252_character(byte), static_cast<std::uint32_t>(at), byte, 0});
  }
}

bool has_mark_of_byte_order(std::string_view bytes) noexcept {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

struct EncodingDetector::State {
  explicit State(std::optional<TextEncoding> encoding) : declared(encoding) {}

  void add(std::string_view bytes) {
    if (is_settled()) return;
    pending += bytes;
    if (at_start) {
      if (pending.size() < 3) return;
      at_start = false;
      marked = has_mark_of_byte_order(pending);
    }
    std::size_t done = 0;
    while (pending.size() - done > kPieceBytes) {
      const std::size_t space = pending.find_first_of(" \n", std::max(done + kPieceBytes, searched));
      const std::size_t end = space == std::string::npos ? pending.size() : space + 1;
      searched = end;
      if (space == std::string::npos && end - done < kLongestPiece) break;
      count(std::string_view(pending).substr(done, end - done));
      done = end;
    }
    pending.erase(0, done);
    searched -= std::min(searched, done);
  }

  void finish() {
    if (at_start) marked = has_mark_of_byte_order(pending);
    at_start = false;
    count(pending);
    pending.clear();
  }

  TextSource result() const {
    if (declared == TextEncoding::utf_8 || declared == TextEncoding::windows_1258) return {*declared, TextForm::bytes};
    return declared ? form_of(*declared) : detected();
  }

 private:
  bool is_settled() const noexcept {
    return declared == TextEncoding::utf_8 || declared == TextEncoding::windows_1258 || (!declared && marked);
  }

  void count(std::string_view piece) {
    const text::Utf8Count utf8 = text::count_utf8(piece);
    sequences += utf8.sequences;
    invalid += utf8.invalid;
    if (utf8.invalid > 0) {
      read_bytes(piece, characters);
      count_words(as_bytes);
    } else if (utf8.sequences > 0 && text::count_legacy_characters(piece, 1) == 0) {
      count_unicode(piece);
    } else if (utf8.sequences > 0) {
      text::read_characters(piece, characters);
      count_words(as_characters);
    } else {
      Tally plain;
      text::read_characters(piece, characters);
      count_words(plain);
      as_characters.add(plain);
      as_bytes.add(plain);
    }
  }

  // Nothing to decode: about as many words speak for Unicode as letters stand there that only Unicode has.
  void count_unicode(std::string_view piece) {
    for (std::size_t at = 0; at + 1 < piece.size(); ++at)
      as_characters.unicode += starts_unicode_letter(piece[at], piece[at + 1]) ? 1u : 0u;
  }

  void count_words(Tally& tally) {
    for (std::size_t begin = 0; begin < characters.size();) {
      std::size_t end = begin;
      while (end < characters.size() && text::is_word_character(characters[end])) ++end;
      if (end > begin) {
        reader.set_word(std::span<const SourceCharacter>(characters).subspan(begin, end - begin));
        tally.count(reader);
      }
      begin = std::max(end, begin + 1);
    }
  }

  // A few broken bytes in UTF-8 are damage; mostly broken means another encoding.
  bool is_utf8() const noexcept { return invalid == 0 || invalid * 10 < sequences; }

  TextSource detected() const {
    if (marked) return {};
    const TextForm form = is_utf8() ? TextForm::characters : TextForm::bytes;
    const Tally& tally = is_utf8() ? as_characters : as_bytes;
    const std::optional<text::Verdict> verdict = text::judge(tally, std::nullopt);
    if (!verdict || !verdict->encoding) return {};
    return {text::to_text_encoding(*verdict->encoding), form, form == TextForm::characters && !verdict->pure};
  }

  TextSource form_of(TextEncoding encoding) const {
    if (invalid > 0 || sequences == 0) return {encoding, TextForm::bytes};
    const Legacy legacy = text::to_legacy(encoding);
    if (as_characters.unicode == 0) return {encoding, TextForm::characters};
    if (as_characters.in(legacy).only_decoded <= as_characters.unicode + as_characters.kept(legacy)) return {};
    return {encoding, TextForm::characters, true};
  }

  std::optional<TextEncoding> declared;
  bool at_start = true;
  bool marked = false;
  std::string pending;
  std::size_t searched = 0;  // of pending, beyond its first kPieceBytes: no space up to here
  std::uint64_t sequences = 0;
  std::uint64_t invalid = 0;
  Tally as_characters;
  Tally as_bytes;
  text::FontHint no_hint;
  text::WordReader reader{std::span<const text::FontHint>(&no_hint, 1)};
  std::vector<SourceCharacter> characters;
};

EncodingDetector::EncodingDetector(std::optional<TextEncoding> declared) : state_(std::make_unique<State>(declared)) {}
EncodingDetector::~EncodingDetector() = default;
EncodingDetector::EncodingDetector(EncodingDetector&&) noexcept = default;
EncodingDetector& EncodingDetector::operator=(EncodingDetector&&) noexcept = default;

void EncodingDetector::add(std::string_view bytes) {
  state_->add(bytes);
}

TextSource EncodingDetector::result() {
  state_->finish();
  return state_->result();
}

}  // namespace baocao
