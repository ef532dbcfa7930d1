#pragma once

#include <malloc.h>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <utility>

/// Room: how many bytes of input several threads may work on at once. Memory goes by the size of what is worked on,
/// many times over; a file that is larger than the whole room has it for itself.
///
///     const Room::Turn turn = room.wait(size);   // until there is room; given back at the end of the scope
namespace baocao::archive {

class Room {
 public:
  explicit Room(std::uint64_t bytes) : bytes_(bytes) {}

  class Turn {
   public:
    Turn(Room& room, std::uint64_t bytes) : room_(&room), bytes_(bytes) {}
    Turn(Turn&& other) noexcept : room_(std::exchange(other.room_, nullptr)), bytes_(other.bytes_) {}
    Turn& operator=(Turn&&) = delete;
    ~Turn() {
      if (room_ != nullptr) room_->give_back(bytes_);
    }

   private:
    Room* room_;
    std::uint64_t bytes_;
  };

  Turn wait(std::uint64_t bytes) {
    // First come, first served: small files do not keep a large one waiting for ever.
    const std::lock_guard<std::mutex> next(queue_);
    std::unique_lock<std::mutex> lock(mutex_);
    given_back_.wait(lock, [&] { return taken_ == 0 || (taken_ <= bytes_ && bytes <= bytes_ - taken_); });
    taken_ += bytes;
    return {*this, bytes};
  }

 private:
  void give_back(std::uint64_t bytes) {
    // What a large file took, the allocator keeps for the thread that took it; the next may be another's.
    if (bytes > kLargeBytes) ::malloc_trim(0);
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      taken_ -= bytes;
    }
    given_back_.notify_all();
  }

  static constexpr std::uint64_t kLargeBytes = 1 << 20;

  const std::uint64_t bytes_;
  std::uint64_t taken_ = 0;
  std::mutex queue_;
  std::mutex mutex_;
  std::condition_variable given_back_;
};

}  // namespace baocao::archive
