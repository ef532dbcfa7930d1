#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Another program, run apart: without the network, without our open files, killed with all it started once its
/// time is up.
namespace baocao::tool {

struct ChildCommand {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::filesystem::path folder;  ///< where it runs, and its HOME and TMPDIR
  std::chrono::milliseconds timeout{0};
  std::uint64_t file_bytes = 0;  ///< the largest file it may write
};

enum class ChildEnd : std::uint8_t { done, failed, timed_out, not_started };

ChildEnd run_child(const ChildCommand& command);

/// The first of the folders in PATH that has this program.
std::optional<std::filesystem::path> find_program(const std::string& name);

/// A folder of its own under the system's place for temporary files; removed with all in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace baocao::tool
