#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/buffer.hpp"

struct libdeflate_decompressor;

namespace baocao::container {

/// Inflates whole streams (RFC 1951), one after another with the same tables. For one thread.
class Inflater {
 public:
  /// Inflates `deflated` in one piece into exactly `size` bytes whose CRC-32 is `crc`; nothing where it is anything
  /// else, be it longer, shorter, broken or of another sum.
  std::optional<Buffer> inflate(std::string_view deflated, std::size_t size, std::uint32_t crc);

 private:
  struct Free {
    void operator()(libdeflate_decompressor* decompressor) const noexcept;
  };
  std::unique_ptr<libdeflate_decompressor, Free> decompressor_;  // made when first asked for
};

}  // namespace baocao::container
