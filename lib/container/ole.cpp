#include "container/ole.hpp"

#include <cstdint>

namespace baocao::container {

namespace {

constexpr std::uint32_t kEndOfChain = 0xFFFFFFFE;  // [MS-CFB] 2.1
constexpr std::size_t kMostEntries = 4096;
constexpr std::size_t kEntryBytes = 128;

std::uint32_t little32(std::string_view bytes, std::size_t at) noexcept {
  if (at + 4 > bytes.size()) return 0xFFFFFFFF;
  std::uint32_t value = 0;
  for (std::size_t i = 4; i > 0; --i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

std::size_t sector_bytes(std::string_view bytes) noexcept {
  // Sector shift, [MS-CFB] 2.2: 9 in version 3, 12 in version 4.
  return bytes.size() > 31 && bytes[30] == 12 ? 4096 : 512;
}

std::string_view sector(std::string_view bytes, std::uint32_t number) noexcept {
  const std::size_t size = sector_bytes(bytes);
  const std::uint64_t begin = (std::uint64_t{number} + 1) * size;
  return begin < bytes.size() ? bytes.substr(static_cast<std::size_t>(begin), size) : std::string_view();
}

// The next sector of a chain, by the FAT whose sectors the header lists (the first 109 of them).
std::uint32_t next_sector(std::string_view bytes, std::uint32_t number) noexcept {
  const std::size_t entries = sector_bytes(bytes) / 4;
  const std::size_t fat_index = number / entries;
  if (fat_index >= 109) return kEndOfChain;
  const std::string_view fat = sector(bytes, little32(bytes, 76 + 4 * fat_index));
  return little32(fat, (number % entries) * 4);
}

std::string entry_name(std::string_view entry) {
  std::string name;
  for (std::size_t at = 0; at < 64 && at + 1 < entry.size(); at += 2) {
    if (entry[at] == 0 && entry[at + 1] == 0) break;
    name += entry[at + 1] == 0 ? entry[at] : '?';
  }
  return name;
}

}  // namespace

std::vector<OleStream> read_ole_directory(std::string_view bytes) {
  std::vector<OleStream> streams;
  std::uint32_t number = little32(bytes, 48);
  for (std::size_t steps = 0; steps < kMostEntries && number < kEndOfChain; ++steps) {
    const std::string_view content = sector(bytes, number);
    if (content.empty()) break;
    for (std::size_t at = 0; at + kEntryBytes <= content.size() && streams.size() < kMostEntries; at += kEntryBytes) {
      const std::string_view entry = content.substr(at, kEntryBytes);
      if (std::string name = entry_name(entry); !name.empty())
        streams.push_back({std::move(name), little32(entry, 116)});
    }
    number = next_sector(bytes, number);
  }
  return streams;
}

std::string_view ole_stream_start(std::string_view bytes, const OleStream& stream) {
  return sector(bytes, stream.first_sector);
}

}  // namespace baocao::container
