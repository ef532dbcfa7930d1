#include "whole_way.hpp"

#include <optional>
#include <utility>
#include <variant>

namespace baocao::bench {

Document read_one(std::string_view bytes, std::string_view path, Source& source) {
  std::optional<Document> document;
  read_documents(bytes, path, {}, [&](ReadResult result) {
    if (const auto* error = std::get_if<Error>(&result.outcome)) throw *error;
    if (document) throw Error(ErrorCode::unsupported_format, std::string(path), "", "holds several documents");
    source = std::move(result.source);
    document = std::move(std::get<Document>(result.outcome));
  });
  return std::move(*document);
}

StageTimes run_whole_way(std::string_view bytes, std::string_view path, std::size_t& json_bytes) {
  std::array<Clock::time_point, kStageCount + 1> at;
  at[0] = Clock::now();
  {
    ReportFile file;
    Document document = read_one(bytes, path, file.source);
    at[1] = Clock::now();
    Reports found = find_reports(std::move(document));
    file.diagnostics = std::move(found.diagnostics);
    at[2] = Clock::now();
    for (Report& report : found.reports) file.reports.push_back(extract(std::move(report)));
    at[3] = Clock::now();
    json_bytes = to_json(file).size();
    at[4] = Clock::now();
  }
  StageTimes times;
  for (std::size_t i = 0; i < kStageCount; ++i) times.stages[i] = at[i + 1] - at[i];
  // With all that was made given back, as the floor does too.
  times.whole = Clock::now() - at[0];
  return times;
}

}  // namespace baocao::bench
