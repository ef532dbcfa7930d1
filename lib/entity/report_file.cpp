#include "baocao/report_file.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace baocao {

ReportFile to_report_file(Source source, const Document& document) {
  ReportFile file;
  file.source = std::move(source);
  file.source.encodings = document.encodings;
  file.diagnostics = document.diagnostics;
  Reports found = find_reports(document);
  for (Report& report : found.reports) file.reports.push_back(extract(std::move(report)));
  file.diagnostics.insert(file.diagnostics.end(), std::make_move_iterator(found.diagnostics.begin()),
                          std::make_move_iterator(found.diagnostics.end()));
  return file;
}

ReportFile read_reports(const std::filesystem::path& path, const Options& options) {
  std::optional<ReportFile> file;
  read_documents(path, options, [&](ReadResult result) {
    if (file)
      throw Error(ErrorCode::unsupported_format, path.string(), "", "holds several documents (use read_documents)");
    if (const auto* error = std::get_if<Error>(&result.outcome)) throw *error;
    file = to_report_file(std::move(result.source), std::get<Document>(result.outcome));
  });
  if (!file) throw Error(ErrorCode::unsupported_format, path.string(), "", "holds no document");
  return std::move(*file);
}

}  // namespace baocao
