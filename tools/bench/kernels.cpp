// The functions over plain text, beside ICU's NFC quick check of the same text in the same run. MB are of what goes
// in: of the Unicode text, or of the same text in a legacy encoding.

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <functional>
#include <stdexcept>
#include <variant>

#include "legacy_input.hpp"
#include "measure.hpp"
#include "text/legacy_scan.hpp"
#include "text/normal_form.hpp"

namespace baocao::bench {

namespace {

void append_text(const std::vector<Block>& blocks, std::string& text) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      if (paragraph->text.empty()) continue;
      if (!text.empty()) text += ' ';
      text += paragraph->text;
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) append_text(cell.blocks, text);
    }
  }
}

double speed(std::size_t bytes, double seconds, const std::function<void()>& run) {
  double best = 0;
  const Clock::time_point begin = Clock::now();
  const auto since = [](Clock::time_point from) { return std::chrono::duration<double>(Clock::now() - from).count(); };
  do {
    const Clock::time_point start = Clock::now();
    run();
    best = std::max(best, static_cast<double>(bytes) / since(start) / 1e6);
  } while (since(begin) < seconds);
  return best;
}

void check_nfc(const icu::Normalizer2& nfc, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (!nfc.isNormalizedUTF8(piece, status) || U_FAILURE(status)) throw std::runtime_error("the text is not NFC");
}

std::string decompose(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status)) nfd->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot decompose");
  return out;
}

void check_settled(const std::string& text, std::string& storage) {
  if (text::settle(text, storage).data() != text.data()) throw std::runtime_error("the text is not in normal form");
}

TextSource detect(const std::string& text) {
  EncodingDetector detector;
  detector.add(text);
  return detector.result();
}

void measure_legacy(TextEncoding encoding, const std::string& text, double seconds, std::vector<KernelSpeed>& speeds) {
  const LegacyText legacy = to_legacy_text(text, encoding);
  const std::string name(to_string(encoding));
  const TextSource bytes{encoding, TextForm::bytes};
  const TextSource characters{encoding, TextForm::characters};
  speeds.push_back(
      {"decode " + name + ", bytes", speed(legacy.bytes.size(), seconds, [&] { to_unicode(legacy.bytes, bytes); })});
  speeds.push_back({"decode " + name + ", characters",
                    speed(legacy.characters.size(), seconds, [&] { to_unicode(legacy.characters, characters); })});
  speeds.push_back({"detect " + name, speed(legacy.bytes.size(), seconds, [&] { detect(legacy.bytes); })});
}

}  // namespace

std::vector<KernelSpeed> measure_kernels(const Input& input, double seconds) {
  Source source;
  std::string text;
  append_text(read_one(input.bytes, input.name, source).blocks, text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");

  text = normalize(text);
  const std::string apart = decompose(text);
  const std::size_t size = text.size();
  std::string storage;
  std::vector<KernelSpeed> speeds = {
      {"ICU isNormalizedUTF8 (NFC)", speed(size, seconds, [&] { check_nfc(*nfc, text); })},
      {"scan for the normal form", speed(size, seconds, [&] { check_settled(text, storage); })},
      {"scan for legacy characters", speed(size, seconds, [&] { text::count_legacy_characters(text, ~0u); })},
      {"normalize", speed(size, seconds, [&] { normalize(text); })},
      {"normalize, from NFD", speed(apart.size(), seconds, [&] { normalize(apart); })},
      {"normalize, tones moved", speed(size, seconds, [&] { normalize(text, TonePlacement::new_style); })},
      {"fold", speed(size, seconds, [&] { fold(text); })},
      {"fold without diacritics", speed(size, seconds, [&] { fold(text, Diacritics::ignore); })},
      {"sort_key", speed(size, seconds, [&] { sort_key(text); })},
      {"find_entities", speed(size, seconds, [&] { find_entities(text); })},
      {"detect utf-8", speed(size, seconds, [&] { detect(text); })},
  };
  for (const TextEncoding encoding :
       {TextEncoding::tcvn3, TextEncoding::vni, TextEncoding::viscii, TextEncoding::vps, TextEncoding::windows_1258})
    measure_legacy(encoding, text, seconds, speeds);
  return speeds;
}

}  // namespace baocao::bench
