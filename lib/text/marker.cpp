#include "text/marker.hpp"

#include "text/utf8.hpp"

namespace baocao::text {

MarkerSplit split_marker(std::string_view) noexcept {
  return {};
}

}  // namespace baocao::text
