#include "archive/batch.hpp"

#include <optional>
#include <unordered_map>
#include <utility>

#include "archive/ordered_pipeline.hpp"
#include "archive/room.hpp"
#include "archive/work_list.hpp"
#include "base/content_key.hpp"
#include "base/sha256.hpp"

namespace baocao::archive {

namespace {

/// Works on inputs, from several threads.
class Worker {
 public:
  Worker(const WorkList& list, const BatchOptions& options)
      : list_(list), options_(options), room_(options.jobs * kInputBytesPerJob) {}

  std::shared_ptr<Conversion> operator()(std::size_t index) {
    auto conversion = std::make_shared<Conversion>();
    conversion->input = list_.path(index);
    const std::optional<Error> error = guarded(conversion->input, [&] { convert(index, *conversion); });
    if (error) fail(*conversion, *error);
    return conversion;
  }

 private:
  void fail(Conversion& conversion, const Error& error) const {
    conversion.results.emplace_back(error);
    // What cannot be read has no content to go by.
    if (conversion.sha256.empty()) conversion.elsewhere = !options_.shard.holds(sha256(conversion.input));
  }

  void convert(std::size_t index, Conversion& conversion) {
    const Room::Turn turn = room_.wait(list_.size(index));
    const std::string bytes = list_.read(index);
    conversion.bytes = bytes.size();
    conversion.sha256 = sha256(bytes);
    conversion.elsewhere = !options_.shard.holds(conversion.sha256);
    if (conversion.elsewhere) return;
    if (options_.earlier != nullptr && options_.earlier->find(conversion.sha256, conversion)) return;
    convert_bytes(bytes, options_.reading, conversion);
  }

  const WorkList& list_;
  const BatchOptions& options_;
  Room room_;
};

/// Takes what the workers give, in order: tells duplicates, counts, hands on.
class Collector {
 public:
  Collector(BatchTarget& target, const BatchListener& listener) : target_(target), listener_(listener) {}

  void take(const Conversion& conversion) {
    if (conversion.elsewhere) {
      ++totals_.elsewhere;
    } else {
      take_results(conversion);
    }
    if (listener_.advanced) listener_.advanced(totals_);
  }

  void take_failure(const Error& error) {
    totals_.add(error);
    target_.failure(error);
    if (listener_.failed) listener_.failed(error);
  }

  const Totals& totals() const noexcept { return totals_; }

 private:
  void take_results(const Conversion& conversion) {
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
  }

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
  const WorkList list(inputs, options.reading, options.read_standard_input);
  Worker worker(list, options);
  Collector collector(target, listener);
  run_in_order(
      list.count(), options.jobs, [&](std::size_t index) { return worker(index); },
      [&](const AnyResult& result) { collector.take(*std::static_pointer_cast<Conversion>(result)); });
  return collector.totals();
}

void replay(const LogFiles& log, output::ResultWriter& writer, const std::function<void()>& advanced) {
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
    advanced();
  });
}

}  // namespace baocao::archive
