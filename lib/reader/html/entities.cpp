#include "reader/html/entities.hpp"

#include <algorithm>
#include <array>

#include "reader/plain_text.hpp"
#include "text/utf8.hpp"

namespace baocao::reader {

namespace {

struct Entity {
  std::string_view name;
  std::string_view characters;
};

constexpr Entity kEntities[] = {
#define BAOCAO_HTML_ENTITY(name, characters) {name, characters},
#include "reader/html/entities.inc"
#undef BAOCAO_HTML_ENTITY
};
static_assert(std::is_sorted(std::begin(kEntities), std::end(kEntities),
                             [](const Entity& a, const Entity& b) { return a.name < b.name; }));

constexpr std::size_t kLongestName = 32;  // CounterClockwiseContourIntegral;

constexpr bool is_alphanumeric(char c) noexcept {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

const Entity* find(std::string_view name) noexcept {
  const auto* found = std::lower_bound(std::begin(kEntities), std::end(kEntities), name,
                                       [](const Entity& entity, std::string_view n) { return entity.name < n; });
  return found != std::end(kEntities) && found->name == name ? found : nullptr;
}

int digit_of(char c, int base) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (base == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

char32_t character_of(char32_t number) noexcept {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return text::kReplacement;
  return number >= 0x80 && number < 0xA0 ? from_windows_1252(static_cast<unsigned char>(number)) : number;
}

}  // namespace

NamedReference find_named_reference(std::string_view behind_ampersand) noexcept {
  const std::string_view looked = behind_ampersand.substr(0, kLongestName);
  const auto* const end = std::find_if_not(looked.begin(), looked.end(), is_alphanumeric);
  std::size_t size = static_cast<std::size_t>(end - looked.begin());
  if (size < looked.size() && looked[size] == ';')
    if (const Entity* entity = find(looked.substr(0, size + 1))) return {size + 1, entity->characters};
  for (; size >= 2; --size)
    if (const Entity* entity = find(looked.substr(0, size))) return {size, entity->characters};
  return {};
}

NumericReference read_numeric_reference(std::string_view behind_ampersand) noexcept {
  if (!behind_ampersand.starts_with('#')) return {};
  std::size_t at = 1;
  const bool hexadecimal = at < behind_ampersand.size() && (behind_ampersand[at] == 'x' || behind_ampersand[at] == 'X');
  if (hexadecimal) ++at;
  const int base = hexadecimal ? 16 : 10;
  const std::size_t first = at;
  char32_t number = 0;
  for (; at < behind_ampersand.size(); ++at) {
    const int digit = digit_of(behind_ampersand[at], base);
    if (digit < 0) break;
    number = std::min<char32_t>(number * static_cast<char32_t>(base) + static_cast<char32_t>(digit), 0x110000);
  }
  if (at == first) return {};
  if (at < behind_ampersand.size() && behind_ampersand[at] == ';') ++at;
  return {at, character_of(number)};
}

}  // namespace baocao::reader
