#pragma once

#include <filesystem>
#include <vector>

#include "baocao/diagnostic.hpp"
#include "baocao/document.hpp"
#include "baocao/entity.hpp"
#include "baocao/export.hpp"
#include "baocao/reader.hpp"

/// @file
/// ReportFile: the whole way from a file to its reports and what they cite and claim.
///
///     for (const baocao::Extraction& found : baocao::read_reports("report.docx").reports)
///       std::cout << found.report.heading.title << '\n';
///
/// Safe from several threads.
namespace baocao {

/// A document read as a report file: the report layer of the contract.
struct ReportFile {
  Source source;                        ///< what was read
  std::vector<Extraction> reports;      ///< in the order of the file
  std::vector<Diagnostic> diagnostics;  ///< of reading, then of finding the reports
};

/// Document → reports with their entities. `source.encodings` is taken from the document.
BAOCAO_API ReportFile to_report_file(Source source, const Document& document);
/// The same for a document that is not needed any more: what goes into its reports is moved.
BAOCAO_API ReportFile to_report_file(Source source, Document&& document);

/// The whole way for a file that holds one document. Throws Error: where the file cannot be read,
/// and unsupported_format for an archive of several documents (use read_documents).
BAOCAO_API ReportFile read_reports(const std::filesystem::path& path, const Options& options = {});

}  // namespace baocao
