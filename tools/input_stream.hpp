#pragma once

#include <sys/types.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace baocao::tool {

/// Standard input as pieces of bytes, of any size in constant memory, once or (after keep) more often.
class InputStream {
 public:
  /// Must come before the first for_each: what is read can be read again. Input that cannot be wound back is
  /// put aside meanwhile.
  void keep();
  /// Calls `take` with all of it, from where it stands on. Throws Error(io).
  void for_each(const std::function<void(std::string_view)>& take);
  /// The next for_each begins anew.
  void rewind();

 private:
  enum class Source { standard_input, kept };

  struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };

  std::string_view read_piece();
  void put_aside(std::string_view bytes);

  Source source_ = Source::standard_input;
  bool keeping_ = false;
  off_t start_ = -1;                            ///< of standard input, where it can be wound back
  std::string buffer_;                          ///< the piece handed out
  std::string memory_;                          ///< what was put aside, up to some size …
  std::unique_ptr<std::FILE, CloseFile> file_;  ///< … and the rest
};

}  // namespace baocao::tool
