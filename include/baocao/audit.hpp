#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baocao/diagnostic.hpp"
#include "baocao/document.hpp"
#include "baocao/export.hpp"
#include "baocao/json.hpp"
#include "baocao/report_file.hpp"

/// @file
/// Audit: what does not fit in one report, or between the reports of several years.
///
///     const baocao::Audit audit = baocao::audit_reports({baocao::read_reports("2022.docx"),
///                                                        baocao::read_reports("2023.html")});
///     for (const baocao::Finding& finding : audit.findings)
///       std::cout << finding.code << ": " << finding.message << '\n';
///
/// Pure; nothing depends on the order of the files. Linear in the text, and in the number of reports but for the pairs
/// of rows of one series.
namespace baocao {

/// A stretch of a paragraph that shows what was found.
struct Evidence {
  std::uint32_t report = 0;  ///< index into Audit::reports
  std::string at;            ///< JSON Pointer from the report to the paragraph
  Span span;                 ///< code points of the paragraph
  std::string text;          ///< exactly that stretch
};

/// Something that does not fit, with the places it rests on.
struct Finding {
  std::string id;                             ///< the same in every run, whatever changes elsewhere
  std::string_view code;                      ///< "percent-mismatch" …
  Severity severity = Severity::warning;      ///< of its code
  std::string message;                        ///< one line, in English
  std::vector<Evidence> evidence;             ///< at least one place
  std::string message_vi;                     ///< the same in Vietnamese; not in the JSON
  std::optional<std::int32_t> compared_year;  ///< limitation-dropped: the year in which it no longer stands
};

/// A report that was compared.
struct AuditedReport {
  std::string source;                ///< Source::path
  std::uint32_t report = 0;          ///< index within that file
  std::optional<std::int32_t> year;  ///< Extraction::assessment_year
};

/// What an audit found.
struct Audit {
  std::vector<AuditedReport> reports;   ///< by source path
  std::vector<Finding> findings;        ///< by code, as audit_codes has them, then by place
  std::vector<Diagnostic> diagnostics;  ///< of the files, in their order
};

/// A code that an audit looks for.
struct AuditCode {
  std::string_view name;     ///< "percent-mismatch" …
  Severity severity;         ///< unless a setting says otherwise
  std::string_view meaning;  ///< what is found, in a line
};
/// All codes, in the order in which findings stand.
BAOCAO_API std::vector<AuditCode> audit_codes();

/// Whether a code is looked for, and how severe it is.
struct AuditCodeSetting {
  std::string name;                       ///< AuditCode::name
  bool enabled = true;                    ///< whether it is looked for
  Severity severity = Severity::warning;  ///< what its findings get
};

/// All codes, with their own severities.
BAOCAO_API std::vector<AuditCodeSetting> default_audit_codes();

/// Shares of 1 from or up to which texts count as one; what they mean is in docs/audit.md.
struct AuditThresholds {
  double restated_paragraph = 0.80;  ///< of a paragraph's words that its task has
  double restated_whole = 0.72;      ///< of a whole result's words
  double titles_agree = 0.85;        ///< citation-title-conflict: two titles agree from here on
  double titles_disagree = 0.70;     ///< citation-title-conflict: two titles disagree up to here
  double recurs = 0.72;              ///< limitation-recurs, from
  double dropped = 0.53;             ///< limitation-dropped, up to
  double carried_over = 0.72;        ///< task-carried-over, from
  double reused = 0.82;              ///< result-reused, from
};

/// What an audit looks for, and what it must be told.
struct AuditOptions {
  std::vector<AuditCodeSetting> codes = default_audit_codes();  ///< codes that are not named are not looked for
  AuditThresholds thresholds;                                   ///< what counts as alike
  /// The unit (province, district, agency) of a file whose headings name none: path → name, empty if not known.
  std::function<std::string(std::string_view path)> unit_of;
  /// Units that go on under another name: old → new, both as the headings have them. Beside the mergers of 2025.
  std::vector<std::pair<std::string, std::string>> renames;
  /// Ids of findings that are known and left out; one that is not found gets a diagnostic, `accepted-not-found`.
  std::vector<std::string> accepted;
};

/// Compares the reports of all files with each other and each with itself. Never throws, whatever they hold.
BAOCAO_API Audit audit_reports(const std::vector<ReportFile>& files, const AuditOptions& options = {});

/// Leaves out the findings with these ids; for one that is not found, a diagnostic. What AuditOptions::accepted does.
BAOCAO_API void leave_out(Audit& audit, const std::vector<std::string>& accepted);

/// The JSON of the contract, section 7.
BAOCAO_API std::string to_json(const Audit& audit, JsonLayout layout = JsonLayout::compact);

/// SARIF 2.1.0 (OASIS), for viewers of findings. A place is a logical location, the JSON Pointer behind the report's
/// number, since a paragraph of a package has no line; `properties` holds the span.
BAOCAO_API std::string to_sarif(const Audit& audit, JsonLayout layout = JsonLayout::compact);

}  // namespace baocao
