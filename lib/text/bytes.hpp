#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Sixteen bytes looked at together, with vectors of GCC and Clang, which any machine has. Bit operations instead of
/// branches: what a byte of Vietnamese text is, no processor guesses.
namespace baocao::text {

using Bytes = std::uint8_t __attribute__((vector_size(16)));

inline Bytes load(const char* from) noexcept {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

/// All bits of a byte where it is `value`.
inline Bytes is(Bytes bytes, std::uint8_t value) noexcept {
  return reinterpret_cast<Bytes>(bytes == value);
}

/// All bits of a byte from `low` to `high`.
inline Bytes is_in(Bytes bytes, std::uint8_t low, std::uint8_t high) noexcept {
  return reinterpret_cast<Bytes>(bytes - low <= static_cast<std::uint8_t>(high - low));
}

inline bool any(Bytes bytes) noexcept {
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// Passes over whole sixteens from `at` in which `is_wanted(Bytes)` marks no byte; gives the offset of the first that
/// has one, or of the rest that is shorter.
template <class IsWanted>
std::size_t skip_sixteens(std::string_view text, std::size_t at, IsWanted is_wanted) noexcept {
  while (at + sizeof(Bytes) <= text.size() && !any(is_wanted(load(text.data() + at)))) at += sizeof(Bytes);
  return at;
}

/// How many bytes of `text` `is_wanted(Bytes)` marks.
template <class IsWanted>
std::size_t count_bytes(std::string_view text, IsWanted is_wanted) noexcept {
  constexpr std::size_t kMostSteps = 255;  // a byte counts no further
  std::size_t count = 0;
  const auto add = [&](Bytes counts) {
    for (std::size_t i = 0; i < sizeof counts; ++i) count += counts[i];
  };
  std::size_t at = 0;
  while (at + sizeof(Bytes) <= text.size()) {
    const std::size_t steps = std::min((text.size() - at) / sizeof(Bytes), kMostSteps);
    Bytes counts{};
    for (std::size_t i = 0; i < steps; ++i, at += sizeof(Bytes)) counts -= is_wanted(load(text.data() + at));
    add(counts);
  }
  if (at == text.size()) return count;
  Bytes rest{};
  std::memcpy(&rest, text.data() + at, text.size() - at);
  Bytes is_there{};
  std::memset(&is_there, 1, text.size() - at);
  add(is_wanted(rest) & is_there);
  return count;
}

}  // namespace baocao::text
