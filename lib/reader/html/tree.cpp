#include "reader/html/tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <limits>

namespace baocao::reader {

namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const noexcept { htmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) noexcept {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

const xmlAttr* find_attribute(const xmlNode* node, const char* name) noexcept {
  for (const xmlAttr* at = node->properties; at != nullptr; at = at->next)
    if (view(at->name) == name) return at;
  return nullptr;
}

}  // namespace

HtmlTree parse_html(std::string_view utf8) {
  if (utf8.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) return nullptr;
  constexpr int kOptions =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  // Beyond 256 levels libxml2 would stop reading; how deep we follow is our own limit.
  context->options |= XML_PARSE_HUGE;
  return HtmlTree(htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
                                     kOptions | XML_PARSE_HUGE));
}

std::string_view element_name(const xmlNode* node) noexcept {
  if (node->type != XML_ELEMENT_NODE) return {};
  return view(node->name);
}

std::string_view attribute(const xmlNode* node, const char* name) noexcept {
  const xmlAttr* found = find_attribute(node, name);
  return found == nullptr || found->children == nullptr ? std::string_view() : view(found->children->content);
}

bool has_attribute(const xmlNode* node, const char* name) noexcept {
  return find_attribute(node, name) != nullptr;
}

const xmlNode* next_outside(const xmlNode* node, const xmlNode* root) noexcept {
  for (; node != nullptr && node != root; node = node->parent)
    if (node->next != nullptr) return node->next;
  return nullptr;
}

}  // namespace baocao::reader
