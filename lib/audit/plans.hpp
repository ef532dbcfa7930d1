#pragma once

#include <cstddef>
#include <string_view>

/// Deadlines and plans.
namespace baocao::audit {

/// What a date is of: a document that is cited, or something told.
enum class DateOf { document, deed };

/// Whether what stands in front of the date, or the citation, at `at` says that it was yet to come: `trước ngày`, `dự
/// kiến`, `Thời hạn:`. What a list of days begins with holds for all of it.
bool is_yet_to_come(std::string_view text, std::size_t at, DateOf of);

}  // namespace baocao::audit
