#include "base/read_file.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "baocao/error.hpp"

namespace baocao {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

/// What changes when somebody writes to a file.
struct Stamp {
  off_t size = 0;
  timespec modified = {};

  friend bool operator==(const Stamp& a, const Stamp& b) noexcept {
    return a.size == b.size && a.modified.tv_sec == b.modified.tv_sec && a.modified.tv_nsec == b.modified.tv_nsec;
  }
};

Stamp stamp_of(std::FILE* file) {
  struct stat status = {};
  if (::fstat(::fileno(file), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  return {status.st_size, status.st_mtim};
}

std::string why(const char* what, const char* advice) {
  return std::string(what) + std::strerror(errno) + advice;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, const std::string& name, std::uint64_t most) {
  std::error_code status;
  if (std::filesystem::is_directory(path, status))
    throw Error(ErrorCode::io, name, "", "is a directory (name the files in it)");
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) throw Error(ErrorCode::io, name, "", why("cannot be opened: ", " (check the path)"));
  const Stamp before = stamp_of(file.get());
  constexpr std::size_t kChunk = 1u << 16;
  std::string bytes;
  std::size_t filled = 0;
  bytes.resize(std::max(
      kChunk, static_cast<std::size_t>(std::min<std::uint64_t>(static_cast<std::uint64_t>(before.size), most)) + 1));
  while (true) {
    const std::size_t got = std::fread(bytes.data() + filled, 1, bytes.size() - filled, file.get());
    filled += got;
    if (filled > most)
      throw Error(ErrorCode::limit_exceeded, name, "",
                  "is larger than the limit of " + std::to_string(most) + " bytes (raise --max-input)");
    if (got == 0) break;
    if (filled == bytes.size()) bytes.resize(filled + std::max(kChunk, filled));
  }
  if (std::ferror(file.get()) != 0) throw Error(ErrorCode::io, name, "", why("cannot be read: ", " (check the disk)"));
  if (!(stamp_of(file.get()) == before))
    throw Error(ErrorCode::io, name, "", "changed while it was read (read it again once it is complete)");
  bytes.resize(filled);
  return bytes;
}

}  // namespace baocao
