#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/output_error.hpp"

/// OutputFile: a file of results. What cannot be written is an OutputError, never a file cut off in silence.
namespace baocao::output {

class OutputFile {
 public:
  enum class Begin : std::uint8_t { anew, at_end };

  /// A path to a pipe or device is written to as it is. Throws OutputError.
  OutputFile(std::filesystem::path path, Begin begin);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Kept back until some hundred KB have come together, or flush. Throws OutputError.
  void write(std::string_view bytes);
  void flush();
  /// To the disk itself, and closed. Throws OutputError.
  void close();

 private:
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  std::string buffer_;
  int descriptor_ = -1;
};

/// Puts a finished file or folder in the place of another, whole: whoever opens `to` sees the old or the new one.
/// Throws OutputError.
void replace(const std::filesystem::path& from, const std::filesystem::path& to);

/// `path` with `ending` behind its name: where work on it goes on until it is done.
std::filesystem::path beside(const std::filesystem::path& path, std::string_view ending);

/// Keeps others out: while one is held for `path`, a second throws OutputError.
class OutputLock {
 public:
  explicit OutputLock(const std::filesystem::path& path);
  ~OutputLock();
  OutputLock(const OutputLock&) = delete;
  OutputLock& operator=(const OutputLock&) = delete;

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace baocao::output
