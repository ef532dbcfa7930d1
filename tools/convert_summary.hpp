#pragma once

#include <cstddef>
#include <string>

#include "archive/totals.hpp"
#include "report_page.hpp"

/// What a batch came to, in a few lines for people.
namespace baocao::tool {

std::string to_summary(const BatchReport& report);
std::string to_merge_summary(const archive::Totals& totals, std::size_t parts);

}  // namespace baocao::tool
