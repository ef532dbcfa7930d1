#pragma once

#include <filesystem>
#include <string>

#include "output/result_writer.hpp"

/// A folder of JSON files that mirrors the inputs: `archive/2022/a.docx` gives `archive/2022/a.docx.json`.
namespace baocao::output {

class JsonTreeWriter : public ResultWriter {
 public:
  /// `folder` is made, and must not be there.
  explicit JsonTreeWriter(std::filesystem::path folder);

  void document(const WrittenDocument& document) override;
  void failure(const Error&) override {}
  void finish() override {}

 private:
  std::filesystem::path folder_;
};

/// The file below the folder for the document at `path`, which may come out of an archive: it leads nowhere else,
/// and each of its names can be one.
std::filesystem::path mirrored_name(std::string_view path);

}  // namespace baocao::output
