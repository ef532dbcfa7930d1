#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/bytes.hpp"

/// UTF-8 by hand: the few steps that every stage needs. Input is valid UTF-8 unless said.
namespace baocao::text {

constexpr char32_t kReplacement = 0xFFFD;

constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

/// Code points of valid UTF-8.
inline std::uint32_t count_code_points(std::string_view text) noexcept {
  const std::size_t continuations = count_bytes(text, [](Bytes bytes) { return is_continuation(bytes); });
  return static_cast<std::uint32_t>(text.size() - continuations);
}

struct Decoded {
  char32_t code_point = kReplacement;
  std::uint32_t size = 1;  ///< bytes read, at least 1
};

/// Reads the code point at `at` (< text.size()). Any bytes: what is not well-formed gives U+FFFD
/// for its maximal subpart (Unicode 15, section 3.9).
constexpr Decoded decode_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  // Letters of Vietnamese, without the loop.
  if (lead >= 0xC2 && lead <= 0xDF && at + 1 < text.size() && is_continuation(text[at + 1]))
    return {(lead & 0x1Fu) << 6 | (byte(at + 1) & 0x3Fu), 2};
  if (lead == 0xE1 && at + 2 < text.size() && is_continuation(text[at + 1]) && is_continuation(text[at + 2]))
    return {(lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu), 3};
  unsigned needed = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    needed = 1;
    value = lead & 0x1Fu;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    needed = 2;
    value = lead & 0x0Fu;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    needed = 3;
    value = lead & 0x07u;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {kReplacement, 1};
  }
  std::uint32_t size = 1;
  for (; needed > 0; --needed) {
    if (at + size >= text.size()) return {kReplacement, size};
    const unsigned next = byte(at + size);
    if (next < low || next > high) return {kReplacement, size};
    low = 0x80;
    high = 0xBF;
    value = (value << 6) | (next & 0x3Fu);
    ++size;
  }
  return {value, size};
}

/// The code point that ends just before `at` (> 0).
constexpr char32_t decode_before(std::string_view text, std::size_t at) noexcept {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
  return decode_at(text, begin).code_point;
}

/// Writes `code_point` to `out`, which has room for it; gives its bytes.
constexpr std::size_t put(char* out, char32_t code_point) noexcept {
  const auto continuation = [&](unsigned shift) { return static_cast<char>(0x80u | ((code_point >> shift) & 0x3Fu)); };
  if (code_point < 0x80) {
    out[0] = static_cast<char>(code_point);
    return 1;
  }
  if (code_point < 0x800) {
    out[0] = static_cast<char>(0xC0u | (code_point >> 6));
    out[1] = continuation(0);
    return 2;
  }
  if (code_point < 0x10000) {
    out[0] = static_cast<char>(0xE0u | (code_point >> 12));
    out[1] = continuation(6);
    out[2] = continuation(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0u | (code_point >> 18));
  out[1] = continuation(12);
  out[2] = continuation(6);
  out[3] = continuation(0);
  return 4;
}

inline void append(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else {
    char bytes[4] = {};
    out.append(bytes, put(bytes, code_point));
  }
}

/// Byte offset of code point `index`; text.size() where there are not so many.
constexpr std::size_t byte_offset(std::string_view text, std::uint32_t index) noexcept {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (!is_continuation(text[at]) && index-- == 0) return at;
  return text.size();
}

}  // namespace baocao::text
