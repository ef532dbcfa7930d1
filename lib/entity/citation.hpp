#pragma once

#include <string_view>
#include <vector>

#include "baocao/entity.hpp"

/// Citations: kind, number, date and issuer of the documents a text names.
namespace baocao::entity {

/// All citations of `text` in its order; `at` is left blank. Found by their numbers: `238-KH/TU`, `77/QĐ-TTg`,
/// `30/2020/NĐ-CP`, `49/UBND-NC`, whatever kind stands in front and date and issuer behind.
std::vector<Citation> find_citations(std::string_view text);

}  // namespace baocao::entity
