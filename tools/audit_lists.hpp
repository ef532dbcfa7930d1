#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The lists an audit takes: units, renames, accepted findings. Each throws Error: io where the file cannot be read,
/// corrupt_document where it is no such list.
namespace baocao::tool {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A table of two columns as CSV (RFC 4180), such as `path pattern,unit`: empty lines and lines that begin with `#` are
/// passed over, further columns too.
Pairs read_pairs(const std::string& path);

/// The unit of the first pattern that `path` fits, else empty: `*`, `?` and `[…]` as in a shell, `*` also over `/`.
std::string unit_of(const Pairs& units, const std::string& path);

/// Ids of findings: those of an audit in JSON, or the first words of lines, `#` before a remark.
std::vector<std::string> read_accepted(const std::string& path);

}  // namespace baocao::tool
