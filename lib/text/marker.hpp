#pragma once

#include <cstddef>
#include <string_view>

/// Typed list markers at the start of a paragraph in normal form.
namespace baocao::text {

struct MarkerSplit {
  std::size_t marker_bytes = 0;  ///< 0: no marker
  std::size_t text_begin = 0;    ///< byte offset of the text behind marker and space
};

/// `- Ban hành`, `+ …`, `• …`, `a) …`, `1. …`, `1.2. …`. A bullet may stand glued to a capital
/// (`-Ban hành`); letters and numbers need their mark, a space and a letter behind it.
/// Not markers: `-5%`, `12.000 ha`, `I. …` (an ordinal), `C. Mác`, `(1) …` (a part of a sentence).
MarkerSplit split_marker(std::string_view text) noexcept;

/// Dashes and bullets that begin a new paragraph where they stand glued behind a sentence.
bool is_glued_bullet(char32_t c) noexcept;

/// The next byte from `at` (at most text.size()) on that such a bullet may begin with, or another code point;
/// text.size() where there is none.
std::size_t find_possible_bullet(std::string_view text, std::size_t at) noexcept;

}  // namespace baocao::text
