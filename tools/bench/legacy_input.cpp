#include "legacy_input.hpp"

#include <map>
#include <utility>

#include "text/legacy_codes.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace baocao::bench {

namespace {

using Codes = std::string;

// All characters that one or two codes make.
std::map<char32_t, Codes> make_table(TextEncoding encoding) {
  std::map<char32_t, Codes> table;
  const auto try_codes = [&](Codes codes) {
    const std::string made = to_unicode(codes, {encoding, TextForm::bytes});
    const text::Decoded first = text::decode_at(made, 0);
    if (first.size == made.size()) table.try_emplace(first.code_point, std::move(codes));
  };
  for (unsigned code = 0x20; code < 0x100; ++code) try_codes({static_cast<char>(code)});
  for (unsigned code = 0x01; code < 0x20; ++code) try_codes({static_cast<char>(code)});
  for (unsigned base = 'A'; base < 0x100; ++base)
    for (unsigned mark = 0xC0; mark < 0x100; ++mark) try_codes({static_cast<char>(base), static_cast<char>(mark)});
  return table;
}

}  // namespace

LegacyText to_legacy_text(std::string_view text, TextEncoding encoding) {
  const std::map<char32_t, Codes> table = make_table(encoding);
  LegacyText out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    at += next.size;
    auto found = table.find(next.code_point);
    if (found == table.end()) found = table.find(text::to_lower(next.code_point));
    if (found != table.end()) out.bytes += found->second;
  }
  for (const char byte : out.bytes)
    text::append(out.characters, text::windows_1252_character(static_cast<unsigned char>(byte)));
  return out;
}

}  // namespace baocao::bench
