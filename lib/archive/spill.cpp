#include "archive/spill.hpp"

#include <unistd.h>

#include "baocao/error.hpp"

namespace baocao::archive {

namespace {

constexpr std::size_t kMemoryBytes = 2 << 20;

[[noreturn]] void fail() {
  throw Error(ErrorCode::io, "", "", "needs a temporary file, which cannot be written (make room in /tmp)");
}

}  // namespace

Spill::Piece Spill::put(std::string_view text) {
  if (!file_ && memory_.size() + text.size() <= kMemoryBytes) {
    memory_ += text;
    return {memory_.size() - text.size(), text.size()};
  }
  if (!file_) file_.reset(std::tmpfile());
  if (!file_ || std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size() || std::fflush(file_.get()) != 0)
    fail();
  file_bytes_ += text.size();
  return {memory_.size() + file_bytes_ - text.size(), text.size()};
}

std::string Spill::get(Piece piece) const {
  if (piece.offset < memory_.size()) return memory_.substr(piece.offset, piece.size);
  std::string text(piece.size, '\0');
  const auto offset = static_cast<off_t>(piece.offset - memory_.size());
  for (std::size_t got = 0; got < text.size();) {
    const ssize_t more =
        ::pread(::fileno(file_.get()), text.data() + got, text.size() - got, offset + static_cast<off_t>(got));
    if (more <= 0) fail();
    got += static_cast<std::size_t>(more);
  }
  return text;
}

}  // namespace baocao::archive
