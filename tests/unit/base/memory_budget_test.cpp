#include "base/memory_budget.hpp"

#include <catch2/catch.hpp>
#include <limits>

using baocao::Error;
using baocao::MemoryBudget;

namespace {

constexpr std::uint64_t kMegabyte = 1u << 20;

}  // namespace

TEST_CASE("memory grows with what the input unpacks to") {
  MemoryBudget small(64 * kMegabyte);
  CHECK_THROWS_AS(small.take(64 * kMegabyte, "input"), Error);
  MemoryBudget large(64 * kMegabyte);
  large.unpack(8 * kMegabyte);
  CHECK_NOTHROW(large.take(64 * kMegabyte, "input"));
  CHECK_THROWS_AS(large.take(64 * kMegabyte, "input"), Error);
}

TEST_CASE("memory that is given back can be taken again") {
  MemoryBudget budget(64 * kMegabyte);
  for (int i = 0; i < 10; ++i) {
    budget.take(40 * kMegabyte, "input");
    budget.give_back(40 * kMegabyte);
  }
  budget.take(40 * kMegabyte, "input");
  CHECK_THROWS_AS(budget.take(40 * kMegabyte, "input"), Error);
}

TEST_CASE("a budget without end has no overflow") {
  MemoryBudget budget(std::numeric_limits<std::uint64_t>::max());
  budget.unpack(std::uint64_t{1} << 40);
  CHECK_NOTHROW(budget.take(std::uint64_t{1} << 40, "input"));
}
