#pragma once

#include <string>
#include <vector>

#include "machine.hpp"
#include "measure.hpp"

namespace baocao::bench {

struct Results {
  Machine machine;
  std::vector<Measurement> measurements;
  std::vector<KernelSpeed> kernels;
};

std::string to_table(const Results& results);
std::string to_json_text(const Results& results);

}  // namespace baocao::bench
