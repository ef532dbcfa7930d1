#include "container/inflate.hpp"

#include <libdeflate.h>

namespace baocao::container {

void Inflater::Free::operator()(libdeflate_decompressor* decompressor) const noexcept {
  libdeflate_free_decompressor(decompressor);
}

std::optional<Buffer> Inflater::inflate(std::string_view deflated, std::size_t size, std::uint32_t crc) {
  if (!decompressor_) decompressor_.reset(libdeflate_alloc_decompressor());
  if (!decompressor_) return std::nullopt;
  Buffer bytes(size);
  // Without a place for the size found, fewer bytes than asked for are an error too.
  const libdeflate_result result = libdeflate_deflate_decompress(decompressor_.get(), deflated.data(), deflated.size(),
                                                                 bytes.data(), bytes.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS || libdeflate_crc32(0, bytes.data(), bytes.size()) != crc) return std::nullopt;
  return bytes;
}

}  // namespace baocao::container
