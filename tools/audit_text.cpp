#include "audit_text.hpp"

#include "word_diff.hpp"

namespace baocao::tool {

namespace {

std::string marked(const std::vector<Stretch>& stretches) {
  std::string text;
  for (const Stretch& stretch : stretches) {
    const std::size_t words = stretch.text.find_last_not_of(' ') + 1;
    text += stretch.differs ? "{" + std::string(stretch.text.substr(0, words)) + "}" + std::string(stretch.text.substr(words))
                            : std::string(stretch.text);
  }
  return text;
}

// What stands there; of the first two, the words that the other lacks in braces.
std::vector<std::string> quote(const std::vector<Evidence>& evidence) {
  std::vector<std::string> quotations;
  for (const Evidence& place : evidence) quotations.push_back(place.text);
  if (evidence.size() < 2) return quotations;
  const auto [one, other] = compare_words(evidence[0].text, evidence[1].text);
  quotations[0] = marked(one);
  quotations[1] = marked(other);
  return quotations;
}

}  // namespace

std::string to_text(const Audit& audit, Language language) {
  const bool english = language == Language::english;
  std::string text;
  for (const Finding& finding : audit.findings) {
    text += std::string(to_string(finding.severity)) + " " + std::string(finding.code) + " " + finding.id + ": " +
            (english ? finding.message : finding.message_vi) + "\n";
    const std::vector<std::string> quotations = quote(finding.evidence);
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      const Evidence& evidence = finding.evidence[i];
      const AuditedReport& report = audit.reports[evidence.report];
      text += "    " + report.source + " #" + std::to_string(report.report) + " " + evidence.at + " [" +
              std::to_string(evidence.span.start) + ", " + std::to_string(evidence.span.end) + "]\n        " +
              quotations[i] + "\n";
    }
  }
  for (const Diagnostic& diagnostic : audit.diagnostics)
    if (diagnostic.code == DiagnosticCode::accepted_not_found) text += (english ? "note: " : "chú ý: ") + diagnostic.message + "\n";
  return text + std::to_string(audit.reports.size()) + (english ? " reports, " : " báo cáo, ") +
         std::to_string(audit.findings.size()) + (english ? " findings\n" : " phát hiện\n");
}

}  // namespace baocao::tool
