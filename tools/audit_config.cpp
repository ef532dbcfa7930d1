#include "audit_config.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/read_file.hpp"

namespace baocao::tool {

namespace {

/// A threshold and the table it stands in; all are shares of 1.
struct Threshold {
  std::string_view code;
  std::string_view key;
  double AuditThresholds::*value;
};

constexpr auto kThresholds =
    std::to_array<Threshold>({{"result-restates-task", "paragraph-share", &AuditThresholds::restated_paragraph},
                              {"result-restates-task", "whole-share", &AuditThresholds::restated_whole},
                              {"citation-title-conflict", "most-alike", &AuditThresholds::titles_disagree},
                              {"citation-title-conflict", "same-from", &AuditThresholds::titles_agree},
                              {"limitation-recurs", "least-alike", &AuditThresholds::recurs},
                              {"limitation-dropped", "most-alike", &AuditThresholds::dropped},
                              {"task-carried-over", "least-alike", &AuditThresholds::carried_over},
                              {"result-reused", "least-alike", &AuditThresholds::reused}});

constexpr std::array kSeverities = {Severity::info, Severity::warning, Severity::error};

class Config {
 public:
  Config(const std::string& path, AuditOptions& options) : path_(path), options_(options) {}

  void read(const toml::table& config) {
    for (const auto& [name, node] : config) {
      AuditCodeSetting& code = setting_of(name.str(), node);
      const toml::table* table = node.as_table();
      if (table == nullptr) fail(node.source(), std::string(name.str()) + " is no table");
      for (const auto& [key, value] : *table) set(code, key.str(), value);
    }
  }

  [[noreturn]] void fail(const toml::source_region& where, const std::string& what) const {
    throw Error(ErrorCode::corrupt_document, path_, "",
                "line " + std::to_string(where.begin.line) + ": " + what + " (see: baocao audit --print-config)");
  }

 private:
  AuditCodeSetting& setting_of(std::string_view name, const toml::node& node) {
    const auto found = std::find_if(options_.codes.begin(), options_.codes.end(),
                                    [&](const AuditCodeSetting& code) { return code.name == name; });
    if (found == options_.codes.end()) fail(node.source(), "there is no code " + std::string(name));
    return *found;
  }

  void set(AuditCodeSetting& code, std::string_view key, const toml::node& node) {
    if (key == "enabled") return void(code.enabled = as<bool>(key, node, "true or false"));
    if (key == "severity") return void(code.severity = severity(node));
    const auto* found = std::find_if(kThresholds.begin(), kThresholds.end(), [&](const Threshold& threshold) {
      return threshold.code == code.name && threshold.key == key;
    });
    if (found == kThresholds.end()) fail(node.source(), code.name + " has no setting " + std::string(key));
    const auto share = as<double>(key, node, "a number from 0 to 1");
    if (!(share >= 0 && share <= 1)) fail(node.source(), std::string(key) + " must be a number from 0 to 1");
    options_.thresholds.*found->value = share;
  }

  template <class Value>
  Value as(std::string_view key, const toml::node& node, const std::string& what) const {
    const auto value = node.value<Value>();
    if (!value) fail(node.source(), std::string(key) + " must be " + what);
    return *value;
  }

  Severity severity(const toml::node& node) const {
    const auto name = as<std::string>("severity", node, "info, warning or error");
    const auto* found = std::find_if(kSeverities.begin(), kSeverities.end(),
                                     [&](Severity severity) { return to_string(severity) == name; });
    if (found == kSeverities.end()) fail(node.source(), "severity must be info, warning or error");
    return *found;
  }

  const std::string& path_;
  AuditOptions& options_;
};

/// The shortest decimal that reads back, with a point, so that it is no integer.
std::string to_decimal(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
  std::string text(digits.data(), end);
  return text.find('.') == std::string::npos ? text + ".0" : text;
}

}  // namespace

void read_config(const std::string& path, AuditOptions& options) {
  constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 20;
  const std::string text = read_file(path, path, kMostBytes);
  Config config(path, options);
  try {
    config.read(toml::parse(text));
  } catch (const toml::parse_error& error) {
    config.fail(error.source(), std::string(error.description()));
  }
}

std::string to_config(const AuditOptions& options) {
  std::string text;
  const std::vector<AuditCode> codes = audit_codes();
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const AuditCodeSetting& code = options.codes[i];
    text += (i == 0 ? "# " : "\n# ") + std::string(codes[i].meaning) + "\n[" + code.name + "]\nenabled = " +
            (code.enabled ? "true" : "false") + "\nseverity = \"" + std::string(to_string(code.severity)) + "\"\n";
    for (const Threshold& threshold : kThresholds)
      if (threshold.code == code.name)
        text += std::string(threshold.key) + " = " + to_decimal(options.thresholds.*threshold.value) + "\n";
  }
  return text;
}

}  // namespace baocao::tool
