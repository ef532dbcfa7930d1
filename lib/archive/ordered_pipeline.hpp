#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace baocao::archive {

/// Whatever `work` makes; only who gave `work` knows.
using AnyResult = std::shared_ptr<void>;

/// `work` on each of `count` inputs, by `jobs` threads at a time; `take` gets the results one by one, in order. Only
/// a few inputs are under way at any time, so that memory does not grow with their number. What `take` throws ends
/// it and passes through.
void run_in_order(std::size_t count, unsigned jobs, const std::function<AnyResult(std::size_t)>& work,
                  const std::function<void(AnyResult)>& take);

}  // namespace baocao::archive
