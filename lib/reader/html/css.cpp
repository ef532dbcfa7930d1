#include "reader/html/css.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.hpp"

namespace baocao::reader {

namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\f";
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

std::string first_family(std::string_view value) {
  const char quote = value.empty() ? '\0' : value.front();
  if (quote == '"' || quote == '\'') return std::string(value.substr(1, value.find(quote, 1) - 1));
  return std::string(trim(value.substr(0, value.find(','))));
}

// The `font` shorthand puts the family behind the size: `bold 12pt/14pt ".VnTime"`.
void read_font_shorthand(std::string_view value, CssStyle& style) {
  const std::string lower = lower_ascii(value);
  style.bold = lower.find("bold") != std::string::npos;
  style.italic = lower.find("italic") != std::string::npos || lower.find("oblique") != std::string::npos;
  const std::size_t size = lower.find_first_of("0123456789");
  const std::size_t family = size == std::string::npos ? size : lower.find_first_of(" ", size);
  if (family != std::string::npos) style.font = first_family(trim(value.substr(family)));
}

// Borders, widths and margins, which are most of what pages declare, go by before anything is made of them.
bool is_read(std::string_view property) noexcept {
  constexpr auto kRead = std::to_array<std::string_view>(
      {"font-weight", "font-style", "text-decoration", "text-decoration-line", "text-underline", "display", "mso-hide",
       "list-style", "list-style-type", "mso-list", "font-family", "font"});
  return std::find(kRead.begin(), kRead.end(), property) != kRead.end();
}

void read_declaration(std::string_view property, std::string_view value, CssStyle& style) {
  if (!is_read(property)) return;
  const std::string lower = lower_ascii(value);
  if (property == "font-weight") {
    unsigned weight = 0;
    std::from_chars(lower.data(), lower.data() + lower.size(), weight);
    style.bold = lower.starts_with("bold") || weight >= 600;
  } else if (property == "font-style") {
    style.italic = lower.starts_with("italic") || lower.starts_with("oblique");
  } else if (property == "text-decoration" || property == "text-decoration-line" || property == "text-underline") {
    const bool off = lower.starts_with("none");
    style.underline = !off && (property == "text-underline" || lower.find("underline") != std::string::npos);
  } else if (property == "display") {
    style.hidden = lower.starts_with("none");
  } else if (property == "mso-hide") {
    style.hidden = lower.starts_with("all");
  } else if (property == "list-style" || property == "list-style-type") {
    style.labelled = lower.find("none") == std::string::npos;
  } else if (property == "mso-list") {
    style.list_label = lower.starts_with("ignore");
  } else if (property == "font-family") {
    style.font = first_family(value);
  } else if (property == "font") {
    read_font_shorthand(value, style);
  }
}

// Removes /* comments */ and the <!-- --> that old pages put around their rules.
std::string strip_comments(std::string_view css) {
  std::string out;
  out.reserve(css.size());
  while (!css.empty()) {
    if (css.starts_with("/*")) {
      const std::size_t end = css.find("*/", 2);
      css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
    } else if (css.starts_with("<!--")) {
      css.remove_prefix(4);
    } else if (css.starts_with("-->")) {
      css.remove_prefix(3);
    } else {
      out += css.front();
      css.remove_prefix(1);
    }
  }
  return out;
}

// `p`, `.c3`, `p.MsoNormal`: one element, at most one class, nothing else.
bool is_simple(std::string_view selector) {
  return !selector.empty() && selector.find_first_of(" \t>+~:#[*@") == std::string_view::npos &&
         std::count(selector.begin(), selector.end(), '.') <= 1;
}

}  // namespace

void CssStyle::add(const CssStyle& other) {
  if (other.bold) bold = other.bold;
  if (other.italic) italic = other.italic;
  if (other.underline) underline = other.underline;
  if (other.hidden) hidden = other.hidden;
  if (other.labelled) labelled = other.labelled;
  list_label |= other.list_label;
  if (!other.font.empty()) font = other.font;
}

CssStyle parse_declarations(std::string_view declarations) {
  CssStyle style;
  while (!declarations.empty()) {
    // A `;` inside quotation marks does not end a declaration.
    std::size_t end = 0;
    for (char quote = '\0'; end < declarations.size(); ++end) {
      const char c = declarations[end];
      if (quote == '\0' && c == ';') break;
      if (c == '"' || c == '\'') quote = quote == '\0' ? c : (quote == c ? '\0' : quote);
    }
    const std::string_view declaration = declarations.substr(0, end);
    declarations.remove_prefix(std::min(declarations.size(), end + 1));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    read_declaration(lower_ascii(trim(declaration.substr(0, colon))), trim(declaration.substr(colon + 1)), style);
  }
  return style;
}

void StyleSheet::add(std::string_view css) {
  const std::string text = strip_comments(css);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    if (open == std::string_view::npos) return;
    std::string_view selectors = trim(rest.substr(0, open));
    const std::size_t close = std::min(rest.find('}', open), rest.size());
    const CssStyle style = parse_declarations(rest.substr(open + 1, close - open - 1));
    rest.remove_prefix(std::min(rest.size(), close + 1));
    while (!selectors.empty()) {
      const std::size_t comma = std::min(selectors.find(','), selectors.size());
      const std::string_view selector = trim(selectors.substr(0, comma));
      selectors.remove_prefix(std::min(selectors.size(), comma + 1));
      if (!is_simple(selector)) continue;
      const std::size_t dot = std::min(selector.find('.'), selector.size());
      rules_[lower_ascii(selector.substr(0, dot)) + std::string(selector.substr(dot))].add(style);
    }
  }
}

CssStyle StyleSheet::style_of(std::string_view element, std::string_view classes) const {
  CssStyle style;
  const auto add = [&](const std::string& selector) {
    if (const auto found = rules_.find(selector); found != rules_.end()) style.add(found->second);
  };
  add(std::string(element));
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
    if (end > 0) {
      const std::string name(classes.substr(0, end));
      add("." + name);
      add(std::string(element) + "." + name);
    }
    classes.remove_prefix(std::min(classes.size(), end + 1));
  }
  return style;
}

}  // namespace baocao::reader
