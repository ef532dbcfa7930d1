#pragma once

#include <string>
#include <vector>

#include "audit/index.hpp"

/// Short citations: `Nghị quyết 18 ngày 16/6/2022`, `Kết luận số 21 của Bộ Chính trị`, `Kế hoạch này`.
namespace baocao::audit {

struct ShortCitation {
  Citation citation;           ///< the number in full; text and place are what stands there
  bool issuer_agrees = false;  ///< it names a body whose symbol the number has
};

/// Those of a report that can be meant for one number only: a number of that kind which the report cites in full and no
/// other does (`này`: cited in front of it in the paragraph). Where two can be meant none is guessed.
std::vector<ShortCitation> find_short_citations(const View& view);

}  // namespace baocao::audit
