#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/work_log.hpp"

/// The lines of the journal as JSON.
namespace baocao::archive {

/// The first line.
std::string to_journal_header(std::string_view settings);
std::optional<std::string> read_journal_header(std::string_view line);

std::string to_journal_line(const LoggedInput& input);
/// Nothing where the line was cut off. `document_bytes`: where its first document begins; moved behind its last.
std::optional<LoggedInput> read_journal_line(std::string_view line, std::uint64_t& document_bytes);

}  // namespace baocao::archive
