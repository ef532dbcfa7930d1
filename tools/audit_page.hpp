#pragma once

#include <string>
#include <vector>

#include "baocao/audit.hpp"
#include "language.hpp"

namespace baocao::tool {

struct AuditPage {
  Language language = Language::vietnamese;
  std::string out;                     ///< where the page will stand, `-` for standard output: links lead from there
  std::vector<std::string> accepted;   ///< findings that stand in the timeline only
};

/// An audit as one page that needs nothing beside it: what became of each limitation over the years, how often each code
/// was found, every finding with its quotations. `audit` is of `files`, with the accepted findings in it.
std::string to_page(const Audit& audit, const std::vector<ReportFile>& files, const AuditPage& page);

}  // namespace baocao::tool
