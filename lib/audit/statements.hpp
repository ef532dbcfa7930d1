#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "audit/scopes.hpp"

/// What a figure is said of.
namespace baocao::audit {

struct Statement {
  const View* view = nullptr;
  const Quantity* quantity = nullptr;
  std::string key;      ///< year, scope, naming words, unit: equal for what must have one value
  std::string head;     ///< naming words in front of a colon: two that differ part what they are said of
  double value = 0;     ///< in the unit without nghìn, triệu, tỷ
  double rounding = 0;  ///< one unit of the last digit written
  bool is_rank = false;
};

/// `places` is of the view. Nothing where no year or no indicator is named, or where the figure is an estimate, a
/// target or of a part of the year.
std::optional<Statement> read_statement(const View& view, RowPlaces& places, const Quantity& quantity);

}  // namespace baocao::audit
