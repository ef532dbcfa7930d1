#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "archive/conversion.hpp"

namespace baocao::archive {

/// `work` on each of `count` inputs, by `jobs` threads at a time; `take` gets the results one by one, in order. Only
/// a few inputs are under way at any time, so that memory does not grow with their number. What `take` throws ends
/// it and passes through.
void run_in_order(std::size_t count, unsigned jobs, const std::function<std::shared_ptr<Conversion>(std::size_t)>& work,
                  const std::function<void(std::shared_ptr<Conversion>)>& take);

}  // namespace baocao::archive
