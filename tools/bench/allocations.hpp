#pragma once

#include <cstddef>
#include <cstdint>

/// Counts what the process asks of the heap: its own `new` and every `malloc` of the libraries. Works
/// with glibc, whose malloc the benchmark stands in front of.
namespace baocao::bench {

struct HeapUse {
  std::uint64_t allocations = 0;  ///< calls that gave memory, reallocations among them
  std::uint64_t peak_bytes = 0;   ///< the most that was held at once, beyond what was held before
};

/// What happens on the heap between construction and `use`. One at a time, one thread.
class HeapWatch {
 public:
  HeapWatch() noexcept;
  ~HeapWatch();
  HeapWatch(const HeapWatch&) = delete;
  HeapWatch& operator=(const HeapWatch&) = delete;
  HeapUse use() const noexcept;
};

}  // namespace baocao::bench
