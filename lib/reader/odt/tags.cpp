#include "reader/odt/tags.hpp"

#include <algorithm>
#include <array>

namespace baocao::reader::odt {

namespace {

struct Row {
  std::string_view name;
  Tag tag;
};

// By name, for the search.
constexpr std::array kTags = {
    Row{"draw:caption", Tag::shape},
    Row{"draw:circle", Tag::shape},
    Row{"draw:connector", Tag::shape},
    Row{"draw:control", Tag::furniture},
    Row{"draw:custom-shape", Tag::shape},
    Row{"draw:ellipse", Tag::shape},
    Row{"draw:frame", Tag::frame},
    Row{"draw:g", Tag::shape},
    Row{"draw:line", Tag::shape},
    Row{"draw:measure", Tag::shape},
    Row{"draw:path", Tag::shape},
    Row{"draw:polygon", Tag::shape},
    Row{"draw:polyline", Tag::shape},
    Row{"draw:rect", Tag::shape},
    Row{"draw:regular-polygon", Tag::shape},
    Row{"office:annotation", Tag::annotation},
    Row{"office:event-listeners", Tag::furniture},
    Row{"office:forms", Tag::furniture},
    Row{"svg:desc", Tag::furniture},
    Row{"svg:title", Tag::furniture},
    Row{"table:desc", Tag::furniture},
    Row{"table:table", Tag::table},
    Row{"table:title", Tag::furniture},
    Row{"text:dde-connection-decls", Tag::furniture},
    Row{"text:h", Tag::heading},
    Row{"text:hidden-text", Tag::hidden},
    Row{"text:label", Tag::furniture},  // of text:drop-down: one of the choices
    Row{"text:line-break", Tag::line_break},
    Row{"text:list", Tag::list},
    Row{"text:note", Tag::note},
    Row{"text:numbered-paragraph", Tag::numbered},
    Row{"text:p", Tag::paragraph},
    Row{"text:s", Tag::space},
    Row{"text:script", Tag::script},
    Row{"text:section", Tag::section},
    Row{"text:sequence-decls", Tag::furniture},
    Row{"text:span", Tag::span},
    Row{"text:tab", Tag::tab},
    Row{"text:tracked-changes", Tag::deletions},
    Row{"text:user-field-decls", Tag::furniture},
    Row{"text:variable-decls", Tag::furniture},
};
static_assert(std::is_sorted(kTags.begin(), kTags.end(), [](const Row& a, const Row& b) { return a.name < b.name; }));

}  // namespace

Tag tag_of(std::string_view name) noexcept {
  const auto* found = std::lower_bound(kTags.begin(), kTags.end(), name,
                                       [](const Row& row, std::string_view wanted) { return row.name < wanted; });
  // The sources of indexes hold templates, not text.
  if (found != kTags.end() && found->name == name) return found->tag;
  return name.ends_with("-source") ? Tag::furniture : Tag::other;
}

}  // namespace baocao::reader::odt
