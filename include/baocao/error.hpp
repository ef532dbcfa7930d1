#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "baocao/export.hpp"

/// @file
/// Error: thrown where no result can be given. What is merely worth knowing is a Diagnostic.
///
///     try {
///       auto file = baocao::read_reports("report.docx");
///     } catch (const baocao::Error& error) {
///       std::cerr << to_string(error.code()) << ": " << error.what() << '\n';
///     }
///
/// Errors are values: copyable, and safe to hand to another thread.
namespace baocao {

/// Spelled as in the JSON: `unsupported_format` is `unsupported-format`.
enum class ErrorCode : std::uint8_t {
  io,                  ///< the file cannot be opened or read
  unsupported_format,  ///< recognised as something this library does not read, or as nothing
  encrypted,           ///< needs a password
  corrupt_archive,     ///< a zip container that is broken or cut off
  corrupt_document,    ///< a container in order whose document is broken
  limit_exceeded,      ///< over one of `Limits`
  internal,            ///< a defect of this library
};

/// The code as the contract spells it, such as "limit-exceeded".
BAOCAO_API std::string_view to_string(ErrorCode code) noexcept;

/// Code, input, place and message of a failure; what() is all of it on one line.
class BAOCAO_API Error : public std::runtime_error {
 public:
  /// `input`: the path as the user knows it, may be empty. `place`: part or position inside the
  /// input, may be empty. `message`: what is wrong, and in brackets what to do; one line, UTF-8.
  Error(ErrorCode code, std::string input, std::string place, std::string message);

  ErrorCode code() const noexcept { return code_; }                 ///< what kind of failure
  const std::string& input() const noexcept { return input_; }      ///< the path as the user knows it; may be empty
  const std::string& place() const noexcept { return place_; }      ///< part or position inside the input; may be empty
  const std::string& message() const noexcept { return message_; }  ///< what is wrong, and in brackets what to do
  /// Place and message without the input, such as "word/document.xml: not well-formed (…)".
  std::string description() const;

 private:
  ErrorCode code_;
  std::string input_;
  std::string place_;
  std::string message_;
};

}  // namespace baocao
