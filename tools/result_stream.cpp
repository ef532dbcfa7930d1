#include "result_stream.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace baocao::tool {

namespace {

[[noreturn]] void fail(int error_number) {
  std::string advice = " (make room or choose another place)";
  if (error_number == EPIPE) advice = " (what reads it ended early)";
  if (error_number == EBADF) advice = " (it is closed: send it to a file or a pipe)";
  throw OutputError(Error(ErrorCode::io, "standard output", "",
                          "cannot be written: " + std::string(std::strerror(error_number)) + advice));
}

}  // namespace

void ResultStream::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void ResultStream::write_line(std::string text) {
  text += '\n';
  write(text);
}

void ResultStream::close() {
  if (::close(STDOUT_FILENO) != 0 && errno != EINTR) fail(errno);
}

void prepare_standard_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  // Read-only for output and write-only for input: using them gives EBADF, as if closed.
  constexpr int kModes[] = {O_WRONLY, O_RDONLY, O_RDONLY};
  for (int descriptor = 0; descriptor <= 2; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) ::open("/dev/null", kModes[descriptor]);
}

}  // namespace baocao::tool
