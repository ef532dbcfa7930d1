#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "baocao/error.hpp"

namespace baocao {

/// Bounds the time for one document: whoever works through input calls `check` as it goes.
class Deadline {
 public:
  Deadline() = default;
  /// `timeout` 0 or below: no bound; nor has one that the clock cannot hold, some 290 years.
  explicit Deadline(std::chrono::milliseconds timeout) {
    const auto now = std::chrono::steady_clock::now();
    const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(decltype(now)::max() - now);
    if (timeout.count() > 0 && timeout < most) end_ = now + timeout;
  }

  /// Throws limit_exceeded once the time is up. Looks at the clock every 256th call only.
  void check(std::string_view input) {
    if (!end_ || (++calls_ & 0xFFu) != 0) return;
    check_now(input);
  }

  void check_now(std::string_view input) const {
    if (end_ && std::chrono::steady_clock::now() > *end_)
      throw Error(ErrorCode::limit_exceeded, std::string(input), "",
                  "takes longer than the time limit (raise it with --timeout)");
  }

 private:
  std::optional<std::chrono::steady_clock::time_point> end_;
  std::uint32_t calls_ = 0;
};

}  // namespace baocao
