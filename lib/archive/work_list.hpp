#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/inputs.hpp"
#include "baocao/reader.hpp"
#include "base/guarded.hpp"

/// WorkList: the inputs of a batch as work for several threads.
namespace baocao::archive {

class WorkList {
 public:
  /// All three must outlive the list.
  WorkList(const Inputs& inputs, const Options& options, const std::function<std::string()>& read_standard_input);

  std::size_t count() const noexcept { return order_.size(); }
  const std::string& path(std::size_t index) const { return *order_[index]; }
  /// The bytes of an input. Throws Error: for a folder that cannot be listed too, whose place is among the inputs.
  std::string read(std::size_t index) const;

 private:
  const Inputs& inputs_;
  const Options& options_;
  const std::function<std::string()>& read_standard_input_;
  std::vector<std::string> folders_;  // that cannot be listed, as inputs_.failures
  std::vector<const std::string*> order_;
};

/// Large files have their turn one at a time, so that all threads together need the memory of one.
class LargeFiles {
 public:
  using Turn = std::unique_lock<std::mutex>;

  Turn wait(std::size_t bytes) {
    constexpr std::size_t kLargeBytes = 16 << 20;
    return bytes > kLargeBytes ? Turn(mutex_) : Turn();
  }

 private:
  std::mutex mutex_;
};

/// As baocao::guarded, the error named after `path` also where it was thrown under another name.
template <class Work>
std::optional<Error> guarded(const std::string& path, Work&& work) {
  const std::optional<Error> error = baocao::guarded(path, std::forward<Work>(work));
  if (!error) return std::nullopt;
  return Error(error->code(), path, error->place(), error->message());
}

}  // namespace baocao::archive
