#pragma once

#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "baocao/error.hpp"

namespace baocao {

/// Runs `work` for the input `path` and gives what went wrong, so that the next input has its turn. What is no
/// std::exception passes through: an output that fails fails for all.
template <class Work>
std::optional<Error> guarded(const std::string& path, Work&& work) {
  try {
    std::forward<Work>(work)();
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::limit_exceeded, path, "", "needs more memory than there is (lower --max-unpacked)");
  } catch (const std::exception& error) {
    return Error(ErrorCode::internal, path, "", std::string(error.what()) + " (please report this as a defect)");
  }
}

}  // namespace baocao
