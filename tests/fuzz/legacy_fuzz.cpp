// Legacy encodings: any bytes, in whatever encoding they are said or found to be, become valid UTF-8 with a normal form
// of its own, as bare text and as a document in fonts; letters that are encoded come back.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "support/text_laws.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  // One encoding for an input, chosen by its length: all of them for each took most of the time.
  const auto declared = baocao::test::kDeclarable[size % baocao::test::kDeclarable.size()];
  if (!baocao::test::broken_law_of_decoding(text, declared).empty()) std::abort();
  const baocao::text::Legacy encoding = baocao::text::kAllLegacy[size % baocao::text::kLegacyCount];
  if (!baocao::test::broken_law_of_letters(text, encoding).empty()) std::abort();
  return 0;
}
