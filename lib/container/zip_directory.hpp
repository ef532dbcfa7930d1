#pragma once

#include <cstdint>
#include <string_view>

/// The end of a zip file's central directory (APPNOTE 6.3.10, §4.3.14 to 4.3.16).
namespace baocao::container {

constexpr std::string_view kLocalEntryMagic = "PK\x03\x04";
constexpr std::string_view kSpannedMagic = "PK\x07\x08";
constexpr std::string_view kEndOfDirectoryMagic = "PK\x05\x06";

bool is_zip(std::string_view bytes) noexcept;

/// How many entries the archive says it has, read before memory is taken for them; 0 where no end of the
/// directory is found. The number may be a lie, but libzip goes by the same.
std::uint64_t claimed_entries(std::string_view bytes) noexcept;

}  // namespace baocao::container
