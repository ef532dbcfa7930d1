#include "reader/html/css.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/ascii.hpp"
#include "text/utf8.hpp"

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
       "list-style", "list-style-type", "mso-list", "mso-element", "font-family", "font"});
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
  } else if (property == "mso-element") {
    style.page_furniture = lower == "header" || lower == "footer";
  } else if (property == "font-family") {
    style.font = first_family(value);
  } else if (property == "font") {
    read_font_shorthand(value, style);
  }
}

// Calls `use(property, value)` for each; the property in lower case.
template <class Use>
void for_each_declaration(std::string_view declarations, const Use& use) {
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
    use(lower_ascii(trim(declaration.substr(0, colon))), trim(declaration.substr(colon + 1)));
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

template <class Use>
void for_each_class(std::string_view classes, const Use& use) {
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
    if (end > 0) use(classes.substr(0, end));
    classes.remove_prefix(std::min(classes.size(), end + 1));
  }
}

// The string that `css` begins with, its quotation marks and escapes (CSS Syntax, §4.3.7) taken away; moves behind it.
std::string read_string(std::string_view& css) {
  constexpr std::size_t kMostDigits = 6;
  const char quote = css.front();
  std::string text;
  for (css.remove_prefix(1); !css.empty() && css.front() != quote;) {
    if (css.front() != '\\') {
      text += css.front();
      css.remove_prefix(1);
      continue;
    }
    css.remove_prefix(1);
    std::uint32_t code_point = 0;
    const std::string_view digits = css.substr(0, kMostDigits);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code_point, 16);
    if (error != std::errc()) {  // the character itself
      if (!css.empty()) text += css.front();
      css.remove_prefix(std::min<std::size_t>(css.size(), 1));
      continue;
    }
    css.remove_prefix(static_cast<std::size_t>(end - css.data()));
    if (!css.empty() && css.front() == ' ') css.remove_prefix(1);
    const bool valid = code_point != 0 && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
    text::append(text, valid ? code_point : 0xFFFDu);
  }
  if (!css.empty()) css.remove_prefix(1);
  return text;
}

bool has_private_use(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode_at(text, at);
    if (c.code_point >= 0xE000 && c.code_point <= 0xF8FF) return true;
    at += c.size;
  }
  return false;
}

char type_of_counter(std::string_view style) noexcept {
  if (style == "lower-latin" || style == "lower-alpha") return 'a';
  if (style == "upper-latin" || style == "upper-alpha") return 'A';
  if (style == "lower-roman") return 'i';
  return style == "upper-roman" ? 'I' : '1';
}

// `"" counter(lst-ctn-kix_1-0,decimal) ". "` (CSS Generated Content, §2). Nullopt for what is neither text nor counter,
// the letters of icon fonts, and what is too long to label anything.
std::optional<LabelFormat> read_label(std::string_view content) {
  constexpr std::size_t kLongest = 512;  // bytes: six levels of Google's take some 250
  constexpr std::size_t kMostParts = 24;
  constexpr std::size_t kLongestText = 16;
  constexpr std::string_view kCounter = "counter(";
  if (content.size() > kLongest) return std::nullopt;
  LabelFormat format;
  for (content = trim(content); !content.empty(); content = trim(content)) {
    LabelPart part;
    if (content.front() == '"' || content.front() == '\'') {
      part.text = read_string(content);
    } else if (content.starts_with(kCounter)) {
      const std::size_t end = content.find(')');
      if (end == std::string_view::npos) return std::nullopt;
      const std::string_view inside = content.substr(kCounter.size(), end - kCounter.size());
      const std::size_t comma = std::min(inside.find(','), inside.size());
      part.counter = trim(inside.substr(0, comma));
      part.type = type_of_counter(comma < inside.size() ? trim(inside.substr(comma + 1)) : "decimal");
      content.remove_prefix(end + 1);
    } else {
      return std::nullopt;
    }
    if (format.size() == kMostParts || part.text.size() > kLongestText || has_private_use(part.text))
      return std::nullopt;
    if (!part.text.empty() || !part.counter.empty()) format.push_back(std::move(part));
  }
  return format;
}

