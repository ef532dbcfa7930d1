#include "reader/html/elements.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace baocao::reader {

namespace {

// In the order of Tag, from Tag::annotation.
constexpr auto kTags = std::to_array<std::string_view>({"annotation", "annotation-xml",
                                                        "audio",      "button",
                                                        "datalist",   "iframe",
                                                        "select",     "script",
                                                        "style",      "svg",
                                                        "textarea",   "title",
                                                        "video",      "xml",
                                                        "address",    "article",
                                                        "aside",      "blockquote",
                                                        "body",       "caption",
                                                        "center",     "dd",
                                                        "details",    "dialog",
                                                        "dir",        "div",
                                                        "dl",         "dt",
                                                        "fieldset",   "figcaption",
                                                        "figure",     "footer",
                                                        "form",       "h1",
                                                        "h2",         "h3",
                                                        "h4",         "h5",
                                                        "h6",         "header",
                                                        "hgroup",     "hr",
                                                        "html",       "legend",
                                                        "li",         "listing",
                                                        "main",       "menu",
                                                        "nav",        "ol",
                                                        "p",          "plaintext",
                                                        "pre",        "section",
                                                        "summary",    "ul",
                                                        "xmp",        "col",
                                                        "colgroup",   "table",
                                                        "tbody",      "td",
                                                        "tfoot",      "th",
                                                        "thead",      "tr",
                                                        "a",          "b",
                                                        "br",         "cite",
                                                        "del",        "em",
                                                        "font",       "i",
                                                        "img",        "ins",
                                                        "strong",     "u"});
constexpr auto kFirstTag = static_cast<std::size_t>(Tag::annotation);
static_assert(kTags.size() == static_cast<std::size_t>(Tag::u) - kFirstTag + 1);
static_assert(kTags[static_cast<std::size_t>(Tag::address) - kFirstTag] == "address");
static_assert(kTags[static_cast<std::size_t>(Tag::col) - kFirstTag] == "col");
static_assert(kTags[static_cast<std::size_t>(Tag::a) - kFirstTag] == "a");

// In the order of AttributeName.
constexpr auto kAttributes = std::to_array<std::string_view>(
    {"class", "colspan", "face", "hidden", "href", "reversed", "rowspan", "start", "style", "title", "type", "value"});
static_assert(kAttributes.size() == static_cast<std::size_t>(AttributeName::none));

}  // namespace

Tag find_tag(std::string_view name) noexcept {
  const auto* found = std::find(kTags.begin(), kTags.end(), name);
  if (found == kTags.end()) return Tag::other;
  return static_cast<Tag>(kFirstTag + static_cast<std::size_t>(found - kTags.begin()));
}

AttributeName find_attribute_name(std::string_view name) noexcept {
  return static_cast<AttributeName>(std::find(kAttributes.begin(), kAttributes.end(), name) - kAttributes.begin());
}

}  // namespace baocao::reader
