#include "read_input.hpp"

#include <filesystem>

#include "guard.hpp"
#include "standard_input.hpp"

namespace baocao::tool {

void read_input(const std::string& path, Context& context, const DocumentVisitor& visit) {
  guard_input(context.failures, path, [&] {
    if (path == "-")
      read_documents(read_standard_input(context.options.limits.input_bytes), path, context.options, visit);
    else
      read_documents(std::filesystem::path(path), context.options, visit);
  });
}

}  // namespace baocao::tool
