#include "baocao/error.hpp"

#include <utility>

namespace baocao {

std::string_view to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::io:
      return "io";
    case ErrorCode::unsupported_format:
      return "unsupported-format";
    case ErrorCode::encrypted:
      return "encrypted";
    case ErrorCode::corrupt_archive:
      return "corrupt-archive";
    case ErrorCode::corrupt_document:
      return "corrupt-document";
    case ErrorCode::limit_exceeded:
      return "limit-exceeded";
    case ErrorCode::internal:
      break;
  }
  return "internal";
}

namespace {

std::string describe_place(const std::string& place, const std::string& message) {
  return place.empty() ? message : place + ": " + message;
}

std::string describe_all(const std::string& input, const std::string& place, const std::string& message) {
  const std::string description = describe_place(place, message);
  return input.empty() ? description : input + ": " + description;
}

}  // namespace

Error::Error(ErrorCode code, std::string input, std::string place, std::string message)
    : std::runtime_error(describe_all(input, place, message)),
      code_(code),
      input_(std::move(input)),
      place_(std::move(place)),
      message_(std::move(message)) {}

std::string Error::description() const {
  return describe_place(place_, message_);
}

}  // namespace baocao
