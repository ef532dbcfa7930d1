#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/inputs.hpp"
#include "baocao/reader.hpp"
#include "base/guarded.hpp"

/// WorkList: the inputs of a batch as work for several threads.
namespace baocao::archive {

/// For each thread at once; ordinary reports have a tenth of that.
constexpr std::uint64_t kInputBytesPerJob = 1 << 20;

class WorkList {
 public:
  /// All three must outlive the list.
  WorkList(const Inputs& inputs, const Options& options, const std::function<std::string()>& read_standard_input);

  std::size_t count() const noexcept { return order_.size(); }
  const std::string& path(std::size_t index) const { return *order_[index]; }
  /// What an input will take to read, as far as that can be told before.
  std::uint64_t size(std::size_t index) const noexcept;
  /// The bytes of an input. Throws Error: for a folder that cannot be listed too, whose place is among the inputs.
  std::string read(std::size_t index) const;

 private:
  const Inputs& inputs_;
  const Options& options_;
  const std::function<std::string()>& read_standard_input_;
  std::vector<std::string> folders_;  // that cannot be listed, as inputs_.failures
  std::vector<const std::string*> order_;
};

/// As baocao::guarded, the error named after `path` also where it was thrown under another name.
template <class Work>
std::optional<Error> guarded(const std::string& path, Work&& work) {
  const std::optional<Error> error = baocao::guarded(path, std::forward<Work>(work));
  if (!error) return std::nullopt;
  return Error(error->code(), path, error->place(), error->message());
}

}  // namespace baocao::archive
