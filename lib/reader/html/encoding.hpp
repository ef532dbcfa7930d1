#pragma once

#include <string>
#include <string_view>

#include "reader/builder.hpp"

/// The character encoding of an HTML file, found as a browser finds it.
namespace baocao::reader {

/// Bytes → UTF-8: byte-order mark, then `meta` in the first bytes, then whether it is UTF-8, then
/// windows-1252 (WHATWG Encoding and HTML §13.2.3.2; in 1252 the bytes 80-9F without a character stay
/// U+0080-9F, as legacy Vietnamese text needs them). A label that the bytes contradict is passed over with
/// a diagnostic. Names the encoding to the builder.
std::string decode_html(std::string_view bytes, DocumentBuilder& builder);

/// The label in `<meta charset=…>` or `<meta … content="…charset=…">` near the start, lower case; or "".
std::string find_meta_charset(std::string_view bytes);

/// Whether a label, lower case, is made of what labels are made of (ASCII). ICU would pass over all else in it.
bool is_encoding_label(std::string_view label) noexcept;

}  // namespace baocao::reader
