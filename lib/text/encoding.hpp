#pragma once

#include "baocao/encoding.hpp"
#include "text/legacy_codes.hpp"

/// TextEncoding without UTF-8 is Legacy, in the same order.
namespace baocao::text {

/// Not for TextEncoding::utf_8.
constexpr Legacy to_legacy(TextEncoding encoding) noexcept {
  return static_cast<Legacy>(static_cast<std::uint8_t>(encoding) - 1u);
}
constexpr TextEncoding to_text_encoding(Legacy encoding) noexcept {
  return static_cast<TextEncoding>(static_cast<std::uint8_t>(encoding) + 1u);
}
static_assert(to_legacy(TextEncoding::tcvn3) == Legacy::tcvn3);
static_assert(to_legacy(TextEncoding::windows_1258) == Legacy::windows_1258);

}  // namespace baocao::text
