#pragma once

#include <optional>
#include <string_view>

#include "text/legacy_codes.hpp"

/// What the name of a font says about the encoding of the text set in it: a hint, never a proof.
namespace baocao::text {

struct FontHint {
  std::optional<Legacy> encoding;
  bool capitals = false;  ///< shows small letters as capitals: `.VnTimeH`
};

/// `.VnTime`, `.VNARIALH`, `ABCDEF+.VnTime`, `VNI-Times`, `VPS Times`, `VPSLongXuyen`, `VNSTCVN3` …
FontHint hint_of_font(std::string_view name);

}  // namespace baocao::text
