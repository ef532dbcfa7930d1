#include "archive/stored.hpp"

#include <array>
#include <fstream>
#include <string>

#include "archive/inputs.hpp"
#include "archive/report_line.hpp"
#include "base/read_file.hpp"
#include "output/store.hpp"

namespace baocao::archive {

namespace {

namespace fs = std::filesystem;
using Visit = std::function<void(std::string_view)>;

constexpr std::string_view kStoreBegin = "SQLite format 3";
constexpr std::string_view kLineBegin = R"({"schema":"baocao/report/1")";

std::string first_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, kLineBegin.size()> bytes{};
  file.read(bytes.data(), bytes.size());
  return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

[[noreturn]] void fail(const fs::path& path) {
  throw Error(ErrorCode::unsupported_format, path.string(), "",
              "is not what baocao convert writes (give its JSON lines, store or folder)");
}

void visit_line(const fs::path& path, std::string_view line, const Visit& visit) {
  if (!line.starts_with(kLineBegin)) fail(path);
  visit(line);
}

void visit_lines(const fs::path& path, const Visit& visit) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::io, path.string(), "", "cannot be opened (check the path)");
  for (std::string line; std::getline(file, line);) visit_line(path, line, visit);
  if (file.bad()) throw Error(ErrorCode::io, path.string(), "", "cannot be read (check the disk)");
}

void visit_folder(const fs::path& folder, const Visit& visit) {
  const Inputs files = find_inputs({folder.string()});
  if (!files.failures.empty()) throw files.failures.front();
  for (const std::string& path : files.paths) {
    if (!path.ends_with(".json")) continue;
    std::string text = read_file(path, path, std::uint64_t{1} << 32);
    if (text.ends_with('\n')) text.pop_back();
    visit_line(path, text, visit);
  }
}

}  // namespace

void for_each_extraction(const fs::path& output, const Visit& visit) {
  if (fs::is_directory(output)) return visit_folder(output, visit);
  if (first_bytes(output).starts_with(kStoreBegin)) return baocao::output::for_each_stored_json(output, visit);
  visit_lines(output, visit);
}

void for_each_failure(const fs::path& output, const std::function<void(const Error&)>& visit) {
  if (!fs::is_directory(output) && first_bytes(output).starts_with(kStoreBegin))
    baocao::output::for_each_stored_failure(output, visit);
}

bool is_converted(const fs::path& path) {
  const std::string begin = first_bytes(path);
  return begin == kLineBegin || begin.starts_with(kStoreBegin);
}

}  // namespace baocao::archive
