// The audit: reports put in an order of their own, an index built once, every rule asked, findings made whole.
#include "baocao/audit.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "audit/rule.hpp"
#include "baocao/text.hpp"
#include "base/sha256.hpp"

namespace baocao {

namespace {

using namespace audit;

constexpr auto kRules =
    std::to_array<Rule>({check_ordinals, check_labels, check_results, check_percents, check_dates, check_citations,
                         check_names, check_figures, check_limitations, check_carried_over, check_reused});

constexpr auto kCodes = std::to_array<AuditCode>({
    {"ordinal-gap", Severity::warning, "a row's number does not follow the one before it in its list"},
    {"ordinal-label-mismatch", Severity::warning, "the number in a row's own text is not its ordinal"},
    {"missing-result", Severity::warning, "a task's result holds no letter and no digit"},
    {"result-restates-task", Severity::warning, "a result is made of the words of its task"},
    {"percent-mismatch", Severity::error, "a percentage and the fraction beside it do not fit"},
    {"date-invalid", Severity::error, "a date is no day of the calendar"},
    {"date-after-report", Severity::error, "something told as done is later than the report"},
    {"citation-date-conflict", Severity::error, "one document number, two dates"},
    {"citation-kind-conflict", Severity::error, "one document number, two kinds"},
    {"citation-title-conflict", Severity::error, "one document number, two titles"},
    {"period-conflict", Severity::error, "one document number, two periods or horizons"},
    {"name-variant", Severity::warning, "one name in two spellings that differ in their marks"},
    {"figure-conflict", Severity::error, "one indicator and year, two values"},
    {"limitation-recurs", Severity::warning, "a group of one year stands again in the next"},
    {"limitation-dropped", Severity::info, "a group of one year does not stand in the next"},
    {"task-carried-over", Severity::info, "a task stood in an earlier year"},
    {"result-reused", Severity::warning, "a result paragraph reported an earlier year"},
});

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

// By code, then by the place of the first evidence, reports in the order of the views.
void put_in_order(const Index& index, std::size_t reports, std::vector<Finding>& findings) {
  std::vector<std::size_t> order(reports);  // copies of reports are in no view
  for (std::size_t i = 0; i < index.views.size(); ++i) order[index.views[i].report] = i;
  const auto key = [&](const Finding& finding) {
    const Evidence& first = finding.evidence.front();
    return std::tuple(rank_of(finding.code), order[first.report], std::string_view(first.at), first.span.start,
                      first.span.end);
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

// Reports of a unit that others were merged into stand in several series, and are compared in each.
void leave_out_doubles(std::vector<Finding>& findings) {
  std::set<std::string> seen;
  std::erase_if(findings, [&](const Finding& finding) {
    std::string matter(finding.code);
    for (const Evidence& evidence : finding.evidence)
      matter += "\n" + std::to_string(evidence.report) + evidence.at + " " + std::to_string(evidence.span.start) + " " +
                std::to_string(evidence.span.end);
    return !seen.insert(std::move(matter)).second;
  });
}

// A name is of no year: the first place of a spelling moves where an earlier report has it too, or in other capitals.
std::string matter_of(std::string_view code, const Evidence& evidence, const std::vector<AuditedReport>& reports) {
  if (code == "name-variant") return fold(evidence.text);
  return std::to_string(reports[evidence.report].year.value_or(0)) + " " + evidence.text;
}

// What a finding is about: its code, and for each place the year and the text. Paths, and where in a report it
// stands, may change without making it another finding; of findings alike in all that, each counts.
void name(std::vector<Finding>& findings, const std::vector<AuditedReport>& reports) {
  std::map<std::string, int> alike;
  for (Finding& finding : findings) {
    std::string matter(finding.code);
    for (const Evidence& evidence : finding.evidence) matter += "\n" + matter_of(finding.code, evidence, reports);
    matter += "\n" + std::to_string(alike[matter]++);
    constexpr std::size_t kDigits = 16;
    finding.id = sha256(matter).substr(0, kDigits);
  }
}

void set_severities(std::vector<Finding>& findings, const std::vector<AuditCodeSetting>& codes) {
  std::map<std::string_view, Severity> enabled;
  for (const AuditCodeSetting& code : codes)
    if (code.enabled) enabled.emplace(code.name, code.severity);
  std::erase_if(findings, [&](Finding& finding) {
    const auto found = enabled.find(finding.code);
    if (found != enabled.end()) finding.severity = found->second;
    return found == enabled.end();
  });
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
  set_severities(result.findings, options.codes);
  leave_out_doubles(result.findings);
  put_in_order(index, result.reports.size(), result.findings);
  name(result.findings, result.reports);
  leave_out(result, options.accepted);
  return result;
}

void leave_out(Audit& audit, const std::vector<std::string>& accepted) {
  std::map<std::string_view, bool> found;
  for (const std::string& id : accepted) found.emplace(id, false);
  std::erase_if(audit.findings, [&](const Finding& finding) {
    const auto known = found.find(finding.id);
    if (known != found.end()) known->second = true;
    return known != found.end();
  });
  for (const auto& [id, is_found] : found)
    if (!is_found)
      audit.diagnostics.push_back({DiagnosticCode::accepted_not_found,
                                   "finding " + std::string(id) + " was accepted and is found no more",
                                   {}});
}

std::vector<AuditCode> audit_codes() {
  return {kCodes.begin(), kCodes.end()};
}

std::vector<AuditCodeSetting> default_audit_codes() {
  std::vector<AuditCodeSetting> codes;
  for (const AuditCode& code : kCodes) codes.push_back({std::string(code.name), true, code.severity});
  return codes;
}

}  // namespace baocao
