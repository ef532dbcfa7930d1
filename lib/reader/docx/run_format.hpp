#pragma once

#include <cstdint>
#include <pugixml.hpp>

#include "reader/builder.hpp"
#include "reader/docx/fonts.hpp"
#include "reader/docx/names.hpp"

/// What run properties (w:rPr) say, and how those of the style hierarchy and of the run itself make
/// the format that a reader of the page sees (ECMA-376 part 1 §17.7.2, §17.7.3).
namespace baocao::reader::docx {

/// Bits of RunProperties; the first three are those of text::RawRun.
enum : std::uint8_t { kHidden = 1u << 3, kComplexScript = 1u << 4, kStyleSeparator = 1u << 5 };

/// The properties that one w:rPr, or a whole chain of styles, specifies.
struct RunProperties {
  std::uint8_t set = 0;  ///< which are specified
  std::uint8_t on = 0;   ///< their values; 0 where not specified
  FontSet fonts;

  /// `this` specified on top of `base`: what both specify is taken from `this`.
  RunProperties over(const RunProperties& base) const noexcept;
};

/// Reads a w:rPr (a null node specifies nothing).
RunProperties read_run_properties(pugi::xml_node properties, const Names& names, Fonts& fonts);

/// What the w:rPr of a run specifies beside its character style.
struct RunSpecification {
  RunProperties direct;
  pugi::xml_node style;  ///< w:rStyle, the first one; null where there is none
};

RunSpecification read_run_specification(pugi::xml_node properties, const Names& names, Fonts& fonts);

/// The levels of the style hierarchy, the outermost first. Character style and direct formatting
/// are the run's own.
struct StyleLevels {
  const RunProperties* defaults;
  const RunProperties* table;
  const RunProperties* paragraph;
};

struct RunFormat {
  TextFormat ascii;  ///< font for characters below U+0080
  TextFormat other;  ///< for the rest; the emphasis is the same
  bool hidden = false;
};

RunFormat effective_format(const StyleLevels& levels, const RunProperties& character, const RunProperties& direct);

}  // namespace baocao::reader::docx
