#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "baocao/audit.hpp"

/// What became of each limitation (group at the top level) from year to year.
namespace baocao::tool {

/// `dropped` is the year in which it no longer stands; such a stand shows where it stood last.
enum class Stage : std::uint8_t { appears, recurs, goes_on, dropped };

struct Stand {
  Stage stage = Stage::appears;
  std::uint32_t report = 0;
  std::string at;
  std::int32_t year = 0;
  std::size_t finding = 0;  ///< that it recurs later, or is dropped; Audit::findings.size() for none
};

struct Limitation {
  std::string title;
  std::vector<Stand> stands;  ///< by year
};

/// From the groups of the reports with a year and the findings that join them; in the order of the reports.
std::vector<Limitation> timeline(const Audit& audit, const std::vector<ReportFile>& files);

}  // namespace baocao::tool
