#include "allocations.hpp"

#include <malloc.h>

#include <atomic>

// glibc's own functions under their other names (glibc manual, "Replacing malloc").
extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

namespace {

// Nothing is counted while nobody watches: it would be timed with what is measured, a twentieth of the whole way.
struct Counters {
  std::atomic<bool> watched{false};
  std::atomic<std::uint64_t> allocations{0};
  std::atomic<std::int64_t> bytes{0};  // below 0 where more is given back than was taken since the watch began
  std::atomic<std::int64_t> peak{0};
};

Counters& counters() noexcept {
  static constinit Counters instance;
  return instance;
}

void* taken(void* memory) noexcept {
  Counters& count = counters();
  if (memory == nullptr || !count.watched.load(std::memory_order_relaxed)) return memory;
  count.allocations.fetch_add(1, std::memory_order_relaxed);
  const auto size = static_cast<std::int64_t>(malloc_usable_size(memory));
  const std::int64_t bytes = count.bytes.fetch_add(size, std::memory_order_relaxed) + size;
  if (bytes > count.peak.load(std::memory_order_relaxed)) count.peak.store(bytes, std::memory_order_relaxed);
  return memory;
}

void given_back(void* memory) noexcept {
  Counters& count = counters();
  if (memory == nullptr || !count.watched.load(std::memory_order_relaxed)) return;
  count.bytes.fetch_sub(static_cast<std::int64_t>(malloc_usable_size(memory)), std::memory_order_relaxed);
}

}  // namespace

extern "C" {
void* malloc(std::size_t size) noexcept {
  return taken(__libc_malloc(size));
}
void* calloc(std::size_t count, std::size_t size) noexcept {
  return taken(__libc_calloc(count, size));
}
void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
  return taken(__libc_memalign(alignment, size));
}
void* memalign(std::size_t alignment, std::size_t size) noexcept {
  return taken(__libc_memalign(alignment, size));
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
  *memory = taken(__libc_memalign(alignment, size));
  return *memory == nullptr ? 12 : 0;  // ENOMEM
}
void* realloc(void* memory, std::size_t size) noexcept {
  given_back(memory);
  void* const grown = __libc_realloc(memory, size);
  if (grown == nullptr && size != 0) return taken(memory), nullptr;  // the old block is still held
  return taken(grown);
}
void free(void* memory) noexcept {
  given_back(memory);
  __libc_free(memory);
}
}

namespace baocao::bench {

HeapWatch::HeapWatch() noexcept {
  Counters& count = counters();
  count.allocations = 0;
  count.bytes = 0;
  count.peak = 0;
  count.watched = true;
}

HeapWatch::~HeapWatch() {
  counters().watched = false;
}

HeapUse HeapWatch::use() const noexcept {
  return {counters().allocations, static_cast<std::uint64_t>(counters().peak.load())};
}

}  // namespace baocao::bench
