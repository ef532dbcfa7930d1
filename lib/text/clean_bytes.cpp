#include "text/clean_bytes.hpp"

#include <algorithm>
#include <cstddef>

namespace baocao::text {

namespace {

enum class Become : std::uint8_t { itself, space, hyphen, nothing, unknown };

struct Character {
  Become become = Become::unknown;
  std::size_t size = 1;  // bytes
};

constexpr Become control(unsigned byte) noexcept {
  return byte >= 0x09 && byte <= 0x0D ? Become::space : Become::nothing;
}

// U+0080-00BF
constexpr Become latin_symbol(unsigned last) noexcept {
  if (last == 0x85 || last == 0xA0) return Become::space;
  return last < 0xA0 || last == 0xAD ? Become::nothing : Become::itself;
}

// U+2000-203F; behind U+2027 only what is no letter of any script and joins with nothing.
constexpr Become punctuation(unsigned last) noexcept {
  if (last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF) return Become::space;
  if (last <= 0x8F || (last >= 0xAA && last <= 0xAE)) return Become::nothing;
  if (last == 0x91) return Become::hyphen;
  return last <= 0xA7 ? Become::itself : Become::unknown;
}

constexpr Character character_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned lead = byte(0);
  if (lead >= 0x20 && lead < 0x7F) return {Become::itself, 1};
  if (lead < 0x80) return {control(lead), 1};
  if (!continues(1)) return {};
  if (lead == 0xC2) return {latin_symbol(byte(1)), 2};
  const bool eth = lead == 0xC3 && (byte(1) == 0x90 || byte(1) == 0xB0);
  if (lead >= 0xC3 && lead <= 0xC9) return {eth ? Become::unknown : Become::itself, 2};
  if (!continues(2)) return {};
  // U+1EA0-1EFF: the letters of Vietnamese.
  if (lead == 0xE1)
    return {byte(1) == 0xBB || (byte(1) == 0xBA && byte(2) >= 0xA0) ? Become::itself : Become::unknown, 3};
  if (lead == 0xE2 && byte(1) == 0x80) return {punctuation(byte(2)), 3};
  if (lead == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return {Become::nothing, 3};
  return {};
}

struct Change {
  std::size_t at;
  Character character;
};

Change find_change(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    const Character next = character_at(text, at);
    if (next.become != Become::itself) return {at, next};
    at += next.size;
  }
  return {text.size(), {Become::nothing, 0}};
}

constexpr std::string_view replacement(Become become) noexcept {
  if (become == Become::space) return " ";
  return become == Become::hyphen ? "-" : "";
}

}  // namespace

bool clean_bytes(std::string_view text, std::span<std::uint32_t> offsets, std::string& out) {
  // Nothing is written before it is sure that all is known. Twice through the text, since what changes may be all of
  // it.
  const auto change_behind = [&](const Change& change) { return find_change(text, change.at + change.character.size); };
  const Change first = find_change(text, 0);
  for (Change change = first; change.at < text.size(); change = change_behind(change))
    if (change.character.become == Become::unknown) return false;
  out.reserve(text.size());
  std::size_t begin = 0;
  auto offset = offsets.begin();
  const auto keep = [&](std::size_t end) {
    const std::size_t shift = begin - out.size();
    for (; offset != offsets.end() && *offset <= end; ++offset)
      *offset = static_cast<std::uint32_t>(std::max<std::size_t>(*offset, begin) - shift);
    out.append(text, begin, end - begin);
  };
  for (Change change = first; change.at < text.size(); change = change_behind(change)) {
    keep(change.at);
    out += replacement(change.character.become);
    begin = change.at + change.character.size;
  }
  keep(text.size());
  return true;
}

}  // namespace baocao::text
