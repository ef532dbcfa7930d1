#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The words that name an indicator.
namespace baocao::audit {

/// Adds the naming words of a stretch of text, folded and without marks: no verbs, measures of measures or particles; a
/// number only where it names (`Thôn 1`, `học kỳ 2`).
void add_naming_words(std::string_view text, std::vector<std::string>& found);

}  // namespace baocao::audit
