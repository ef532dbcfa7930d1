#pragma once

#include <string>
#include <utility>
#include <vector>

#include "audit/index.hpp"

/// Reports of one issuer and unit over the years.
namespace baocao::audit {

/// The series of all views that are in one, each by year. A unit that was renamed or merged goes on in the reports of
/// the unit it became that are later than its own. Reports of that unit stand in as many series as units went on in it.
std::vector<Series> build_series(const std::vector<View>& views,
                                 const std::vector<std::pair<std::string, std::string>>& renames);

}  // namespace baocao::audit
