#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The words that name an indicator.
namespace baocao::audit {

/// Adds the naming words of a stretch of text, folded and without marks: no verbs, measures of measures or particles; a
/// number only where it names (`Thôn 1`, `học kỳ 2`).
void add_naming_words(std::string_view text, std::vector<std::string>& found);

/// Whether naming words tell of what was done only, not to what: `đã tổ chức 12 cuộc`, `thực hiện 5 đợt`, `kinh phí 2
/// tỷ đồng` are of the task that they stand in, and of another one under another task.
bool name_no_indicator(const std::vector<std::string>& names);

/// Whether a number in front of the word says of what kind something is, and counts nothing: `trẻ em dưới 5 tuổi`, `sản
/// phẩm OCOP 4 sao`.
bool makes_kind(std::string_view word);

}  // namespace baocao::audit
