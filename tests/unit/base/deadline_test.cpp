#include "base/deadline.hpp"

#include <catch2/catch.hpp>
#include <thread>

using namespace baocao;

TEST_CASE("a deadline is kept, and none that the clock cannot hold is met at once") {
  using std::chrono::milliseconds;
  CHECK_NOTHROW(Deadline().check_now("x"));
  CHECK_NOTHROW(Deadline(milliseconds(0)).check_now("x"));
  CHECK_NOTHROW(Deadline(milliseconds(-1)).check_now("x"));
  CHECK_NOTHROW(Deadline(milliseconds(60'000)).check_now("x"));
  for (const milliseconds much : {milliseconds::max(), milliseconds(9'000'000'000'000), milliseconds(9'223'372'036'854)})
    CHECK_NOTHROW(Deadline(much).check_now("x"));

  const Deadline short_one(milliseconds(1));
  std::this_thread::sleep_for(milliseconds(5));
  CHECK_THROWS_AS(short_one.check_now("x"), Error);
}
