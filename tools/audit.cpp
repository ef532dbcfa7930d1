// baocao audit: what does not fit within reports and between them.

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "archive/inputs.hpp"
#include "baocao/audit.hpp"
#include "choice.hpp"
#include "command.hpp"
#include "guard.hpp"
#include "paths.hpp"
#include "read_input.hpp"

namespace baocao::tool {

namespace {

enum class AuditFormat : std::uint8_t { text, json };

struct AuditArguments {
  AuditFormat format = AuditFormat::text;
  std::optional<Severity> fail_on;
  bool pretty = false;
};

// Reports without their documents: what an audit needs of an archive is held all at once.
std::vector<ReportFile> read_files(const std::vector<std::string>& paths, Context& context) {
  std::vector<ReportFile> files;
  const auto visit = [&](ReadResult result) {
    if (const auto* error = std::get_if<Error>(&result.outcome)) return context.failures.report(*error);
    guard_input(context.failures, result.source.path, [&] {
      files.push_back(to_report_file(result.source, std::get<Document>(result.outcome)));
    });
  };
  const archive::Inputs inputs = archive::find_inputs(paths);
  for (const Error& error : inputs.failures) context.failures.report(error);
  for (const std::string& path : inputs.paths) read_input(path, context, visit);
  return files;
}

void write_text(const Audit& audit, ResultStream& results) {
  for (const Finding& finding : audit.findings) {
    results.write_line(std::string(to_string(finding.severity)) + " " + std::string(finding.code) + ": " +
                       finding.message);
    for (const Evidence& evidence : finding.evidence) {
      const AuditedReport& report = audit.reports[evidence.report];
      results.write_line("    " + report.source + " #" + std::to_string(report.report) + " " + evidence.at + " [" +
                         std::to_string(evidence.span.start) + ", " + std::to_string(evidence.span.end) + "]");
      results.write_line("        " + evidence.text);
    }
  }
  results.write_line(std::to_string(audit.reports.size()) + " reports, " + std::to_string(audit.findings.size()) +
                     " findings");
}

int run_audit(const std::vector<std::string>& paths, const AuditArguments& arguments, Context& context) {
  const Audit audit = audit_reports(read_files(paths, context));
  if (arguments.format == AuditFormat::json)
    context.results.write_line(to_json(audit, arguments.pretty ? JsonLayout::pretty : JsonLayout::compact));
  else
    write_text(audit, context.results);
  if (context.failures.any()) return kSomeFailed;
  for (const Finding& finding : audit.findings)
    if (arguments.fail_on && finding.severity >= *arguments.fail_on) return kFound;
  return kDone;
}

}  // namespace

void add_audit(CLI::App& app, Context& context) {
  const auto arguments = std::make_shared<AuditArguments>();
  CLI::App* command = app.add_subcommand("audit", "Say what does not fit within reports and between years");
  add_choice<AuditFormat>(*command, "--format", "How to say it: text (default) or json",
                          {{"text", AuditFormat::text}, {"json", AuditFormat::json}},
                          [arguments](AuditFormat format) { arguments->format = format; });
  add_choice<Severity>(*command, "--fail-on", "Exit with 3 if a finding is at least this severe: info, warning or error",
                       {{"info", Severity::info}, {"warning", Severity::warning}, {"error", Severity::error}},
                       [arguments](Severity severity) { arguments->fail_on = severity; });
  command->add_flag("--pretty", arguments->pretty, "Indent the JSON");
  CLI::Option* files = add_paths(*command, "Files and folders to read; - is standard input");
  add_reading_options(*command, context);
  command->callback([&context, arguments, files] {
    context.run = [&context, arguments, paths = paths_of(*files)] { return run_audit(paths, *arguments, context); };
  });
}

}  // namespace baocao::tool
