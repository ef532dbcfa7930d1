#include "archive/conversion.hpp"

#include <optional>
#include <utility>

#include "archive/work_list.hpp"
#include "baocao/json.hpp"
#include "baocao/report_file.hpp"

namespace baocao::archive {

namespace {

LineFacts line_facts(const ReportFile& file) {
  return {.path = file.source.path,
          .format = file.source.format,
          .sha256 = file.source.sha256,
          .encodings = file.source.encodings,
          .reports = file.reports.size()};
}

void convert_document(ReadResult result, Conversion& conversion) {
  if (auto* error = std::get_if<Error>(&result.outcome))
    return void(conversion.results.emplace_back(std::move(*error)));
  const std::string path = result.source.path;
  const std::optional<Error> error = guarded(path, [&] {
    const ReportFile file = to_report_file(std::move(result.source), std::get<Document>(std::move(result.outcome)));
    result.outcome = Document();  // not held any longer than it must
    const Spill::Piece line = conversion.text.put(to_json(file));
    conversion.results.emplace_back(ConvertedDocument{line_facts(file), line});
  });
  if (error) conversion.results.emplace_back(*error);
}

}  // namespace

void convert_bytes(std::string_view bytes, const Options& options, Conversion& conversion) {
  read_documents(bytes, conversion.input, options,
                 [&](ReadResult result) { convert_document(std::move(result), conversion); });
}

}  // namespace baocao::archive
