#pragma once

#include <string>

#include "baocao/audit.hpp"

namespace baocao::tool {

/// An audit for people at a terminal.
std::string to_text(const Audit& audit);

}  // namespace baocao::tool
