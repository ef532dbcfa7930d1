#pragma once

#include <cstddef>
#include <optional>

#include "baocao/entity.hpp"
#include "entity/text_view.hpp"

/// Periods and terms of office.
namespace baocao::entity {

/// The period whose first year stands at `place`: `2021-2025`, `nhiệm kỳ 2020 – 2025`, `từ năm 2021 đến năm 2025`, `đến
/// năm 2030, tầm nhìn đến năm 2045`. Its span counts bytes. `previous` is the last period of the text, whose kind a
/// list goes on with (`nhiệm kỳ 2020-2025, 2021-2026`), or null.
std::optional<Period> find_period(const NumberPlace& place, const Period* previous);

}  // namespace baocao::entity
