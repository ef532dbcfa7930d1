#pragma once

#include <cstdint>
#include <vector>

#include "text/legacy_codes.hpp"
#include "text/raw.hpp"

/// Decodes text that was set in fonts from before Unicode (contract, section 2, rule 1).
///
/// Must come before the normal form, which drops what is `ư` in TCVN3 (the soft hyphen) and capitals in
/// VISCII and VPS (controls).
namespace baocao::text {

/// What was decoded from one encoding in one font.
struct LegacyUse {
  Legacy encoding;
  std::uint16_t font;        ///< index into RawText::fonts
  bool guessed;              ///< the letters decided, against the font or without one
  std::uint32_t characters;  ///< that were put in place of others
};

/// Whether decode() looks at every word: some font is a legacy one, or some characters are what legacy text shows.
/// Notes which paragraphs are usual, as shows_legacy_characters() does.
bool may_be_legacy(RawText& text);

/// Decodes all paragraphs in place, the runs' begins moved along, runs that lose all text dropped. A
/// font is a hint; the letters of a block decide where it has enough of them, shorter blocks follow
/// the rest of the document, and without evidence nothing is changed. What was done, by first use.
/// Text without a legacy font and without the characters legacy text shows costs one scan.
std::vector<LegacyUse> decode(RawText& text);

}  // namespace baocao::text
