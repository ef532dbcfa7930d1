#pragma once

#include <string>
#include <vector>

#include "baocao/document.hpp"

/// The letterhead of a document: who issues it, beside the words for the country or the party.
namespace baocao::report {

/// The lines of the issuing side, `TỈNH ỦY BẾN TRE` and `HUYỆN ỦY BA TRI`, where the table is a letterhead; else
/// nothing.
std::vector<std::string> read_letterhead(const Table& table);

/// The same of plain lines, as recognised pages have it: a few short lines `above` that end in the words for the
/// country or the party, which `line` is; else nothing.
std::vector<std::string> read_letterhead(const std::vector<const Paragraph*>& above, const Paragraph& line);

}  // namespace baocao::report
