#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/legacy_codes.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

/// The way back, for tests: Unicode → codes of a legacy encoding. Looked up by trying all codes, so that
/// it shares the tables of the library; those are checked against other sources by themselves.
namespace baocao::tests {

inline constexpr text::Legacy kEncodings[] = {text::Legacy::tcvn3, text::Legacy::vni, text::Legacy::viscii,
                                              text::Legacy::vps, text::Legacy::windows_1258};

/// All 134 letters beyond ASCII, capitals included.
inline std::u32string all_letters() {
  std::u32string letters = U"đĐ";
  for (const std::u32string_view half : {text::detail::kLower, text::detail::kUpper})
    for (const char32_t c : half)
      if (c >= 0x80) letters += c;
  return letters;
}

/// The codes of one letter; none where the encoding lacks it (toned capitals of TCVN3).
inline std::vector<text::Code> codes_of(text::Legacy encoding, char32_t letter) {
  if (letter < 0x80) return {static_cast<text::Code>(letter)};
  std::vector<text::DecodedCode> decoded;
  const auto spells = [&](std::vector<text::Code> codes) {
    decoded.clear();
    text::decode_codes(encoding, codes, decoded);
    return decoded.size() == 1 && decoded[0].assigned && decoded[0].character == letter;
  };
  for (text::Code code = 1; code < 0x100; ++code)
    if (spells({code})) return {code};
  for (text::Code base = 'A'; base < 0x100; ++base)
    for (text::Code mark = 0xC0; mark < 0x100; ++mark)
      if (spells({base, mark})) return {base, mark};
  return {};
}

/// Unicode → legacy codes, faster by a table.
class Encoder {
 public:
  explicit Encoder(text::Legacy encoding) {
    for (const char32_t letter : all_letters()) table_.push_back({letter, codes_of(encoding, letter)});
  }

  /// Characters as they lie in documents; what has no code stays.
  std::string to_characters(std::string_view utf8) const {
    return encode(utf8, [](std::string& out, text::Code code) {
      text::append(out, text::windows_1252_character(static_cast<unsigned char>(code)));
    });
  }
  /// Bytes; only for text all of which has codes.
  std::string to_bytes(std::string_view utf8) const {
    return encode(utf8, [](std::string& out, text::Code code) { out += static_cast<char>(code); });
  }

 private:
  struct Row {
    char32_t letter;
    std::vector<text::Code> codes;
  };

  template <class Append>
  std::string encode(std::string_view utf8, Append append) const {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
      const text::Decoded next = text::decode_at(utf8, at);
      at += next.size;
      const auto row =
          std::find_if(table_.begin(), table_.end(), [&](const Row& r) { return r.letter == next.code_point; });
      if (row == table_.end() || row->codes.empty())
        text::append(out, next.code_point);
      else
        for (const text::Code code : row->codes) append(out, code);
    }
    return out;
  }

  std::vector<Row> table_;
};

}  // namespace baocao::tests
