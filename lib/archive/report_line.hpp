#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A document's JSON as `to_json` writes it, one line: what a batch tells, keeps and changes of it without taking
/// it apart.
namespace baocao::archive {

/// What the summaries count.
struct LineFacts {
  std::string path;
  std::string format;
  std::string sha256;
  std::vector<std::string> encodings;
  std::size_t reports = 0;
  std::string duplicate_of;  ///< empty: it is the first with its content
};

/// Nothing where `line` is not a report layer's JSON.
std::optional<LineFacts> facts_of(std::string_view line);

/// The same document under another path.
std::string with_path(std::string_view line, std::string_view path);

/// What stands for a document whose content already came as `first_path`: its source with `duplicate_of`, no reports.
std::string as_duplicate(std::string_view line, std::string_view first_path);

}  // namespace baocao::archive
