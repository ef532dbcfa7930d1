#pragma once

#include <cstdint>
#include <string_view>

/// Whether bytes are UTF-8.
namespace baocao::text {

struct Utf8Count {
  std::uint64_t sequences = 0;  ///< well-formed, of more than one byte
  std::uint64_t invalid = 0;    ///< maximal subparts of what is not well-formed (Unicode 15, section 3.9)
};

Utf8Count count_utf8(std::string_view bytes) noexcept;

}  // namespace baocao::text
