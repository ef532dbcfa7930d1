#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "entity/number.hpp"

/// Two numbers with a slash between them, and what they are.
namespace baocao::audit {

enum class FractionKind {
  share,  ///< so many of so many: `56/209 vụ`, `12,5/25 tỷ đồng`
  day,    ///< `20/11`
  other   ///< a month, a document number, a rank, a scale, a rate, hours of the day
};

struct Fraction {
  double upper = 0;
  double lower = 0;
  std::size_t begin = 0;  ///< bytes
  std::size_t end = 0;
  FractionKind kind = FractionKind::share;
};

/// Whether something counted stands behind a number that ends at `end`: `2/9 xã`, not `20/11 mới đạt`.
bool is_counted_behind(std::string_view text, std::size_t end);

/// The fraction whose upper number begins at `at`; `before` is the one in front of it in the text: what is joined to a
/// day is a day (`30/4 và 1/5`).
std::optional<Fraction> match_fraction(std::string_view text, std::size_t at, const entity::NumberMatch& upper,
                                       const std::optional<Fraction>& before);

}  // namespace baocao::audit
