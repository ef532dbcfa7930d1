// baocao dump: documents → JSON, one object a line.

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "baocao/json.hpp"
#include "baocao/report_file.hpp"
#include "choice.hpp"
#include "command.hpp"
#include "guard.hpp"
#include "paths.hpp"
#include "read_input.hpp"

namespace baocao::tool {

namespace {

enum class Layer : std::uint8_t { report, document };

struct DumpOptions {
  Layer layer = Layer::report;
  bool pretty = false;
};

void write_document(const Source& source, Document document, const DumpOptions& options, ResultStream& results) {
  const JsonLayout layout = options.pretty ? JsonLayout::pretty : JsonLayout::compact;
  const JsonSink sink = [&](std::string_view piece) { results.write(piece); };
  if (options.layer == Layer::document) {
    write_json(source, document, sink, layout);
  } else {
    const ReportFile file = to_report_file(source, std::move(document));
    document = {};  // not held any longer than it must: large files come in numbers
    write_json(file, sink, layout);
  }
  results.write("\n");
}

void dump_result(ReadResult result, const DumpOptions& options, Context& context) {
  if (const auto* error = std::get_if<Error>(&result.outcome)) return context.failures.report(*error);
  guard_input(context.failures, result.source.path, [&] {
    write_document(result.source, std::move(std::get<Document>(result.outcome)), options, context.results);
  });
}

}  // namespace

void add_dump(CLI::App& app, Context& context) {
  const auto options = std::make_shared<DumpOptions>();
  CLI::App* command = app.add_subcommand("dump", "Print what documents hold as JSON, one object a line");
  add_choice<Layer>(*command, "--layer", "What to print: report (default) or document",
                    {{"report", Layer::report}, {"document", Layer::document}},
                    [options](Layer layer) { options->layer = layer; });
  command->add_flag("--pretty", options->pretty, "Indent the JSON");
  CLI::Option* files = add_paths(*command, "Files to read; - is standard input");
  add_reading_options(*command, context);
  command->callback([&context, options, files] {
    context.run = [&context, options, paths = paths_of(*files)] {
      for (const std::string& path : paths)
        read_input(path, context, [&](ReadResult result) { dump_result(std::move(result), *options, context); });
      return context.failures.any() ? kSomeFailed : kDone;
    };
  });
}

}  // namespace baocao::tool
