#include "text/legacy_codes.hpp"

#include <iconv.h>

#include <catch2/catch.hpp>
#include <string>

#include "baocao/text.hpp"
#include "legacy_text.hpp"

using namespace baocao;
using namespace baocao::tests;
using text::Code;
using text::Legacy;

namespace {

std::string utf8(char32_t c) {
  std::string out;
  text::append(out, c);
  return out;
}

std::string decoded(Legacy encoding, const std::vector<Code>& codes) {
  std::vector<text::DecodedCode> characters;
  text::decode_codes(encoding, codes, characters);
  std::string out;
  for (const text::DecodedCode& c : characters) text::append(out, c.character);
  return out;
}

// What the C library has for a byte; a space behind it, since tones wait for what follows.
std::string by_iconv(const char* charset, unsigned byte) {
  const iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  char in[] = {static_cast<char>(byte), ' '};
  char out[16] = {};
  char* from = in;
  char* to = out;
  std::size_t in_left = sizeof in;
  std::size_t out_left = sizeof out;
  const bool fine = iconv(converter, &from, &in_left, &to, &out_left) != static_cast<std::size_t>(-1);
  iconv(converter, nullptr, nullptr, &to, &out_left);
  iconv_close(converter);
  std::string text(out, to);
  if (fine && text.ends_with(' ')) text.pop_back();
  return fine ? text : std::string();
}

struct Sample {
  Legacy encoding;
  const char* rule;
  std::vector<Code> codes;
  const char* want;
};

// From the published tables, not from the program.
const Sample kSamples[] = {
    {Legacy::tcvn3, "the soft hyphen is ư", {'t', 0xAD}, "tư"},
    {Legacy::tcvn3, "capitals without tone", {0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7}, "ĂÂÊÔƠƯĐ"},
    {Legacy::tcvn3, "80-9F are punctuation", {0x93, 'h', 0xB5, 0x94}, "“hà”"},
    {Legacy::vni, "two codes before one", {0xF4, 0xF9}, "ớ"},
    {Legacy::vni, "ư and a tone", {'n', 'g', 0xF6, 0xF4, 0xF8, 'i'}, "người"},
    {Legacy::vni, "breve and circumflex", {'a', 0xEB, 'a', 0xE4, 'e', 0xE4, 'o', 0xE4}, "ặậệộ"},
    {Legacy::vni, "letters of one code", {0xF1, 0xF6, 0xF4, 0xF2, 0xE6, 0xF3, 0xEE, 0xEC, 0xED}, "đươịỉĩỵìí"},
    {Legacy::vni, "y with a dot, both ways", {'l', 'y', 0xEF, 'l', 0xEE}, "lỵlỵ"},
    {Legacy::vni, "the base says the case", {'A', 0xF8, 'a', 0xD8}, "Àà"},
    {Legacy::vni, "a mark alone is no letter", {0xF8, 'b', 0xE0}, "øbà"},
    {Legacy::viscii, "capitals among the controls", {0x02, 0x05, 0x06, 0x14, 0x19, 0x1E}, "ẲẴẪỶỸỴ"},
    {Legacy::vps,
     "capitals among the controls",
     {0x02, 0x03, 0x04, 0x05, 0x06, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x19, 0x1C, 0x1D},
     "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ"},
    {Legacy::windows_1258, "tone behind its letter", {'T', 'i', 0xEA, 0xEC, 'n', ' ', 0xF0, 0xF4, 0xF2}, "Tiến độ"},
};

}  // namespace

TEST_CASE("legacy codes of the published tables") {
  for (const Sample& c : kSamples) DYNAMIC_SECTION(text::to_string(c.encoding) << ": " << c.rule) {
      CHECK(decoded(c.encoding, c.codes) == c.want);
    }
}

TEST_CASE("every letter of Vietnamese in every encoding, there and back") {
  for (const Legacy encoding : kEncodings) {
    const CodeTable table = make_code_table(encoding);
    for (const char32_t letter : all_letters()) {
      const auto row = table.find(letter);
      // TCVN3 has the capitals without tone only; the rest comes from a font of capitals.
      const text::VietnameseLetter parts = text::take_apart(letter);
      const bool lacking = encoding == Legacy::tcvn3 && parts.upper && parts.tone != text::Tone::level;
      CAPTURE(text::to_string(encoding), utf8(letter));
      REQUIRE((row == table.end()) == lacking);
      if (!lacking) CHECK(decoded(encoding, row->second) == utf8(letter));
    }
  }
}

TEST_CASE("the tables are those of the C library") {
  struct Charset {
    Legacy encoding;
    const char* name;
  };
  for (const auto& [encoding, name] : {Charset{Legacy::tcvn3, "TCVN5712-1"}, Charset{Legacy::viscii, "VISCII"},
                                       Charset{Legacy::windows_1258, "CP1258"}})
    for (unsigned byte = 0; byte < 0x100; ++byte) {
      std::vector<text::DecodedCode> mine;
      const Code code[] = {static_cast<Code>(byte)};
      text::decode_codes(encoding, code, mine);
      if (!mine[0].assigned) continue;
      CAPTURE(name, byte);
      const std::string theirs = by_iconv(name, byte);
      if (!theirs.empty()) CHECK(normalize(utf8(mine[0].character)) == normalize(theirs));
    }
}

TEST_CASE("VPS as its letters were listed by those who typed it") {
  // Letter by letter in the order a â ă e ê o ô ơ u ư i y, tones acute grave hook tilde dot, then đ:
  // the small letters' codes as xvnkb has them.
  constexpr std::u32string_view kLetters = U"áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựíìỉĩịýỳỷỹỵđ";
  constexpr unsigned char kCodes[] = {
      0xE1, 0xE0, 0xE4, 0xE3, 0xE5, 0xE2, 0xC3, 0xC0, 0xC4, 0xC5, 0xC6, 0xE6, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5,
      0xE9, 0xE8, 0xC8, 0xEB, 0xCB, 0xEA, 0x89, 0x8A, 0x8B, 0xCD, 0x8C, 0xF3, 0xF2, 0xD5, 0xF5, 0x86, 0xF4,
      0xD3, 0xD2, 0xB0, 0x87, 0xB6, 0xD6, 0xA7, 0xA9, 0xAA, 0xAB, 0xAE, 0xFA, 0xF9, 0xFB, 0xDB, 0xF8, 0xDC,
      0xD9, 0xD8, 0xBA, 0xBB, 0xBF, 0xED, 0xEC, 0xCC, 0xEF, 0xCE, 0x9A, 0xFF, 0x9B, 0xCF, 0x9C, 0xC7};
  REQUIRE(kLetters.size() == std::size(kCodes));
  for (std::size_t i = 0; i < kLetters.size(); ++i) CHECK(decoded(Legacy::vps, {kCodes[i]}) == utf8(kLetters[i]));
}
