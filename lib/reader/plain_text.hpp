#pragma once

#include <string>
#include <string_view>

#include "reader/builder.hpp"

/// Bytes of plain text → UTF-8.
namespace baocao::reader {

/// By byte-order mark, else UTF-8 where that fits, else one byte a character as windows-1252 has it
/// (80-9F without a character there become U+0080-9F), which is how text in legacy encodings is passed
/// on to the text stage. Bytes that are no text become U+FFFD with a diagnostic. Names the encoding
/// to the builder.
std::string decode_plain_text(std::string_view bytes, DocumentBuilder& builder);

/// The character of a byte in windows-1252; 80-9F without one stay U+0080-9F.
char32_t from_windows_1252(unsigned char byte) noexcept;

bool has_byte_order_mark(std::string_view bytes) noexcept;

/// Whether all of it is well-formed UTF-8 and some of it is not ASCII.
bool is_utf8_with_letters(std::string_view bytes) noexcept;

}  // namespace baocao::reader
