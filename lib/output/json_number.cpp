#include "output/json_number.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace baocao::output {

NumberText to_json_number(double value) noexcept {
  NumberText text;
  if (!std::isfinite(value)) {
    constexpr std::string_view kNull = "null";
    text.size = kNull.copy(text.bytes.data(), kNull.size());
    return text;
  }
  const double magnitude = std::fabs(value);
  char* const begin = text.bytes.data();
  char* const end = begin + text.bytes.size();
  // Most numbers of a report are whole. Below 2^53 their shortest decimal is all their digits; -0 keeps its sign.
  if (magnitude < 0x1p53 && value == std::trunc(value) && !(magnitude == 0 && std::signbit(value))) {
    text.size = static_cast<std::size_t>(std::to_chars(begin, end, static_cast<std::int64_t>(value)).ptr - begin);
    return text;
  }
  const bool in_full = magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e21);
  const auto format = in_full ? std::chars_format::fixed : std::chars_format::scientific;
  const auto result = std::to_chars(begin, end, value, format);
  text.size = static_cast<std::size_t>(result.ptr - begin);
  return text;
}

}  // namespace baocao::output
