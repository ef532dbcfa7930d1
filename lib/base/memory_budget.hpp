#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "baocao/error.hpp"

namespace baocao {

/// Bounds the memory for one document: a fixed sum and eight times what its input unpacks to. What is made in numbers
/// (elements, paragraphs, cells) is counted where it is made, at what it costs up to the end, so that a file of a few
/// megabytes that holds a million of them is refused before they are there.
class MemoryBudget {
 public:
  explicit MemoryBudget(std::uint64_t fixed_bytes) noexcept : allowed_(fixed_bytes) {}

  /// `bytes` more of the input lie unpacked.
  void unpack(std::uint64_t bytes) noexcept {
    allowed_ += std::min(kTimes * bytes, std::numeric_limits<std::uint64_t>::max() - allowed_);
    used_ += bytes;
  }

  /// Throws limit_exceeded where it is more than there is.
  void take(std::uint64_t bytes, std::string_view input) {
    used_ += bytes;
    if (used_ > allowed_)
      throw Error(ErrorCode::limit_exceeded, std::string(input), "",
                  "takes far more memory than documents of its size (raise --max-memory)");
  }

  void give_back(std::uint64_t bytes) noexcept { used_ -= bytes; }

 private:
  static constexpr std::uint64_t kTimes = 8;
  static constexpr std::uint64_t kProgram = 16u << 20;  // what the program takes before it reads anything

  std::uint64_t allowed_;
  std::uint64_t used_ = kProgram;
};

}  // namespace baocao
