// baocao schema: the JSON Schema of a layer.

#include <CLI/CLI.hpp>
#include <memory>

#include "baocao/json.hpp"
#include "choice.hpp"
#include "command.hpp"

namespace baocao::tool {

void add_schema(CLI::App& app, Context& context) {
  const auto name = std::make_shared<SchemaName>(SchemaName::report);
  CLI::App* command = app.add_subcommand("schema", "Print the JSON Schema (draft 2020-12) of what dump and audit print");
  add_choice<SchemaName>(*command, "LAYER", "report (default), document or audit",
                         {{"report", SchemaName::report}, {"document", SchemaName::document}, {"audit", SchemaName::audit}},
                         [name](SchemaName given) { *name = given; });
  command->callback([&context, name] {
    context.run = [&context, name] {
      context.results.write(json_schema(*name));
      return kDone;
    };
  });
}

}  // namespace baocao::tool
