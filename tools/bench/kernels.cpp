// The functions over plain text, beside ICU's NFC quick check of the same text in the same run.

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <functional>
#include <stdexcept>
#include <variant>

#include "measure.hpp"

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

}  // namespace

std::vector<KernelSpeed> measure_kernels(const Input& input, double seconds) {
  Source source;
  std::string text;
  append_text(read_one(input.bytes, input.name, source).blocks, text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFC data");

  const std::size_t size = text.size();
  return {
      {"ICU isNormalizedUTF8 (NFC)", speed(size, seconds, [&] { check_nfc(*nfc, text); })},
      {"normalize", speed(size, seconds, [&] { normalize(text); })},
      {"fold", speed(size, seconds, [&] { fold(text); })},
      {"fold without diacritics", speed(size, seconds, [&] { fold(text, Diacritics::ignore); })},
      {"find_entities", speed(size, seconds, [&] { find_entities(text); })},
  };
}

}  // namespace baocao::bench
