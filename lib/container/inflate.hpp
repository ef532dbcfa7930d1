#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baocao::container {

/// Inflates `deflated` (RFC 1951) in one piece into exactly `size` bytes whose CRC-32 is `crc`; nothing where it is
/// anything else, be it longer, shorter, broken or of another sum.
std::optional<std::string> inflate(std::string_view deflated, std::size_t size, std::uint32_t crc);

}  // namespace baocao::container
