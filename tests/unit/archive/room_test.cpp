#include "archive/room.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <thread>
#include <vector>

using baocao::archive::Room;

TEST_CASE("no more is worked on than there is room for, but for one that is larger") {
  constexpr std::uint64_t kBytes = 100;
  Room room(kBytes);
  std::atomic<std::uint64_t> taken = 0;
  std::atomic<int> at_once = 0;
  std::atomic<int> most_at_once = 0;
  std::atomic<bool> held = true;
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < 8; ++i)
    threads.emplace_back([&, i] {
      for (unsigned k = 0; k < 2000; ++k) {
        const std::uint64_t bytes = (i * 31 + k * 17) % 60 == 0 ? 5000 : (i * 13 + k * 7) % 50;
        const Room::Turn turn = room.wait(bytes);
        const int now = ++at_once;
        const std::uint64_t sum = taken += bytes;
        if (now > most_at_once) most_at_once = now;
        // Another one's bytes are counted here a little after its turn began, never before.
        if (sum > kBytes && sum != bytes && bytes != 0) held = false;
        std::this_thread::yield();
        taken -= bytes;
        --at_once;
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(held);
  CHECK(most_at_once > 1);
}

TEST_CASE("a large one is not kept waiting by those behind it") {
  Room room(10);
  std::optional<Room::Turn> first(room.wait(5));
  std::atomic<bool> large = false;
  std::atomic<bool> small = false;
  std::thread waits([&] {
    const Room::Turn turn = room.wait(1000);
    large = !small;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  std::thread behind([&] {
    const Room::Turn turn = room.wait(1);
    small = true;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK_FALSE(large);
  CHECK_FALSE(small);
  first.reset();
  waits.join();
  behind.join();
  CHECK(large);
  CHECK(small);
}
