#include "baocao/diagnostic.hpp"

#include <array>
#include <cstddef>

namespace baocao {

namespace {

constexpr std::array kTable = {
#define BAOCAO_DIAGNOSTIC(id, name, severity, meaning) \
  DiagnosticInfo{DiagnosticCode::id, name, Severity::severity, meaning},
#include "baocao/diagnostic_codes.inc"
#undef BAOCAO_DIAGNOSTIC
};

}  // namespace

std::span<const DiagnosticInfo> diagnostic_table() noexcept { return kTable; }

const DiagnosticInfo& describe(DiagnosticCode code) noexcept { return kTable[static_cast<std::size_t>(code)]; }

std::string_view to_string(Severity severity) noexcept {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: break;
  }
  return "error";
}

}  // namespace baocao
