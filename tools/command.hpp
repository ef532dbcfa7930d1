#pragma once

#include <functional>

#include "baocao/reader.hpp"
#include "failures.hpp"
#include "result_stream.hpp"

namespace CLI {
class App;
}

/// The subcommands of `baocao`, a file each. A new one is a function `add_NAME` here, its row in the
/// table in main.cpp and a file NAME.cpp:
///
///     void add_name(CLI::App& app, Context& context) {
///       CLI::App* command = app.add_subcommand("name", "What it does");
///       add_failure_options(*command, context);
///       command->callback([&context] { context.run = [&context] { … return kDone; }; });
///     }
///
/// The callback only keeps what to do; main does it once the whole command line was understood.
namespace baocao::tool {

/// Exit statuses of the contract, section 5.
inline constexpr int kDone = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kFound = 3;

/// What a subcommand works with.
struct Context {
  Options options;           ///< set by add_reading_options
  FailureLog failures;       ///< one line to standard error for each
  ResultStream results;      ///< standard output
  std::function<int()> run;  ///< what the command line asks for; gives the exit status
};

void add_audit(CLI::App& app, Context& context);
void add_convert(CLI::App& app, Context& context);
void add_dump(CLI::App& app, Context& context);
void add_normalize(CLI::App& app, Context& context);
void add_scan(CLI::App& app, Context& context);
void add_schema(CLI::App& app, Context& context);

/// `--error-format`
void add_failure_options(CLI::App& command, Context& context);
/// `--timeout`, `--converter`, the limits and `--error-format`: for every command that reads documents.
void add_reading_options(CLI::App& command, Context& context);

}  // namespace baocao::tool
