#include "standard_input.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "baocao/error.hpp"

namespace baocao::tool {

std::string read_standard_input(std::uint64_t limit_bytes) {
  constexpr std::size_t kFirstBytes = 64 << 10;
  std::string bytes;
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(std::max(kFirstBytes, bytes.size() * 2));
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw Error(
          ErrorCode::io, "-", "",
          "cannot be read: " + std::string(std::strerror(errno)) + " (give a file or a pipe on standard input)");
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit_bytes)
      throw Error(ErrorCode::limit_exceeded, "-", "",
                  "is larger than " + std::to_string(limit_bytes) + " bytes (raise --max-input)");
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace baocao::tool
