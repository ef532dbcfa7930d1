#pragma once

#include <cstddef>
#include <string_view>

#include "baocao/document.hpp"

/// Cutting and joining paragraphs, their emphasis moved along.
namespace baocao::text {

/// Brings `emphasis` into the form Document promises: no space at either end, spans of one style
/// that touch or have only a space between them are one, none empty, by start and style.
void tidy_emphasis(Paragraph& paragraph);

/// Drops the first `bytes` bytes of the text.
void erase_front(Paragraph& paragraph, std::size_t bytes);

/// Appends ` more` to `paragraph` (one space between); the marker of `more`, if typed, comes back
/// as text with it.
void join(Paragraph& paragraph, const Paragraph& more);

/// Cuts `paragraph` at byte offset `at` and gives what stood behind; spaces at the cut go.
Paragraph split_off(Paragraph& paragraph, std::size_t at);

/// Puts a typed marker back in front of the text it was split from.
void restore_marker(Paragraph& paragraph);

}  // namespace baocao::text
