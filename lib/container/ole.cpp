#include "container/ole.hpp"

#include <cstdint>

namespace baocao::container {

namespace {

constexpr std::uint32_t kEndOfChain = 0xFFFFFFFE;  // [MS-CFB] 2.1
constexpr std::size_t kMostEntries = 4096;
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kInHeader = 109;  // sectors of the FAT

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

// The sectors that hold the FAT: 109 are listed in the header, more in a chain of sectors ([MS-CFB] 2.5).
std::uint32_t fat_sector(std::string_view bytes, std::size_t index) noexcept {
  if (index < kInHeader) return little32(bytes, 76 + 4 * index);
  const std::size_t in_sector = sector_bytes(bytes) / 4 - 1;
  std::uint32_t number = little32(bytes, 68);
  for (std::size_t skip = (index - kInHeader) / in_sector; skip > 0 && number < kEndOfChain; --skip)
    number = little32(sector(bytes, number), in_sector * 4);
  return little32(sector(bytes, number), (index - kInHeader) % in_sector * 4);
}

std::uint32_t next_sector(std::string_view bytes, std::uint32_t number) noexcept {
  const std::size_t entries = sector_bytes(bytes) / 4;
  const std::string_view fat = sector(bytes, fat_sector(bytes, number / entries));
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

struct Entry {
  OleStream stream;
  std::uint32_t left, right, child;  // numbers of entries ([MS-CFB] 2.6.1)
};

std::vector<Entry> read_entries(std::string_view bytes) {
  std::vector<Entry> entries;
  std::uint32_t number = little32(bytes, 48);
  for (std::size_t steps = 0; steps < kMostEntries && number < kEndOfChain; ++steps) {
    const std::string_view content = sector(bytes, number);
    if (content.empty()) break;
    for (std::size_t at = 0; at + kEntryBytes <= content.size() && entries.size() < kMostEntries; at += kEntryBytes) {
      const std::string_view entry = content.substr(at, kEntryBytes);
      entries.push_back(
          {{entry_name(entry), little32(entry, 116)}, little32(entry, 68), little32(entry, 72), little32(entry, 76)});
    }
    number = next_sector(bytes, number);
  }
  return entries;
}

// What a storage holds is a tree of siblings; the root storage is entry 0.
std::vector<OleStream> children_of_root(const std::vector<Entry>& entries) {
  std::vector<OleStream> children;
  std::vector<bool> seen(entries.size());
  std::vector<std::uint32_t> open;
  if (!entries.empty()) {
    seen[0] = true;
    open.push_back(entries[0].child);
  }
  while (!open.empty()) {
    const std::uint32_t number = open.back();
    open.pop_back();
    if (number >= entries.size() || seen[number]) continue;
    seen[number] = true;
    children.push_back(entries[number].stream);
    open.push_back(entries[number].left);
    open.push_back(entries[number].right);
  }
  return children;
}

}  // namespace

std::vector<OleStream> read_ole_root(std::string_view bytes) {
  const std::vector<Entry> entries = read_entries(bytes);
  std::vector<OleStream> root = children_of_root(entries);
  if (!root.empty()) return root;
  for (const Entry& entry : entries)
    if (!entry.stream.name.empty()) root.push_back(entry.stream);
  return root;
}

std::string_view ole_stream_start(std::string_view bytes, const OleStream& stream) {
  return sector(bytes, stream.first_sector);
}

}  // namespace baocao::container
