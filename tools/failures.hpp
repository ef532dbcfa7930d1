#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "baocao/error.hpp"

/// What went wrong with inputs: one line each on standard error.
namespace baocao::tool {

enum class ErrorFormat : std::uint8_t { text, json };

/// Any bytes as part of a line: control characters and what is not UTF-8 are written as `\n`, `\x1B`.
std::string to_one_line(std::string_view bytes);

/// `baocao: PATH: what is wrong (what to do)`, whatever bytes are in path and message: control
/// characters and what is not UTF-8 are written as `\n`, `\x1B`. Without line end.
std::string to_text_line(const Error& error);

/// `{"path":…,"code":…,"message":…}`. Without line end.
std::string to_json_line(const Error& error);

/// All of it, with nothing to fall back on: what cannot be written there is lost.
void write_to_standard_error(std::string_view text);

class FailureLog {
 public:
  void set_format(ErrorFormat format) noexcept { format_ = format; }
  ErrorFormat format() const noexcept { return format_; }
  void report(const Error& error);
  bool any() const noexcept { return any_; }

 private:
  ErrorFormat format_ = ErrorFormat::text;
  bool any_ = false;
};

/// Wrong usage: one line of text, whatever the format; it belongs to no input.
void report_usage(std::string_view what);

}  // namespace baocao::tool
