#pragma once

#include <cstdint>
#include <string>

namespace baocao::tool {

/// All of standard input. Throws Error: io, and limit_exceeded beyond `limit_bytes`.
std::string read_standard_input(std::uint64_t limit_bytes);

}  // namespace baocao::tool
