#pragma once

#include <string_view>

#include "baocao/error.hpp"

namespace baocao {

/// The code that is spelled so; internal where none is.
inline ErrorCode to_error_code(std::string_view name) noexcept {
  for (int code = 0; code < static_cast<int>(ErrorCode::internal); ++code)
    if (to_string(static_cast<ErrorCode>(code)) == name) return static_cast<ErrorCode>(code);
  return ErrorCode::internal;
}

}  // namespace baocao
