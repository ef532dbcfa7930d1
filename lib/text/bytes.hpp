#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Sixteen bytes looked at together, with vectors of GCC and Clang, which any machine has. Bit operations instead of
/// branches: what a byte of Vietnamese text is, no processor guesses.
namespace baocao::text {

using Bytes = std::uint8_t __attribute__((vector_size(16)));
using SignedBytes = std::int8_t __attribute__((vector_size(16)));

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

/// Compared as signed numbers, as which all machines do it in one step.
inline Bytes is_continuation(Bytes bytes) noexcept {
  return reinterpret_cast<Bytes>(reinterpret_cast<SignedBytes>(bytes) < -0x40);
}
inline Bytes is_beyond_ascii(Bytes bytes) noexcept {
  return reinterpret_cast<Bytes>(reinterpret_cast<SignedBytes>(bytes) < 0);
}
inline Bytes is_printable_ascii(Bytes bytes) noexcept {
  return reinterpret_cast<Bytes>(reinterpret_cast<SignedBytes>(bytes) >= 0x20) & ~is(bytes, 0x7F);
}

inline bool any(Bytes bytes) noexcept {
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// The number of the first byte that is not 0; 16 where all are.
inline std::size_t first_marked(Bytes bytes) noexcept {
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  const auto in_half = [](std::uint64_t half) {
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
    return static_cast<std::size_t>(bits) / 8;
  };
  return halves[0] != 0 ? in_half(halves[0]) : 8 + in_half(halves[1]);
}

/// The number of the last byte that is not 0; 16 where all are.
inline std::size_t last_marked(Bytes bytes) noexcept {
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  const auto in_half = [](std::uint64_t half) {
    const int bits = std::endian::native == std::endian::little ? std::countl_zero(half) : std::countr_zero(half);
    return 7 - static_cast<std::size_t>(bits) / 8;
  };
  if (halves[1] != 0) return 8 + in_half(halves[1]);
  return halves[0] != 0 ? in_half(halves[0]) : sizeof bytes;
}

namespace detail {

template <class Word>
std::uint64_t load_word(const char* from) noexcept {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

}  // namespace detail

/// The `size` (at most 15) bytes at `from`, and zeros behind them. Put together from words that overlap: a copy byte by
/// byte that is then read as a whole stalls the processor, which made all of JSON's output a third slower.
inline Bytes load_part(const char* from, std::size_t size) noexcept {
  std::uint64_t halves[2] = {};
  if constexpr (std::endian::native != std::endian::little) {
    std::memcpy(halves, from, size);
  } else if (size >= 8) {
    halves[0] = detail::load_word<std::uint64_t>(from);
    if (size > 8) halves[1] = detail::load_word<std::uint64_t>(from + size - 8) >> (8 * (16 - size));
  } else if (size >= 4) {
    halves[0] = detail::load_word<std::uint32_t>(from) | detail::load_word<std::uint32_t>(from + size - 4)
                                                             << (8 * (size - 4));
  } else if (size > 0) {
    for (const std::size_t i : {std::size_t{0}, size / 2, size - 1})
      halves[0] |= detail::load_word<std::uint8_t>(from + i) << (8 * i);
  }
  using Halves = std::uint64_t __attribute__((vector_size(16)));
  return reinterpret_cast<Bytes>(Halves{halves[0], halves[1]});
}

/// The offset of the first byte from `at` (at most text.size()) that `is_wanted(Bytes)` marks; text.size() where there
/// is none.
template <class IsWanted>
std::size_t find_byte(std::string_view text, std::size_t at, IsWanted is_wanted) noexcept {
  // Two at a time: where the byte is rare, asking whether it is among them costs as much as looking for it.
  for (; at + 2 * sizeof(Bytes) <= text.size(); at += 2 * sizeof(Bytes)) {
    const Bytes first = is_wanted(load(text.data() + at));
    const Bytes second = is_wanted(load(text.data() + at + sizeof(Bytes)));
    if (!any(first | second)) continue;
    const std::size_t found = first_marked(first);
    return at + (found < sizeof(Bytes) ? found : found + first_marked(second));
  }
  for (; at + sizeof(Bytes) <= text.size(); at += sizeof(Bytes))
    if (const Bytes wanted = is_wanted(load(text.data() + at)); any(wanted)) return at + first_marked(wanted);
  if (at == text.size()) return at;
  const std::size_t rest = text.size() - at;
  return at + std::min(rest, first_marked(is_wanted(load_part(text.data() + at, rest))));
}

/// The offset of the first two bytes in a row from `at` (at most text.size()) of which `is_wanted(Bytes, Bytes)` marks
/// the first; text.size() where there are none.
template <class IsWanted>
std::size_t find_pair(std::string_view text, std::size_t at, IsWanted is_wanted) noexcept {
  for (; at + sizeof(Bytes) < text.size(); at += sizeof(Bytes)) {
    const Bytes wanted = is_wanted(load(text.data() + at), load(text.data() + at + 1));
    if (any(wanted)) return at + first_marked(wanted);
  }
  if (text.size() - at < 2) return text.size();
  const std::size_t rest = text.size() - at - 1;
  const Bytes wanted = is_wanted(load_part(text.data() + at, rest), load_part(text.data() + at + 1, rest));
  const std::size_t first = first_marked(wanted);
  return first < rest ? at + first : text.size();
}

/// The sum of the sixteen bytes.
inline std::size_t sum(Bytes bytes) noexcept {
  constexpr std::uint64_t kEven = 0x00FF'00FF'00FF'00FF;
  std::uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  std::uint64_t sums = 0;  // four of sixteen bits
  for (const std::uint64_t half : halves) sums += (half & kEven) + ((half >> 8) & kEven);
  return static_cast<std::size_t>((sums * 0x0001'0001'0001'0001) >> 48);
}

/// The first `size` (at most 16) bytes 1, the others 0.
inline Bytes first_ones(std::size_t size) noexcept {
  constexpr std::size_t kBytes = sizeof(Bytes);
  static constexpr char kOnes[2 * kBytes] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  return load(kOnes + kBytes - size);
}

/// How many bytes of `text` `is_wanted(Bytes)` marks.
template <class IsWanted>
std::size_t count_bytes(std::string_view text, IsWanted is_wanted) noexcept {
  constexpr std::size_t kMostSteps = 255;  // a byte counts no further
  std::size_t count = 0;
  std::size_t at = 0;
  while (at + sizeof(Bytes) <= text.size()) {
    const std::size_t steps = std::min((text.size() - at) / sizeof(Bytes), kMostSteps);
    Bytes counts{};
    for (std::size_t i = 0; i < steps; ++i, at += sizeof(Bytes)) counts -= is_wanted(load(text.data() + at));
    count += sum(counts);
  }
  if (at == text.size()) return count;
  const std::size_t rest = text.size() - at;
  return count + sum(is_wanted(load_part(text.data() + at, rest)) & first_ones(rest));
}

}  // namespace baocao::text
