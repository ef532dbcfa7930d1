// baocao: the command-line program. Exit statuses and output as the contract's section 5 says.

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baocao/version.hpp"
#include "command.hpp"
#include "paths.hpp"

namespace {

using namespace baocao::tool;

/// Every subcommand, in the order of the help.
constexpr void (*kCommands[])(CLI::App&, Context&) = {add_dump, add_convert,   add_audit,
                                                      add_scan, add_normalize, add_schema};

int fail_usage(std::string_view what) {
  report_usage(what);
  return kWrongUsage;
}

/// Gives the exit status, or nothing where there is something to run.
std::optional<int> parse(CLI::App& app, std::vector<std::string> arguments, Context& context) {
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    context.results.write(app.help());
    return kDone;
  } catch (const CLI::CallForVersion&) {
    context.results.write_line("baocao " + std::string(baocao::kVersion));
    return kDone;
  } catch (const CLI::ParseError& error) {
    return fail_usage(error.what());
  }
  if (!context.run) return fail_usage("name what to do, such as: baocao dump FILE");
  return std::nullopt;
}

int run(int argc, char** argv, Context& context) {
  CLI::App app("Typed data from the tables of Vietnamese administrative reports", "baocao");
  app.set_version_flag("--version", std::string(baocao::kVersion), "Print the version and exit");
  app.require_subcommand(0, 1);
  add_failure_options(app, context);
  for (const auto add : kCommands) add(app, context);

  if (const std::optional<int> status = parse(app, to_parser_arguments(argc, argv), context)) return *status;
  return context.run();
}

}  // namespace

int main(int argc, char** argv) {
  prepare_standard_streams();
  Context context;
  try {
    const int status = run(argc, argv, context);
    context.results.close();
    return status;
  } catch (const OutputError& error) {
    context.failures.report(error.error());
    return kSomeFailed;
  }
}
