#pragma once

#include <string>
#include <string_view>

namespace baocao {

/// One step of a JSON Pointer: `~` and `/` escaped (RFC 6901, section 3).
std::string escape_pointer(std::string_view key);

}  // namespace baocao
