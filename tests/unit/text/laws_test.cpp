// The laws of tests/support/text_laws.hpp over made text; the fuzz targets try them on more.
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "legacy_text.hpp"
#include "support/text_laws.hpp"

using namespace baocao;

namespace {

using Maker = std::string (*)(std::mt19937&);

std::string any_bytes(std::mt19937& random) {
  std::string text;
  for (std::size_t left = random() % 80; left > 0; --left) text += static_cast<char>(random());
  return text;
}

// Pieces that have a say in the normal form or in decoding, in any order.
std::string any_pieces(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"a",        "e",      "y",      "â",
                                                  "ơ",        "Đ",      "Ð",      "ð",
                                                  "ấ",        "hoà",    "thủy",   "quý",
                                                  " ",        "\u00A0", "\u3000", "\u0300",
                                                  "\u0301",   "\u0303", "\u0309", "\u0323",
                                                  "\u0302",   "\u0306", "\u031B", "\u0308",
                                                  "“",        "”",      "„",      "»",
                                                  "(",        ")",      ".",      ",",
                                                  "-",        "\u2011", "\u00AD", "\u200B",
                                                  "\n",       "1",      "25",     "%",
                                                  "µ",        "Öc",     "ñ",      "\u2212",
                                                  "\u2219",   "\u0340", "\u0344", "\u037E",
                                                  "\xE1\xBA", "\xFF",   "가",     "\u1100\u1161",
                                                  "é",        "²",      "T"};
  std::string text;
  for (std::size_t left = random() % 30; left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

// Words in a legacy encoding, with noise between them.
std::string legacy_words(std::mt19937& random) {
  static const std::vector<tests::Encoder> encoders(std::begin(tests::kEncodings), std::end(tests::kEncodings));
  const tests::Encoder& encoder = encoders[random() % encoders.size()];
  const bool as_bytes = random() % 2 == 0;
  std::string text;
  for (const char* word :
       {"ủy", "ban", "nhân", "dân", "tỉnh", "Ở", "“đổi", "mới”", "tiến", "độ", "35", "Đảng", "ô", "tô"}) {
    text += as_bytes ? encoder.to_bytes(word) : encoder.to_characters(word);
    text += random() % 6 == 0 ? any_pieces(random) : std::string(random() % 9 == 0 ? "\n" : " ");
  }
  return text;
}

}  // namespace

TEST_CASE("laws of text over made texts") {
  std::mt19937 random(1258);
  for (const Maker make : {any_bytes, any_pieces, legacy_words})
    for (int i = 0; i < 1'000; ++i) {
      const std::string text = make(random);
      CAPTURE(text);
      REQUIRE(test::broken_law_of_normal_form(text) == "");
      if (i % 10 != 0) continue;
      for (const std::optional<TextEncoding> declared : test::kDeclarable)
        REQUIRE(test::broken_law_of_decoding(text, declared) == "");
    }
}

TEST_CASE("encoded letters come back in any order") {
  std::mt19937 random(134);
  for (const text::Legacy encoding : text::kAllLegacy)
    for (int i = 0; i < 200; ++i) {
      const std::string choice = any_bytes(random);
      CAPTURE(text::to_string(encoding), choice);
      REQUIRE(test::broken_law_of_letters(choice, encoding) == "");
    }
}
