#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/reader.hpp"
#include "base/buffer.hpp"

/// Package: a zip container in memory (OOXML, ODF, archives), read through libzip under the limits.
/// Names of entries are keys only, never used as paths of the file system.
namespace baocao::container {

class Package {
 public:
  /// `bytes` must outlive the package. `name` is for messages. Throws Error: corrupt_archive,
  /// encrypted is told at reading an entry, limit_exceeded for too many entries.
  Package(std::string_view bytes, std::string name, const Limits& limits);
  ~Package();
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;

  /// Entry names as stored (UTF-8 where the archive says so or ICU can tell), directories left out,
  /// in the order of the central directory.
  const std::vector<std::string>& names() const noexcept;

  /// The index of an entry; OPC part names compare ASCII case-insensitively and without a leading
  /// slash (ECMA-376 part 2, §6.2.2).
  std::optional<std::size_t> find(std::string_view name) const;

  /// Inflates an entry. Throws: corrupt_archive, encrypted, limit_exceeded (size, ratio, or the sum
  /// over all entries read from this package).
  Buffer read(std::size_t index) const;

  /// Bytes that the entries read so far unpacked to.
  std::uint64_t unpacked_bytes() const noexcept;

  const std::string& name() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace baocao::container
