#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/inputs.hpp"
#include "baocao/reader.hpp"

/// Scan: what an archive holds, without keeping any of it.
namespace baocao::archive {

/// A file, or an entry of an archive.
struct ScannedFile {
  Source source;
  std::size_t reports = 0;
  std::map<std::string, std::uint64_t> problems;  ///< codes of diagnostics that are more than a remark
  std::optional<Error> error;                     ///< why it gives no document
  std::string duplicate_of;                       ///< the path before it with the same content

  /// Its text was in an encoding from before Unicode.
  bool is_legacy() const;
};

struct ScanTotals {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t readable = 0;
  std::uint64_t reports = 0;
  std::uint64_t without_report = 0;  ///< of the readable ones
  std::uint64_t duplicates = 0;
  std::uint64_t legacy = 0;
  std::map<std::string, std::uint64_t> by_format;  ///< "" where it is not known
  std::map<std::string, std::uint64_t> by_encoding;
  std::map<std::string, std::uint64_t> by_problem;     ///< files that have it
  std::map<std::string, std::uint64_t> by_error_code;  ///< files that give no document

  void add(const ScannedFile& file);
};

struct ScanOptions {
  Options reading;
  unsigned jobs = 1;
  std::function<std::string()> read_standard_input;
};

/// `visit` gets every file, in order. What it throws passes through.
void scan(const Inputs& inputs, const ScanOptions& options, const std::function<void(const ScannedFile&)>& visit);

}  // namespace baocao::archive
