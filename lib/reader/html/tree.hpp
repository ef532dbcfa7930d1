#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

#include "reader/builder.hpp"

/// The one place that knows libxml2's parser: UTF-8 text → tree.
namespace baocao::reader {

struct FreeTree {
  void operator()(xmlDoc* tree) const noexcept { xmlFreeDoc(tree); }
};
using HtmlTree = std::unique_ptr<xmlDoc, FreeTree>;

/// Parses as leniently as libxml2 can; null where it gives nothing at all. Elements deeper than
/// Limits::markup_depth are Error(limit_exceeded), as is a deadline that passes.
HtmlTree parse_html(std::string_view utf8, ReadContext& context);

/// The name of an element, lower case; "" for other nodes.
std::string_view element_name(const xmlNode* node) noexcept;

/// An attribute's value, "" without it. Valid as long as the tree.
std::string_view attribute(const xmlNode* node, const char* name) noexcept;
bool has_attribute(const xmlNode* node, const char* name) noexcept;

/// The node behind `node` in document order that is no descendant of it, within `root`; null at the end.
const xmlNode* next_outside(const xmlNode* node, const xmlNode* root) noexcept;

}  // namespace baocao::reader
