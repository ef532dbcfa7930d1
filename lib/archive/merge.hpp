#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/totals.hpp"
#include "archive/work_log.hpp"
#include "output/result_writer.hpp"

namespace baocao::archive {

/// Puts the outputs of several runs (shards of one archive, or archives) together as if one run had made them: in
/// one order, and what has the same content as a document before it is its duplicate. `log` is room for the
/// documents meanwhile. The failures that stores hold go along. Throws Error for a part that cannot be read, and
/// OutputError.
Totals merge(const std::vector<std::string>& parts, const LogFiles& log, output::ResultWriter& writer);

}  // namespace baocao::archive
