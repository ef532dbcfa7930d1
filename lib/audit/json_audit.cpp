// The audit as JSON: section 7 of the contract.
#include "baocao/audit.hpp"
#include "output/json_entities.hpp"
#include "output/json_parts.hpp"

namespace baocao {

std::string to_json(const Audit& audit, JsonLayout layout) {
  return output::make_json(layout, nullptr, [&](auto& out) {
    out.begin_object();
    out.field("schema", "baocao/audit/1");
    out.list("reports", audit.reports, [&](const AuditedReport& report) {
      out.begin_object();
      out.field("source", text::to_valid_utf8(report.source));
      out.field("report", report.report);
      output::write_optional(out, "year", report.year);
      out.end_object();
    });
    out.list("findings", audit.findings, [&](const Finding& finding) {
      out.begin_object();
      out.field("id", finding.id);
      out.field("code", finding.code);
      out.field("severity", to_string(finding.severity));
      out.field("message", finding.message);
      out.list("evidence", finding.evidence, [&](const Evidence& evidence) {
        out.begin_object();
        out.field("report", evidence.report);
        out.field("at", evidence.at);
        out.key("span");
        out.span(evidence.span);
        out.field("text", evidence.text);
        out.end_object();
      });
      out.end_object();
    });
    output::write_diagnostics(out, audit.diagnostics);
    out.end_object();
  });
}

}  // namespace baocao
