#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/legacy_codes.hpp"
#include "text/legacy_font.hpp"

/// Words of text whose encoding is in question: each is read as it stands and as each legacy encoding
/// has it, and is a syllable of Vietnamese in some of these readings and in others not.
namespace baocao::text {

/// A character of the source.
struct SourceCharacter {
  char32_t value;
  std::uint32_t offset;  ///< in bytes
  Code code;             ///< kNoCode: a letter that only Unicode has
  std::uint16_t font;
};

/// Takes `text` (UTF-8) apart; all in font 0. Replaces what `out` holds.
void read_characters(std::string_view text, std::vector<SourceCharacter>& out);

/// What may stand at a word without being a letter of it: quotation marks, dashes, the ellipsis …
bool is_mark_between(char32_t c) noexcept;

/// Whether a word may hold `character` in some reading: a letter, a code beyond ASCII, a control
/// that is a capital in VISCII or VPS. The no-break space is one, being `Õ` in VISCII.
bool is_word_character(const SourceCharacter& character) noexcept;

/// A character of a decoded word.
struct Reading {
  char32_t value;
  std::uint32_t source;  ///< index in the word of the (first) character it comes from
  bool decoded;          ///< is not simply the source's character
  bool unassigned;       ///< a code beyond ASCII that the encoding does not have
};

/// In which readings a word is nothing but syllables of Vietnamese.
class Validity {
 public:
  bool as_is() const noexcept { return (bits_ & kAsIs) != 0; }
  bool in(Legacy encoding) const noexcept { return (bits_ >> static_cast<unsigned>(encoding) & 1u) != 0; }

  void set_as_is() noexcept { bits_ |= kAsIs; }
  void set(Legacy encoding) noexcept { bits_ |= 1u << static_cast<unsigned>(encoding); }
  void set_all() noexcept { bits_ = ~0u; }

 private:
  static constexpr unsigned kAsIs = 1u << kLegacyCount;
  unsigned bits_ = 0;
};

/// Reads words, one at a time. Buffers are kept, so a reader is cheap to use again; not for several
/// threads at once.
class WordReader {
 public:
  /// `fonts` are the hints for SourceCharacter::font; the caller keeps them.
  explicit WordReader(std::span<const FontHint> fonts) : fonts_(fonts) {}

  /// Begins with a word; the caller keeps it while it is read.
  void set_word(std::span<const SourceCharacter> word);

  bool is_ascii() const noexcept { return ascii_; }
  /// Whether legacy codes stand in it that are not next to letters that only Unicode has.
  bool is_decodable() const noexcept { return decodable_; }
  /// Whether letters that only Unicode has stand in it, where it has a font with a hint in such a one.
  bool is_unicode() const noexcept { return unicode_; }
  std::uint32_t letters() const noexcept { return letters_; }
  /// All capitals, without a mark of Vietnamese: `UBND`.
  bool is_abbreviation() const noexcept { return abbreviation_; }
  /// Nothing but what may stand at a word without being a letter: quotation marks, dashes, no-break spaces …
  bool is_only_marks() const noexcept { return only_marks_; }
  /// Nothing but no-break spaces and signs that look like a letter out of PDF (`−`, `∙`): by itself none is one.
  bool is_only_signs() const noexcept { return only_signs_; }

  Validity validity();
  /// The word in `encoding`; letters next to ones that only Unicode has, in the same font, stay.
  std::span<const Reading> read_in(Legacy encoding);

 private:
  enum class Scope : std::uint8_t { hinted_fonts, all_fonts };
  /// What quotation marks, dashes and the like are: VISCII and VPS have letters at their codes.
  enum class Marks : std::uint8_t {
    usual,    ///< what their codes say, but the no-break space, which is a space
    letters,  ///< what their codes say, the no-break space too: `Õ` in VISCII
    first,    ///< as usual, but the first of the word is itself: “Đồng
    last,     ///< the last: mới”
    edges,    ///< both
    kept,     ///< all are themselves
  };

  struct Known {
    std::uint64_t word = 0;  ///< its codes, a byte each
    Validity validity;
  };

  void mark_what_stays();
  std::uint64_t pack_word() const noexcept;
  Validity find_validity();
  bool is_valid_as_is();
  bool is_valid_in(Legacy encoding);
  void decode(Legacy encoding, Scope scope, Marks marks);
  bool decodes_to_syllables(Legacy encoding, Scope scope, Marks marks);
  bool is_valid(std::span<const Reading> reading);
  bool stays_a_mark(std::size_t index, Marks marks) const noexcept;
  bool may_decode(std::size_t index, Scope scope, Marks marks) const noexcept;

  std::span<const FontHint> fonts_;
  std::span<const SourceCharacter> word_;
  bool ascii_ = true;
  bool decodable_ = false;
  bool unicode_ = false;
  bool hinted_and_not_ = false;  ///< some of its fonts have a hint and others none
  bool abbreviation_ = false;
  bool only_marks_ = false;
  bool only_signs_ = false;
  bool marks_ = false;
  bool no_break_space_ = false;
  std::uint32_t letters_ = 0;
  std::vector<std::uint8_t> stays_;  ///< beside word_
  std::vector<Code> codes_;
  std::vector<DecodedCode> decoded_;
  std::vector<Reading> reading_;
  std::u32string syllable_;
  std::vector<Known> known_;  ///< by hash, the last word with it: text says the same words again and again
};

}  // namespace baocao::text
