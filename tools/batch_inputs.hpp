#pragma once

#include <string>
#include <vector>

#include "archive/inputs.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// `PATH…`, `--files-from` and `--null`: what a command over whole archives works on.
namespace baocao::tool {

class BatchInputs {
 public:
  void add_options(CLI::App& command, const std::string& meaning);

  /// All that was named. Throws Error for a list that cannot be read, archive::Refusal where nothing was named.
  std::vector<std::string> named() const;
  archive::Inputs find() const { return archive::find_inputs(named()); }

 private:
  CLI::Option* paths_ = nullptr;
  std::string list_;
  bool zero_ended_ = false;
};

/// `--jobs`
void add_jobs(CLI::App& command, unsigned& jobs);

/// The threads to use where nothing else is said.
unsigned default_jobs();

/// `2 links and 3 hidden names left out`; empty where nothing was.
std::string describe_left_out(const archive::Inputs& inputs);

}  // namespace baocao::tool
