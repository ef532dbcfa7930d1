#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Stretches of a page in which `<` and `&` are text like any other.
namespace baocao::reader {

/// Whether markup begins such a stretch: `<xmp>`, `<plaintext>` (HTML §13.2.6.4.7) and, in XHTML, `<![CDATA[`.
bool begins_literal_text(std::string_view markup, bool xhtml) noexcept;

/// Writes the characters of such stretches behind `from` as references, so that a parser without them reads the same
/// text; the end of `<plaintext>` is the end of the page. Linear.
void escape_literal_text(std::string& utf8, std::size_t from, bool xhtml);

/// Behind the end tag of a `<template>` whose content begins at `from`, nested ones passed over; the end of the page
/// where it is never closed.
std::size_t find_template_end(std::string_view utf8, std::size_t from) noexcept;

/// Whether the name of a tag, in lower case, stands here and ends here.
bool is_tag_name(std::string_view text, std::string_view name) noexcept;

}  // namespace baocao::reader
