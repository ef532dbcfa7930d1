#pragma once

#include <string>

#include "baocao/audit.hpp"
#include "language.hpp"

namespace baocao::tool {

/// An audit for people at a terminal.
std::string to_text(const Audit& audit, Language language);

}  // namespace baocao::tool
