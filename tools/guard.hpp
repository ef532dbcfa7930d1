#pragma once

#include <string>
#include <utility>

#include "base/guarded.hpp"
#include "failures.hpp"

namespace baocao::tool {

/// Runs `work` for one input. What it throws becomes a failure of `path` and the next input has its
/// turn; only OutputError goes further, since without an output there is nothing left to do.
template <class Work>
void guard_input(FailureLog& failures, const std::string& path, Work&& work) {
  if (const auto error = guarded(path, std::forward<Work>(work))) failures.report(*error);
}

}  // namespace baocao::tool
