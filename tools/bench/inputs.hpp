#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is measured: files, and larger or more scattered ones made of them in memory.
namespace baocao::bench {

struct Input {
  std::string name;
  std::string bytes;
};

/// Throws std::runtime_error.
Input load(const std::string& path);

/// A .docx or .odt whose body stands `times` times; a page or recognised text as often. None of a package whose parts
/// and prefixes have other names than Word's or OpenDocument's.
std::optional<Input> repeated(const Input& input, std::string_view format, std::uint32_t times);

/// A .docx whose runs are split at every word and carry the attributes Word leaves (revision ids,
/// language, proofing marks between them). None where parts and prefixes have other names than Word's.
std::optional<Input> with_many_runs(const Input& input);

}  // namespace baocao::bench
