#pragma once

#include <string_view>

/// Whether a figure is of a part of the year only.
namespace baocao::audit {

/// `đến hết ngày 30/9/2022`, `tới 15/11`; not the last day of the year, nor the date of a document.
bool names_day_within_year(std::string_view text);

/// That, or `quý III`, `cuối tháng 11`, `6 tháng đầu năm`.
bool tells_part_of_year(std::string_view text);

}  // namespace baocao::audit
