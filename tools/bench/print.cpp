#include "print.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cstdarg>
#include <cstdio>

namespace baocao::bench {

namespace {

[[gnu::format(printf, 2, 3)]] void append(std::string& out, const char* format, ...) {
  char line[512];
  va_list arguments;
  va_start(arguments, format);
  const int size = std::vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  out.append(line, std::min<std::size_t>(static_cast<std::size_t>(size), sizeof line - 1));
}

double megabytes_per_second(const Measurement& m) {
  return static_cast<double>(m.unpacked_bytes) / m.whole_us.median;
}

void append_measurement(std::string& out, const Measurement& m) {
  append(out, "\n%s (%s, %.1f KB, %.1f KB unpacked, %.1f KB of JSON, %llu runs)\n", m.name.c_str(), m.format.c_str(),
         static_cast<double>(m.input_bytes) / 1e3, static_cast<double>(m.unpacked_bytes) / 1e3,
         static_cast<double>(m.json_bytes) / 1e3, static_cast<unsigned long long>(m.runs));
  if (!m.floor_name.empty())
    append(out, "  floor      %10.1f us   best %10.1f us   %s\n", m.floor_us.median, m.floor_us.best,
           m.floor_name.c_str());
  append(out, "  whole way  %10.1f us   best %10.1f us   %.1f MB/s, %.0f files/s\n", m.whole_us.median, m.whole_us.best,
         megabytes_per_second(m), 1e6 / m.whole_us.median);
  if (!m.floor_name.empty()) append(out, "  ratio      %10.2f\n", m.ratio);
  out += "  stages    ";
  for (std::size_t i = 0; i < kStageCount; ++i)
    append(out, " %s %.1f us (%.0f %%)", std::string(kStageNames[i]).c_str(), m.stage_us[i],
           100 * m.stage_us[i] / m.whole_us.median);
  const double bound = 64.0 * (1 << 20) + 8 * static_cast<double>(m.unpacked_bytes);
  append(out, "\n  heap       %llu allocations, at most %.1f KB held (%.1f x unpacked, %.0f %% of 64 MiB + 8 x)\n",
         static_cast<unsigned long long>(m.allocations), static_cast<double>(m.peak_bytes) / 1e3,
         static_cast<double>(m.peak_bytes) / static_cast<double>(m.unpacked_bytes),
         100 * static_cast<double>(m.peak_bytes) / bound);
}

using Json = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void field(Json& json, const char* key, const std::string& value) {
  json.Key(key);
  json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void field(Json& json, const char* key, double value) {
  json.Key(key);
  json.Double(value);
}

void field(Json& json, const char* key, std::uint64_t value) {
  json.Key(key);
  json.Uint64(value);
}

void write_machine(Json& json, const Machine& machine) {
  json.Key("machine");
  json.StartObject();
  field(json, "cpu", machine.cpu);
  field(json, "compiler", machine.compiler);
  field(json, "flags", machine.flags);
  field(json, "commit", machine.commit);
  field(json, "warning", machine.warning);
  json.EndObject();
}

void write_measurement(Json& json, const Measurement& m) {
  json.StartObject();
  field(json, "name", m.name);
  field(json, "format", m.format);
  field(json, "floor", m.floor_name);
  field(json, "input_bytes", m.input_bytes);
  field(json, "unpacked_bytes", m.unpacked_bytes);
  field(json, "json_bytes", m.json_bytes);
  field(json, "runs", m.runs);
  field(json, "floor_us", m.floor_us.median);
  field(json, "floor_best_us", m.floor_us.best);
  field(json, "whole_us", m.whole_us.median);
  field(json, "whole_best_us", m.whole_us.best);
  field(json, "ratio", m.ratio);
  field(json, "megabytes_per_second", megabytes_per_second(m));
  for (std::size_t i = 0; i < kStageCount; ++i)
    field(json, (std::string(kStageNames[i]) + "_us").c_str(), m.stage_us[i]);
  field(json, "allocations", m.allocations);
  field(json, "peak_bytes", m.peak_bytes);
  json.EndObject();
}

}  // namespace

std::string to_table(const Results& results) {
  const Machine& machine = results.machine;
  std::string out;
  append(out, "cpu       %s\ncompiler  %s\nflags     %s\ncommit    %s\n", machine.cpu.c_str(), machine.compiler.c_str(),
         machine.flags.c_str(), machine.commit.c_str());
  if (!machine.warning.empty()) append(out, "WARNING   %s\n", machine.warning.c_str());
  for (const Measurement& measurement : results.measurements) append_measurement(out, measurement);
  if (!results.kernels.empty()) out += "\ntext of the first file\n";
  for (const KernelSpeed& kernel : results.kernels)
    append(out, "  %-28s %8.1f MB/s\n", kernel.name.c_str(), kernel.megabytes_per_second);
  return out;
}

std::string to_json_text(const Results& results) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  write_machine(json, results.machine);
  json.Key("measurements");
  json.StartArray();
  for (const Measurement& measurement : results.measurements) write_measurement(json, measurement);
  json.EndArray();
  json.Key("text");
  json.StartObject();
  for (const KernelSpeed& kernel : results.kernels) field(json, kernel.name.c_str(), kernel.megabytes_per_second);
  json.EndObject();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

}  // namespace baocao::bench
