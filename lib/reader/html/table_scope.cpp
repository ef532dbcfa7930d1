#include "reader/html/table_scope.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace baocao::reader {

namespace {

using Open = std::span<HtmlNode* const>;

constexpr std::size_t kNone = std::string_view::npos;

// Open elements above the nearest that is one of `tags`; kNone without one.
std::size_t count_above(Open open, std::initializer_list<Tag> tags) noexcept {
  const auto found = std::find_if(open.rbegin(), open.rend(), [&](const HtmlNode* node) {
    return std::find(tags.begin(), tags.end(), node->tag) != tags.end();
  });
  return found == open.rend() ? kNone : static_cast<std::size_t>(found - open.rbegin());
}

Tag tag_below(Open open, std::size_t above) noexcept {
  return open[open.size() - 1 - above]->tag;
}

// A table between the rows of another ends that one (§13.2.6.4.9).
std::size_t count_ended_by_table(Open open) noexcept {
  const std::size_t above = count_above(open, {Tag::td, Tag::th, Tag::caption, Tag::table});
  if (above == kNone) return 0;
  return tag_below(open, above) == Tag::table ? above + 1 : 0;
}

// A paragraph ends the one before it whatever stands open inside (§13.2.6.4.7). libxml2 keeps `<p><font>a<p>b`
// nested instead, which shows the same text as the standard's reopened font: only where it gets deep the
// paragraph is ended.
std::size_t count_ended_by_paragraph(Open open) noexcept {
  constexpr std::size_t kDeep = 256;
  if (open.size() < kDeep) return 0;
  const std::size_t above = count_above(open, {Tag::p, Tag::td, Tag::th, Tag::caption, Tag::table});
  if (above == kNone) return 0;
  return tag_below(open, above) == Tag::p ? above + 1 : 0;
}

// Where a start tag belongs: below the nearest of some elements. For a table that is a cell or a caption; where a table
// stands nearer, that one ends too.
std::size_t count_above_parent(Open open, Tag started) noexcept {
  switch (started) {
    case Tag::td:
    case Tag::th:
      return count_above(open, {Tag::tr, Tag::tbody, Tag::thead, Tag::tfoot, Tag::table});
    case Tag::tr:
      return count_above(open, {Tag::tbody, Tag::thead, Tag::tfoot, Tag::table});
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
    case Tag::caption:
    case Tag::colgroup:
      return count_above(open, {Tag::table});
    default:
      return 0;
  }
}

}  // namespace

std::size_t count_ended_by(Open open, Tag started) noexcept {
  if (started == Tag::table) return count_ended_by_table(open);
  if (started == Tag::p) return count_ended_by_paragraph(open);
  const std::size_t above = count_above_parent(open, started);
  return above == kNone ? 0 : above;
}

}  // namespace baocao::reader
