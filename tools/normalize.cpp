// baocao normalize: a filter from any encoding of Vietnamese to Unicode in normal form, a line at a time.
//
// What the input is in is decided over all of it, so where that is in question it is read twice: standard
// input that can be wound back is; any other is put aside, in memory up to a megabyte, beyond that in a
// temporary file. Memory is bounded by that and the longest line.

#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "baocao/encoding.hpp"
#include "baocao/text.hpp"
#include "choice.hpp"
#include "command.hpp"
#include "guard.hpp"
#include "input_stream.hpp"
#include "utf16.hpp"

namespace baocao::tool {

namespace {

constexpr std::size_t kLongestLine = std::size_t{64} << 20;
constexpr std::size_t kOutputBytes = 64 << 10;

struct NormalizeOptions {
  std::optional<TextEncoding> from;  // none: by detection
  TonePlacement tone = TonePlacement::keep;
};

/// Takes bytes in pieces of any size, gives lines in normal form.
class LineFilter {
 public:
  LineFilter(ResultStream& results, TextSource source, TonePlacement tone)
      : results_(results), source_(source), tone_(tone) {}

  void add(std::string_view bytes) {
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = bytes.find('\n', begin);
      const bool whole = end != std::string_view::npos;
      line_ += bytes.substr(begin, whole ? end - begin : std::string_view::npos);
      if (line_.size() > kLongestLine)
        throw Error(ErrorCode::limit_exceeded, "-", "", "has a line of more than 64 MB (break it into lines)");
      if (!whole) return;
      if (line_.ends_with('\r')) line_.pop_back();
      end_line("\n");
      begin = end + 1;
    }
  }

  void finish() {
    if (!line_.empty()) end_line("");
    results_.write(output_);
  }

 private:
  void end_line(std::string_view line_end) {
    output_ += normalize(to_unicode(line_, source_), tone_);
    output_ += line_end;
    line_.clear();
    if (output_.size() < kOutputBytes) return;
    results_.write(output_);
    output_.clear();
  }

  ResultStream& results_;
  TextSource source_;
  TonePlacement tone_;
  std::string line_;
  std::string output_;
};

bool is_known_beforehand(const NormalizeOptions& options) {
  return options.from == TextEncoding::utf_8 || options.from == TextEncoding::windows_1258;
}

TextSource find_source(InputStream& input, const NormalizeOptions& options) {
  EncodingDetector detector(options.from);
  if (!is_known_beforehand(options)) {
    input.keep();
    input.for_each([&](std::string_view bytes) { detector.add(bytes); });
    input.rewind();
  }
  return detector.result();
}

void filter(ResultStream& results, const NormalizeOptions& options) {
  InputStream input;
  const TextSource source = find_source(input, options);
  LineFilter lines(results, source, options.tone);
  Utf16Decoder utf16;
  std::string text;
  // UTF-16 is known by its byte-order mark alone, which wins where nothing else was said.
  const bool may_be_utf16 = !options.from;
  input.for_each([&](std::string_view bytes) {
    if (!may_be_utf16) return lines.add(bytes);
    text.clear();
    utf16.decode(bytes, text);
    lines.add(text);
  });
  if (may_be_utf16) {
    text.clear();
    utf16.finish(text);
    lines.add(text);
  }
  lines.finish();
}

}  // namespace

void add_normalize(CLI::App& app, Context& context) {
  const auto options = std::make_shared<NormalizeOptions>();
  CLI::App* command =
      app.add_subcommand("normalize", "Bring standard input into Unicode and normal form, line by line");
  add_choice<std::optional<TextEncoding>>(*command, "--from",
                                          "What the input is in: auto (default), utf-8, tcvn3, vni, viscii, vps or "
                                          "windows-1258",
                                          {{"auto", std::nullopt},
                                           {"utf-8", TextEncoding::utf_8},
                                           {"tcvn3", TextEncoding::tcvn3},
                                           {"vni", TextEncoding::vni},
                                           {"viscii", TextEncoding::viscii},
                                           {"vps", TextEncoding::vps},
                                           {"windows-1258", TextEncoding::windows_1258}},
                                          [options](std::optional<TextEncoding> from) { options->from = from; });
  add_choice<TonePlacement>(
      *command, "--tone", "Tones of oa, oe, uy: keep (default), old (hòa) or new (hoà)",
      {{"keep", TonePlacement::keep}, {"old", TonePlacement::old_style}, {"new", TonePlacement::new_style}},
      [options](TonePlacement tone) { options->tone = tone; });
  add_failure_options(*command, context);
  command->callback([&context, options] {
    context.run = [&context, options] {
      guard_input(context.failures, "-", [&] { filter(context.results, *options); });
      return context.failures.any() ? kSomeFailed : kDone;
    };
  });
}

}  // namespace baocao::tool
