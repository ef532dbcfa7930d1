// baocao_bench: the floor and the whole way, in one process on the same files.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>

#include "print.hpp"

namespace {

using namespace baocao::bench;

struct BenchOptions {
  std::vector<std::string> files;
  double seconds = 1;
  std::vector<std::uint32_t> times{100};
  bool many_runs = true;
  bool json = false;
};

/// The real report in every format that the corpus has it in.
std::vector<std::string> files_of_the_real_report() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(BAOCAO_SOURCE_DIR "/test_corpus")) {
    const std::filesystem::path& path = entry.path();
    if (path.filename().string().starts_with("phu-luc-6") && path.extension() != ".json")
      files.push_back(path.string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void run(const BenchOptions& options, Results& results) {
  for (const std::string& path : options.files) {
    const Input input = load(path);
    const Measurement& once = results.measurements.emplace_back(measure(input, options.seconds));
    const std::string format = once.format;
    if (const auto made = options.many_runs && format == "docx" ? with_many_runs(input) : std::nullopt)
      results.measurements.push_back(measure(*made, options.seconds));
    for (const std::uint32_t times : options.times)
      if (const auto made = times > 1 ? repeated(input, format, times) : std::nullopt)
        results.measurements.push_back(measure(*made, options.seconds));
  }
  if (!options.files.empty()) results.kernels = measure_kernels(load(options.files.front()), options.seconds / 5);
}

}  // namespace

int main(int argc, char** argv) {
  BenchOptions options;
  CLI::App app("Measures baocao against the floor: inflating and parsing alone");
  app.add_option("FILE", options.files, "Files to measure (default: the real report of the corpus)");
  app.add_option("--seconds", options.seconds, "For each file")->capture_default_str();
  app.add_option("--times", options.times, "Also files this many times as long (1,10,100); 1: none")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  app.add_flag("--many-runs,!--no-many-runs", options.many_runs, "Also a .docx with its runs split at every word");
  app.add_flag("--json", options.json, "Print JSON");
  CLI11_PARSE(app, argc, argv);
  try {
    if (options.files.empty()) options.files = files_of_the_real_report();
    Results results{.machine = this_machine(), .measurements = {}, .kernels = {}};
    run(options, results);
    std::fputs((options.json ? to_json_text(results) : to_table(results)).c_str(), stdout);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "baocao_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
