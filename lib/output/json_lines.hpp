#pragma once

#include <utility>

#include "output/result_writer.hpp"

namespace baocao::output {

/// A line of JSON for each document. Failures have no place in it.
class JsonLinesWriter : public ResultWriter {
 public:
  explicit JsonLinesWriter(ByteSink sink) : sink_(std::move(sink)) {}

  void document(const WrittenDocument& document) override {
    sink_(document.line);
    sink_("\n");
  }
  void failure(const Error&) override {}
  void finish() override {}

 private:
  ByteSink sink_;
};

}  // namespace baocao::output
