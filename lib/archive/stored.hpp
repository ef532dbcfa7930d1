#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "baocao/error.hpp"

/// What `baocao convert` has written, read back.
namespace baocao::archive {

/// Calls `visit` with the JSON of every document, in the order of the output: a file of lines, a store or a folder
/// of files (CSV does not hold it). One whose content came before has `source.duplicate_of` and no reports. Throws
/// Error: io, and unsupported_format where `output` is none of these.
///
///     for_each_extraction("reports.sqlite", [](std::string_view json) { … });
void for_each_extraction(const std::filesystem::path& output, const std::function<void(std::string_view json)>& visit);

/// Calls `visit` with every failure that `output` holds: a store does, the others do not.
void for_each_failure(const std::filesystem::path& output, const std::function<void(const Error&)>& visit);

/// Whether `path` looks like what for_each_extraction reads: a store, or a file that begins like a line of one.
bool is_converted(const std::filesystem::path& path);

}  // namespace baocao::archive
