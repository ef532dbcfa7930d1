#pragma once

#include <cstddef>
#include <string>

#include "archive/inputs.hpp"
#include "archive/totals.hpp"

/// What a batch came to, in a few lines for people.
namespace baocao::tool {

std::string to_summary(const archive::Totals& totals, const archive::Inputs& inputs, double seconds);
std::string to_merge_summary(const archive::Totals& totals, std::size_t parts);

}  // namespace baocao::tool
