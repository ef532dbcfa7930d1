#include "output/output_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <utility>

namespace baocao::output {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = 256 << 10;

[[noreturn]] void fail_at(const fs::path& path, int error_number) {
  const bool full = error_number == ENOSPC || error_number == EFBIG || error_number == EDQUOT;
  throw OutputError(Error(ErrorCode::io, path.string(), "",
                          std::string("cannot be written: ") + std::strerror(error_number) +
                              (full ? " (make room, then go on with --resume)" : " (choose another place)")));
}

void sync_folder_of(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // a folder that may be written to but not read
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

OutputFile::OutputFile(fs::path path, Begin begin) : path_(std::move(path)) {
  const int mode = begin == Begin::anew ? O_TRUNC : O_APPEND;
  descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0666);
  if (descriptor_ < 0) fail();
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFile::fail() const {
  fail_at(path_, errno);
}

void OutputFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBufferBytes) flush();
}

void OutputFile::flush() {
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail();
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void OutputFile::close() {
  flush();
  // Pipes and devices cannot be synced, and need not be.
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) fail();
  if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) fail();
}

void replace(const fs::path& from, const fs::path& to) {
  if (fs::is_directory(to) && ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_EXCHANGE) == 0) {
    fs::remove_all(from);
  } else if (std::rename(from.c_str(), to.c_str()) != 0) {
    fail_at(to, errno);
  }
  sync_folder_of(to);
}

fs::path beside(const fs::path& path, std::string_view ending) {
  fs::path name = path.native().ends_with('/') ? path.parent_path() : path;
  name += ending;
  return name;
}

OutputLock::OutputLock(const fs::path& path) : path_(beside(path, ".lock")) {
  descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail_at(path, errno);
  struct stat held = {};
  struct stat named = {};
  const bool locked = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor_, &held) == 0 &&
                      ::stat(path_.c_str(), &named) == 0 && held.st_ino == named.st_ino;
  if (locked) return;
  ::close(descriptor_);
  throw OutputError(Error(ErrorCode::io, path.string(), "",
                          "is being written by another run (wait for it, or choose another place)"));
}

OutputLock::~OutputLock() {
  ::unlink(path_.c_str());
  ::close(descriptor_);
}

}  // namespace baocao::output
