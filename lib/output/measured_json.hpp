#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "baocao/document.hpp"

/// MeasuredJson: counts what CompactJson would write, under the same names. Exact but for bytes to escape and numbers
/// of other than three digits, and a comma too many in each object and array.
namespace baocao::output {

class MeasuredJson {
 public:
  std::size_t size() const noexcept { return size_; }

  void begin_object() noexcept { size_ += 2; }
  void end_object() noexcept { size_ += 1; }
  void begin_array() noexcept { size_ += 2; }
  void end_array() noexcept { size_ += 1; }

  void key(std::string_view name) noexcept { size_ += name.size() + 4; }
  void string(std::string_view value) noexcept { size_ += value.size() + 3; }
  void raw(std::string_view json) noexcept { size_ += json.size() + 1; }
  void integer(std::int32_t) noexcept { size_ += kUsualDigits + 1; }
  void integer(std::uint64_t) noexcept { size_ += kUsualDigits + 1; }
  void span(Span) noexcept { size_ += 2 * kUsualDigits + 4; }

 private:
  static constexpr std::size_t kUsualDigits = 3;

  std::size_t size_ = 0;
};

}  // namespace baocao::output
