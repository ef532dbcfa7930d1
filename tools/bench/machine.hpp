#pragma once

#include <string>

/// Where the figures were made; they mean little without it.
namespace baocao::bench {

struct Machine {
  std::string cpu;
  std::string compiler;
  std::string flags;
  std::string commit;   ///< of the source tree, with "+" where it has changes; empty without git
  std::string warning;  ///< why the figures should not be trusted, or empty
};

Machine this_machine();

}  // namespace baocao::bench
