#pragma once

#include <cstdint>
#include <string_view>

/// The elements and attributes of HTML that the reader tells apart.
namespace baocao::reader {

/// By what is done with them; all others are passed through.
enum class Tag : std::uint8_t {
  text,  ///< no element
  other,
  // Shown elsewhere or not at all: left out with all they hold.
  annotation,
  annotation_xml,
  audio,
  button,
  datalist,
  iframe,
  select,
  script,
  style,
  svg,
  textarea,
  title,
  video,
  xml,
  // Blocks: text in them stands in lines of its own.
  address,
  article,
  aside,
  blockquote,
  body,
  caption,
  center,
  dd,
  details,
  dialog,
  dir,
  div,
  dl,
  dt,
  fieldset,
  figcaption,
  figure,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  header,
  hgroup,
  hr,
  html,
  legend,
  li,
  listing,
  main,
  menu,
  nav,
  ol,
  p,
  plaintext,
  pre,
  section,
  summary,
  ul,
  xmp,
  // Tables.
  col,
  colgroup,
  table,
  tbody,
  td,
  tfoot,
  th,
  thead,
  tr,
  // Within a line.
  a,
  b,
  br,
  cite,
  del,
  em,
  font,
  i,
  img,
  ins,
  strong,
  u
};

/// The tag of an element by its name in lower case.
Tag find_tag(std::string_view name) noexcept;

constexpr bool is_left_out(Tag tag) noexcept {
  return tag >= Tag::annotation && tag <= Tag::xml;
}
constexpr bool is_form_control(Tag tag) noexcept {
  return tag == Tag::button || tag == Tag::select || tag == Tag::textarea;
}
constexpr bool is_block(Tag tag) noexcept {
  return tag >= Tag::address && tag <= Tag::xmp;
}
constexpr bool is_heading(Tag tag) noexcept {
  return tag >= Tag::h1 && tag <= Tag::h6;
}
constexpr bool is_list(Tag tag) noexcept {
  return tag == Tag::ul || tag == Tag::ol || tag == Tag::dir || tag == Tag::menu;
}
constexpr bool is_cell(Tag tag) noexcept {
  return tag == Tag::td || tag == Tag::th;
}
constexpr bool is_row_group(Tag tag) noexcept {
  return tag == Tag::thead || tag == Tag::tbody || tag == Tag::tfoot;
}

/// The attributes that say something of text or its place.
enum class AttributeName : std::uint8_t {
  class_,
  colspan,
  face,
  hidden,
  href,
  reversed,
  rowspan,
  start,
  style,
  title,
  type,
  value,
  none  ///< any other
};

/// AttributeName::none for all that are not read.
AttributeName find_attribute_name(std::string_view name) noexcept;

}  // namespace baocao::reader
