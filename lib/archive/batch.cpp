#include "archive/batch.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

#include "archive/ordered_pipeline.hpp"
#include "base/content_key.hpp"
#include "base/read_file.hpp"
#include "base/sha256.hpp"

namespace baocao::archive {

namespace {

/// Works on inputs, from several threads.
class Worker {
 public:
  Worker(const Inputs& inputs, const BatchOptions& options) : inputs_(inputs), options_(options) {
    for (const Error& failure : inputs.failures) folders_.push_back(failure.input());
    order_.reserve(inputs.paths.size() + folders_.size());
    for (const std::string& path : inputs.paths) order_.push_back(&path);
    for (const std::string& folder : folders_) order_.push_back(&folder);
    std::sort(order_.begin(), order_.end(),
              [](const std::string* a, const std::string* b) { return path_order(*a, *b); });
  }

  std::size_t count() const noexcept { return order_.size(); }

  std::shared_ptr<Conversion> operator()(std::size_t index) {
    auto conversion = std::make_shared<Conversion>();
    conversion->input = *order_[index];
    try {
      convert(*conversion);
    } catch (const Error& error) {
      fail(*conversion, Error(error.code(), conversion->input, error.place(), error.message()));
    } catch (const std::bad_alloc&) {
      fail(*conversion, {ErrorCode::limit_exceeded, conversion->input, "",
                         "needs more memory than there is (lower --max-unpacked)"});
    } catch (const std::exception& error) {
      fail(*conversion, {ErrorCode::internal, conversion->input, "",
                         std::string(error.what()) + " (please report this as a defect)"});
    }
    return conversion;
  }

 private:
  void fail(Conversion& conversion, Error error) const {
    conversion.results.emplace_back(std::move(error));
    // What cannot be read has no content to go by.
    if (conversion.sha256.empty()) conversion.elsewhere = !options_.shard.holds(sha256(conversion.input));
  }

  std::string read(const std::string& path) const {
    if (path == "-" && options_.read_standard_input) return options_.read_standard_input();
    return read_file(path, path, options_.reading.limits.input_bytes);
  }

  void check_listed(const std::string& path) const {
    const auto found = std::lower_bound(folders_.begin(), folders_.end(), path);
    if (found != folders_.end() && *found == path)
      throw inputs_.failures[static_cast<std::size_t>(found - folders_.begin())];
  }

  void convert(Conversion& conversion) {
    check_listed(conversion.input);
    std::string bytes = read(conversion.input);
    conversion.bytes = bytes.size();
    conversion.sha256 = sha256(bytes);
    conversion.elsewhere = !options_.shard.holds(conversion.sha256);
    if (conversion.elsewhere) return;
    if (options_.earlier != nullptr && options_.earlier->find(conversion.sha256, conversion)) return;
    // Large ones one at a time, so that the threads together need the memory of one.
    constexpr std::size_t kLargeBytes = 16 << 20;
    const std::unique_lock<std::mutex> alone =
        bytes.size() > kLargeBytes ? std::unique_lock(large_) : std::unique_lock<std::mutex>();
    convert_bytes(bytes, options_.reading, conversion);
  }

  const Inputs& inputs_;
  std::vector<std::string> folders_;  // that cannot be listed, as inputs_.failures
  std::vector<const std::string*> order_;
  const BatchOptions& options_;
  std::mutex large_;
};

/// Takes what the workers give, in order: tells duplicates, counts, hands on.
class Collector {
 public:
  Collector(BatchTarget& target, const BatchListener& listener) : target_(target), listener_(listener) {}

  void take(const Conversion& conversion) {
    if (conversion.elsewhere) return;
    target_.begin_input(conversion);
    for (const auto& result : conversion.results) {
      if (const auto* error = std::get_if<Error>(&result)) {
        take_failure(*error);
      } else {
        const auto& document = std::get<ConvertedDocument>(result);
        take_document(document.facts, conversion.text.get(document.line));
      }
    }
    target_.end_input();
    ++totals_.inputs;
    totals_.bytes += conversion.bytes;
    totals_.reused += conversion.reused ? 1 : 0;
    if (listener_.advanced) listener_.advanced(totals_);
  }

  void take_failure(const Error& error) {
    totals_.add(error);
    target_.failure(error);
    if (listener_.failed) listener_.failed(error);
  }

  const Totals& totals() const noexcept { return totals_; }

 private:
  void take_document(const LineFacts& facts, const std::string& line) {
    const auto [first, is_first] = first_paths_.try_emplace(ContentKey(facts.sha256), facts.path);
    totals_.add(facts, !is_first);
    if (is_first) return target_.document({facts.path, facts.sha256, line, false});
    target_.document({facts.path, facts.sha256, as_duplicate(line, first->second), true});
  }

  BatchTarget& target_;
  const BatchListener& listener_;
  Totals totals_;
  std::unordered_map<ContentKey, std::string, ContentKeyHash> first_paths_;
};

}  // namespace

bool Shard::holds(std::string_view sha256) const {
  return count <= 1 || ContentKey(sha256).high % count == number - 1;
}

void LogTarget::begin_input(const Conversion& conversion) {
  input_ = {.path = conversion.input, .sha256 = conversion.sha256};
}

std::string LogTarget::suffix_of(std::string_view path) const {
  return std::string(path.starts_with(input_.path) ? path.substr(input_.path.size()) : std::string_view());
}

void LogTarget::document(const output::WrittenDocument& document) {
  LoggedDocument logged{
      .suffix = suffix_of(document.path), .sha256 = std::string(document.sha256), .duplicate = document.duplicate};
  log_.add_line(logged, document.line);
  input_.results.emplace_back(std::move(logged));
}

void LogTarget::failure(const Error& error) {
  input_.results.emplace_back(LoggedFailure{suffix_of(error.input()), error.code(), error.description()});
}

Totals run_batch(const Inputs& inputs, const BatchOptions& options, BatchTarget& target,
                 const BatchListener& listener) {
  Worker worker(inputs, options);
  Collector collector(target, listener);
  run_in_order(
      worker.count(), options.jobs, [&](std::size_t index) { return worker(index); },
      [&](const std::shared_ptr<Conversion>& conversion) { collector.take(*conversion); });
  return collector.totals();
}

void replay(const LogFiles& log, output::ResultWriter& writer) {
  LogReader reader(log);
  reader.for_each([&](const LoggedInput& input, const LogPlace&) {
    for (const auto& result : input.results) {
      if (const auto* failure = std::get_if<LoggedFailure>(&result)) {
        writer.failure(to_error(input, *failure));
      } else {
        const auto& document = std::get<LoggedDocument>(result);
        const std::string path = document_path(input, document.suffix);
        writer.document({path, document.sha256, reader.line(document.offset, document.size), document.duplicate});
      }
    }
  });
}

}  // namespace baocao::archive
