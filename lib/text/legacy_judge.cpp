// Text in Vietnamese is nearly all syllables; read in a wrong encoding hardly a word with a mark is one.
// So words are counted, not letters: `ViÖt` is a syllable in TCVN3 only, `Vieät` in VNI only, `Việt`
// as it stands. `café`, `Müller`, `µm` are syllables in no reading and speak against all.
#include "text/legacy_judge.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace baocao::text {

namespace {

constexpr std::uint32_t kWordsToJudge = 3;

std::uint32_t against(const Tally& tally, Legacy encoding) noexcept {
  return tally.kept(encoding) + tally.missed(encoding);
}

// The encoding in which most words are syllables.
Legacy best_reading(const Tally& tally, std::optional<Legacy> besides = std::nullopt) noexcept {
  Legacy best = besides == Legacy::tcvn3 ? Legacy::vni : Legacy::tcvn3;
  for (const Legacy encoding : kAllLegacy)
    if (encoding != besides && against(tally, encoding) < against(tally, best)) best = encoding;
  return best;
}

// Text in a second encoding shows by words that are syllables in that one alone.
std::optional<Legacy> second_reading(const Tally& tally, Legacy best) noexcept {
  const Legacy second = best_reading(tally, best);
  const std::uint32_t least = std::max(kWordsToJudge, tally.in(best).only_decoded / 16);
  return tally.in(second).alone >= least ? std::optional(second) : std::nullopt;
}

// Where two encodings are mixed, the words of the other do not speak against this one.
bool outweighs_what_it_misses(const Tally& tally, Legacy encoding) noexcept {
  const std::uint32_t missed = second_reading(tally, encoding) ? tally.nothing : tally.missed(encoding);
  return tally.in(encoding).only_decoded >= 3 * missed;
}

// Right readings miss next to nothing, so the runner-up must miss more.
bool is_clear(const Tally& tally, Legacy best) noexcept {
  const std::uint32_t runner_up = against(tally, best_reading(tally, best));
  return runner_up > against(tally, best) + tally.marked / 16 || second_reading(tally, best).has_value();
}

// Words that are syllables, in tenths of all. In Vietnamese nearly all are, names and abbreviations
// aside; in other languages hardly one in three.
std::uint32_t tenths_of_syllables(const Tally& tally, Legacy encoding) noexcept {
  const std::uint32_t syllables = tally.plain_syllables + tally.in(encoding).only_decoded + tally.as_is;
  return syllables * 10 / std::max(tally.plain + tally.marked, 1u);
}

bool is_vietnamese(const Tally& tally, Legacy encoding) noexcept {
  const std::uint32_t least = second_reading(tally, encoding) ? 3 : 6;
  return tenths_of_syllables(tally, encoding) >= least;
}

// Fewer prove nothing (a single `µm` is `àm` in TCVN3), but two do where all else is Vietnamese too.
bool has_enough_words(const Tally& tally, Legacy encoding) noexcept {
  const std::uint32_t decoded = tally.in(encoding).only_decoded;
  const bool flawless = tally.unicode == 0 && tally.missed(encoding) == 0 && tenths_of_syllables(tally, encoding) >= 9;
  return decoded >= kWordsToJudge || (decoded == 2 && flawless);
}

std::optional<Verdict> judge_by_letters(const Tally& tally) noexcept {
  const Legacy best = best_reading(tally);
  const std::uint32_t decoded = tally.in(best).only_decoded;
  if (!has_enough_words(tally, best)) return std::nullopt;
  const bool enough = 4 * decoded >= tally.unicode + tally.kept(best);
  if (!is_clear(tally, best) || !enough || !outweighs_what_it_misses(tally, best) || !is_vietnamese(tally, best))
    return Verdict{};
  return verdict_for(tally, best, true);
}

// Encodings share codes (VISCII, VPS and windows-1258 have `é` where Latin-1 has it), so text in one is in part
// text in another too: the words that the font's own encoding misses and the other has are what tells.
bool is_belied(const Tally& tally, Legacy hint, Legacy other) noexcept {
  if (tally.in(other).only_decoded > 2 * tally.in(hint).only_decoded) return true;
  return tally.in(other).only_decoded > tally.in(hint).only_decoded && 4 * against(tally, other) < against(tally, hint);
}

// What looks like a mark by itself is nearly always one, whatever letter stands at its code (`–` is `Ờ` in VISCII).
// Texts have two such words: `ô` of `ô tô`, « in TCVN3, and `Ở` at the beginning of a sentence, — in VISCII.
bool is_word_of_one_letter(WordReader& reader, Legacy encoding) {
  const std::span<const Reading> reading = reader.read_in(encoding);
  return reading.size() == 1 && std::u32string_view(U"ôÔỞ").find(reading[0].value) != std::u32string_view::npos;
}

std::optional<Verdict> judge_by_font(const Tally& tally, Legacy hint) noexcept {
  const Tally::Reading& hinted = tally.in(hint);
  const std::uint32_t words = tally.marked + tally.unicode;
  if (words < kWordsToJudge) return std::nullopt;
  const Legacy other = best_reading(tally, hint);
  const std::uint32_t decoded = tally.in(other).only_decoded;
  if (decoded >= kWordsToJudge && is_belied(tally, hint, other) && outweighs_what_it_misses(tally, other))
    return verdict_for(tally, other, true);
  if (hinted.only_decoded + hinted.both == 0 && tally.nothing >= kWordsToJudge) return Verdict{};
  return verdict_for(tally, hint, false);
}

}  // namespace

