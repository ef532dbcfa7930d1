#pragma once

#include <cstddef>
#include <cstdint>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

/// Element names of WordprocessingML as small numbers, whatever prefixes the producer chose.
///
///     Names names;
///     const auto mark = names.enter(element);   // its xmlns declarations come into scope
///     if (names.tag(element) == Tag::p) …
///     names.leave(mark);
///
/// Transitional (ECMA-376 part 4) and strict (part 1) namespaces are one here.
namespace baocao::reader::docx {

enum class Namespace : std::uint8_t {
  unknown,
  word,
  math,
  compatibility,  ///< mc: of ECMA-376 part 3
  drawing,
  picture,
  chart,
  diagram,
  vml,
  extension,  ///< Microsoft's additions whose elements this reader understands well enough to choose them
};

/// The elements that mean something to this reader; named as in the schema, math and drawing with a
/// prefix where the local name would be taken.
enum class Tag : std::uint8_t {
  other,
#define BAOCAO_DOCX_TAG(ns, local, id) id,
#include "reader/docx/tags.inc"
#undef BAOCAO_DOCX_TAG
  count_,
};

class Names {
 public:
  /// Brings the xmlns declarations of `element` into scope; `leave` with the result ends them.
  std::size_t enter(pugi::xml_node element);
  void leave(std::size_t mark);
  std::size_t mark() const noexcept { return bindings_.size(); }

  Namespace find(std::string_view prefix) const noexcept;
  Tag tag(pugi::xml_node element) const noexcept;

 private:
  struct Binding {
    std::string_view prefix;
    Namespace ns;
  };

  void declare(std::string_view prefix, std::string_view uri);
  void settle_word_prefix() noexcept;
  const char* behind_word_prefix(const char* name) const noexcept;

  std::vector<Binding> bindings_;  ///< views into the parsed part
  std::string_view word_prefix_;   ///< the prefix that is `word` now; the way nearly every look-up goes
  bool has_word_ = false;
};

/// The value of the attribute with this local name, whatever its prefix; null where there is none.
const char* attribute(pugi::xml_node element, std::string_view local) noexcept;

/// w:val of the element, "" where there is none.
std::string_view value(pugi::xml_node element) noexcept;

/// ST_OnOff (ECMA-376 part 1 §22.9.2.7) of w:val: absent means on.
bool is_on(pugi::xml_node element) noexcept;

/// A whole number at the start of the attribute's text; `fallback` where there is none.
std::int64_t number(const char* text, std::int64_t fallback) noexcept;

/// The first child element with this tag, or a null node.
pugi::xml_node child(const Names& names, pugi::xml_node parent, Tag tag) noexcept;

}  // namespace baocao::reader::docx
