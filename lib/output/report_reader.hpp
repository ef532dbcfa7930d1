#pragma once

#include <string>
#include <string_view>

#include "baocao/report_file.hpp"

/// A document's JSON of the report layer (`baocao/report/1`), read back.
namespace baocao::output {

struct StoredFile {
  ReportFile file;
  std::string duplicate_of;  ///< the path of the document whose content this one has; its reports stand there
};

/// What `to_json` wrote of a ReportFile, or convert of a duplicate. Keys that it does not know are passed over, what is
/// missing is empty. Throws Error (corrupt_document), with `name` as its input, where it is no such JSON.
StoredFile read_report_file(const std::string& name, std::string_view json);

}  // namespace baocao::output
