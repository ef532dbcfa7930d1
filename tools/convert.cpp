// baocao convert: whole archives → one output, on all cores, restartable.

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "archive/batch.hpp"
#include "archive/merge.hpp"
#include "archive/work_place.hpp"
#include "baocao/version.hpp"
#include "batch_inputs.hpp"
#include "choice.hpp"
#include "command.hpp"
#include "convert_summary.hpp"
#include "form_writer.hpp"
#include "output/csv.hpp"
#include "output/json_lines.hpp"
#include "output/output_file.hpp"
#include "progress.hpp"
#include "report_page.hpp"
#include "standard_input.hpp"
#include "whole_file.hpp"

namespace baocao::tool {

namespace {

namespace fs = std::filesystem;
using archive::Refusal;
using archive::Totals;
using archive::WorkPlace;

struct ConvertOptions {
  BatchInputs inputs;
  std::string out;
  Form form = Form::jsonl;
  unsigned jobs = default_jobs();
  archive::Begin begin = archive::Begin::anew;
  archive::Shard shard;
  bool merge = false;
  bool quiet = false;
  std::string report;
};

/// All that results depend on beside the inputs.
std::string describe_settings(const Options& reading, const archive::Shard& shard) {
  const Limits& limits = reading.limits;
  std::string text = "baocao " + std::string(kVersion);
  for (const std::uint64_t limit :
       {limits.input_bytes, limits.unpacked_bytes, std::uint64_t{limits.entries}, std::uint64_t{limits.ratio},
        std::uint64_t{limits.archive_depth}, std::uint64_t{limits.nesting}, std::uint64_t{limits.markup_depth},
        limits.rows, limits.cells, std::uint64_t{limits.columns}, limits.memory_bytes})
    text += " " + std::to_string(limit);
  text += reading.converter ? " soffice" : "";
  return text + " shard " + std::to_string(shard.number) + "/" + std::to_string(shard.count);
}

class Convert {
 public:
  Convert(const ConvertOptions& options, Context& context) : options_(options), context_(context) {}

  int run() {
    try {
      check();
      if (options_.merge) {
        merge();
      } else if (is_stream(options_.out)) {
        convert_to_stream();
      } else {
        convert_to_file();
      }
    } catch (const Refusal& refusal) {
      report_usage(refusal.what());
      return kWrongUsage;
    } catch (const Error& error) {
      context_.failures.report(error);
    }
    return context_.failures.any() ? kSomeFailed : kDone;
  }

 private:
  void check() const {
    const bool lines = options_.form == Form::jsonl || options_.form == Form::csv;
    if (!is_stream(options_.out)) return;
    if (!lines) throw Refusal("--to json and --to sqlite need --out with a place of their own");
    if (options_.begin == archive::Begin::go_on) throw Refusal("--resume needs --out with a file to go on with");
  }

  using Clock = std::chrono::steady_clock;

  bool tells() const { return !options_.quiet && context_.failures.format() == ErrorFormat::text; }

  Progress::Show shown() const { return tells() ? Progress::Show::progress : Progress::Show::nothing; }

  BatchReport run_batch(const archive::Inputs& inputs, archive::BatchTarget& target, const archive::Earlier* earlier) {
    Progress progress(inputs.paths.size() + inputs.failures.size(), shown());
    archive::BatchOptions batch{
        .reading = context_.options,
        .jobs = options_.jobs,
        .shard = options_.shard,
        .earlier = earlier,
        .read_standard_input = [this] { return read_standard_input(context_.options.limits.input_bytes); }};
    BatchReport report{.output = options_.out,
                       .left_out = inputs.hidden + inputs.links + inputs.special,
                       .what_left_out = describe_left_out(inputs)};
    const archive::BatchListener listener{.failed =
                                              [&](const Error& error) {
                                                progress.clear();
                                                context_.failures.report(error);
                                                if (report.failures.size() < BatchReport::kMostFailures)
                                                  report.failures.push_back(error);
                                              },
                                          .advanced = [&](const Totals& totals) { progress.advance(totals); }};
    report.totals = archive::run_batch(inputs, batch, target, listener);
    progress.clear();
    return report;
  }

  /// The end of it all: the output is in its place.
  void tell(BatchReport report) const {
    report.seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
    if (tells()) write_to_standard_error(to_summary(report));
    if (!options_.report.empty()) write_whole_file(options_.report, to_page(report));
  }

  /// Standard output, or a pipe that --out names.
  template <class Work>
  void with_stream(Work work) {
    std::optional<output::OutputFile> pipe;
    if (options_.out != "-") pipe.emplace(options_.out, output::OutputFile::Begin::anew);
    const output::ByteSink sink = [&](std::string_view bytes) {
      pipe ? pipe->write(bytes) : context_.results.write(bytes);
    };
    if (options_.form == Form::csv) {
      output::CsvWriter writer(sink);
      work(writer);
    } else {
      output::JsonLinesWriter writer(sink);
      work(writer);
    }
    if (pipe) pipe->close();
  }

