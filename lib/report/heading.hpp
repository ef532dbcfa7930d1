#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "baocao/report.hpp"
#include "report/source.hpp"

/// Heading: appendix line, title, and the lines that name the plan and the report it is attached to.
namespace baocao::report {

/// Makes the heading out of the paragraphs that stand between the table and whatever stood before it
/// (a table, the start of the document), in reading order; those it takes come from `source`.
Heading read_heading(const std::vector<const Paragraph*>& above,
                     const ParagraphSource& source = ParagraphSource(DocumentUse::stays));

/// “(tiếp theo)”, “Tiếp trang 2”
bool says_it_goes_on(std::string_view line);

/// Page numbers, rules, “(tiếp theo)”: lines that stand between two pieces of one table.
bool is_page_furniture(std::string_view line);

}  // namespace baocao::report
