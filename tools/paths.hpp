#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// Paths on the command line, kept to the byte.
namespace baocao::tool {

/// The arguments as CLI11's parse wants them: the last first, without the program's name. To us all
/// that stands behind "--", and "[a,b]" and "++" anywhere, are names of files; CLI11 2.1 takes them for
/// options, lists and the end of a subcommand. They are marked here, and paths_of takes the mark off.
std::vector<std::string> to_parser_arguments(int argc, char** argv);

/// `FILE…`, at least one.
CLI::Option* add_paths(CLI::App& command, const std::string& meaning);
std::vector<std::string> paths_of(const CLI::Option& option);

}  // namespace baocao::tool
