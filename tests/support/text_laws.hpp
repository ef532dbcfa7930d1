#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "baocao/encoding.hpp"
#include "text/legacy_codes.hpp"

/// What holds for text of any bytes; the property tests and the fuzz targets hold the library to it.
/// Each gives the first law that is broken, in words; empty where all hold.
namespace baocao::test {

/// The normal form is valid UTF-8 and its own normal form, and one for the composed, the decomposed and the
/// windows-1258 form of a text; keys are their own keys.
std::string broken_law_of_normal_form(std::string_view text);

/// Nothing, and every legacy encoding.
inline constexpr std::array<std::optional<TextEncoding>, 6> kDeclarable = {
    std::nullopt,         TextEncoding::tcvn3, TextEncoding::vni,
    TextEncoding::viscii, TextEncoding::vps,   TextEncoding::windows_1258};

/// Whatever is taken for legacy text, with an encoding declared or none, becomes valid UTF-8 with the same digits.
std::string broken_law_of_decoding(std::string_view text, std::optional<TextEncoding> declared);

/// Each byte of `choice` is a letter of Vietnamese (or a space): what is encoded comes back.
std::string broken_law_of_letters(std::string_view choice, text::Legacy encoding);

}  // namespace baocao::test
