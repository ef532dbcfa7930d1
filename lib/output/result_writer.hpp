#pragma once

#include <functional>
#include <string_view>

#include "baocao/error.hpp"

/// ResultWriter: one form in which a batch gives its results. Told of every document and failure, in order.
namespace baocao::output {

struct WrittenDocument {
  std::string_view path;
  std::string_view sha256;
  std::string_view line;   ///< its JSON, or, for a duplicate, what says whose
  bool duplicate = false;  ///< its content came before
};

class ResultWriter {
 public:
  virtual ~ResultWriter() = default;
  /// Throws OutputError, as do the others.
  virtual void document(const WrittenDocument& document) = 0;
  virtual void failure(const Error& error) = 0;
  /// All is there: to the disk with it.
  virtual void finish() = 0;
};

/// Takes bytes of a file of results, in pieces of any size.
using ByteSink = std::function<void(std::string_view)>;

}  // namespace baocao::output
