#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// Spaces of the normal form: rules 3 and 4 of section 2 of the contract.
namespace baocao::text {

/// One space between words, none at the ends, none just inside quotation marks and brackets, none before
/// `. , ; : ! ?`. A quotation mark is opening or closing by its pair: `„Haus“`, `»Ja«` and `the ’90s` keep
/// their spaces, as does a mark whose pair is missing. `text` is valid UTF-8 whose only space is U+0020; each of
/// `offsets` goes from bytes of it to code points of the result, as normalize() does it. Linear.
std::string tidy_spaces(std::string_view text, std::span<std::uint32_t> offsets);

}  // namespace baocao::text
