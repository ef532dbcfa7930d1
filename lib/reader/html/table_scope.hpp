#pragma once

#include <libxml/parser.h>

#include <cstddef>

/// What libxml2 does not do: a tag of a table ends what is still open inside the row or cell before it, and a
/// paragraph the one before it.
namespace baocao::reader {

/// How many open elements end before `name` starts (HTML §13.2.6.4.9 to 13.2.6.4.15, "clear the stack back to a
/// table context"): `<td><div>a<td>` ends the div and the cell. 0 for other elements
/// than those of tables and `p`, and outside any table.
std::size_t count_ended_by(const xmlParserCtxt& parser, const xmlChar* name) noexcept;

}  // namespace baocao::reader
