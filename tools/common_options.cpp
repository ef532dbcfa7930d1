#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <string>

#include "choice.hpp"
#include "command.hpp"
#include "soffice.hpp"

namespace baocao::tool {

namespace {

constexpr const char* kLimitsGroup = "Limits";

/// A number of bytes: 1000, 64KB, 256MB, 2GB, in powers of 1024.
void add_bytes(CLI::App& command, const std::string& name, std::uint64_t& bytes, const std::string& meaning) {
  command.add_option(name, bytes, meaning)
      ->transform(CLI::AsSizeValue(false).description(""))
      ->type_name("BYTES")
      ->default_str(std::to_string(bytes >> 20) + "MB")
      ->group(kLimitsGroup);
}

/// How far a count can be raised: depths no further than the stack of a thread carries.
constexpr std::uint64_t kAnyCount = 0xFFFF'FFFF;

template <class Number>
void add_count(CLI::App& command, const std::string& name, Number& count, const std::string& meaning,
               std::uint64_t most = kAnyCount) {
  command.add_option(name, count, meaning)
      ->check(CLI::Range(std::uint64_t{0}, most).description(""))
      ->type_name("N")
      ->capture_default_str()
      ->group(kLimitsGroup);
}

std::string check_seconds(const std::string& text) {
  constexpr double kLongest = 1e9;
  double seconds = 0;
  // Written so that what is not a number is refused too.
  if (CLI::detail::lexical_cast(text, seconds) && seconds >= 0 && seconds <= kLongest) return {};
  return "must be a number of seconds, 0 for no limit";
}

void add_timeout(CLI::App& command, Limits& limits) {
  command
      .add_option_function<double>(
          "--timeout",
          [&limits](const double& seconds) {
            limits.timeout = std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
          },
          "Give up on a document after S seconds (default: never)")
      ->check(CLI::Validator(check_seconds, ""))
      ->type_name("S");
}

enum class ConverterName : std::uint8_t { none, soffice };

void add_converter(CLI::App& command, Options& options) {
  add_choice<ConverterName>(
      command, "--converter", "What makes .doc and .rtf readable: none (default) or soffice, which is LibreOffice",
      {{"none", ConverterName::none}, {"soffice", ConverterName::soffice}}, [&options](ConverterName name) {
        options.converter = name == ConverterName::soffice ? soffice_converter() : Converter();
      });
}

}  // namespace

void add_failure_options(CLI::App& command, Context& context) {
  add_choice<ErrorFormat>(command, "--error-format",
                          "How failures are written to standard error: text (default) or json",
                          {{"text", ErrorFormat::text}, {"json", ErrorFormat::json}},
                          [&context](ErrorFormat format) { context.failures.set_format(format); });
}

void add_reading_options(CLI::App& command, Context& context) {
  Limits& limits = context.options.limits;
  add_failure_options(command, context);
  add_timeout(command, limits);
  add_converter(command, context.options);
  add_bytes(command, "--max-input", limits.input_bytes, "Size of a file or of an archive's entry");
  add_bytes(command, "--max-unpacked", limits.unpacked_bytes, "All that one package unpacks to");
  add_count(command, "--max-entries", limits.entries, "Entries of one archive");
  add_count(command, "--max-ratio", limits.ratio, "Unpacked size to packed size of an entry over 1 MB");
  add_count(command, "--max-depth", limits.archive_depth, "Archives inside archives", Limits::kMostArchiveDepth);
  add_count(command, "--max-nesting", limits.nesting, "Tables inside tables", Limits::kMostNesting);
  add_count(command, "--max-markup-depth", limits.markup_depth, "Elements inside elements", Limits::kMostMarkupDepth);
  add_count(command, "--max-rows", limits.rows, "Table rows of a document");
  add_count(command, "--max-cells", limits.cells, "Table cells of a document");
  add_count(command, "--max-columns", limits.columns, "Columns of one table");
  add_bytes(command, "--max-memory", limits.memory_bytes, "Memory beside eight times what a document unpacks to");
}

}  // namespace baocao::tool
