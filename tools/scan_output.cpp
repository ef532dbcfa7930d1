#include "scan_output.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <map>
#include <string_view>

#include "failures.hpp"
#include "output/csv.hpp"
#include "progress.hpp"
#include "text/valid_utf8.hpp"

namespace baocao::tool {

namespace {

using archive::ScannedFile;
using archive::ScanTotals;
using Counts = std::map<std::string, std::uint64_t>;
using Json = rapidjson::Writer<rapidjson::StringBuffer>;

std::string count(std::uint64_t number, std::string_view one) {
  return std::to_string(number) + " " + std::string(one) + (number == 1 ? "" : "s");
}

std::string join(const std::vector<std::string>& words, const char* with) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : with) + word;
  return text;
}

/// `docx 180, html 12`
std::string join(const Counts& counts) {
  std::string text;
  for (const auto& [name, number] : counts)
    text += (text.empty() ? "" : ", ") + (name.empty() ? "unknown" : name) + " " + std::to_string(number);
  return text;
}

std::string join_problems(const ScannedFile& file) {
  std::string text;
  for (const auto& [code, number] : file.problems)
    text += (text.empty() ? "" : " ") + code + (number > 1 ? "*" + std::to_string(number) : "");
  return text;
}

class TextOutput : public ScanOutput {
 public:
  explicit TextOutput(ResultStream& results) : results_(results) {}

  void file(const ScannedFile& file) override {
    std::string line = to_one_line(file.source.path) + ": ";
    if (!file.source.format.empty()) line += file.source.format + ", ";
    if (file.error) {
      line += to_one_line(file.error->description());
    } else {
      if (!file.source.encodings.empty()) line += join(file.source.encodings, "+") + ", ";
      line += file.reports == 0 ? "no report" : count(file.reports, "report");
    }
    if (!file.problems.empty()) line += ", " + join_problems(file);
    if (!file.duplicate_of.empty()) line += ", same as " + to_one_line(file.duplicate_of);
    results_.write_line(line);
  }

  void finish(const ScanTotals& totals) override { results_.write("\n" + to_scan_summary(totals)); }

 private:
  ResultStream& results_;
};

class CsvOutput : public ScanOutput {
 public:
  explicit CsvOutput(ResultStream& results) : results_(results) {
    results_.write("\xEF\xBB\xBFpath,format,bytes,encodings,reports,problems,duplicate_of,error,message\r\n");
  }

  void file(const ScannedFile& file) override {
    const std::array<std::string, 9> fields = {file.source.path,
                                               file.source.format,
                                               std::to_string(file.source.bytes),
                                               join(file.source.encodings, " "),
                                               file.error ? std::string() : std::to_string(file.reports),
                                               join_problems(file),
                                               file.duplicate_of,
                                               file.error ? std::string(to_string(file.error->code())) : std::string(),
                                               file.error ? file.error->description() : std::string()};
    std::string row;
    for (const std::string& field : fields)
      row += (row.empty() ? "" : ",") + output::to_csv_field(text::to_valid_utf8(field));
    results_.write(row + "\r\n");
  }

  void finish(const ScanTotals& totals) override { write_to_standard_error(to_scan_summary(totals)); }

 private:
  ResultStream& results_;
};

