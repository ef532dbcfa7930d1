#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "text/legacy_words.hpp"

/// Decides from counted words what encoding text is in.
namespace baocao::text {

/// Words of a stretch of text, by the readings in which they are syllables. Words of one letter and
/// abbreviations in capitals say nothing and are not counted.
struct Tally {
  struct Reading {
    std::uint32_t only_decoded = 0;  ///< a syllable in this encoding, none as it stands
    std::uint32_t alone = 0;         ///< of these, in this encoding only
    std::uint32_t both = 0;          ///< a syllable in this encoding and as it stands
  };

  std::uint32_t letters = 0;
  std::uint32_t plain = 0;  ///< ASCII words
  std::uint32_t plain_syllables = 0;
  std::uint32_t unicode = 0;  ///< with letters that only Unicode has, to which nothing can be done
  std::uint32_t marked = 0;   ///< other words beyond ASCII
  std::uint32_t as_is = 0;    ///< of these, syllables as they stand
  std::uint32_t nothing = 0;  ///< of these, syllables in no reading
  std::array<Reading, kLegacyCount> readings{};

  /// Counts the word `reader` holds.
  void count(WordReader& reader);
  void add(const Tally& other) noexcept;
  const Reading& in(Legacy encoding) const noexcept { return readings[static_cast<std::size_t>(encoding)]; }
  /// Words that are syllables as they stand but not in `encoding`.
  std::uint32_t kept(Legacy encoding) const noexcept { return as_is - in(encoding).both; }
  /// Words that are syllables neither in `encoding` nor as they stand.
  std::uint32_t missed(Legacy encoding) const noexcept { return marked - as_is - in(encoding).only_decoded; }
  /// Whether more words speak for text that is Unicode already than for `encoding`.
  bool is_mostly_unicode(Legacy encoding) const noexcept;
  /// Whether hardly a word speaks for anything but `encoding`.
  bool is_pure(Legacy encoding) const noexcept;
};

struct Verdict {
  std::optional<Legacy> encoding;  ///< none: the text stays as it is
  std::optional<Legacy> second;    ///< another encoding met in the same text
  bool mostly_unicode = false;     ///< words that may be either stay as they are
  bool pure = false;               ///< nothing speaks for Unicode: words that are none in `encoding` are misspelt in it
  bool guessed = false;            ///< by the letters, against the font or without one
};

/// A block of fewer letters is not judged by itself (contract, section 2).
inline constexpr std::uint32_t kLettersToJudge = 24;

/// The verdict for text in `encoding`, and maybe in another.
Verdict verdict_for(const Tally& tally, Legacy encoding, bool guessed) noexcept;

/// Nothing where there is not enough to judge by. `hint` is what the font says.
std::optional<Verdict> judge(const Tally& tally, std::optional<Legacy> hint) noexcept;

/// The one reading in which a word is a syllable, of those that a verdict leaves.
enum class Lean : std::uint8_t { none, as_is, best, second };

/// Decides about the word `reader` holds: how it is to be read, or nothing where it stays as it is. `nearby`
/// is what the words beside it are.
std::optional<Legacy> choose_reading(WordReader& reader, const Verdict& verdict, Lean nearby = Lean::none);

}  // namespace baocao::text
