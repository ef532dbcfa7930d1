#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace baocao {

/// All of a file, or of a pipe, called `name` in messages. Throws Error: io where it cannot be read or changes
/// meanwhile, limit_exceeded where it is larger than `most` bytes.
std::string read_file(const std::filesystem::path& path, const std::string& name, std::uint64_t most);

}  // namespace baocao
