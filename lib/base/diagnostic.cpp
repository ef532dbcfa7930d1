#include "baocao/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "base/diagnostics.hpp"

namespace baocao {

namespace {

constexpr std::array kTable = {
#define BAOCAO_DIAGNOSTIC(id, name, severity, meaning) \
  DiagnosticInfo{DiagnosticCode::id, name, Severity::severity, meaning},
#include "baocao/diagnostic_codes.inc"
#undef BAOCAO_DIAGNOSTIC
};

}  // namespace

std::span<const DiagnosticInfo> diagnostic_table() noexcept {
  return kTable;
}

const DiagnosticInfo& describe(DiagnosticCode code) noexcept {
  return kTable[static_cast<std::size_t>(code)];
}

std::string_view to_string(Severity severity) noexcept {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

void sum_up_repeated(std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.size() <= kMostOfOneDiagnostic) return;
  std::array<std::size_t, std::size(kTable)> seen{};
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return ++seen[static_cast<std::size_t>(diagnostic.code)] > kMostOfOneDiagnostic;
  });
  for (const DiagnosticInfo& info : kTable) {
    const std::size_t count = seen[static_cast<std::size_t>(info.code)];
    if (count > kMostOfOneDiagnostic)
      diagnostics.push_back({info.code, std::to_string(count - kMostOfOneDiagnostic) + " more of these", std::nullopt});
  }
}

}  // namespace baocao
