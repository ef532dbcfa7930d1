#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reader/builder.hpp"

/// What the styles of an OpenDocument text make of its paragraphs and spans.
namespace baocao::reader::odt {

/// Text properties in force; a style changes those it names.
struct Look {
  TextFormat format;
  bool hidden = false;
};

class Styles {
 public:
  explicit Styles(DocumentBuilder& builder) : builder_(builder) {}

  /// Takes in fonts, styles and automatic styles of `content.xml` or `styles.xml`.
  void add(pugi::xml_node root);

  /// The look of a paragraph's text: defaults, then the style with its ancestors.
  Look paragraph_look(std::string_view style);
  /// `look` with a text style on top.
  Look span_look(std::string_view style, Look look);
  /// The name a user knows a paragraph style by: of an automatic style, its parent's.
  std::string_view visible_name(std::string_view paragraph_style) const;
  /// The list style a paragraph style names, itself or through its ancestors; or "".
  std::string_view list_style_of(std::string_view paragraph_style) const;

 private:
  struct Properties {
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> hidden;
    std::optional<std::uint16_t> font;
  };
  struct Style {
    std::string parent;
    std::string display_name;
    std::optional<std::string> list_style;
    bool automatic = false;
    Properties own;
  };

  void add_fonts(pugi::xml_node declarations);
  void add_styles(pugi::xml_node group, bool automatic);
  Properties read_properties(pugi::xml_node style);
  const Style* find(char family, std::string_view name) const;
  Properties resolve(char family, std::string_view name);

  DocumentBuilder& builder_;
  std::unordered_map<std::string, std::uint16_t> fonts_;  // by style:name
  std::unordered_map<std::string, Style> styles_;         // by family letter and name
  std::unordered_map<std::string, Properties> resolved_;
  Properties defaults_;
};

}  // namespace baocao::reader::odt
