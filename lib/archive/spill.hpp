#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace baocao::archive {

/// Spill: text that is put by until its turn comes. In memory as long as it is small; a whole archive in one zip
/// file goes to a temporary file, so that memory does not grow with it.
class Spill {
 public:
  struct Piece {
    std::uint64_t offset = 0;
    std::size_t size = 0;
  };

  /// Throws Error (io) where the temporary file cannot be written.
  Piece put(std::string_view text);
  std::string get(Piece piece) const;

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };

  std::string memory_;
  std::unique_ptr<std::FILE, CloseFile> file_;
  std::uint64_t file_bytes_ = 0;
};

}  // namespace baocao::archive
