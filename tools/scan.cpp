// baocao scan: what an archive holds, before anything is done with it.

#include <CLI/CLI.hpp>
#include <memory>

#include "archive/scan.hpp"
#include "archive/work_place.hpp"
#include "batch_inputs.hpp"
#include "choice.hpp"
#include "command.hpp"
#include "scan_output.hpp"
#include "standard_input.hpp"

namespace baocao::tool {

namespace {

struct ScanArguments {
  BatchInputs inputs;
  ScanFormat format = ScanFormat::text;
  unsigned jobs = default_jobs();
};

int run_scan(const ScanArguments& arguments, Context& context) {
  try {
    const archive::Inputs inputs = arguments.inputs.find();
    const archive::ScanOptions options{.reading = context.options, .jobs = arguments.jobs, .read_standard_input = [&] {
                                         return read_standard_input(context.options.limits.input_bytes);
                                       }};
    const std::unique_ptr<ScanOutput> output = make_scan_output(arguments.format, context.results);
    archive::ScanTotals totals;
    archive::scan(inputs, options, [&](const archive::ScannedFile& file) {
      totals.add(file);
      output->file(file);
      // What a file is was found out, even where that is nothing to read; only this one could not be looked at.
      if (file.error && file.error->code() == ErrorCode::io) context.failures.report(*file.error);
    });
    output->finish(totals);
  } catch (const archive::Refusal& refusal) {
    report_usage(refusal.what());
    return kWrongUsage;
  } catch (const Error& error) {
    context.failures.report(error);
  }
  return context.failures.any() ? kSomeFailed : kDone;
}

}  // namespace

void add_scan(CLI::App& app, Context& context) {
  const auto arguments = std::make_shared<ScanArguments>();
  CLI::App* command = app.add_subcommand("scan", "Say what an archive holds, a line a file, and sum it up");
  arguments->inputs.add_options(*command, "Files, folders and zip archives to look at; - is standard input");
  add_choice<ScanFormat>(*command, "--format", "How to say it: text (default), json or csv",
                         {{"text", ScanFormat::text}, {"json", ScanFormat::json}, {"csv", ScanFormat::csv}},
                         [arguments](ScanFormat format) { arguments->format = format; });
  add_jobs(*command, arguments->jobs);
  add_reading_options(*command, context);
  command->callback(
      [&context, arguments] { context.run = [&context, arguments] { return run_scan(*arguments, context); }; });
}

}  // namespace baocao::tool
