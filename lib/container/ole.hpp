#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The directory of an OLE compound file ([MS-CFB]): enough to say what the file is.
namespace baocao::container {

constexpr std::string_view kOleMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

struct OleStream {
  std::string name;  ///< ASCII; other characters as '?'
  std::uint32_t first_sector = 0;
};

/// The streams and storages that stand at the root of the file, not those of objects embedded deeper; of a file
/// with a broken tree all entries that can be read. Bounded in time and memory.
std::vector<OleStream> read_ole_root(std::string_view bytes);

/// The first bytes of a stream that is stored in whole sectors; empty where it lies outside the file.
std::string_view ole_stream_start(std::string_view bytes, const OleStream& stream);

}  // namespace baocao::container
