#include "output/json_tree.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/sha256.hpp"
#include "output/output_file.hpp"

namespace baocao::output {

namespace {

namespace fs = std::filesystem;

// File systems take names of 255 bytes; `.json` and a number come behind.
constexpr std::size_t kLongestName = 230;

[[noreturn]] void fail(const fs::path& path, const std::string& why) {
  throw OutputError(
      Error(ErrorCode::io, path.string(), "", "cannot be written: " + why + " (make room or choose another place)"));
}

std::string to_name(std::string_view name) {
  if (name == "..") return "__";
  std::string safe;
  for (const char byte : name) safe += byte == '\0' ? '_' : byte;
  if (safe.size() <= kLongestName) return safe;
  // Cut between characters, and told apart from others that begin alike.
  std::size_t end = kLongestName - 20;
  while (end > 0 && (static_cast<unsigned char>(safe[end]) & 0xC0u) == 0x80u) --end;
  return safe.substr(0, end) + "~" + sha256(name).substr(0, 16);
}

}  // namespace

fs::path mirrored_name(std::string_view path) {
  fs::path mirrored;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, slash);
    const bool folder = slash < path.size();
    // A folder never has a name that a file could have.
    if (!name.empty() && name != ".") mirrored /= to_name(name) + (folder && name.ends_with(".json") ? "_" : "");
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return mirrored.empty() || mirrored == "-" ? fs::path("standard-input") : mirrored;
}

JsonTreeWriter::JsonTreeWriter(fs::path folder) : folder_(std::move(folder)) {
  std::error_code status;
  fs::create_directories(folder_, status);
  if (status) fail(folder_, status.message());
}

void JsonTreeWriter::document(const WrittenDocument& document) {
  const fs::path wanted = folder_ / mirrored_name(document.path);
  std::error_code status;
  fs::create_directories(wanted.parent_path(), status);
  if (status) fail(wanted, status.message());
  // An archive may hold two entries of one name.
  fs::path name = beside(wanted, ".json");
  for (int copy = 2; fs::exists(name, status); ++copy) name = beside(wanted, "~" + std::to_string(copy) + ".json");
  OutputFile file(name, OutputFile::Begin::anew);
  file.write(document.line);
  file.write("\n");
  file.flush();
}

}  // namespace baocao::output
