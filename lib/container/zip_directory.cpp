#include "container/zip_directory.hpp"

#include <cstddef>

namespace baocao::container {

namespace {

constexpr std::string_view kZip64LocatorMagic = "PK\x06\x07";
constexpr std::string_view kZip64EndMagic = "PK\x06\x06";
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocatorBytes = 20;
constexpr std::uint64_t kSeeZip64 = 0xFFFF;

std::uint64_t little(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i)
    value = (value << 8) | (at + i - 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + i - 1]) : 0u);
  return value;
}

// The entries that the 64-bit end of the directory names, to which a locator right before the old end leads.
std::uint64_t zip64_entries(std::string_view bytes, std::size_t end) noexcept {
  if (end < kLocatorBytes || bytes.substr(end - kLocatorBytes, 4) != kZip64LocatorMagic) return kSeeZip64;
  const std::uint64_t at = little(bytes, end - kLocatorBytes + 8, 8);
  if (at >= bytes.size() || bytes.substr(static_cast<std::size_t>(at), 4) != kZip64EndMagic) return kSeeZip64;
  return little(bytes, static_cast<std::size_t>(at) + 32, 8);
}

}  // namespace

bool is_zip(std::string_view bytes) noexcept {
  return bytes.starts_with(kLocalEntryMagic) || bytes.starts_with(kEndOfDirectoryMagic) ||
         bytes.starts_with(kSpannedMagic);
}

std::uint64_t claimed_entries(std::string_view bytes) noexcept {
  const std::size_t looked =
      bytes.size() < kEndBytes + kLongestComment ? 0 : bytes.size() - kEndBytes - kLongestComment;
  std::uint64_t most = 0;
  // A comment may hold what looks like an end: the largest number counts.
  for (std::size_t at = bytes.find(kEndOfDirectoryMagic, looked); at != std::string_view::npos;
       at = bytes.find(kEndOfDirectoryMagic, at + 1)) {
    const std::uint64_t told = little(bytes, at + 10, 2);
    const std::uint64_t entries = told == kSeeZip64 ? zip64_entries(bytes, at) : told;
    most = entries > most ? entries : most;
  }
  return most;
}

}  // namespace baocao::container
