#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "reader/builder.hpp"

/// Tally: what was left out, counted, so that each kind comes as one diagnostic of the document.
namespace baocao::reader::docx {

class Tally {
 public:
  void add(DiagnosticCode code) { ++counts_[static_cast<std::size_t>(code)]; }

  void report(DocumentBuilder& builder) const {
    struct Row {
      DiagnosticCode code;
      std::string_view what;
    };
    static constexpr Row kRows[] = {
        {DiagnosticCode::deleted_text, "tracked deletions left out"},
        {DiagnosticCode::hidden_text, "pieces of hidden text left out"},
        {DiagnosticCode::field_code, "field codes left out"},
        {DiagnosticCode::image_left_out, "images left out"},
        {DiagnosticCode::notes_kept, "notes after the body"},
        {DiagnosticCode::irregular_table, "places where a table contradicts itself"},
    };
    for (const Row& row : kRows)
      if (const std::uint64_t count = counts_[static_cast<std::size_t>(row.code)]; count > 0)
        builder.diagnose(row.code, std::string(row.what) + ": " + std::to_string(count));
  }

 private:
  std::array<std::uint64_t, 64> counts_{};
};

}  // namespace baocao::reader::docx
