#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/totals.hpp"
#include "baocao/error.hpp"

/// `--report`: what a batch came to as one page, which needs nothing beside it: for people, in Vietnamese and English.
namespace baocao::tool {

struct BatchReport {
  std::string output;
  archive::Totals totals;
  double seconds = 0;
  std::vector<Error> failures;  ///< the first of them; totals has the number of all
  std::uint64_t left_out = 0;
  std::string what_left_out;  ///< in words; empty where nothing was

  /// More than anyone would read; what is beyond is counted only.
  static constexpr std::size_t kMostFailures = 10'000;
};

std::string to_page(const BatchReport& report);

}  // namespace baocao::tool
