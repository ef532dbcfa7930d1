#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Zip archives made in memory.
namespace baocao::test {

struct ZipEntry {
  std::string name;
  std::string content;
  std::string password;  ///< AES-256 where not empty
  bool stored = false;   ///< as it is, instead of deflated
};

std::string make_zip(const std::vector<ZipEntry>& entries);

}  // namespace baocao::test
