#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/make_zip.hpp"

namespace baocao::fuzz {

/// A package whose parts are the input, parted by lines `===`: what is fuzzed is the XML and not the zip around it, so
/// nothing is deflated, which took half of a run's time.
inline std::string package_of(std::string_view input, const std::vector<test::ZipEntry>& fixed,
                              const std::vector<std::string>& names) {
  constexpr std::string_view kBetween = "\n===\n";
  std::vector<test::ZipEntry> entries = fixed;
  for (const std::string& name : names) {
    const std::size_t end = input.find(kBetween);
    if (const std::string_view part = input.substr(0, end); !part.empty())
      entries.push_back({name, std::string(part), ""});
    input = end == std::string_view::npos ? std::string_view() : input.substr(end + kBetween.size());
  }
  for (test::ZipEntry& entry : entries) entry.stored = true;
  return test::make_zip(entries);
}

}  // namespace baocao::fuzz
