#include "archive/scan.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <utility>

#include "archive/ordered_pipeline.hpp"
#include "archive/room.hpp"
#include "archive/work_list.hpp"
#include "baocao/report_file.hpp"
#include "base/content_key.hpp"

namespace baocao::archive {

namespace {

constexpr std::array<std::string_view, 5> kLegacyEncodings = {"tcvn3", "vni", "viscii", "vps", "windows-1258"};

using Files = std::vector<ScannedFile>;

ScannedFile look_at(ReadResult result) {
  ScannedFile file{.source = result.source};
  if (auto* error = std::get_if<Error>(&result.outcome)) {
    file.error = std::move(*error);
    return file;
  }
  const ReportFile found = to_report_file(std::move(result.source), std::get<Document>(std::move(result.outcome)));
  file.source = found.source;
  file.reports = found.reports.size();
  for (const Diagnostic& diagnostic : found.diagnostics)
    if (describe(diagnostic.code).severity != Severity::info)
      ++file.problems[std::string(describe(diagnostic.code).name)];
  return file;
}

class Scanner {
 public:
  Scanner(const WorkList& list, const ScanOptions& options)
      : list_(list), options_(options.reading), room_(options.jobs * kInputBytesPerJob) {}

  std::shared_ptr<Files> operator()(std::size_t index) {
    auto files = std::make_shared<Files>();
    const std::string& path = list_.path(index);
    const auto take = [&](ReadResult result) {
      Source source = result.source;
      const std::optional<Error> error = guarded(source.path, [&] { files->push_back(look_at(std::move(result))); });
      if (error) files->push_back({.source = std::move(source), .error = *error});
    };
    const std::optional<Error> error = guarded(path, [&] {
      const Room::Turn turn = room_.wait(list_.size(index));
      const std::string bytes = list_.read(index);
      read_documents(bytes, path, options_, take);
    });
    if (error) files->push_back({.source = {.path = path}, .error = *error});
    return files;
  }

 private:
  const WorkList& list_;
  const Options& options_;
  Room room_;
};

}  // namespace

bool ScannedFile::is_legacy() const {
  return std::any_of(source.encodings.begin(), source.encodings.end(), [](const std::string& name) {
    return std::find(kLegacyEncodings.begin(), kLegacyEncodings.end(), name) != kLegacyEncodings.end();
  });
}

void ScanTotals::add(const ScannedFile& file) {
  ++files;
  bytes += file.source.bytes;
  ++by_format[file.source.format];
  if (!file.duplicate_of.empty()) ++duplicates;
  for (const auto& [code, count] : file.problems) ++by_problem[code];
  for (const std::string& name : file.source.encodings) ++by_encoding[name];
  if (file.is_legacy()) ++legacy;
  if (file.error) return void(++by_error_code[std::string(to_string(file.error->code()))]);
  ++readable;
  reports += file.reports;
  if (file.reports == 0) ++without_report;
}

void scan(const Inputs& inputs, const ScanOptions& options, const std::function<void(const ScannedFile&)>& visit) {
  const WorkList list(inputs, options.reading, options.read_standard_input);
  Scanner scanner(list, options);
  std::unordered_map<ContentKey, std::string, ContentKeyHash> first_paths;
  const auto take = [&](ScannedFile& file) {
    if (!file.source.sha256.empty()) {
      const auto [first, is_first] = first_paths.try_emplace(ContentKey(file.source.sha256), file.source.path);
      if (!is_first) file.duplicate_of = first->second;
    }
    visit(file);
  };
  run_in_order(
      list.count(), options.jobs, [&](std::size_t index) { return scanner(index); },
      [&](const AnyResult& result) {
        for (ScannedFile& file : *std::static_pointer_cast<Files>(result)) take(file);
      });
}

}  // namespace baocao::archive
