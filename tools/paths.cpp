#include "paths.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

namespace baocao::tool {

namespace {

// Arguments hold no zero byte, so that one in front is a mark nobody can have typed.
constexpr char kMark = '\0';

}  // namespace

std::vector<std::string> to_parser_arguments(int argc, char** argv) {
  std::vector<std::string> arguments;
  bool paths_only = false;
  for (int i = 1; i < argc; ++i) {
    std::string argument = argv[i];
    if (!paths_only && argument == "--") {
      paths_only = true;
      continue;
    }
    if (paths_only || argument.starts_with('[') || argument == "++") argument.insert(argument.begin(), kMark);
    arguments.push_back(std::move(argument));
  }
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

CLI::Option* add_paths(CLI::App& command, const std::string& meaning) {
  return command.add_option("FILE", meaning)->required()->expected(1, -1)->allow_extra_args()->type_name("");
}

std::vector<std::string> paths_of(const CLI::Option& option) {
  std::vector<std::string> paths = option.results();
  for (std::string& path : paths)
    if (path.starts_with(kMark)) path.erase(0, 1);
  return paths;
}

}  // namespace baocao::tool
