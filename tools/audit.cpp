// baocao audit: what does not fit within reports and between them.

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit_config.hpp"
#include "audit_inputs.hpp"
#include "audit_lists.hpp"
#include "audit_page.hpp"
#include "audit_text.hpp"
#include "baocao/audit.hpp"
#include "base/guarded.hpp"
#include "choice.hpp"
#include "command.hpp"
#include "paths.hpp"
#include "whole_file.hpp"

namespace baocao::tool {

namespace {

enum class AuditFormat : std::uint8_t { text, json, sarif, html };

struct AuditArguments {
  AuditFormat format = AuditFormat::text;
  std::optional<Severity> fail_on;
  bool pretty = false;
  std::string out = "-";
  std::string units;
  std::string renames;
  std::string baseline;
  std::string config;
  bool print_config = false;
  std::optional<Language> language;
};

AuditOptions read_options(const AuditArguments& arguments) {
  AuditOptions options;
  if (!arguments.config.empty()) read_config(arguments.config, options);
  if (!arguments.units.empty())
    options.unit_of = [units = read_pairs(arguments.units)](std::string_view path) {
      return unit_of(units, std::string(path));
    };
  if (!arguments.renames.empty()) options.renames = read_pairs(arguments.renames);
  if (!arguments.baseline.empty()) options.accepted = read_accepted(arguments.baseline);
  return options;
}

std::string to_output(const Audit& audit, const AuditArguments& arguments) {
  const JsonLayout layout = arguments.pretty ? JsonLayout::pretty : JsonLayout::compact;
  switch (arguments.format) {
    case AuditFormat::json:
      return to_json(audit, layout) + "\n";
    case AuditFormat::sarif:
      return to_sarif(audit, layout) + "\n";
    case AuditFormat::text:
    case AuditFormat::html:
      break;
  }
  return to_text(audit, arguments.language.value_or(Language::english));
}

int run_audit(const std::vector<std::string>& paths, const AuditArguments& arguments, Context& context) {
  AuditOptions options;
  // Without its lists an audit would say something else: nothing is read.
  if (const auto error = guarded("", [&] { options = read_options(arguments); })) {
    context.failures.report(*error);
    return kSomeFailed;
  }
  if (arguments.print_config) {
    context.results.write(to_config(options));
    return kDone;
  }
  const std::vector<ReportFile> files = read_report_files(paths, context);
  const std::vector<std::string> accepted = std::exchange(options.accepted, {});
  Audit audit = audit_reports(files, options);
  std::string output;
  if (arguments.format == AuditFormat::html)
    output = to_page(audit, files, {arguments.language.value_or(Language::vietnamese), arguments.out, accepted});
  leave_out(audit, accepted);
  if (output.empty()) output = to_output(audit, arguments);
  arguments.out == "-" ? context.results.write(output) : write_whole_file(arguments.out, output);
  if (context.failures.any()) return kSomeFailed;
  for (const Finding& finding : audit.findings)
    if (arguments.fail_on && finding.severity >= *arguments.fail_on) return kFound;
  return kDone;
}

}  // namespace

void add_audit(CLI::App& app, Context& context) {
  const auto arguments = std::make_shared<AuditArguments>();
  CLI::App* command = app.add_subcommand("audit", "Say what does not fit within reports and between years");
  add_choice<AuditFormat>(*command, "--format", "How to say it: text (default), json, sarif or html",
                          {{"text", AuditFormat::text}, {"json", AuditFormat::json}, {"sarif", AuditFormat::sarif},
                           {"html", AuditFormat::html}},
                          [arguments](AuditFormat format) { arguments->format = format; });
  add_choice<Severity>(*command, "--fail-on", "Exit with 3 if a finding is at least this severe: info, warning or error",
                       {{"info", Severity::info}, {"warning", Severity::warning}, {"error", Severity::error}},
                       [arguments](Severity severity) { arguments->fail_on = severity; });
  command->add_flag("--pretty", arguments->pretty, "Indent the JSON");
  add_choice<Language>(*command, "--lang", "Language of page and text: vi (default of the page) or en (of the text)",
                       {{"vi", Language::vietnamese}, {"en", Language::english}},
                       [arguments](Language language) { arguments->language = language; });
  command->add_option("--out", arguments->out, "Where to write, a file that it replaces; - is standard output (default)")
      ->type_name("FILE");
  command->add_option("--baseline", arguments->baseline, "Accepted findings, left out: their ids, or an audit in JSON")
      ->type_name("FILE");
  command->add_option("--units", arguments->units, "Units of reports that name none: CSV of path pattern, unit")
      ->type_name("FILE");
  command->add_option("--renames", arguments->renames, "Units that go on under another name: CSV of old, new")
      ->type_name("FILE");
  CLI::Option* files = add_paths(*command, "Files and folders to read, or what convert wrote; - is standard input");
  command->add_option("--config", arguments->config, "Codes, severities and thresholds: a TOML file")
      ->type_name("FILE");
  command->add_flag_callback(
      "--print-config",
      [arguments, files] {
        arguments->print_config = true;
        files->required(false);
      },
      "Print all settings as TOML and exit");
  add_reading_options(*command, context);
  command->callback([&context, arguments, files] {
    context.run = [&context, arguments, paths = paths_of(*files)] { return run_audit(paths, *arguments, context); };
  });
}

}  // namespace baocao::tool
