#pragma once

#include <cstddef>
#include <optional>

#include "baocao/entity.hpp"
#include "entity/text_view.hpp"

/// Quantities: numbers with what they count or measure.
namespace baocao::entity {

/// The quantity whose number begins at `place`, a digit behind no letter or digit. Its span counts bytes. None where
/// the number names something (`Điều 30`, `Quân khu 9`, `lần thứ 12`), or nothing it could count stands behind it.
std::optional<Quantity> find_quantity(const NumberPlace& place);

}  // namespace baocao::entity
