#include "archive/ordered_pipeline.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

namespace baocao::archive {

namespace {

// Enough that a slow file does not leave the other threads without work at once.
constexpr unsigned kUnderWayPerJob = 8;

}  // namespace

void run_in_order(std::size_t count, unsigned jobs, const std::function<AnyResult(std::size_t)>& work,
                  const std::function<void(AnyResult)>& take) {
  using tbb::filter_mode;
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  std::size_t next = 0;
  const auto number = [&](tbb::flow_control& flow) -> std::size_t {
    if (next == count) flow.stop();
    return next < count ? next++ : count;
  };
  arena.execute([&] {
    tbb::parallel_pipeline(jobs * kUnderWayPerJob,
                           tbb::make_filter<void, std::size_t>(filter_mode::serial_in_order, number) &
                               tbb::make_filter<std::size_t, AnyResult>(filter_mode::parallel, work) &
                               tbb::make_filter<AnyResult, void>(filter_mode::serial_in_order, take));
  });
}

}  // namespace baocao::archive
