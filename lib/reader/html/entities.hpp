#pragma once

#include <cstddef>
#include <string_view>

/// Character references of HTML (§13.2.5.72 to 13.2.5.80).
namespace baocao::reader {

struct NamedReference {
  std::size_t size = 0;         ///< of the reference behind its `&`, a semicolon that belongs to it included; 0: none
  std::string_view characters;  ///< UTF-8
};

/// The reference that `behind_ampersand` begins with: the longest name that fits. Names without a semicolon
/// are found where HTML allows them (`&eacutex` is `éx`).
NamedReference find_named_reference(std::string_view behind_ampersand) noexcept;

struct NumericReference {
  std::size_t size = 0;  ///< as above, from `#` on
  char32_t code_point = 0;
};

/// `#150;`, `#x1EA1`: what HTML makes of the number. 80-9F stand for the characters of windows-1252 there, as
/// many old pages have them; numbers that are no character are U+FFFD.
NumericReference read_numeric_reference(std::string_view behind_ampersand) noexcept;

}  // namespace baocao::reader
