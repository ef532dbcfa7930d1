#pragma once

#include <string>
#include <string_view>

namespace baocao {

/// The SHA-256 of `bytes` in lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace baocao
