#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "output/output_file.hpp"
#include "output/result_writer.hpp"

/// What `convert --to` can write.
namespace baocao::tool {

enum class Form : std::uint8_t { jsonl, json, csv, sqlite };

/// Writes one output in its form, to a file or folder that is not there yet.
class FormWriter {
 public:
  FormWriter(Form form, const std::filesystem::path& path);

  output::ResultWriter& writer() { return *writer_; }
  void finish();

 private:
  std::optional<output::OutputFile> file_;
  std::unique_ptr<output::ResultWriter> writer_;
};

}  // namespace baocao::tool
