#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// As much CSS as tells what text looks like: the properties and selectors that word processors write.
namespace baocao::reader {

/// What a declaration block says; unset where it says nothing.
struct CssStyle {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> underline;
  std::optional<bool> hidden;    ///< display: none, mso-hide: all
  std::optional<bool> labelled;  ///< false: list-style none
  bool list_label = false;       ///< mso-list: Ignore, Word's list labels
  bool page_furniture = false;   ///< mso-element: header or footer
  std::string font;              ///< first family of font-family, or empty

  void add(const CssStyle& other);
};

/// `font-weight: bold; font-family: "Times New Roman", serif`.
CssStyle parse_declarations(std::string_view declarations);

/// A piece of what stands before a list item: a text, or the value of a counter.
struct LabelPart {
  std::string text;
  std::string counter;  ///< its name; empty for a text
  char type = '1';      ///< of a counter, as the `type` attribute of a list: 1 a A i I
};
using LabelFormat = std::vector<LabelPart>;

/// Rules of `<style>` elements with the selectors `p`, `.c3`, `p.MsoNormal` and lists of them, and the `content` of
/// `.c3>li:before`, which is how Google Docs labels lists; the rest (@ rules, combinators) is passed over.
class StyleSheet {
 public:
  void add(std::string_view css);
  /// The style of an element; `classes` parted by spaces, as in the attribute. Later and narrower rules win.
  CssStyle style_of(std::string_view element, std::string_view classes) const;
  /// What stands before the items of a list with these classes; nullptr where no rule says so.
  const LabelFormat* label_format(std::string_view classes) const;
  bool empty() const noexcept { return rules_.empty() && labels_.empty(); }

 private:
  std::map<std::string, CssStyle, std::less<>> rules_;                             // by selector, lower-case element
  std::map<std::string, std::shared_ptr<const LabelFormat>, std::less<>> labels_;  // by class
};

}  // namespace baocao::reader
