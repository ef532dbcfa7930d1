#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "archive/scan.hpp"
#include "result_stream.hpp"

/// What `baocao scan` prints: a line a file, then a summary.
namespace baocao::tool {

enum class ScanFormat : std::uint8_t { text, json, csv };

class ScanOutput {
 public:
  virtual ~ScanOutput() = default;
  virtual void file(const archive::ScannedFile& file) = 0;
  virtual void finish(const archive::ScanTotals& totals) = 0;
};

std::unique_ptr<ScanOutput> make_scan_output(ScanFormat format, ResultStream& results);

/// The summary as sentences, a line each.
std::string to_scan_summary(const archive::ScanTotals& totals);

}  // namespace baocao::tool
