#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/text.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* rule;
  const char* in;
  const char* old_style;
  const char* new_style;
};

const Case kCases[] = {
    {"oa, oe, uy", "hoà khoẻ thuỷ", "hòa khỏe thủy", "hoà khoẻ thuỷ"},
    {"the other way", "hòa khỏe thủy", "hòa khỏe thủy", "hoà khoẻ thuỷ"},
    {"capitals", "CỘNG HOÀ, Uỷ ban, THỦY", "CỘNG HÒA, Ủy ban, THỦY", "CỘNG HOÀ, Uỷ ban, THUỶ"},
    {"without onset", "oà oẻ uý", "òa ỏe úy", "oà oẻ uý"},
    {"qu and gi are onsets", "quý quả quỳ già giò gìn", "quý quả quỳ già giò gìn", "quý quả quỳ già giò gìn"},
    {"a closed rhyme has one place", "hoàn hoạt tuyết giếng khoét", "hoàn hoạt tuyết giếng khoét",
     "hoàn hoạt tuyết giếng khoét"},
    {"three vowels", "ngoài khuya khuỷu ngoẹo thuở", "ngoài khuya khuỷu ngoẹo thuở", "ngoài khuya khuỷu ngoẹo thuở"},
    {"tones that stand wrong", "qúa baỏ hòan tóan", "qúa baỏ hòan tóan", "qúa baỏ hòan tóan"},
    {"no syllable", "Market VNPT Ioffice DPO kfoà hoàkh", "Market VNPT Ioffice DPO kfoà hoàkh",
     "Market VNPT Ioffice DPO kfoà hoàkh"},
    {"other vowels", "mùa của mía cứu", "mùa của mía cứu", "mùa của mía cứu"},
    {"beside marks", "(hoà),hoà;hoà-hoà", "(hòa),hòa;hòa-hòa", "(hoà),hoà;hoà-hoà"},
};

// All rhymes of the language: nuclei by what may follow them (none: open).
struct Nucleus {
  const char32_t* vowels;
  const char* codas;  // a dot: open
};
const Nucleus kNuclei[] = {{U"a", ". c ch m n ng nh p t"},
                           {U"ă", "c m n ng p t"},
                           {U"â", "c m n ng p t"},
                           {U"e", ". c m n ng p t"},
                           {U"ê", ". ch m n nh p t"},
                           {U"i", ". ch m n nh p t"},
                           {U"o", ". c m n ng p t"},
                           {U"ô", ". c m n ng p t"},
                           {U"ơ", ". m n p t"},
                           {U"u", ". c m n ng p t"},
                           {U"ư", ". c m n ng t"},
                           {U"y", "."},
                           {U"ai", "."},
                           {U"ao", "."},
                           {U"au", "."},
                           {U"ay", "."},
                           {U"âu", "."},
                           {U"ây", "."},
                           {U"eo", "."},
                           {U"êu", "."},
                           {U"ia", "."},
                           {U"iu", "."},
                           {U"oi", "."},
                           {U"ôi", "."},
                           {U"ơi", "."},
                           {U"ua", "."},
                           {U"ui", "."},
                           {U"ưa", "."},
                           {U"ưi", "."},
                           {U"ưu", "."},
                           {U"oa", ". c ch m n ng nh p t"},
                           {U"oă", "c m n ng t"},
                           {U"oe", ". n t"},
                           {U"oo", "c ng"},
                           {U"uâ", "n ng t"},
                           {U"uê", ". ch nh"},
                           {U"uơ", "."},
                           {U"uy", ". ch n nh p t"},
                           {U"iê", "c m n ng p t"},
                           {U"uô", "c m n ng t"},
                           {U"ươ", "c m n ng p t"},
                           {U"uyê", "n t"},
                           {U"iêu", "."},
                           {U"uôi", "."},
                           {U"ươi", "."},
                           {U"ươu", "."},
                           {U"oai", "."},
                           {U"oay", "."},
                           {U"oao", "."},
                           {U"oeo", "."},
                           {U"uây", "."},
                           {U"uya", "."},
                           {U"uyu", "."}};

// A rhyme with the index of the letter that carries the tone in each style.
struct Rhyme {
  std::u32string letters;
  std::size_t old_style;
  std::size_t new_style;
  bool is_stopped;
};

// The rules of the orthography: the last vowel with a shape of its own (ă â ê ô ơ ư) carries the tone; else the last
// vowel before a coda, the middle one of three, the first of two. Only oa, oe, uy have two styles.
Rhyme make_rhyme(std::u32string vowels, std::string_view coda) {
  const std::size_t shaped = vowels.find_last_of(U"ăâêôơư");
  const bool open = coda == ".";
  std::size_t at = 0;
  if (shaped != std::u32string::npos)
    at = shaped;
  else if (!open)
    at = vowels.size() - 1;
  else if (vowels.size() == 3)
    at = 1;
  const bool two_styles = open && (vowels == U"oa" || vowels == U"oe" || vowels == U"uy");
  const bool stopped = coda == "c" || coda == "ch" || coda == "p" || coda == "t";
  if (!open) vowels.append(coda.begin(), coda.end());
  return {vowels, at, two_styles ? std::size_t{1} : at, stopped};
}

