#include "text/legacy_words.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "legacy_text.hpp"

using namespace baocao;
using namespace baocao::tests;
using text::FontHint;
using text::Legacy;
using text::SourceCharacter;
using text::Validity;
using text::WordReader;

namespace {

const FontHint kFonts[] = {{}, {Legacy::tcvn3, false}};

struct Word {
  std::string text;
  std::uint16_t font_of_first = 0;
};

Validity validity(WordReader& reader, const Word& word) {
  std::vector<SourceCharacter> characters;
  text::read_characters(word.text, characters);
  characters[0].font = word.font_of_first;
  reader.set_word(characters);
  return reader.validity();
}

bool same(const Validity& a, const Validity& b) {
  bool same = a.as_is() == b.as_is();
  for (const Legacy encoding : text::kAllLegacy) same &= a.in(encoding) == b.in(encoding);
  return same;
}

}  // namespace

TEST_CASE("in which encodings words are syllables") {
  WordReader reader(kFonts);
  CHECK(validity(reader, {"ViÖt"}).in(Legacy::tcvn3));
  CHECK_FALSE(validity(reader, {"ViÖt"}).in(Legacy::vni));
  CHECK(validity(reader, {"Vieät"}).in(Legacy::vni));
  CHECK(validity(reader, {"Việt"}).as_is());
  CHECK_FALSE(validity(reader, {"café"}).in(Legacy::tcvn3));
  CHECK(validity(reader, {"ban"}).in(Legacy::vps));
}

// A reader that has read other words before says what a new one says. The words differ in what a code does
// not tell: the character it lies as, and the font.
TEST_CASE("a word read again is what it was, also after words of the same codes") {
  const Word kWords[] = {{"“hµ"},  {"\u0093hµ"}, {"hµ"},        {"h\u03BC"},    {"t\u00AD"}, {"t\u2212"},
                         {"hµ", 1}, {"đµ", 1},     {"nghiªng"}, {"nghiªnghi"}, {"ban"},     {"b\u00A0n"}};
  WordReader remembering(kFonts);
  for (const Word& first : kWords)
    for (const Word& second : kWords) {
      CAPTURE(first.text, second.text);
      WordReader fresh(kFonts);
      validity(remembering, first);
      CHECK(same(validity(remembering, second), validity(fresh, second)));
    }
}
