#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "baocao/document.hpp"

/// Cutting and joining paragraphs, their emphasis moved along.
namespace baocao::text {

/// Brings `emphasis` into the form Document promises: no space at either end, spans of one style
/// that touch or have only a space between them are one, none empty, by start and style.
void tidy_emphasis(Paragraph& paragraph);

/// The ends of spans as one ascending list, to be moved along with the text. May serve one paragraph after the other
/// without taking memory for each.
class SpanEnds {
 public:
  /// The ends of these spans, to be changed, but for their order, before put_back() writes them where they came from.
  std::span<std::uint32_t> take(std::vector<Emphasis>& emphasis);
  void put_back();

 private:
  std::vector<std::uint32_t*> places_;
  std::vector<std::uint32_t> offsets_;
};

/// Splits a typed marker (see marker.hpp) off the text; a paragraph with a marker stays as it is.
void take_marker(Paragraph& paragraph);

/// Drops the first `bytes` bytes of the text.
void erase_front(Paragraph& paragraph, std::size_t bytes);

/// Appends ` more` to `paragraph`, one space between; a typed marker of `more` comes back as text.
/// `length` is the code points of `paragraph`'s text and is kept up to date, so that a paragraph of
/// many pieces costs no more than their sum. Call renormalize once the last piece is in.
void append_piece(Paragraph& paragraph, std::uint32_t& length, Paragraph more);

/// Cuts `paragraph` before each of the byte offsets (ascending, inside the text): linear in the
/// text and its emphasis. The first piece keeps the marker; spaces at the cuts go.
std::vector<Paragraph> cut_at(Paragraph paragraph, std::span<const std::size_t> offsets);

/// Brings text that was put together back into normal form, its emphasis moved along: a quotation
/// mark may have lost the mark it pairs with to another piece, and a space may stand before a comma.
void renormalize(Paragraph& paragraph);

/// Puts a typed marker back in front of the text it was split from.
void restore_marker(Paragraph& paragraph);

}  // namespace baocao::text
