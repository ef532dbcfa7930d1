#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "archive/report_line.hpp"
#include "baocao/error.hpp"

namespace baocao::archive {

/// What a batch came to, for summaries.
struct Totals {
  std::uint64_t inputs = 0;  ///< files, an archive counting as one
  std::uint64_t bytes = 0;   ///< of these
  std::uint64_t reused = 0;  ///< of these, taken from an earlier run
  std::uint64_t elsewhere = 0;  ///< beside these, inputs of other shards
  std::uint64_t documents = 0;
  std::uint64_t duplicates = 0;      ///< of these, whose content came before
  std::uint64_t without_report = 0;  ///< of the others, those with no report in them
  std::uint64_t reports = 0;
  std::uint64_t failures = 0;
  std::map<std::string, std::uint64_t> by_format;  ///< of documents
  std::map<std::string, std::uint64_t> by_code;    ///< of failures

  void add(const LineFacts& document, bool duplicate) {
    ++documents;
    ++by_format[document.format];
    duplicates += duplicate ? 1 : 0;
    if (duplicate) return;
    reports += document.reports;
    without_report += document.reports == 0 ? 1 : 0;
  }
  void add(const Error& failure) {
    ++failures;
    ++by_code[std::string(to_string(failure.code()))];
  }
};

}  // namespace baocao::archive
