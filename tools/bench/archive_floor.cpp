// baocao_floor: reads every file that standard input names, a line each, and takes it to the floor; one thread. Prints
// how many files, how many of them have a floor beyond the reading, and the seconds. What makes a floor (which part,
// how large) is found outside the clock.

#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "floor.hpp"

namespace {

using namespace baocao::bench;
using Clock = std::chrono::steady_clock;

std::string read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::string bytes(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

Floor find_floor(std::string_view bytes) {
  if (bytes.starts_with("PK"))
    for (const char* format : {"docx", "odt"})
      if (Floor floor = floor_of(format, bytes); floor.run) return floor;
  const std::size_t mark = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return mark != std::string_view::npos && bytes[mark] == '<' ? floor_of("html", bytes) : Floor();
}

}  // namespace

int main() {
  std::size_t files = 0;
  std::size_t parsed = 0;
  Clock::duration taken{};
  for (std::string path; std::getline(std::cin, path);) {
    Clock::time_point begin = Clock::now();
    const std::string bytes = read_whole(path);
    taken += Clock::now() - begin;
    ++files;
    try {
      const Floor floor = find_floor(bytes);
      if (!floor.run) continue;
      begin = Clock::now();
      floor.run();
      taken += Clock::now() - begin;
      ++parsed;
    } catch (const std::exception&) {
      // A broken file is read and no more.
    }
  }
  std::printf("%zu %zu %.6f\n", files, parsed, std::chrono::duration<double>(taken).count());
  return 0;
}
