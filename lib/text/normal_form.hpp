#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// The normal form of contract section 2, rules 2 to 5, with offsets carried along.
namespace baocao::text {

/// Normalizes `text` (UTF-8). Each of `offsets` goes in as a byte offset of `text` (ascending,
/// at most its size) and comes out as the code point offset in the result that stands for it: the
/// number of code points of the result that come from bytes before it.
std::string normalize(std::string_view text, std::span<std::uint32_t> offsets);

/// The same without a copy where `text` is in normal form.
std::string normalize(std::string&& text, std::span<std::uint32_t> offsets);

/// Offsets of `text`, which is in normal form, go from bytes to code points, as above.
void count_offsets(std::string_view text, std::span<std::uint32_t> offsets) noexcept;

/// `text` itself where it is in normal form, else its normal form, which `storage` then holds.
std::string_view settle(std::string_view text, std::string& storage);

}  // namespace baocao::text
