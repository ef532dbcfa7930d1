#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// How a counter is written: ST_NumberFormat (ECMA-376 part 1 §17.18.59).
namespace baocao::reader::docx {

enum class NumberFormat : std::uint8_t {
  decimal,
  decimal_zero,  ///< 01 … 09, 10
  upper_roman,
  lower_roman,
  upper_letter,  ///< A … Z, AA, BB …
  lower_letter,
  circled,           ///< ① … ⑳
  vietnamese_words,  ///< một, hai …
  chicago,           ///< * † ‡ §
  none,
  bullet,
};

/// Formats of other scripts and languages are written as decimals.
NumberFormat number_format(std::string_view name) noexcept;

/// Appends `value` to `out`. What a format cannot write (0 in Roman figures) comes as a decimal.
void append_number(std::string& out, NumberFormat format, std::int64_t value);

}  // namespace baocao::reader::docx
