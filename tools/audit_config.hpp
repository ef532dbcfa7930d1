#pragma once

#include <string>

#include "baocao/audit.hpp"

/// The settings of an audit as TOML, a table a code:
///
///     [limitation-recurs]
///     enabled = true
///     severity = "warning"
///     least-alike = 0.72
namespace baocao::tool {

/// Sets in `options` what the file at `path` says; the rest stays. Throws Error: io, and corrupt_document for what is
/// no TOML, no code or no setting of it.
void read_config(const std::string& path, AuditOptions& options);

/// All settings, with what each code means as a remark. Reads back to the same.
std::string to_config(const AuditOptions& options);

}  // namespace baocao::tool