  void convert_to_stream() {
    const archive::Inputs inputs = options_.inputs.find();
    BatchReport report;
    with_stream([&](output::ResultWriter& writer) {
      archive::WriterTarget target(writer);
      report = run_batch(inputs, target, nullptr);
    });
    tell(std::move(report));
  }

  void convert_to_file() {
    // Before anything is written: wrong usage leaves nothing behind.
    const archive::Inputs inputs = options_.inputs.find();
    WorkPlace place(options_.out, options_.begin, describe_settings(context_.options, options_.shard));
    archive::LogWriter log(place.log(), place.settings());
    archive::LogTarget target(log);
    BatchReport report = run_batch(inputs, target, place.earlier());
    log.close();
    if (options_.form == Form::jsonl) {
      place.publish(place.log().documents);
    } else {
      write_form(place, report.totals.inputs);
    }
    tell(std::move(report));
  }

  /// Makes the output of a finished log.
  void write_form(WorkPlace& place, std::uint64_t inputs) {
    Progress progress(inputs, shown());
    std::uint64_t written = 0;
    publish(place, [&](output::ResultWriter& writer) {
      archive::replay(place.log(), writer, [&] { progress.advance_writing(++written); });
    });
    progress.clear();
  }

  template <class Fill>
  void publish(WorkPlace& place, Fill fill) {
    const fs::path made = place.new_output();
    FormWriter form(options_.form, made);
    fill(form.writer());
    form.finish();
    place.publish(made);
  }

  void merge() {
    const std::vector<std::string> parts = options_.inputs.named();
    if (options_.begin == archive::Begin::go_on)
      throw Refusal("--merge is done in one go (--force replaces its output)");
    if (is_stream(options_.out)) throw Refusal("--merge needs --out with a place of its own");
    WorkPlace place(options_.out, options_.begin, "merge");
    // Parts can be put together again: nothing that was begun is worth keeping.
    const struct Abandon {
      const WorkPlace& place;
      ~Abandon() { place.abandon(); }
    } at_the_end{place};
    publish(place, [&](output::ResultWriter& writer) {
      const Totals totals = archive::merge(parts, place.log(), writer);
      if (tells()) write_to_standard_error(to_merge_summary(totals, parts.size()));
    });
  }

  const ConvertOptions& options_;
  Context& context_;
  Clock::time_point begin_ = Clock::now();
};

std::string check_shard(const std::string& text) {
  unsigned number = 0;
  unsigned count = 0;
  char slash = 0;
  std::istringstream stream(text);
  if (stream >> number >> slash >> count && stream.eof() && slash == '/' && number >= 1 && number <= count) return {};
  return "must be I/N with I from 1 to N, such as 2/8";
}

archive::Shard to_shard(const std::string& text) {
  const std::size_t slash = text.find('/');
  return {static_cast<std::uint32_t>(std::stoul(text)), static_cast<std::uint32_t>(std::stoul(text.substr(slash + 1)))};
}

void add_output_options(CLI::App& command, ConvertOptions& options) {
  command.add_option("--out", options.out, "Where the results go: a file, for json a folder; - is standard output")
      ->required()
      ->type_name("OUT");
  add_choice<Form>(command, "--to", "What to write: jsonl (default), json, csv or sqlite",
                   {{"jsonl", Form::jsonl}, {"json", Form::json}, {"csv", Form::csv}, {"sqlite", Form::sqlite}},
                   [&options](Form form) { options.form = form; });
  CLI::Option* resume = command.add_flag_callback(
      "--resume", [&options] { options.begin = archive::Begin::go_on; },
      "Go on with what is there: after an interruption, or with more files");
  command
      .add_flag_callback(
          "--force", [&options] { options.begin = archive::Begin::over; }, "Replace what is there")
      ->excludes(resume);
}

}  // namespace

void add_convert(CLI::App& app, Context& context) {
  const auto options = std::make_shared<ConvertOptions>();
  CLI::App* command = app.add_subcommand("convert", "Convert whole archives into one output");
  options->inputs.add_options(*command, "Files, folders and zip archives to convert; - is standard input");
  add_output_options(*command, *options);
  add_jobs(*command, options->jobs);
  command
      ->add_option_function<std::string>(
          "--shard", [options](const std::string& text) { options->shard = to_shard(text); },
          "Convert part I of N only, by content; --merge puts the parts together")
      ->check(CLI::Validator(check_shard, ""))
      ->type_name("I/N");
  command->add_flag("--merge", options->merge, "PATH… are outputs of convert; put them together");
  command->add_option("--report", options->report, "Write what the run came to as a web page, which it replaces")
      ->type_name("FILE");
  command->add_flag("--quiet", options->quiet, "Neither progress nor summary");
  add_reading_options(*command, context);
  command->callback(
      [&context, options] { context.run = [&context, options] { return Convert(*options, context).run(); }; });
}

}  // namespace baocao::tool
