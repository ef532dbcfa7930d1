#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "reader/builder.hpp"
#include "reader/html/elements.hpp"

/// The tree of a page: what of it is read, and nothing else.
namespace baocao::reader {

/// An element or a stretch of text.
struct HtmlNode {
  const char* name = nullptr;  ///< of an element, lower case
  const HtmlNode* parent = nullptr;
  const HtmlNode* next = nullptr;
  const HtmlNode* children = nullptr;  ///< the first of them
  std::uint32_t begin = 0;             ///< HtmlTree: of its text, or of its attributes
  std::uint32_t size = 0;
  Tag tag = Tag::text;
};

class HtmlTree {
 public:
  /// What stands above the roots: pages that were put one behind the other come as siblings.
  const HtmlNode& document() const noexcept { return nodes_.front(); }
  /// Of a stretch of text; empty for elements.
  std::string_view text(const HtmlNode& node) const noexcept;
  /// All the text below `node`.
  std::string text_below(const HtmlNode& node) const;
  /// An attribute's value, "" without it.
  std::string_view attribute(const HtmlNode& node, AttributeName name) const noexcept;
  bool has_attribute(const HtmlNode& node, AttributeName name) const noexcept;
  /// What was taken of the context's memory budget for it.
  std::uint64_t memory() const noexcept { return memory_; }

 private:
  friend class HtmlTreeBuilder;
  struct Attribute {
    AttributeName name;
    std::uint32_t begin;
    std::uint32_t size;
  };
  const Attribute* find(const HtmlNode& node, AttributeName name) const noexcept;

  std::deque<HtmlNode> nodes_;
  std::deque<Attribute> attributes_;
  std::string characters_;  // of text and attributes
  std::uint64_t memory_ = 0;
  std::shared_ptr<const void> names_;  // what HtmlNode::name looks at
};

/// Parses UTF-8 as leniently as libxml2 can, but with tables as HTML has them: rows in row groups, cells in rows.
/// Elements deeper than Limits::markup_depth are Error(limit_exceeded), as is a deadline that passes.
HtmlTree parse_html(std::string_view utf8, ReadContext& context);

/// The node behind `node` in document order that is no descendant of it, within `root`; null at the end.
const HtmlNode* next_outside(const HtmlNode* node, const HtmlNode* root) noexcept;

}  // namespace baocao::reader
