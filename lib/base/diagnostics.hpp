#pragma once

#include <vector>

#include "baocao/diagnostic.hpp"

namespace baocao {

/// As many of one code as are told one by one. Nobody reads more, and a hostile document of a few megabytes
/// could fill a disk with them.
inline constexpr std::size_t kMostOfOneDiagnostic = 1000;

/// Keeps the first of each code in their order; how many more there were stands in one last diagnostic of that
/// code, without a place.
void sum_up_repeated(std::vector<Diagnostic>& diagnostics);

}  // namespace baocao
