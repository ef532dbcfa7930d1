#pragma once

#include <cstdint>

namespace baocao::text {

/// A code point of a text being brought into normal form, with the byte of the source it came from.
struct SourcedCodePoint {
  char32_t value;
  std::uint32_t offset;
};

}  // namespace baocao::text
