// Onsets and rhymes stand in tables; a rhyme has at most four letters, so it packs into one number
// and a binary search finds it. No allocation, no loop over all onsets: text in an unknown encoding
// is tried word by word in every encoding there is.
#include "text/syllable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace baocao::text {

namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestRhyme = 4;  // oanh
constexpr std::size_t kLongest = 7;       // nghiêng

// Letters of rhymes, without tone; the index + 1 is the letter's code in a packed rhyme.
constexpr View kRhymeLetters = U"aăâeêioôơuưycghmnpt";

constexpr std::uint32_t kNoRhyme = 0;

constexpr std::uint32_t pack(View rhyme) noexcept {
  if (rhyme.empty() || rhyme.size() > kLongestRhyme) return kNoRhyme;
  std::uint32_t packed = 0;
  for (const char32_t c : rhyme) {
    const std::size_t code = kRhymeLetters.find(c);
    if (code == View::npos) return kNoRhyme;
    packed = packed << 5 | static_cast<std::uint32_t>(code + 1);
  }
  return packed;
}

constexpr View kRhymes =
    U"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    U"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    U"i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    U"o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
    U"oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    U"u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt "
    U"uy uya uych uyên uyêt uyn uynh uyp uyt uyu "
    U"ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu";

// What may stand behind `qu`, beside rhymes in a, ă, â, e, ê, i: `quốc`, `quơ`, `quy`, `quyên` …
constexpr View kRhymesOfQu = U"ôc y yên yêt ynh ych yt yp ơ";

template <std::size_t Count>
constexpr auto make_table(View words) {
  std::array<std::uint32_t, Count> table{};
  std::size_t begin = 0;
  for (std::uint32_t& entry : table) {
    const std::size_t end = std::min(words.find(U' ', begin), words.size());
    entry = pack(words.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(table.begin(), table.end());
  return table;
}

constexpr std::size_t count_words(View words) {
  return static_cast<std::size_t>(std::count(words.begin(), words.end(), U' ')) + 1;
}

constexpr auto kRhymeTable = make_table<count_words(kRhymes)>(kRhymes);
constexpr auto kRhymeOfQuTable = make_table<count_words(kRhymesOfQu)>(kRhymesOfQu);
static_assert(kRhymeTable[0] != kNoRhyme && kRhymeOfQuTable[0] != kNoRhyme);

template <class Table>
bool holds(const Table& table, View rhyme) noexcept {
  const std::uint32_t packed = pack(rhyme);
  return packed != kNoRhyme && std::binary_search(table.begin(), table.end(), packed);
}

bool begins_with_one_of(View text, View letters) noexcept {
  return !text.empty() && letters.find(text[0]) != View::npos;
}

// Letters of the longest onset `word` begins with; `gi` and `qu` count whole.
std::size_t longest_onset(View word) noexcept {
  const auto followed_by = [&](View second) { return word.size() > 1 && begins_with_one_of(word.substr(1), second); };
  switch (word[0]) {
    case U'n':
      if (word.starts_with(U"ngh")) return 3;
      return followed_by(U"gh") ? 2 : 1;
    case U'g':
      return followed_by(U"hi") ? 2 : 1;
    case U'c':
    case U'k':
    case U'p':
      return followed_by(U"h") ? 2 : 1;
    case U't':
      return followed_by(U"hr") ? 2 : 1;
    case U'q':
      return followed_by(U"u") ? 2 : 0;
    default:
      return begins_with_one_of(word, U"bdđhlmrsvx") ? 1 : 0;
  }
}

bool fits(View onset, View rhyme) noexcept {
  if (onset == U"qu")
    return holds(kRhymeOfQuTable, rhyme) || (begins_with_one_of(rhyme, U"aăâeêi") && holds(kRhymeTable, rhyme));
  // c, g, ng stand before back vowels, gh, ngh before front ones, k before either: foreign names break
  // the rule (Kon Tum, Đắk).
  const bool front = begins_with_one_of(rhyme, U"eêiy");
  if ((onset == U"c" || onset == U"ng") && front) return false;
  if ((onset == U"gh" || onset == U"ngh") && !front) return false;
  if (onset == U"g" && front && rhyme[0] != U'i') return false;
  if (rhyme.starts_with(U'y') && !onset.empty() && rhyme != U"y") return false;
  return holds(kRhymeTable, rhyme);
}

// `gì`, `gìn` are g + i…, `giếng` is gi + iêng, written with one i for two: all readings count.
std::optional<std::size_t> find_onset(View toneless) noexcept {
  const std::size_t longest = longest_onset(toneless);
  if (fits(toneless.substr(0, longest), toneless.substr(longest))) return longest;
  if (toneless.starts_with(U"giê") && holds(kRhymeTable, toneless.substr(1))) return 1;
  if (toneless.starts_with(U"gi") && fits(U"g", toneless.substr(1))) return 1;
  return std::nullopt;
}

bool is_stopped(View toneless) noexcept {
  return toneless.ends_with(U'c') || toneless.ends_with(U"ch") || toneless.ends_with(U'p') || toneless.ends_with(U't');
}

struct Toneless {
  std::array<char32_t, kLongest> letters{};
  std::size_t size = 0;
  View view() const noexcept { return {letters.data(), size}; }
};

// Takes the tone off; nothing where there are two.
std::optional<Syllable> take_tone(View word, Toneless& toneless) noexcept {
  Syllable syllable;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const VietnameseLetter letter = take_apart(word[i]);
    toneless.letters[i] = letter.base != 0 ? letter.base : word[i];
    if (letter.tone == Tone::level) continue;
    if (syllable.tone != Tone::level) return std::nullopt;
    syllable.tone = letter.tone;
    syllable.tone_at = i;
  }
  toneless.size = word.size();
  return syllable;
}

std::optional<Syllable> parse(View word, Toneless& toneless) noexcept {
  if (word.empty() || word.size() > kLongest) return std::nullopt;
  std::optional<Syllable> syllable = take_tone(word, toneless);
  if (!syllable) return std::nullopt;
  if (is_stopped(toneless.view()) && syllable->tone != Tone::acute && syllable->tone != Tone::dot) return std::nullopt;
  const std::optional<std::size_t> onset = find_onset(toneless.view());
  if (!onset) return std::nullopt;
  syllable->onset_size = *onset;
  return syllable;
}

// Where the tone of a rhyme stands: on the last letter with a mark of its own, else on the only vowel,
// the one before a final consonant, the middle one of three, the first of two.
bool carries_tone(View rhyme, std::size_t at) noexcept {
  if (const std::size_t shaped = rhyme.find_last_of(U"ăâêôơư"); shaped != View::npos) return at == shaped;
  const std::size_t vowels = std::min(rhyme.find_first_not_of(U"aeiouy"), rhyme.size());
  if (vowels < rhyme.size()) return at + 1 == vowels;
  if (rhyme == U"oa" || rhyme == U"oe" || rhyme == U"uy") return at < 2;
  return at == (vowels == 3 ? 1u : 0u);
}

}  // namespace

std::optional<Syllable> parse_syllable(std::u32string_view word) noexcept {
  Toneless toneless;
  return parse(word, toneless);
}

bool is_well_spelled(std::u32string_view word) noexcept {
  Toneless toneless;
  const std::optional<Syllable> syllable = parse(word, toneless);
  if (!syllable) return false;
  if (syllable->tone == Tone::level) return true;
  const std::size_t onset = syllable->onset_size;
  return syllable->tone_at >= onset && carries_tone(toneless.view().substr(onset), syllable->tone_at - onset);
}

}  // namespace baocao::text
