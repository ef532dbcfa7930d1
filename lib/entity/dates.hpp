#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "entity/text_view.hpp"

/// Written dates.
namespace baocao::entity {

struct DateMatch {
  std::string value;    ///< "2022-12-14", "2022-12", "2022"; empty where there is no such day
  std::size_t end = 0;  ///< byte offset behind it
};

/// A date that begins at `at`: `14/12/2022`, `14-12-2022`, `14.12.2022`, `01 tháng 12 năm 2023`, `12/2022`,
/// `tháng 12 năm 2023`, each with or without `ngày` in front.
std::optional<DateMatch> match_date(std::string_view text, std::size_t at);

struct DateInText {
  std::size_t begin = 0;  ///< with the `ngày`, `tháng` or `năm` in front
  DateMatch date;
};

/// The date whose first digit stands at `place`. A day and month without year, a fraction and a range are none.
std::optional<DateInText> find_date(const NumberPlace& place);

}  // namespace baocao::entity
