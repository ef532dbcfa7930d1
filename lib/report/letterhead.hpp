#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baocao/document.hpp"

/// The head and the foot of a document: who issues it, beside the words for the country or the party; who signs.
namespace baocao::report {

/// The lines of the issuing side, `TỈNH ỦY BẾN TRE` and `HUYỆN ỦY BA TRI`, where the table is a letterhead; else
/// nothing.
std::vector<std::string> read_letterhead(const Table& table);

/// The same of plain lines, as recognised pages have it: a few short lines `above` that end in the words for the
/// country or the party, which `line` is; else nothing.
std::vector<std::string> read_letterhead(const std::vector<const Paragraph*>& above, const Paragraph& line);

/// `Bến Tre, ngày 01 tháng 12 năm 2023`
bool is_place_and_date(std::string_view line);

/// `Nơi nhận: …`, `T/M BAN THƯỜNG VỤ`: the foot of a document.
bool begins_signature(std::string_view text);

}  // namespace baocao::report
