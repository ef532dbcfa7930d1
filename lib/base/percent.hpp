#pragma once

#include <string>
#include <string_view>

namespace baocao {

/// URI escapes (`%20`) as their bytes; what is no escape stays.
inline std::string decode_percent(std::string_view text) {
  const auto digit = [&](std::size_t at) {
    const char c = at < text.size() ? text[at] : '\0';
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  };
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && digit(at + 1) >= 0 && digit(at + 2) >= 0;
    result += escape ? static_cast<char>(digit(at + 1) * 16 + digit(at + 2)) : text[at];
    at += escape ? 2 : 0;
  }
  return result;
}

}  // namespace baocao
