#pragma once

#include <cstddef>
#include <map>
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

/// A letter's codes; TCVN3 lacks the toned capitals.
using CodeTable = std::map<char32_t, std::vector<text::Code>>;

inline CodeTable make_code_table(text::Legacy encoding) {
  CodeTable table;
  std::vector<text::DecodedCode> decoded;
  const auto try_codes = [&](std::vector<text::Code> codes) {
    decoded.clear();
    text::decode_codes(encoding, codes, decoded);
    if (decoded.size() == 1 && decoded[0].assigned) table.try_emplace(decoded[0].character, std::move(codes));
  };
  for (text::Code code = 1; code < 0x100; ++code) try_codes({code});
  for (text::Code base = 'A'; base < 0x100; ++base)
    for (text::Code mark = 0xC0; mark < 0x100; ++mark) try_codes({base, mark});
  return table;
}

/// Unicode → legacy codes.
class Encoder {
 public:
  explicit Encoder(text::Legacy encoding) : table_(make_code_table(encoding)) {}

  bool has(char32_t letter) const { return table_.contains(letter); }

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
  template <class Append>
  std::string encode(std::string_view utf8, Append append) const {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
      const text::Decoded next = text::decode_at(utf8, at);
      at += next.size;
      const auto row = next.code_point < 0x80 ? table_.end() : table_.find(next.code_point);
      if (row == table_.end())
        text::append(out, next.code_point);
      else
        for (const text::Code code : row->second) append(out, code);
    }
    return out;
  }

  CodeTable table_;
};

}  // namespace baocao::tests
