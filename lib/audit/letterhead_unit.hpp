#pragma once

#include <string>

#include "baocao/entity.hpp"

/// Whom a letterhead names: the body that issues stands below the one above it.
namespace baocao::audit {

struct LetterheadUnit {
  std::string place;  ///< the unit as a key; empty where the letterhead names none, or only one above the issuer's
  std::string agency;  ///< whose Party committee issues, as a key: `ĐẢNG ỦY CÔNG AN`; empty where it is the place's
};

LetterheadUnit unit_in_letterhead(const Extraction& extraction);

}  // namespace baocao::audit
