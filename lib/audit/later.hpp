#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "audit/index.hpp"

/// Steps through a series from year to year.
namespace baocao::audit {

/// The views of the year after that of `views[at]`, the nearest that was read; none for the last. `views` is by year.
inline std::span<const View* const> next_year(const std::vector<const View*>& views, std::size_t at) {
  std::size_t begin = at;
  while (begin < views.size() && views[begin]->year == views[at]->year) ++begin;
  std::size_t end = begin;
  while (end < views.size() && views[end]->year == views[begin]->year) ++end;
  return {views.data() + begin, end - begin};
}

}  // namespace baocao::audit
