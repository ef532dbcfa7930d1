#pragma once

#include <cstdint>
#include <vector>

/// Spaces of the normal form: rules 3 and 4 of section 2 of the contract.
namespace baocao::text {

/// A code point of the source with the byte it came from.
struct SourcedCodePoint {
  char32_t value;
  std::uint32_t offset;
};

/// One space between words, none at the ends, none just inside quotation marks and brackets, none before
/// `. , ; : ! ?`. A quotation mark is opening or closing by its pair: `„Haus“`, `»Ja«` and `the ’90s` keep
/// their spaces, as does a mark whose pair is missing. In place, linear.
void tidy_spaces(std::vector<SourcedCodePoint>& text);

}  // namespace baocao::text
