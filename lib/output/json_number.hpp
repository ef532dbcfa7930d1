#pragma once

#include <array>
#include <cstddef>
#include <string_view>

/// Numbers as JSON writes them here.
namespace baocao::output {

/// The text of one number; a value, no allocation.
struct NumberText {
  std::array<char, 32> bytes{};
  std::size_t size = 0;

  std::string_view view() const noexcept { return {bytes.data(), size}; }
};

/// The shortest decimal that reads back as `value`: 63 → "63", 22.27 → "22.27". Written out in full
/// from 1e-6 up to 1e21, with an exponent beyond (as ECMA-262, Number::toString does). What JSON has
/// no number for (NaN, infinity) is "null".
NumberText to_json_number(double value) noexcept;

}  // namespace baocao::output
