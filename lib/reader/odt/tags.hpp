#pragma once

#include <cstdint>
#include <string_view>

/// What an element of an OpenDocument text means to the reader, by its name.
namespace baocao::reader::odt {

enum class Tag : std::uint8_t {
  other,      ///< its children count as if they stood in its place
  paragraph,  ///< text:p
  heading,    ///< text:h
  list,
  numbered,  ///< text:numbered-paragraph
  section,
  table,
  span,
  space,  ///< text:s
  tab,
  line_break,
  note,
  frame,       ///< draw:frame
  shape,       ///< a drawing with text of its own
  hidden,      ///< text:hidden-text: shown or not by a condition
  script,      ///< text:script: a program, shown nowhere
  annotation,  ///< comments: not of the document's text
  deletions,   ///< text:tracked-changes
  furniture,   ///< declarations, forms, alternative texts: nothing a reader of the page sees as text
};

Tag tag_of(std::string_view name) noexcept;

}  // namespace baocao::reader::odt
