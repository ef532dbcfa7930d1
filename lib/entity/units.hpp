#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// What a number counts or measures.
namespace baocao::entity {

struct UnitMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_known = false;    ///< a unit of the tables, not the word that happens to stand there
  bool is_measure = false;  ///< percent, money, area …: a measure counts whatever stands in front of the number
};

/// The unit right behind a number that ends at `at`, glued (`4.000ha`) or behind one space: `%`, `tỷ đồng`, `đồng chí`,
/// `tỉnh/thành`, `triệu đồng/người/năm`. Its longest name in the table of units; else the one word that stands there,
/// where that can be a noun.
std::optional<UnitMatch> match_unit(std::string_view text, std::size_t at);

/// Behind what something is counted in so many of, which begins with the number at `at`: `10.000 dân`, `1 vạn dân`, `01
/// tháng`, `1 lớp`; 0 where none stands there.
std::size_t match_divisor(std::string_view text, std::size_t at);

/// Every phrase of the tables, which must all be word keys.
std::vector<std::string_view> unit_names();

/// Those of them that are units by themselves.
std::vector<std::string_view> measures_and_nouns();

}  // namespace baocao::entity
