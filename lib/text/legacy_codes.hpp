#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The 8-bit encodings of Vietnamese before Unicode, code by code.
///
/// A code is a byte, 0 to FF. In documents codes lie as characters: what windows-1252 shows for the
/// byte, or U+0080-9F where it shows nothing.
namespace baocao::text {

enum class Legacy : std::uint8_t { tcvn3, vni, viscii, vps, windows_1258 };

inline constexpr Legacy kAllLegacy[] = {Legacy::tcvn3, Legacy::vni, Legacy::viscii, Legacy::vps, Legacy::windows_1258};
inline constexpr std::size_t kLegacyCount = std::size(kAllLegacy);

/// As in `source.encodings`: "tcvn3", "windows-1258" …
std::string_view to_string(Legacy encoding) noexcept;

using Code = std::uint16_t;
inline constexpr Code kNoCode = 0x100;  ///< a character that stands for no byte

/// The byte a character stands for; kNoCode for letters that only Unicode has. Text out of PDF shows
/// three of them by look-alikes: U+2212 for AD, U+2219 for B7, U+03BC for B5.
Code code_of(char32_t character) noexcept;

/// The character windows-1252 has for a byte; U+0080-9F where it has none (WHATWG Encoding,
/// index windows-1252).
char32_t windows_1252_character(std::uint8_t byte) noexcept;

/// A decoded character and the codes it was made of.
struct DecodedCode {
  char32_t character;
  std::uint32_t first;  ///< index of its first code
  bool assigned;        ///< `encoding` has a letter or mark there; false: the character is as windows-1252 has it
};

/// Appends what `codes` (none kNoCode) say in `encoding` to `out`. Base letter and mark (VNI,
/// windows-1258) become one composed letter. In TCVN3 all letters are as the codes have them; a font of
/// capitals is the caller's business.
void decode_codes(Legacy encoding, std::span<const Code> codes, std::vector<DecodedCode>& out);

}  // namespace baocao::text
