#pragma once

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "failures.hpp"

namespace baocao::tool {

/// Runs `work` for one input. What it throws becomes a failure of `path` and the next input has its
/// turn; only OutputError goes further, since without an output there is nothing left to do.
template <class Work>
void guard_input(FailureLog& failures, const std::string& path, Work&& work) {
  try {
    std::forward<Work>(work)();
  } catch (const Error& error) {
    failures.report(error);
  } catch (const std::bad_alloc&) {
    failures.report({ErrorCode::limit_exceeded, path, "", "needs more memory than there is (lower --max-unpacked)"});
  } catch (const std::exception& error) {
    failures.report({ErrorCode::internal, path, "", std::string(error.what()) + " (please report this as a defect)"});
  }
}

}  // namespace baocao::tool
