#include "archive/work_list.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/read_file.hpp"

namespace baocao::archive {

WorkList::WorkList(const Inputs& inputs, const Options& options,
                   const std::function<std::string()>& read_standard_input)
    : inputs_(inputs), options_(options), read_standard_input_(read_standard_input) {
  for (const Error& failure : inputs.failures) folders_.push_back(failure.input());
  order_.reserve(inputs.paths.size() + folders_.size());
  for (const std::string& path : inputs.paths) order_.push_back(&path);
  for (const std::string& folder : folders_) order_.push_back(&folder);
  std::sort(order_.begin(), order_.end(),
            [](const std::string* a, const std::string* b) { return path_order(*a, *b); });
}

std::uint64_t WorkList::size(std::size_t index) const noexcept {
  std::error_code status;
  const std::uintmax_t size = std::filesystem::file_size(*order_[index], status);
  return status ? 0 : std::min<std::uint64_t>(size, options_.limits.input_bytes);
}

std::string WorkList::read(std::size_t index) const {
  const std::string& path = *order_[index];
  const auto folder = std::lower_bound(folders_.begin(), folders_.end(), path);
  if (folder != folders_.end() && *folder == path)
    throw inputs_.failures[static_cast<std::size_t>(folder - folders_.begin())];
  if (path == "-" && read_standard_input_) return read_standard_input_();
  return read_file(path, path, options_.limits.input_bytes);
}

}  // namespace baocao::archive
