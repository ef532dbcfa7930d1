#pragma once

#include <utility>

#include "baocao/error.hpp"

namespace baocao {

/// Results cannot be written any more. Not an Error, so that nobody takes it for one of an input.
class OutputError {
 public:
  explicit OutputError(Error error) : error_(std::move(error)) {}
  const Error& error() const noexcept { return error_; }

 private:
  Error error_;
};

}  // namespace baocao