void Tally::count(WordReader& reader) {
  letters += reader.letters();
  if (reader.letters() < 2 || reader.is_abbreviation()) return;
  if (reader.is_ascii()) {
    ++plain;
    plain_syllables += reader.validity().as_is() ? 1u : 0u;
    return;
  }
  if (!reader.is_decodable()) {
    unicode += reader.is_unicode() ? 1u : 0u;
    return;
  }
  ++marked;
  const Validity validity = reader.validity();
  const bool valid_as_is = validity.as_is();
  as_is += valid_as_is ? 1u : 0u;
  std::uint32_t valid_readings = 0;
  Reading* last = nullptr;
  for (const Legacy encoding : kAllLegacy) {
    if (!validity.in(encoding)) continue;
    last = &readings[static_cast<std::size_t>(encoding)];
    ++(valid_as_is ? last->both : last->only_decoded);
    ++valid_readings;
  }
  if (valid_as_is) return;
  if (valid_readings == 1) ++last->alone;
  if (valid_readings == 0) ++nothing;
}

void Tally::add(const Tally& other) noexcept {
  letters += other.letters;
  plain += other.plain;
  plain_syllables += other.plain_syllables;
  unicode += other.unicode;
  marked += other.marked;
  as_is += other.as_is;
  nothing += other.nothing;
  for (std::size_t i = 0; i < kLegacyCount; ++i) {
    readings[i].only_decoded += other.readings[i].only_decoded;
    readings[i].alone += other.readings[i].alone;
    readings[i].both += other.readings[i].both;
  }
}

bool Tally::is_mostly_unicode(Legacy encoding) const noexcept {
  return unicode + kept(encoding) > in(encoding).only_decoded;
}

bool Tally::is_pure(Legacy encoding) const noexcept {
  return unicode == 0 && in(encoding).only_decoded > 0 && kept(encoding) * 8 <= in(encoding).only_decoded;
}

Verdict verdict_for(const Tally& tally, Legacy encoding, bool guessed) noexcept {
  const std::optional<Legacy> second = second_reading(tally, encoding);
  return {encoding, second, tally.is_mostly_unicode(encoding), tally.is_pure(encoding) && !second, guessed};
}

std::optional<Verdict> judge(const Tally& tally, std::optional<Legacy> hint) noexcept {
  if (tally.letters < kLettersToJudge) return std::nullopt;
  return hint ? judge_by_font(tally, *hint) : judge_by_letters(tally);
}

std::optional<Legacy> choose_reading(WordReader& reader, const Verdict& verdict, Lean nearby) {
  if (!verdict.encoding) return std::nullopt;
  const Legacy encoding = *verdict.encoding;
  if (reader.is_only_marks()) {
    const bool decoded = (verdict.pure || nearby == Lean::best) && is_word_of_one_letter(reader, encoding);
    return decoded ? std::optional(encoding) : std::nullopt;
  }
  if (reader.is_only_signs()) return std::nullopt;
  if (verdict.pure) return encoding;
  const Validity validity = reader.validity();
  const bool in_second = verdict.second && validity.in(*verdict.second);
  const bool none = !in_second && !validity.in(encoding) && !validity.as_is();
  const bool use_second = nearby == Lean::second ? in_second || none : in_second && !validity.in(encoding);
  const Legacy best = use_second ? *verdict.second : encoding;
  const bool decoded = validity.in(best);
  if (decoded != validity.as_is()) return decoded ? std::optional(best) : std::nullopt;
  const bool stays = nearby == Lean::none ? verdict.mostly_unicode : nearby == Lean::as_is;
  return stays ? std::nullopt : std::optional(best);
}

}  // namespace baocao::text
