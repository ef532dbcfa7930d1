#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace baocao::text {

/// Any bytes → valid UTF-8: what is not well-formed becomes U+FFFD. For names of files, which may be
/// any bytes.
inline std::string to_valid_utf8(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded next = decode_at(bytes, at);
    append(valid, next.code_point);
    at += next.size;
  }
  return valid;
}

}  // namespace baocao::text
