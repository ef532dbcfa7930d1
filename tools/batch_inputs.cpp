#include "batch_inputs.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

#include "archive/work_place.hpp"
#include "paths.hpp"

namespace baocao::tool {

void BatchInputs::add_options(CLI::App& command, const std::string& meaning) {
  paths_ = command.add_option("PATH", meaning)->expected(0, -1)->allow_extra_args()->type_name("");
  command.add_option("--files-from", list_, "Read more paths from FILE, a line each; - is standard input")
      ->type_name("FILE");
  command.add_flag("-0,--null", zero_ended_, "The paths of --files-from end with a zero byte");
}

std::vector<std::string> BatchInputs::named() const {
  std::vector<std::string> named = paths_of(*paths_);
  if (named.empty() && list_.empty()) throw archive::Refusal("name files or folders, or a list with --files-from");
  if (list_.empty()) return named;
  const char end = zero_ended_ ? '\0' : '\n';
  std::vector<std::string> listed;
  if (list_ == "-") {
    if (std::find(named.begin(), named.end(), "-") != named.end())
      throw archive::Refusal("standard input cannot be both a document and the list of --files-from");
    listed = archive::read_list(std::cin, end, list_);
  } else {
    std::ifstream file(list_, std::ios::binary);
    if (!file)
      throw Error(ErrorCode::io, list_, "",
                  std::string("cannot be opened: ") + std::strerror(errno) + " (check the path)");
    listed = archive::read_list(file, end, list_);
  }
  named.insert(named.end(), std::make_move_iterator(listed.begin()), std::make_move_iterator(listed.end()));
  return named;
}

unsigned default_jobs() {
  return std::max(1u, std::thread::hardware_concurrency());
}

void add_jobs(CLI::App& command, unsigned& jobs) {
  command.add_option("--jobs", jobs, "Threads to work with (default: one a core)")
      ->check(CLI::Range(1u, 1024u).description(""))
      ->type_name("N");
}

std::string describe_left_out(const archive::Inputs& inputs) {
  std::string text;
  const auto add = [&](std::size_t count, const char* what) {
    if (count == 0) return;
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + what;
  };
  add(inputs.hidden, "hidden");
  add(inputs.links, "links");
  add(inputs.special, "pipes or devices");
  return text;
}

}  // namespace baocao::tool
