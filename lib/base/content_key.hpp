#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace baocao {

/// The first half of a SHA-256: enough to tell contents apart, and a quarter of its text in memory.
struct ContentKey {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  /// `sha256` as 64 hexadecimal digits.
  explicit ContentKey(std::string_view sha256) : high(read(sha256, 0)), low(read(sha256, 16)) {}

  friend bool operator==(const ContentKey&, const ContentKey&) = default;

 private:
  static std::uint64_t read(std::string_view digits, std::size_t at) {
    std::uint64_t value = 0;
    if (digits.size() >= at + 16) std::from_chars(digits.data() + at, digits.data() + at + 16, value, 16);
    return value;
  }
};

struct ContentKeyHash {
  std::size_t operator()(const ContentKey& key) const noexcept { return static_cast<std::size_t>(key.high); }
};

}  // namespace baocao
