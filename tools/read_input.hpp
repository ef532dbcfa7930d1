#pragma once

#include <string>

#include "baocao/reader.hpp"
#include "command.hpp"

namespace baocao::tool {

/// Hands over each document of `path`, of standard input for `-`; what fails is reported under `path`.
void read_input(const std::string& path, Context& context, const DocumentVisitor& visit);

}  // namespace baocao::tool
