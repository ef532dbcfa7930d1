#pragma once

#include <string>

#include "output/result_writer.hpp"

/// CSV (RFC 4180): a row for each task, for spreadsheets. UTF-8 with a byte-order mark, by which they know it.
namespace baocao::output {

class CsvWriter : public ResultWriter {
 public:
  explicit CsvWriter(ByteSink sink);

  void document(const WrittenDocument& document) override;
  void failure(const Error&) override {}
  void finish() override {}

 private:
  ByteSink sink_;
};

/// A field as it stands between commas. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front; a bullet (`- Ban hành`) is none.
std::string to_csv_field(std::string_view text);

}  // namespace baocao::output
