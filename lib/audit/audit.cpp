// The audit: reports put in an order of their own, an index built once, every rule asked, findings made whole.
#include "baocao/audit.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "audit/rule.hpp"
#include "base/sha256.hpp"

namespace baocao {

namespace {

using namespace audit;

constexpr auto kRules = std::to_array<Rule>({check_ordinals, check_labels, check_results, check_percents, check_dates,
                                             check_citations, check_names, check_figures, check_limitations,
                                             check_carried_over, check_reused});

constexpr auto kCodes = std::to_array<AuditCode>({{"ordinal-gap", Severity::warning},
                                                  {"ordinal-label-mismatch", Severity::warning},
                                                  {"missing-result", Severity::warning},
                                                  {"result-restates-task", Severity::warning},
                                                  {"percent-mismatch", Severity::error},
                                                  {"date-invalid", Severity::error},
                                                  {"date-after-report", Severity::error},
                                                  {"citation-date-conflict", Severity::error},
                                                  {"citation-kind-conflict", Severity::error},
                                                  {"citation-title-conflict", Severity::error},
                                                  {"period-conflict", Severity::error},
                                                  {"name-variant", Severity::warning},
                                                  {"figure-conflict", Severity::error},
                                                  {"limitation-recurs", Severity::warning},
                                                  {"limitation-dropped", Severity::info},
                                                  {"task-carried-over", Severity::info},
                                                  {"result-reused", Severity::warning}});

std::size_t rank_of(std::string_view code) {
  const auto found = std::find_if(kCodes.begin(), kCodes.end(), [&](const AuditCode& c) { return c.name == code; });
  return static_cast<std::size_t>(found - kCodes.begin());
}

std::vector<const ReportFile*> in_order(const std::vector<ReportFile>& files) {
  std::vector<const ReportFile*> sorted;
  for (const ReportFile& file : files) sorted.push_back(&file);
  std::stable_sort(sorted.begin(), sorted.end(), [](const ReportFile* a, const ReportFile* b) {
    return std::tie(a->source.path, a->source.sha256) < std::tie(b->source.path, b->source.sha256);
  });
  return sorted;
}

auto place_of(const Finding& finding) {
  const Evidence& first = finding.evidence.front();
  return std::tie(first.report, first.at, first.span.start, first.span.end);
}

// What a finding is about: its code, and for each place the year and the text. Paths, and where in a report it
// stands, may change without making it another finding; of findings alike in all that, each counts.
void name(std::vector<Finding>& findings, const std::vector<AuditedReport>& reports) {
  std::map<std::string, int> alike;
  for (Finding& finding : findings) {
    std::string matter(finding.code);
    for (const Evidence& evidence : finding.evidence)
      matter += "\n" + std::to_string(reports[evidence.report].year.value_or(0)) + " " + evidence.text;
    matter += "\n" + std::to_string(alike[matter]++);
    constexpr std::size_t kDigits = 16;
    finding.id = sha256(matter).substr(0, kDigits);
  }
}

}  // namespace

Audit audit_reports(const std::vector<ReportFile>& files, const AuditOptions& options) {
  Audit result;
  const std::vector<const ReportFile*> sorted = in_order(files);
  const Index index = build_index(sorted, options, result.reports);
  for (const ReportFile* file : sorted)
    result.diagnostics.insert(result.diagnostics.end(), file->diagnostics.begin(), file->diagnostics.end());
  Findings findings;
  for (const Rule rule : kRules) rule(index, findings);
  result.findings = findings.take();
  for (Finding& finding : result.findings) finding.severity = kCodes[rank_of(finding.code)].severity;
  std::stable_sort(result.findings.begin(), result.findings.end(), [](const Finding& a, const Finding& b) {
    const std::size_t one = rank_of(a.code);
    const std::size_t other = rank_of(b.code);
    return one != other ? one < other : place_of(a) < place_of(b);
  });
  name(result.findings, result.reports);
  return result;
}

std::vector<AuditCode> audit_codes() {
  return {kCodes.begin(), kCodes.end()};
}

}  // namespace baocao
