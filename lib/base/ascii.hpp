#pragma once

#include <algorithm>
#include <ranges>
#include <string>
#include <string_view>

/// Names of markup, types and parts: ASCII, compared without case.
namespace baocao {

constexpr char lower_ascii(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = lower_ascii(c);
  return lower;
}

constexpr bool is_ascii_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

constexpr bool is_ascii_letter(char c) noexcept {
  return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
}

/// Whether `text` begins with `lower_case`, in either case.
constexpr bool starts_with_folded(std::string_view text, std::string_view lower_case) noexcept {
  return text.size() >= lower_case.size() && std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                                                        [](char want, char c) { return want == lower_ascii(c); });
}

/// Whether `name` stands in a list of names.
template <std::ranges::range Names>
constexpr bool is_one_of(std::string_view name, const Names& names) noexcept {
  return std::ranges::find(names, name) != std::ranges::end(names);
}

}  // namespace baocao
