#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "baocao/entity.hpp"

/// Quantities: numbers with what they count or measure.
namespace baocao::entity {

/// The quantity whose number begins at `at`, a digit behind no letter or digit. Its span counts bytes. None where the
/// number names something (`Điều 30`, `Quân khu 9`, `lần thứ 12`), or nothing it could count stands behind it.
std::optional<Quantity> find_quantity(std::string_view text, std::size_t at);

}  // namespace baocao::entity
