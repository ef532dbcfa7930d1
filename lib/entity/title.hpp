#pragma once

#include <cstddef>
#include <string_view>

/// Titles of cited documents.
namespace baocao::entity {

/// Whether `V/v`, which is `về việc`, stands at `at`.
bool is_regarding(std::string_view text, std::size_t at) noexcept;

/// Whether a word that leads to a title stands behind `at`: “về”, “về việc”, “ban hành”, “phê duyệt”, “thực hiện”,
/// “triển khai”.
bool begins_title(std::string_view text, std::size_t at);

/// The title behind `at`, the end of a citation: what follows that word up to `;`, `.`, `)` or the end; empty where
/// none follows. What goes on for more than 4096 bytes is no title.
std::string_view read_title(std::string_view text, std::size_t at);

}  // namespace baocao::entity
