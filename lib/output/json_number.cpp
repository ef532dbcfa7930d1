#include "output/json_number.hpp"

#include <charconv>
#include <cmath>

namespace baocao::output {

NumberText to_json_number(double value) noexcept {
  NumberText text;
  if (!std::isfinite(value)) {
    constexpr std::string_view kNull = "null";
    text.size = kNull.copy(text.bytes.data(), kNull.size());
    return text;
  }
  const double magnitude = std::fabs(value);
  const bool in_full = magnitude == 0 || (magnitude >= 1e-6 && magnitude < 1e21);
  const auto format = in_full ? std::chars_format::fixed : std::chars_format::scientific;
  char* const begin = text.bytes.data();
  const auto result = std::to_chars(begin, begin + text.bytes.size(), value, format);
  text.size = static_cast<std::size_t>(result.ptr - begin);
  return text;
}

}  // namespace baocao::output
