#include "reader/html/tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include <cstdint>
#include <limits>
#include <mutex>
#include <optional>
#include <string>

#include "baocao/error.hpp"
#include "reader/html/table_scope.hpp"

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

// libxml2 2.9 sets itself up on its first use, but two threads that come first together set it up twice.
void set_up_libxml2() {
  static std::once_flag once;
  std::call_once(once, [] { xmlInitParser(); });
}

struct ParseState {
  ReadContext& context;
  bool too_deep = false;
  std::optional<Error> error = std::nullopt;  // no exception crosses libxml2
};

// Ends the open element: the one below the element being started, which stands on the stack of names but not
// yet on that of nodes.
void end_element(htmlParserCtxt& parser) {
  xmlSAX2EndElement(&parser, nullptr);
  if (parser.nameNr < 2) return;
  parser.nameTab[parser.nameNr - 2] = parser.nameTab[parser.nameNr - 1];
  --parser.nameNr;
}

void start_element(void* data, const xmlChar* name, const xmlChar** attributes) {
  auto& parser = *static_cast<htmlParserCtxt*>(data);
  auto& state = *static_cast<ParseState*>(parser._private);
  for (std::size_t ended = count_ended_by(parser, name); ended > 0; --ended) end_element(parser);
  xmlSAX2StartElement(data, name, attributes);
  try {
    state.context.deadline.check(state.context.name);
  } catch (const Error& error) {
    state.error = error;
    return xmlStopParser(&parser);
  }
  if (static_cast<std::uint32_t>(parser.nodeNr) <= state.context.limits.markup_depth) return;
  state.too_deep = true;
  xmlStopParser(&parser);
}

}  // namespace

HtmlTree parse_html(std::string_view utf8, ReadContext& context) {
  if (utf8.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
  set_up_libxml2();
  const std::unique_ptr<htmlParserCtxt, FreeContext> parser(htmlNewParserCtxt());
  if (!parser) return nullptr;
  ParseState state{.context = context};
  parser->_private = &state;
  parser->sax->startElement = start_element;
  // Beyond 256 levels libxml2 would stop reading; how deep we follow is our own limit.
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_COMPACT | XML_PARSE_HUGE;
  HtmlTree tree(
      htmlCtxtReadMemory(parser.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions));
  if (state.error) throw *state.error;
  if (state.too_deep)
    throw Error(ErrorCode::limit_exceeded, context.name, "",
                "elements stand deeper than " + std::to_string(context.limits.markup_depth) +
                    " levels (raise --max-markup-depth)");
  return tree;
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
