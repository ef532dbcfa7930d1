#include <array>
#include <catch2/catch.hpp>
#include <string>

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

// Rhymes by the orthography, with the index of the letter that carries the tone in each style.
struct Rhyme {
  const char32_t* letters;
  std::size_t old_style;
  std::size_t new_style;
};
const Rhyme kRhymes[] = {
    {U"a", 0, 0},    {U"e", 0, 0},    {U"ê", 0, 0},    {U"i", 0, 0},   {U"o", 0, 0},   {U"ô", 0, 0},   {U"ơ", 0, 0},
    {U"u", 0, 0},    {U"ư", 0, 0},    {U"ai", 0, 0},   {U"ao", 0, 0},  {U"au", 0, 0},  {U"ay", 0, 0},  {U"âu", 0, 0},
    {U"ây", 0, 0},   {U"eo", 0, 0},   {U"êu", 0, 0},   {U"ia", 0, 0},  {U"iu", 0, 0},  {U"oi", 0, 0},  {U"ôi", 0, 0},
    {U"ơi", 0, 0},   {U"ua", 0, 0},   {U"ui", 0, 0},   {U"ưa", 0, 0},  {U"ưi", 0, 0},  {U"ưu", 0, 0},  {U"oa", 0, 1},
    {U"oe", 0, 1},   {U"uy", 0, 1},   {U"uê", 1, 1},   {U"uơ", 1, 1},  {U"oai", 1, 1}, {U"oay", 1, 1}, {U"oeo", 1, 1},
    {U"uây", 1, 1},  {U"uya", 1, 1},  {U"uyu", 1, 1},  {U"iêu", 1, 1}, {U"uôi", 1, 1}, {U"ươi", 1, 1}, {U"ươu", 1, 1},
    {U"an", 0, 0},   {U"oan", 1, 1},  {U"oang", 1, 1}, {U"oăn", 1, 1}, {U"oen", 1, 1}, {U"uân", 1, 1}, {U"uyn", 1, 1},
    {U"uynh", 1, 1}, {U"uyên", 2, 2}, {U"iên", 1, 1},  {U"uôn", 1, 1}, {U"ươn", 1, 1}, {U"inh", 0, 0}, {U"ong", 0, 0},
    {U"oong", 1, 1}, {U"ung", 0, 0},  {U"ưng", 0, 0},  {U"êch", 0, 0}, {U"oat", 1, 1}, {U"uyt", 1, 1}, {U"uyêt", 2, 2},
};

std::string syllable(const Rhyme& rhyme, text::Tone tone, std::size_t at) {
  std::u32string letters = rhyme.letters;
  letters[at] = text::put_together({letters[at], tone, false});
  std::string out = "th";
  for (const char32_t c : letters) text::append(out, c);
  return out;
}

bool is_stopped(const Rhyme& rhyme) {
  const std::u32string_view letters = rhyme.letters;
  return letters.ends_with(U't') || letters.ends_with(U"ch");
}

}  // namespace

TEST_CASE("tone placement") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(normalize(c.in, TonePlacement::keep) == c.in);
      CHECK(normalize(c.in, TonePlacement::old_style) == c.old_style);
      CHECK(normalize(c.in, TonePlacement::new_style) == c.new_style);
    }
}

TEST_CASE("tone placement over rhymes and tones") {
  using text::Tone;
  for (const Rhyme& rhyme : kRhymes)
    for (const Tone tone : {Tone::grave, Tone::acute, Tone::hook, Tone::tilde, Tone::dot}) {
      if (is_stopped(rhyme) && tone != Tone::acute && tone != Tone::dot) continue;
      const std::string old_style = syllable(rhyme, tone, rhyme.old_style);
      const std::string new_style = syllable(rhyme, tone, rhyme.new_style);
      CAPTURE(old_style, new_style);
      CHECK(normalize(old_style, TonePlacement::new_style) == new_style);
      CHECK(normalize(new_style, TonePlacement::old_style) == old_style);
      CHECK(normalize(old_style, TonePlacement::old_style) == old_style);
      CHECK(normalize(new_style, TonePlacement::new_style) == new_style);
      CHECK(fold(old_style) == fold(new_style));
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
