#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "baocao/document.hpp"
#include "baocao/json.hpp"

/// MeasuredJson: counts what CompactJson or PrettyJson would write, under the same names. Exact but for bytes to escape
/// and numbers of other than three digits, and a few commas and line ends too many.
namespace baocao::output {

class MeasuredJson {
 public:
  explicit MeasuredJson(JsonLayout layout) noexcept : indent_(layout == JsonLayout::pretty ? 2 : 0) {}

  std::size_t size() const noexcept { return size_; }

  void begin_object() noexcept { begin(); }
  void end_object() noexcept { end(); }
  void begin_array() noexcept { begin(); }
  void end_array() noexcept { end(); }

  void key(std::string_view name) noexcept {
    size_ += name.size() + 4;
    break_line();
  }
  void string(std::string_view value) noexcept { size_ += value.size() + 3; }
  void raw(std::string_view json) noexcept { size_ += json.size() + 1; }
  void integer(std::int32_t) noexcept { size_ += kUsualDigits + 1; }
  void integer(std::uint64_t) noexcept { size_ += kUsualDigits + 1; }
  void span(Span) noexcept { size_ += 2 * kUsualDigits + 5; }

 private:
  static constexpr std::size_t kUsualDigits = 3;

  void begin() noexcept {
    size_ += 2;
    break_line();
    ++depth_;
  }
  void end() noexcept {
    size_ += 1;
    --depth_;
    break_line();
  }
  void break_line() noexcept {
    if (indent_ > 0) size_ += 2 + indent_ * depth_;
  }

  std::size_t size_ = 0;
  std::size_t indent_;  // of each level
  std::size_t depth_ = 0;
};

}  // namespace baocao::output