std::vector<Rhyme> all_rhymes() {
  std::vector<Rhyme> rhymes;
  for (const Nucleus& nucleus : kNuclei) {
    const std::string_view codas = nucleus.codas;
    for (std::size_t begin = 0; begin < codas.size();) {
      const std::size_t end = std::min(codas.find(' ', begin), codas.size());
      rhymes.push_back(make_rhyme(nucleus.vowels, codas.substr(begin, end - begin)));
      begin = end + 1;
    }
  }
  return rhymes;
}

std::string syllable(const char* onset, const Rhyme& rhyme, text::Tone tone, std::size_t at) {
  std::u32string letters = rhyme.letters;
  letters[at] = text::put_together({letters[at], tone, false});
  std::string out = onset;
  for (const char32_t c : letters) text::append(out, c);
  return out;
}

constexpr text::Tone kTones[] = {text::Tone::grave, text::Tone::acute, text::Tone::hook, text::Tone::tilde,
                                 text::Tone::dot};

bool may_have(const Rhyme& rhyme, text::Tone tone) {
  return !rhyme.is_stopped || tone == text::Tone::acute || tone == text::Tone::dot;
}

}  // namespace

TEST_CASE("tone placement") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(normalize(c.in, TonePlacement::keep) == c.in);
      CHECK(normalize(c.in, TonePlacement::old_style) == c.old_style);
      CHECK(normalize(c.in, TonePlacement::new_style) == c.new_style);
    }
}

TEST_CASE("tone placement over all rhymes and tones") {
  const std::vector<Rhyme> rhymes = all_rhymes();
  CHECK(rhymes.size() > 150);
  for (const Rhyme& rhyme : rhymes)
    for (const char* onset : {"", "th", "l"})
      for (const text::Tone tone : kTones) {
        if (!may_have(rhyme, tone)) continue;
        const std::string old_style = syllable(onset, rhyme, tone, rhyme.old_style);
        const std::string new_style = syllable(onset, rhyme, tone, rhyme.new_style);
        CAPTURE(old_style, new_style);
        CHECK(normalize(old_style, TonePlacement::new_style) == new_style);
        CHECK(normalize(new_style, TonePlacement::old_style) == old_style);
        CHECK(normalize(old_style, TonePlacement::old_style) == old_style);
        CHECK(normalize(new_style, TonePlacement::new_style) == new_style);
        CHECK(fold(old_style) == fold(new_style));
      }
}

// The u of qu and the i of gi are no vowels of the rhyme: one place only, whatever follows.
TEST_CASE("tone placement behind qu and gi") {
  for (const Rhyme& rhyme : all_rhymes())
    for (const char* onset : {"qu", "gi"})
      for (const text::Tone tone : kTones) {
        const bool doubled = rhyme.letters[0] == (onset[0] == 'q' ? U'u' : U'i') || rhyme.old_style != rhyme.new_style;
        if (!may_have(rhyme, tone) || doubled) continue;
        const std::string word = syllable(onset, rhyme, tone, rhyme.old_style);
        CAPTURE(word);
        CHECK(normalize(word, TonePlacement::new_style) == word);
        CHECK(normalize(word, TonePlacement::old_style) == word);
      }
}

// y and i are one sound where they are the only vowel, and behind qu; elsewhere they part words: `ngày`, `ngài`.
TEST_CASE("y and i over all tones") {
  const auto word = [](const char* onset, char32_t vowel, text::Tone tone) {
    std::string out = onset;
    text::append(out, text::put_together({vowel, tone, false}));
    return out;
  };
  std::vector<text::Tone> tones(std::begin(kTones), std::end(kTones));
  tones.push_back(text::Tone::level);
  for (const text::Tone tone : tones) {
    for (const char* onset : {"", "h", "k", "l", "m", "s", "t", "v", "qu"}) {
      CAPTURE(word(onset, U'y', tone));
      CHECK(fold(word(onset, U'y', tone)) == fold(word(onset, U'i', tone)));
    }
    for (const char* onset : {"nga", "đâ", "thu"}) {
      CAPTURE(word(onset, U'y', tone));
      CHECK(fold(word(onset, U'y', tone)) != fold(word(onset, U'i', tone)));
    }
  }
}

TEST_CASE("sort key") {
  // The order of Vietnamese dictionaries.
  const std::array<const char*, 17> kOrder = {"an", "ăn",  "ân", "bàn", "bản", "bãn", "bán", "bạn", "bàng",
                                              "ca", "cha", "da", "đa",  "em",  "nga", "ơn",  "ưa"};
  for (std::size_t i = 0; i + 1 < kOrder.size(); ++i) {
    CAPTURE(kOrder[i], kOrder[i + 1]);
    CHECK(sort_key(kOrder[i]) < sort_key(kOrder[i + 1]));
  }
  CHECK(sort_key("Tiến") == sort_key("Tie\u0302\u0301n"));
}
