#pragma once

#include <string_view>

namespace baocao::text {

/// Whether `text` is in normal form for sure; where it is not sure it is not settled. One pass over the bytes.
bool is_settled(std::string_view text) noexcept;

/// Whether it is settled and shows no character of a legacy encoding (legacy_scan.hpp): what nearly all text of a
/// document is, so that one look at it is enough.
bool is_usual(std::string_view text) noexcept;

}  // namespace baocao::text