void field(Json& json, const char* key, std::string_view value) {
  const std::string text = text::to_valid_utf8(value);
  json.Key(key);
  text.empty() ? json.Null() : json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void field(Json& json, const char* key, std::uint64_t value) {
  json.Key(key);
  json.Uint64(value);
}

void field(Json& json, const char* key, const Counts& counts) {
  json.Key(key);
  json.StartObject();
  for (const auto& [name, number] : counts) field(json, name.empty() ? "unknown" : name.c_str(), number);
  json.EndObject();
}

/// One object, a file a line.
class JsonOutput : public ScanOutput {
 public:
  explicit JsonOutput(ResultStream& results) : results_(results) {
    results_.write(R"({"schema":"baocao/scan/1","files":[)");
  }

  void file(const ScannedFile& file) override {
    rapidjson::StringBuffer buffer;
    Json json(buffer);
    json.StartObject();
    field(json, "path", file.source.path);
    field(json, "format", file.source.format);
    field(json, "bytes", file.source.bytes);
    field(json, "sha256", file.source.sha256);
    json.Key("encodings");
    json.StartArray();
    for (const std::string& name : file.source.encodings) json.String(name.c_str());
    json.EndArray();
    field(json, "reports", std::uint64_t{file.reports});
    field(json, "problems", file.problems);
    field(json, "duplicate_of", file.duplicate_of);
    field(json, "error", file.error ? to_string(file.error->code()) : std::string_view());
    field(json, "message", file.error ? file.error->description() : std::string());
    json.EndObject();
    results_.write(std::string(first_ ? "\n" : ",\n") + buffer.GetString());
    first_ = false;
  }

  void finish(const ScanTotals& totals) override {
    rapidjson::StringBuffer buffer;
    Json json(buffer);
    json.StartObject();
    field(json, "files", totals.files);
    field(json, "bytes", totals.bytes);
    field(json, "readable", totals.readable);
    field(json, "reports", totals.reports);
    field(json, "without_report", totals.without_report);
    field(json, "duplicates", totals.duplicates);
    field(json, "legacy", totals.legacy);
    field(json, "formats", totals.by_format);
    field(json, "encodings", totals.by_encoding);
    field(json, "problems", totals.by_problem);
    field(json, "errors", totals.by_error_code);
    json.EndObject();
    results_.write("\n],\n\"summary\":" + std::string(buffer.GetString()) + "}\n");
  }

 private:
  ResultStream& results_;
  bool first_ = true;
};

/// What a format that is not read needs.
struct Advice {
  const char* format;
  const char* sentence;
};

constexpr std::array kAdvice = {
    Advice{"doc", "old .doc (convert --converter soffice reads them)"},
    Advice{"rtf", "RTF (convert --converter soffice reads them)"},
    Advice{"pdf", "PDF (recognise their text first)"},
    Advice{"image", "images (recognise their text first)"},
    Advice{"encrypted", "with a password (save them without one)"},
    Advice{"spreadsheet", "spreadsheets (soffice --headless --convert-to html FILE)"},
    Advice{"empty", "empty (get them again)"},
};

}  // namespace

std::string to_scan_summary(const ScanTotals& totals) {
  const std::string all = " of " + count(totals.files, "file") + ": ";
  std::string text = count(totals.files, "file") + ", " + to_size_text(static_cast<double>(totals.bytes)) + ": " +
                     std::to_string(totals.readable) + " can be read, " + count(totals.reports, "report") +
                     " in them\n";
  if (!totals.by_format.empty()) text += "formats: " + join(totals.by_format) + "\n";
  if (!totals.by_encoding.empty()) text += "encodings: " + join(totals.by_encoding) + "\n";
  if (!totals.by_problem.empty()) text += "problems: " + join(totals.by_problem) + "\n";
  if (!totals.by_error_code.empty()) text += "not read: " + join(totals.by_error_code) + "\n";
  if (totals.without_report > 0)
    text += std::to_string(totals.without_report) + all + "no report in them\n";
  if (totals.legacy > 0) text += std::to_string(totals.legacy) + all + "legacy fonts or encodings\n";
  for (const Advice& advice : kAdvice)
    if (const auto found = totals.by_format.find(advice.format); found != totals.by_format.end())
      text += std::to_string(found->second) + all + advice.sentence + "\n";
  if (totals.duplicates > 0) text += std::to_string(totals.duplicates) + all + "the same as one before\n";
  return text;
}

std::unique_ptr<ScanOutput> make_scan_output(ScanFormat format, ResultStream& results) {
  if (format == ScanFormat::json) return std::make_unique<JsonOutput>(results);
  if (format == ScanFormat::csv) return std::make_unique<CsvOutput>(results);
  return std::make_unique<TextOutput>(results);
}

}  // namespace baocao::tool
