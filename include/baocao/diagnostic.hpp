#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "baocao/export.hpp"

/// @file
/// Diagnostic: something worth knowing about an input that did give a result, such as text left
/// out on purpose or a place where the code had to decide. Diagnostics are data in the result.
namespace baocao {

/// How much a diagnostic or a finding of an audit matters.
enum class Severity : std::uint8_t { info, warning, error };

/// Every code has one row in `diagnostic_table()`: name, severity, meaning.
enum class DiagnosticCode : std::uint8_t {
#define BAOCAO_DIAGNOSTIC(id, name, severity, meaning) id,
#include "baocao/diagnostic_codes.inc"
#undef BAOCAO_DIAGNOSTIC
};

/// A place in the source's tables. `table` counts the tables of the document in the order in
/// which they begin, nested ones included, from 0; `row` and `column` count from 0 inside it.
struct TablePlace {
  std::uint32_t table = 0;   ///< of the document
  std::uint32_t row = 0;     ///< of the table
  std::uint32_t column = 0;  ///< grid column

  /// Equal in every member.
  friend bool operator==(const TablePlace&, const TablePlace&) = default;
};

/// What was worth knowing about one input.
struct Diagnostic {
  DiagnosticCode code;           ///< what it is; its severity is describe(code).severity
  std::string message;           ///< one line, English, UTF-8
  std::optional<TablePlace> at;  ///< where, if it has a place in a table
};

/// A row of the table of diagnostics.
struct DiagnosticInfo {
  DiagnosticCode code;       ///< the row's key
  std::string_view name;     ///< as in the JSON, such as "ambiguous-continuation"
  Severity severity;         ///< of every diagnostic with this code
  std::string_view meaning;  ///< one sentence, the same for every input
};

/// All codes, in the order of the enumeration.
BAOCAO_API std::span<const DiagnosticInfo> diagnostic_table() noexcept;

/// The row of a code.
BAOCAO_API const DiagnosticInfo& describe(DiagnosticCode code) noexcept;
/// "info", "warning", "error"
BAOCAO_API std::string_view to_string(Severity severity) noexcept;

}  // namespace baocao
