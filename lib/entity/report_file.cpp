#include "baocao/report_file.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace baocao {

namespace {

// The encodings and diagnostics are copied either way: a handful of words.
template <class GivenDocument>
ReportFile make_report_file(Source source, GivenDocument&& document) {
  ReportFile file;
  file.source = std::move(source);
  file.source.encodings = document.encodings;
  file.diagnostics = document.diagnostics;
  Reports found = find_reports(std::forward<GivenDocument>(document));
  for (Report& report : found.reports) file.reports.push_back(extract(std::move(report)));
  file.diagnostics.insert(file.diagnostics.end(), std::make_move_iterator(found.diagnostics.begin()),
                          std::make_move_iterator(found.diagnostics.end()));
  return file;
}

}  // namespace

ReportFile to_report_file(Source source, const Document& document) {
  return make_report_file(std::move(source), document);
}

ReportFile to_report_file(Source source, Document&& document) {
  return make_report_file(std::move(source), std::move(document));
}

ReportFile read_reports(const std::filesystem::path& path, const Options& options) {
  std::optional<ReportFile> file;
  read_documents(path, options, [&](ReadResult result) {
    if (file)
      throw Error(ErrorCode::unsupported_format, path.string(), "", "holds several documents (use read_documents)");
    if (const auto* error = std::get_if<Error>(&result.outcome)) throw *error;
    file = to_report_file(std::move(result.source), std::get<Document>(std::move(result.outcome)));
  });
  if (!file) throw Error(ErrorCode::unsupported_format, path.string(), "", "holds no document");
  return std::move(*file);
}

}  // namespace baocao
