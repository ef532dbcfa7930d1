#include "measure.hpp"

#include <algorithm>

#include "allocations.hpp"
#include "floor.hpp"

namespace baocao::bench {

namespace {

double to_us(Clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Spread spread(const std::vector<double>& values) {
  return {values.empty() ? 0 : *std::min_element(values.begin(), values.end()), median(values)};
}

/// All that was timed, a value a run.
struct Samples {
  std::vector<double> floor_us;
  std::vector<double> whole_us;
  std::vector<double> ratio;
  std::array<std::vector<double>, kStageCount> stage_us;
};

void sample(const Input& input, const Floor& floor, Samples& samples, std::size_t& json_bytes) {
  double floor_us = 0;
  if (floor.run) {
    const Clock::time_point begin = Clock::now();
    floor.run();
    floor_us = to_us(Clock::now() - begin);
    samples.floor_us.push_back(floor_us);
  }
  const StageTimes times = run_whole_way(input.bytes, input.name, json_bytes);
  samples.whole_us.push_back(to_us(times.whole));
  if (floor_us > 0) samples.ratio.push_back(to_us(times.whole) / floor_us);
  for (std::size_t i = 0; i < kStageCount; ++i) samples.stage_us[i].push_back(to_us(times.stages[i]));
}

}  // namespace

Measurement measure(const Input& input, double seconds) {
  Source source;
  read_one(input.bytes, input.name, source);
  const Floor floor = floor_of(source.format, input.bytes);

  Measurement result{.name = input.name, .format = source.format, .floor_name = floor.what};
  result.input_bytes = input.bytes.size();
  result.unpacked_bytes = floor.unpacked_bytes;
  std::size_t json_bytes = 0;
  {
    // The first time through also warms up; a second one is what is counted.
    run_whole_way(input.bytes, input.name, json_bytes);
    const HeapWatch watch;
    run_whole_way(input.bytes, input.name, json_bytes);
    const HeapUse use = watch.use();
    result.allocations = use.allocations;
    result.peak_bytes = use.peak_bytes;
  }
  Samples samples;
  const Clock::time_point end =
      Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  while (samples.whole_us.size() < 3 || Clock::now() < end) sample(input, floor, samples, json_bytes);

  result.json_bytes = json_bytes;
  result.runs = samples.whole_us.size();
  result.floor_us = spread(samples.floor_us);
  result.whole_us = spread(samples.whole_us);
  result.ratio = median(samples.ratio);
  for (std::size_t i = 0; i < kStageCount; ++i) result.stage_us[i] = median(samples.stage_us[i]);
  return result;
}

}  // namespace baocao::bench
