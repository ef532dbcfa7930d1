#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "container/package.hpp"
#include "reader/builder.hpp"

/// Relationships of a part (ECMA-376 part 2 §6.5): how one part of a package names another.
namespace baocao::reader::docx {

struct Relationship {
  std::string id;
  std::string type;    ///< last segment of the type's URI: "styles", "hyperlink" …; strict and transitional alike
  std::string target;  ///< part name without leading slash; for an external one as written
  bool external = false;
};

class Relationships {
 public:
  Relationships() = default;
  /// Those of `part` ("" for the package itself). None where there is no such part; throws like XmlPart.
  Relationships(const container::Package& package, std::string_view part, ReadContext& context);

  const std::vector<Relationship>& all() const noexcept { return all_; }
  const Relationship* find_type(std::string_view type) const noexcept;
  const Relationship* find_id(std::string_view id);

 private:
  std::vector<Relationship> all_;
  std::unordered_map<std::string_view, std::size_t> by_id_;  ///< views into `all_`; made at the first look-up
};

/// The part name that `target` means when written in a relationship of `source`: resolved against
/// the source's folder, `.` and `..` worked off, percent escapes decoded. Never leaves the package.
std::string resolve_target(std::string_view source, std::string_view target);

}  // namespace baocao::reader::docx
