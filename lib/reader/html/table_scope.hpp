#pragma once

#include <cstddef>
#include <span>

#include "reader/html/tree.hpp"

/// What libxml2 does not do: a tag of a table ends what is still open inside the row or cell before it, and a
/// paragraph the one before it.
namespace baocao::reader {

/// How many of the `open` elements, the innermost last, end before `started` (HTML §13.2.6.4.9 to 13.2.6.4.15, "clear
/// the stack back to a table context"): `<td><div>a<td>` ends the div and the cell. 0 for other elements than those
/// of tables and `p`, and outside any table.
std::size_t count_ended_by(std::span<HtmlNode* const> open, Tag started) noexcept;

}  // namespace baocao::reader
