#include "machine.hpp"

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>

namespace baocao::bench {

namespace {

std::string cpu_name() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("model name"))
      if (const std::size_t colon = line.find(": "); colon != std::string::npos) return line.substr(colon + 2);
  return "unknown";
}

struct PipeCloser {
  void operator()(std::FILE* pipe) const noexcept { ::pclose(pipe); }
};

std::string first_line_of(const char* command) {
  const std::unique_ptr<std::FILE, PipeCloser> pipe(::popen(command, "r"));
  std::array<char, 256> line{};
  if (!pipe || std::fgets(line.data(), static_cast<int>(line.size()), pipe.get()) == nullptr) return {};
  std::string text = line.data();
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string commit() {
  return first_line_of("git -C '" BAOCAO_SOURCE_DIR "' describe --always --dirty=+ --exclude '*' 2>/dev/null");
}

constexpr std::string_view untrusted() {
#if !defined(__OPTIMIZE__)
  return "built without optimisation: the figures say nothing";
#elif !defined(NDEBUG)
  return "built with assertions: the figures are too high";
#else
  return "";
#endif
}

}  // namespace

Machine this_machine() {
#if defined(__clang__)
  constexpr const char* kCompiler = "clang " __clang_version__;
#else
  constexpr const char* kCompiler = "g++ " __VERSION__;
#endif
  return {cpu_name(), kCompiler, BAOCAO_BENCH_FLAGS, commit(), std::string(untrusted())};
}

}  // namespace baocao::bench
