#include "text/legacy_font.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

namespace baocao::text {

namespace {

// `ABCDEF+` in front of a font that PDF or PostScript carries in part (ISO 32000-1, 9.6.4).
std::string_view without_subset_prefix(std::string_view name) noexcept {
  const bool prefix =
      name.size() > 7 && name[6] == '+' && std::all_of(name.begin(), name.begin() + 6, baocao::is_ascii_letter);
  return prefix ? name.substr(7) : name;
}

std::string to_key(std::string_view name) {
  constexpr std::string_view kAround = " \t\"'";
  const std::size_t begin = name.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  name = without_subset_prefix(name.substr(begin, name.find_last_not_of(kAround) - begin + 1));
  return lower_ascii(name);
}

// `.vntimeh`, also with the style the name may end in: `.vntimeh bold`, `.vntimeh,italic`.
bool ends_in_h(std::string_view key) noexcept {
  for (const std::string_view style : {"italic", "bold"})
    if (key.size() > style.size() + 1 && key.ends_with(style) &&
        !baocao::is_ascii_letter(key[key.size() - style.size() - 1]))
      key.remove_suffix(style.size() + 1);
  return key.ends_with('h');
}

}  // namespace

FontHint hint_of_font(std::string_view name) {
  const std::string key = to_key(name);
  if (key.starts_with(".vn")) return {Legacy::tcvn3, ends_in_h(key)};
  if (key.find("tcvn3") != std::string::npos) return {Legacy::tcvn3, false};
  if (key.starts_with("vni") && (key.size() == 3 || !baocao::is_ascii_letter(key[3]))) return {Legacy::vni, false};
  if (key.find("viscii") != std::string::npos) return {Legacy::viscii, false};
  if (key.starts_with("vps")) return {Legacy::vps, false};
  return {};
}

}  // namespace baocao::text
