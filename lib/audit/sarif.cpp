// The audit as SARIF 2.1.0 (OASIS Standard, 27 March 2020); the sections named are its.
#include "baocao/audit.hpp"
#include "baocao/version.hpp"
#include "output/json_entities.hpp"
#include "output/json_parts.hpp"

namespace baocao {

namespace {

// §3.27.10 level
std::string_view level_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

// A path as a relative URI reference (RFC 3986): every byte but letters, digits, `-._~` and `/` in percent form, so
// that no path has a scheme, a query or a fragment.
std::string to_uri(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/";
  std::string uri;
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    const bool letter = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (letter || kPlain.find(byte) != std::string_view::npos) {
      uri += byte;
    } else {
      uri += {'%', kHex[value >> 4], kHex[value & 0x0Fu]};
    }
  }
  return uri;
}

template <class Out>
void write_text(Out& out, std::string_view name, std::string_view text) {
  out.key(name);
  out.begin_object();
  out.field("text", text);
  out.end_object();
}

// §3.49 reportingDescriptor
template <class Out>
void write_rule(Out& out, const AuditCode& code) {
  out.begin_object();
  out.field("id", code.name);
  write_text(out, "shortDescription", code.meaning);
  out.key("defaultConfiguration");
  out.begin_object();
  out.field("level", level_of(code.severity));
  out.end_object();
  out.end_object();
}

// §3.28 location. A package has no lines, so that there is no region: the file, and in it the JSON Pointer behind the
// report's number.
template <class Out>
void write_location(Out& out, const AuditedReport& report, const Evidence& evidence, std::uint64_t id) {
  out.begin_object();
  out.field("id", id);
  out.key("physicalLocation");
  out.begin_object();
  out.key("artifactLocation");
  out.begin_object();
  out.field("uri", to_uri(report.source));
  out.end_object();
  out.end_object();
  out.key("logicalLocations");
  out.begin_array();
  out.begin_object();
  out.field("fullyQualifiedName", "/reports/" + std::to_string(report.report) + evidence.at);
  out.field("kind", "element");
  out.end_object();
  out.end_array();
  write_text(out, "message", evidence.text);
  out.key("properties");
  out.begin_object();
  out.key("span");
  out.span(evidence.span);
  output::write_optional(out, "year", report.year);
  out.end_object();
  out.end_object();
}

// §3.27 result: the first place is the location, the others are related ones.
template <class Out>
void write_result(Out& out, const Audit& audit, const Finding& finding) {
  std::uint64_t id = 0;
  const auto write = [&](const Evidence& evidence) {
    write_location(out, audit.reports[evidence.report], evidence, id++);
  };
  out.begin_object();
  out.field("ruleId", finding.code);
  out.field("level", level_of(finding.severity));
  write_text(out, "message", finding.message);
  out.list("locations", std::vector<Evidence>(finding.evidence.begin(), finding.evidence.begin() + 1), write);
  out.list("relatedLocations", std::vector<Evidence>(finding.evidence.begin() + 1, finding.evidence.end()), write);
  out.key("partialFingerprints");
  out.begin_object();
  out.field("baocao/v1", finding.id);
  out.end_object();
  out.end_object();
}

// §3.58 notification
template <class Out>
void write_notification(Out& out, const Diagnostic& diagnostic) {
  const DiagnosticInfo& info = describe(diagnostic.code);
  out.begin_object();
  out.field("level", level_of(info.severity));
  write_text(out, "message", std::string(info.name) + ": " + text::to_valid_utf8(diagnostic.message));
  out.end_object();
}

}  // namespace

std::string to_sarif(const Audit& audit, JsonLayout layout) {
  return output::make_json(layout, nullptr, [&](auto& out) {
    out.begin_object();
    out.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    out.field("version", "2.1.0");
    out.key("runs");
    out.begin_array();
    out.begin_object();
    out.key("tool");
    out.begin_object();
    out.key("driver");
    out.begin_object();
    out.field("name", "baocao");
    out.field("version", kVersion);
    out.list("rules", audit_codes(), [&](const AuditCode& code) { write_rule(out, code); });
    out.end_object();
    out.end_object();
    out.list("invocations", std::vector<const Audit*>{&audit}, [&](const Audit* audited) {
      out.begin_object();
      out.key("executionSuccessful");
      out.boolean(true);
      out.list("toolExecutionNotifications", audited->diagnostics,
               [&](const Diagnostic& diagnostic) { write_notification(out, diagnostic); });
      out.end_object();
    });
    out.list("results", audit.findings, [&](const Finding& finding) { write_result(out, audit, finding); });
    out.field("columnKind", "unicodeCodePoints");
    out.end_object();
    out.end_array();
    out.end_object();
  });
}

}  // namespace baocao
