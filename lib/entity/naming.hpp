#pragma once

#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "entity/units.hpp"

/// Numbers that name what they stand behind and count nothing: `Điều 30`, `Quân khu 9`, `các ấp 1, 2, 3 xã An Định`.
namespace baocao::entity {

/// Whether the number at `place`, which `unit` stands behind, is the name of something, or part of one.
bool is_name(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit);

/// Whether the number at `place` names a turn, whose year may stand behind a slash: `số 5/2023`, `quý 2/2024`, but
/// `cùng kỳ 6/2022`.
bool is_turn(const NumberPlace& place);

/// Whether `first` and `second`, parted by a slash, are a name and no fraction of what is counted: `số 12/45`, `lớp
/// 5/2023`, and days that are kept every year: `đường 30/4`, `Ngày Quốc tế Lao động 1/5`, `Phụ nữ 8/3`.
bool is_name_with_slash(const NumberPlace& place, const NumberMatch& first, const NumberMatch& second);

/// Whether the number ends a list, or a range, of months: `tháng 7, 8/2023`, `từ tháng 5 đến 8 năm 2022`.
bool is_behind_month(const NumberPlace& place);

/// Whether the number belongs to what stands in front of it although a unit stands behind: `tháng 11 và 12 năm 2022`,
/// `Trung ương 4 khóa XII`, `Kế hoạch 45 ngày 12/3/2022`.
bool belongs_before(const NumberPlace& place, const NumberMatch& number, const UnitMatch& unit);

}  // namespace baocao::entity
