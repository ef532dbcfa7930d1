#include "audit_text.hpp"

namespace baocao::tool {

std::string to_text(const Audit& audit) {
  std::string text;
  for (const Finding& finding : audit.findings) {
    text += std::string(to_string(finding.severity)) + " " + std::string(finding.code) + " " + finding.id + ": " +
            finding.message + "\n";
    for (const Evidence& evidence : finding.evidence) {
      const AuditedReport& report = audit.reports[evidence.report];
      text += "    " + report.source + " #" + std::to_string(report.report) + " " + evidence.at + " [" +
              std::to_string(evidence.span.start) + ", " + std::to_string(evidence.span.end) + "]\n        " +
              evidence.text + "\n";
    }
  }
  for (const Diagnostic& diagnostic : audit.diagnostics)
    if (diagnostic.code == DiagnosticCode::accepted_not_found) text += "note: " + diagnostic.message + "\n";
  return text + std::to_string(audit.reports.size()) + " reports, " + std::to_string(audit.findings.size()) +
         " findings\n";
}

}  // namespace baocao::tool
