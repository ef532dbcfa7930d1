#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "archive/earlier.hpp"
#include "archive/inputs.hpp"
#include "archive/totals.hpp"
#include "archive/work_log.hpp"
#include "baocao/reader.hpp"
#include "output/result_writer.hpp"

/// Batch: many inputs, on several threads, with results in one order.
namespace baocao::archive {

/// Part `number` of `count`, from 1: the inputs whose content belongs there. The same content is always in the same
/// part, whatever it is called.
struct Shard {
  std::uint32_t number = 1;
  std::uint32_t count = 1;

  bool holds(std::string_view sha256) const;
};

struct BatchOptions {
  Options reading;
  unsigned jobs = 1;
  Shard shard;
  const Earlier* earlier = nullptr;  ///< where to look before converting
  std::function<std::string()> read_standard_input;
};

struct BatchListener {
  std::function<void(const Error&)> failed;     ///< in order
  std::function<void(const Totals&)> advanced;  ///< after every input
};

/// Where documents, failures and ends of inputs go, in order.
class BatchTarget {
 public:
  virtual ~BatchTarget() = default;
  virtual void begin_input(const Conversion& conversion) = 0;
  virtual void document(const output::WrittenDocument& document) = 0;
  virtual void failure(const Error& error) = 0;
  virtual void end_input() = 0;
};

/// Straight to a writer.
class WriterTarget : public BatchTarget {
 public:
  explicit WriterTarget(output::ResultWriter& writer) : writer_(writer) {}
  void begin_input(const Conversion&) override {}
  void document(const output::WrittenDocument& document) override { writer_.document(document); }
  void failure(const Error& error) override { writer_.failure(error); }
  void end_input() override {}

 private:
  output::ResultWriter& writer_;
};

/// Into a work log.
class LogTarget : public BatchTarget {
 public:
  explicit LogTarget(LogWriter& log) : log_(log) {}
  void begin_input(const Conversion& conversion) override;
  void document(const output::WrittenDocument& document) override;
  void failure(const Error& error) override;
  void end_input() override { log_.finish_input(input_); }

 private:
  std::string suffix_of(std::string_view path) const;

  LogWriter& log_;
  LoggedInput input_;
};

/// Folders that cannot be listed are failures in their place of the order. Throws OutputError.
Totals run_batch(const Inputs& inputs, const BatchOptions& options, BatchTarget& target, const BatchListener& listener);

/// All that a finished log holds, told to `writer`, which is not finished. `advanced` is called after every input.
void replay(const LogFiles& log, output::ResultWriter& writer, const std::function<void()>& advanced);

}  // namespace baocao::archive
