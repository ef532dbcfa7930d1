#pragma once

#include <string>
#include <vector>

#include "baocao/document.hpp"

/// The letterhead of a document: who issues it, beside the words for the country or the party.
namespace baocao::report {

/// The lines of the issuing side, `TỈNH ỦY BẾN TRE` and `HUYỆN ỦY BA TRI`, where the table is a letterhead; else
/// nothing.
std::vector<std::string> read_letterhead(const Table& table);

}  // namespace baocao::report
