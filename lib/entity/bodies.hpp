#pragma once

#include <cstddef>
#include <string_view>

/// Names of the bodies that issue documents.
namespace baocao::entity {

/// The longest name of a body that begins at `at`, with its `khóa`; gives the byte offset behind it, 0 where
/// none begins there. The name ends before `ban hành`, `về`, a mark, or a word no name goes on with.
std::size_t match_body(std::string_view text, std::size_t at);

}  // namespace baocao::entity
