#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/index.hpp"

/// What a figure is of: a commune, a school, the countryside.
namespace baocao::audit {

/// The places a text names (`xã An Khánh`, `Thôn 2`, `khu vực nông thôn`) as one key, folded, in order; empty where
/// there is none. `own_unit` is the unit of the report, which is no part of it.
std::string places_in(std::string_view text, std::string_view own_unit);

/// Whether the text says that it is about all of the unit: `toàn tỉnh`, `cả huyện`.
bool names_whole(std::string_view text);

/// The places that tasks and groups of a view name, each read once. The view must live as long.
class RowPlaces {
 public:
  explicit RowPlaces(const View& view) : view_(view), of_row_(view.rows.size()) {}

  /// Of the paragraph's task, else of the nearest group that names one; for a paragraph of the task itself, of the
  /// groups alone.
  const std::string& above(const Place& place);

 private:
  const std::string& of(std::size_t row);

  const View& view_;
  std::vector<std::optional<std::string>> of_row_;
};

/// The unit of the view's family as a key; empty where none is known.
std::string_view own_unit(const View& view);

}  // namespace baocao::audit
