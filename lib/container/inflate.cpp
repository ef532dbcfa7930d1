#include "container/inflate.hpp"

#include <libdeflate.h>

#include <memory>

namespace baocao::container {

namespace {

struct Free {
  void operator()(libdeflate_decompressor* decompressor) const noexcept { libdeflate_free_decompressor(decompressor); }
};

}  // namespace

std::optional<std::string> inflate(std::string_view deflated, std::size_t size, std::uint32_t crc) {
  const std::unique_ptr<libdeflate_decompressor, Free> decompressor(libdeflate_alloc_decompressor());
  if (!decompressor) return std::nullopt;
  std::string bytes(size, '\0');
  // Without a place for the size found, fewer bytes than asked for are an error too.
  const libdeflate_result result = libdeflate_deflate_decompress(decompressor.get(), deflated.data(), deflated.size(),
                                                                 bytes.data(), bytes.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS || libdeflate_crc32(0, bytes.data(), bytes.size()) != crc) return std::nullopt;
  return bytes;
}

}  // namespace baocao::container
