#include "whole_file.hpp"

#include <filesystem>
#include <system_error>

#include "output/output_file.hpp"

namespace baocao::tool {

namespace fs = std::filesystem;

bool is_stream(const std::string& out) {
  std::error_code status;
  const fs::file_status found = fs::status(out, status);
  return out == "-" || (fs::exists(found) && !fs::is_regular_file(found) && !fs::is_directory(found));
}

void write_whole_file(const std::string& path, std::string_view bytes) {
  const bool stream = is_stream(path);
  const fs::path made = stream ? fs::path(path) : output::beside(path, ".new");
  output::OutputFile file(made, output::OutputFile::Begin::anew);
  file.write(bytes);
  file.close();
  if (!stream) output::replace(made, path);
}

}  // namespace baocao::tool
