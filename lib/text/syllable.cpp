#include "text/syllable.hpp"

#include <algorithm>
#include <array>

namespace baocao::text {

namespace {

using View = std::u32string_view;

// Longest first, so that the first that fits is the onset.
constexpr std::array<View, 28> kOnsets = {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th",
                                          U"tr",  U"b",  U"c",  U"d",  U"đ",  U"g",  U"h",  U"k",  U"l",  U"m",
                                          U"n",   U"p",  U"r",  U"s",  U"t",  U"v",  U"x",  U""};

// All rhymes without tone, sorted by code point for binary search.
constexpr auto make_rhymes() {
  std::array rhymes = {
      View(U"a"),    View(U"ac"),   View(U"ach"),  View(U"ai"),   View(U"am"),   View(U"an"),   View(U"ang"),
      View(U"anh"),  View(U"ao"),   View(U"ap"),   View(U"at"),   View(U"au"),   View(U"ay"),   View(U"ăc"),
      View(U"ăm"),   View(U"ăn"),   View(U"ăng"),  View(U"ăp"),   View(U"ăt"),   View(U"âc"),   View(U"âm"),
      View(U"ân"),   View(U"âng"),  View(U"âp"),   View(U"ât"),   View(U"âu"),   View(U"ây"),   View(U"e"),
      View(U"ec"),   View(U"em"),   View(U"en"),   View(U"eng"),  View(U"eo"),   View(U"ep"),   View(U"et"),
      View(U"ê"),    View(U"êch"),  View(U"êm"),   View(U"ên"),   View(U"ênh"),  View(U"êp"),   View(U"êt"),
      View(U"êu"),   View(U"i"),    View(U"ia"),   View(U"ich"),  View(U"im"),   View(U"in"),   View(U"inh"),
      View(U"ip"),   View(U"it"),   View(U"iu"),   View(U"iêc"),  View(U"iêm"),  View(U"iên"),  View(U"iêng"),
      View(U"iêp"),  View(U"iêt"),  View(U"iêu"),  View(U"o"),    View(U"oc"),   View(U"oi"),   View(U"om"),
      View(U"on"),   View(U"ong"),  View(U"op"),   View(U"ot"),   View(U"ooc"),  View(U"oong"), View(U"oa"),
      View(U"oac"),  View(U"oach"), View(U"oai"),  View(U"oam"),  View(U"oan"),  View(U"oang"), View(U"oanh"),
      View(U"oao"),  View(U"oap"),  View(U"oat"),  View(U"oay"),  View(U"oăc"),  View(U"oăm"),  View(U"oăn"),
      View(U"oăng"), View(U"oăt"),  View(U"oe"),   View(U"oen"),  View(U"oeo"),  View(U"oet"),  View(U"ô"),
      View(U"ôc"),   View(U"ôi"),   View(U"ôm"),   View(U"ôn"),   View(U"ông"),  View(U"ôp"),   View(U"ôt"),
      View(U"ơ"),    View(U"ơi"),   View(U"ơm"),   View(U"ơn"),   View(U"ơp"),   View(U"ơt"),   View(U"u"),
      View(U"ua"),   View(U"uc"),   View(U"ui"),   View(U"um"),   View(U"un"),   View(U"ung"),  View(U"up"),
      View(U"ut"),   View(U"uân"),  View(U"uâng"), View(U"uât"),  View(U"uây"),  View(U"uê"),   View(U"uêch"),
      View(U"uênh"), View(U"uơ"),   View(U"uôc"),  View(U"uôi"),  View(U"uôm"),  View(U"uôn"),  View(U"uông"),
      View(U"uôt"),  View(U"uy"),   View(U"uya"),  View(U"uych"), View(U"uyên"), View(U"uyêt"), View(U"uyn"),
      View(U"uynh"), View(U"uyp"),  View(U"uyt"),  View(U"uyu"),  View(U"ư"),    View(U"ưa"),   View(U"ưc"),
      View(U"ưi"),   View(U"ưm"),   View(U"ưn"),   View(U"ưng"),  View(U"ưt"),   View(U"ưu"),   View(U"ươc"),
      View(U"ươi"),  View(U"ươm"),  View(U"ươn"),  View(U"ương"), View(U"ươp"),  View(U"ươt"),  View(U"ươu"),
      View(U"y"),    View(U"yêm"),  View(U"yên"),  View(U"yêng"), View(U"yêt"),  View(U"yêu")};
  std::sort(rhymes.begin(), rhymes.end());
  return rhymes;
}
constexpr auto kRhymes = make_rhymes();

// What may stand behind `qu`, beside rhymes in a, ă, â, e, ê, i: `quơ`, `quy`, `quyên` …
constexpr std::array<View, 9> kRhymesOfQu = {U"ôc", U"y", U"yên", U"yêt", U"ynh", U"ych", U"yt", U"yp", U"ơ"};

constexpr std::size_t kLongest = 7;  // nghiêng

bool is_rhyme(View rhyme) noexcept {
  return std::binary_search(kRhymes.begin(), kRhymes.end(), rhyme);
}

bool begins_with_one_of(View text, View letters) noexcept {
  return !text.empty() && letters.find(text[0]) != View::npos;
}

bool fits(View onset, View rhyme) noexcept {
  if (onset == U"qu") {
    const bool special = std::find(kRhymesOfQu.begin(), kRhymesOfQu.end(), rhyme) != kRhymesOfQu.end();
    return special || (begins_with_one_of(rhyme, U"aăâeêi") && is_rhyme(rhyme));
  }
  // c, g, ng stand before back vowels, k, gh, ngh before front ones; foreign names break it (Kon Tum, Đắk).
  const bool front = begins_with_one_of(rhyme, U"eêiy");
  if ((onset == U"c" || onset == U"ng") && front) return false;
  if ((onset == U"gh" || onset == U"ngh") && !front) return false;
  if (onset == U"g" && front && rhyme[0] != U'i') return false;
  if (begins_with_one_of(rhyme, U"y")) return onset.empty() || rhyme == U"y";
  return is_rhyme(rhyme);
}

}  // namespace

bool is_syllable(std::u32string_view word) noexcept {
  if (word.empty() || word.size() > kLongest) return false;
  std::array<char32_t, kLongest> plain{};
  Tone tone = Tone::level;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const VietnameseLetter letter = take_apart(word[i]);
    plain[i] = letter.base != 0 ? letter.base : word[i];
    if (letter.tone == Tone::level) continue;
    if (tone != Tone::level) return false;
    tone = letter.tone;
  }
  const View toneless(plain.data(), word.size());
  const bool stopped =
      toneless.ends_with(U'c') || toneless.ends_with(U"ch") || toneless.ends_with(U'p') || toneless.ends_with(U't');
  if (stopped && tone != Tone::acute && tone != Tone::dot) return false;
  // `gì`, `gìn` are g + i…, `giếng` is gi + êng: written with one i for two, so both readings count.
  if (toneless.starts_with(U"gi") && toneless.size() > 2 && toneless[2] == U'ê') return is_rhyme(toneless.substr(1));
  return std::any_of(kOnsets.begin(), kOnsets.end(), [&](View onset) {
    return toneless.starts_with(onset) && toneless.size() > onset.size() && fits(onset, toneless.substr(onset.size()));
  });
}

}  // namespace baocao::text
