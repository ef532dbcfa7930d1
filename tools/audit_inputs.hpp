#pragma once

#include <string>
#include <vector>

#include "baocao/report_file.hpp"
#include "command.hpp"

namespace baocao::tool {

/// The reports of all files and folders, without their documents: what an audit needs of an archive is held at once.
/// What `convert` wrote (JSON lines, a folder of JSON, a store) is read back instead, its duplicates with the reports of
/// the document they are duplicates of. What cannot be read is reported.
std::vector<ReportFile> read_report_files(const std::vector<std::string>& paths, Context& context);

}  // namespace baocao::tool
