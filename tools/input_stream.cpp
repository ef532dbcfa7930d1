#include "input_stream.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "baocao/error.hpp"

namespace baocao::tool {

namespace {

constexpr std::size_t kPieceBytes = 64 << 10;
constexpr std::size_t kMemoryBytes = 1 << 20;

[[noreturn]] void fail(const std::string& what, const std::string& advice) {
  throw Error(ErrorCode::io, "-", "", what + ": " + std::strerror(errno) + " (" + advice + ")");
}

[[noreturn]] void fail_aside() {
  fail("cannot be put aside in a temporary file", "make room there or give a file on standard input");
}

off_t find_start() {
  struct stat status = {};
  const bool regular = ::fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode);
  return regular ? ::lseek(STDIN_FILENO, 0, SEEK_CUR) : -1;
}

}  // namespace

void InputStream::keep() {
  keeping_ = true;
  start_ = find_start();
}

void InputStream::rewind() {
  if (start_ >= 0) {
    if (::lseek(STDIN_FILENO, start_, SEEK_SET) < 0) fail("cannot be read twice", "give it through a pipe");
    return;
  }
  if (file_ && std::fseek(file_.get(), 0, SEEK_SET) != 0) fail_aside();
  source_ = Source::kept;
}

void InputStream::put_aside(std::string_view bytes) {
  if (!file_ && memory_.size() + bytes.size() <= kMemoryBytes) {
    memory_ += bytes;
    return;
  }
  if (!file_) file_.reset(std::tmpfile());
  if (!file_ || std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail_aside();
}

std::string_view InputStream::read_piece() {
  buffer_.resize(kPieceBytes);
  if (source_ == Source::kept) {
    const std::size_t got = file_ ? std::fread(buffer_.data(), 1, buffer_.size(), file_.get()) : 0;
    if (got == 0 && file_ && std::ferror(file_.get()) != 0) fail_aside();
    return std::string_view(buffer_).substr(0, got);
  }
  ssize_t got = -1;
  do got = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
  while (got < 0 && errno == EINTR);
  if (got < 0) fail("cannot be read", "give a file or a pipe on standard input");
  return std::string_view(buffer_).substr(0, static_cast<std::size_t>(got));
}

void InputStream::for_each(const std::function<void(std::string_view)>& take) {
  if (source_ == Source::kept) take(memory_);
  for (std::string_view piece = read_piece(); !piece.empty(); piece = read_piece()) {
    if (keeping_ && source_ == Source::standard_input && start_ < 0) put_aside(piece);
    take(piece);
  }
}

}  // namespace baocao::tool
