#pragma once

#include <string_view>

#include "text/raw.hpp"

/// The one scan that text without legacy encodings costs.
namespace baocao::text {

/// Whether `text` holds at least a few of the characters that text in a legacy encoding shows in every
/// other word and Unicode Vietnamese hardly ever holds: `µ ¸ ñ ö ä Ñ ø …`. Says nothing by itself.
bool shows_legacy_characters(const RawText& text) noexcept;

/// Such characters in `text` (UTF-8), counted up to `most`.
unsigned count_legacy_characters(std::string_view text, unsigned most) noexcept;

}  // namespace baocao::text