// What the `content` of a rule says; null where that is no label.
std::shared_ptr<const LabelFormat> read_label_of_rule(std::string_view declarations) {
  std::shared_ptr<const LabelFormat> label;
  for_each_declaration(declarations, [&](const std::string& property, std::string_view value) {
    if (property != "content") return;
    if (auto format = read_label(value)) label = std::make_shared<const LabelFormat>(std::move(*format));
  });
  return label;
}

// `c3` of `.c3>li:before`, `ul.c3 > li::before`; empty for any other selector.
std::string_view labelled_class(std::string_view selector) {
  const std::size_t combinator = selector.find('>');
  if (combinator == std::string_view::npos) return {};
  const std::string_view item = trim(selector.substr(combinator + 1));
  const std::string_view list = trim(selector.substr(0, combinator));
  const std::size_t dot = list.find('.');
  if ((item != "li:before" && item != "li::before") || dot == std::string_view::npos || !is_simple(list)) return {};
  return list.substr(dot + 1);
}

}  // namespace

void CssStyle::add(const CssStyle& other) {
  if (other.bold) bold = other.bold;
  if (other.italic) italic = other.italic;
  if (other.underline) underline = other.underline;
  if (other.hidden) hidden = other.hidden;
  if (other.labelled) labelled = other.labelled;
  list_label |= other.list_label;
  page_furniture |= other.page_furniture;
  if (!other.font.empty()) font = other.font;
}

CssStyle parse_declarations(std::string_view declarations) {
  CssStyle style;
  for_each_declaration(declarations, [&](const std::string& property, std::string_view value) {
    read_declaration(property, value, style);
  });
  return style;
}

void StyleSheet::add(std::string_view css) {
  constexpr std::size_t kMostLabels = 2000;  // nine levels of some two hundred lists
  const std::string text = strip_comments(css);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    if (open == std::string_view::npos) return;
    std::string_view selectors = rest.substr(0, open);
    // `@import …;` stands before the rule.
    if (const std::size_t end = selectors.rfind(';'); end != std::string_view::npos) selectors.remove_prefix(end + 1);
    selectors = trim(selectors);
    const std::size_t close = std::min(rest.find('}', open), rest.size());
    const std::string_view declarations = rest.substr(open + 1, close - open - 1);
    const CssStyle style = parse_declarations(declarations);
    std::optional<std::shared_ptr<const LabelFormat>> label;  // what `content` says, once it is asked for
    rest.remove_prefix(std::min(rest.size(), close + 1));
    while (!selectors.empty()) {
      const std::size_t comma = std::min(selectors.find(','), selectors.size());
      const std::string_view selector = trim(selectors.substr(0, comma));
      selectors.remove_prefix(std::min(selectors.size(), comma + 1));
      if (const std::string_view list = labelled_class(selector); !list.empty()) {
        // Read once, however many lists the rule is for.
        if (!label) label = read_label_of_rule(declarations);
        if (*label && labels_.size() < kMostLabels) labels_.insert_or_assign(std::string(list), *label);
      }
      if (!is_simple(selector)) continue;
      const std::size_t dot = std::min(selector.find('.'), selector.size());
      rules_[lower_ascii(selector.substr(0, dot)) + std::string(selector.substr(dot))].add(style);
    }
  }
}

const LabelFormat* StyleSheet::label_format(std::string_view classes) const {
  const LabelFormat* format = nullptr;
  for_each_class(classes, [&](std::string_view name) {
    if (const auto found = labels_.find(name); found != labels_.end()) format = found->second.get();
  });
  return format;
}

CssStyle StyleSheet::style_of(std::string_view element, std::string_view classes) const {
  CssStyle style;
  const auto add = [&](const std::string& selector) {
    if (const auto found = rules_.find(selector); found != rules_.end()) style.add(found->second);
  };
  add(std::string(element));
  for_each_class(classes, [&](std::string_view name) {
    add("." + std::string(name));
    add(std::string(element) + "." + std::string(name));
  });
  return style;
}

}  // namespace baocao::reader
