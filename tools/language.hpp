#pragma once

#include <cstdint>

namespace baocao::tool {

enum class Language : std::uint8_t { vietnamese, english };

}  // namespace baocao::tool
