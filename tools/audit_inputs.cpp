#include "audit_inputs.hpp"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>
#include <variant>

#include "archive/inputs.hpp"
#include "archive/stored.hpp"
#include "guard.hpp"
#include "output/report_reader.hpp"
#include "read_input.hpp"

namespace baocao::tool {

namespace {

class Collection {
 public:
  explicit Collection(Context& context) : context_(context) {}

  void add(const std::string& path) {
    std::error_code status;  // of a pipe nothing may be read in advance
    if (std::filesystem::is_regular_file(path, status) && archive::is_converted(path))
      add_converted(path);
    else
      add_documents(path);
  }

  std::vector<ReportFile> take() {
    fill_duplicates();
    return std::move(files_);
  }

 private:
  void add_documents(const std::string& path) {
    read_input(path, context_, [this](ReadResult result) {
      if (const auto* error = std::get_if<Error>(&result.outcome)) return context_.failures.report(*error);
      guard_input(context_.failures, result.source.path, [&] {
        files_.push_back(to_report_file(result.source, std::get<Document>(std::move(result.outcome))));
      });
    });
  }

  void add_converted(const std::string& path) {
    guard_input(context_.failures, path, [&] {
      archive::for_each_extraction(path, [&](std::string_view json) {
        output::StoredFile stored = output::read_report_file(path, json);
        if (!stored.duplicate_of.empty()) duplicates_.emplace_back(files_.size(), std::move(stored.duplicate_of));
        files_.push_back(std::move(stored.file));
      });
    });
  }

  void fill_duplicates() {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < files_.size(); ++i) places.emplace(files_[i].source.path, i);
    for (const auto& [at, path] : duplicates_) {
      const auto first = places.find(path);
      if (first == places.end()) continue;
      files_[at].reports = files_[first->second].reports;
      files_[at].diagnostics = files_[first->second].diagnostics;
    }
  }

  Context& context_;
  std::vector<ReportFile> files_;
  std::vector<std::pair<std::size_t, std::string>> duplicates_;  // place in files_, whose reports it has
};

}  // namespace

std::vector<ReportFile> read_report_files(const std::vector<std::string>& paths, Context& context) {
  Collection collection(context);
  const archive::Inputs inputs = archive::find_inputs(paths);
  for (const Error& error : inputs.failures) context.failures.report(error);
  for (const std::string& path : inputs.paths) collection.add(path);
  return collection.take();
}

}  // namespace baocao::tool
