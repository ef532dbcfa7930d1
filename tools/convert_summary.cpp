#include "convert_summary.hpp"

#include <algorithm>
#include <cstdint>

#include "progress.hpp"

namespace baocao::tool {

namespace {

std::string count(std::uint64_t number, const std::string& one) {
  return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

std::string describe_documents(const archive::Totals& totals) {
  std::string line = "baocao: " + count(totals.documents, "document") + " read, " + count(totals.reports, "report") +
                     " found, " + std::to_string(totals.without_report) + " without a report, " +
                     count(totals.duplicates, "duplicate") + "\n";
  if (totals.failures == 0) return line;
  line += "baocao: " + std::to_string(totals.failures) + " failed:";
  const char* separator = " ";
  for (const auto& [code, number] : totals.by_code) {
    line += separator + std::to_string(number) + " " + code;
    separator = ", ";
  }
  return line + "\n";
}

std::string to_seconds_text(double seconds) {
  const auto tenths = static_cast<std::uint64_t>(seconds * 10 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
}

}  // namespace

std::string to_summary(const BatchReport& report) {
  const archive::Totals& totals = report.totals;
  std::string text = "baocao: " + count(totals.inputs, "file") + " (" +
                     to_size_text(static_cast<double>(totals.bytes)) + ") in " + to_seconds_text(report.seconds);
  if (totals.reused > 0) text += ", " + std::to_string(totals.reused) + " of them done before";
  if (totals.elsewhere > 0) text += ", " + std::to_string(totals.elsewhere) + " more in other shards";
  text += "\n" + describe_documents(totals);
  if (!report.what_left_out.empty()) text += "baocao: left out: " + report.what_left_out + "\n";
  return text;
}

std::string to_merge_summary(const archive::Totals& totals, std::size_t parts) {
  return "baocao: " + count(parts, "part") + " put together\n" + describe_documents(totals);
}

}  // namespace baocao::tool
