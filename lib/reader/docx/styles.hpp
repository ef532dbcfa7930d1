#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reader/docx/parts.hpp"
#include "reader/docx/run_format.hpp"

/// Styles (ECMA-376 part 1 §17.7): what a style and those it is based on specify, worked out when a
/// style is first used and kept.
namespace baocao::reader::docx {

enum class StyleKind : std::uint8_t { paragraph, character, table, numbering };

/// A reference to a list as w:numPr writes it.
struct NumberingReference {
  static constexpr std::int64_t kUnset = -1;
  std::int64_t number = kUnset;  ///< w:numId
  std::int64_t level = kUnset;   ///< w:ilvl
};

NumberingReference read_numbering_reference(pugi::xml_node number_properties, const Names& names);

struct Style {
  std::string_view id;
  StyleKind kind = StyleKind::paragraph;
  pugi::xml_node node;
  enum class State : std::uint8_t { raw, resolving, resolved } state = State::raw;
  // once resolved:
  std::string name;  ///< w:name, valid UTF-8
  RunProperties run;
  NumberingReference numbering;
  std::string_view numbering_style;  ///< id of the style in the chain that the list comes from
};

class Styles {
 public:
  Styles(Parts& parts, Fonts& fonts);

  /// The style with this id and kind, resolved; for "" and for an id that no style has the default
  /// style of that kind, or one that specifies nothing. Valid as long as this object.
  const Style& find(StyleKind kind, std::string_view id);
  const RunProperties& defaults() const noexcept { return defaults_; }

 private:
  static constexpr std::size_t kKinds = 4;

  void index(const XmlPart& part);
  void add(pugi::xml_node node);
  void resolve(std::size_t index);
  void resolve_one(Style& style, const Style* base);
  std::size_t base_of(const Style& style) const;

  Fonts& fonts_;
  std::unique_ptr<XmlPart> part_;
  std::vector<Style> styles_;  ///< the first kKinds: the empty style of each kind
  std::unordered_map<std::string_view, std::size_t> by_id_[kKinds];
  std::size_t default_style_[kKinds] = {0, 1, 2, 3};
  RunProperties defaults_;
};

}  // namespace baocao::reader::docx
