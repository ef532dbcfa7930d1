#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// The floor: the least anyone has to do to reach the text of a file, with the libraries that baocao
/// itself is built on and nothing of baocao. Zip packages: libzip inflates the main part, pugixml
/// parses it in place with its fewest options. Web pages: libxml2's HTML parser builds its tree.
namespace baocao::bench {

struct Floor {
  std::string what;                  ///< "libzip + pugixml" …; empty where there is no such floor
  std::uint64_t unpacked_bytes = 0;  ///< all that the file holds
  std::function<void()> run;         ///< once through, everything given back at the end
};

/// `bytes` must outlive what is given.
Floor floor_of(std::string_view format, std::string_view bytes);

/// The bytes of the first of `names` that is in the zip file; empty where none is.
std::string inflate(std::string_view zip, std::string_view name);

}  // namespace baocao::bench
