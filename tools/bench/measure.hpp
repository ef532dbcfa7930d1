#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "inputs.hpp"
#include "whole_way.hpp"

/// Measuring one input: floor and whole way in turns, so that what disturbs the machine disturbs both.
namespace baocao::bench {

struct Spread {
  double best = 0;
  double median = 0;
};

struct Measurement {
  std::string name;
  std::string format;
  std::string floor_name;  ///< empty: there is no floor, floor_us and ratio are 0
  std::uint64_t input_bytes = 0;
  std::uint64_t unpacked_bytes = 0;
  std::uint64_t json_bytes = 0;
  std::uint64_t runs = 0;
  Spread floor_us;
  Spread whole_us;
  std::array<double, kStageCount> stage_us{};  ///< medians
  double ratio = 0;                            ///< median over the runs of whole way to floor
  std::uint64_t allocations = 0;               ///< of one whole way
  std::uint64_t peak_bytes = 0;
};

/// Runs for about `seconds`, at least three times.
Measurement measure(const Input& input, double seconds);

/// A function of the library over plain text.
struct KernelSpeed {
  std::string name;
  double megabytes_per_second = 0;
};

/// Scans, normalize, fold, sort_key, find_entities, decoding and detection over the text of `input`, beside ICU's own
/// NFC quick check.
std::vector<KernelSpeed> measure_kernels(const Input& input, double seconds);

}  // namespace baocao::bench
