#pragma once

#include <cstddef>
#include <string_view>

#include "text/raw.hpp"

/// The one scan that text without legacy encodings costs.
namespace baocao::text {

/// Whether `text` holds at least a few of the characters that text in a legacy encoding shows in every
/// other word and Unicode Vietnamese hardly ever holds: `µ ¸ ñ ö ä Ñ ø …`. Says nothing by itself. Notes which
/// paragraphs are usual (settled_text.hpp), which the same look at their bytes tells.
bool shows_legacy_characters(RawText& text) noexcept;

/// Whether such a character begins at `at` (< text.size()).
bool is_legacy_character(std::string_view text, std::size_t at) noexcept;

/// Such characters in `text` (UTF-8), counted up to `most`.
unsigned count_legacy_characters(std::string_view text, unsigned most) noexcept;

}  // namespace baocao::text
