#include "reader/ocr/inline_markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/ascii.hpp"
#include "text/marker.hpp"
#include "text/utf8.hpp"

namespace baocao::reader {

namespace {

using Effect = InlineEffect;

struct TagEffect {
  std::string_view name;
  Effect effect;
};

constexpr std::array kInlineTags = {
    TagEffect{"p", Effect::paragraph},      TagEffect{"div", Effect::paragraph},
    TagEffect{"br", Effect::line_break},    TagEffect{"i", Effect::italic},
    TagEffect{"em", Effect::italic},        TagEffect{"b", Effect::bold},
    TagEffect{"strong", Effect::bold},      TagEffect{"u", Effect::underline},
    TagEffect{"ins", Effect::underline},    TagEffect{"ul", Effect::list},
    TagEffect{"ol", Effect::numbered_list}, TagEffect{"li", Effect::list_item},
    TagEffect{"span", Effect::none},        TagEffect{"sup", Effect::none},
    TagEffect{"sub", Effect::none},         TagEffect{"font", Effect::none},
    TagEffect{"a", Effect::none},           TagEffect{"small", Effect::none},
    TagEffect{"big", Effect::none},         TagEffect{"center", Effect::paragraph},
    TagEffect{"s", Effect::none},           TagEffect{"strike", Effect::none},
    TagEffect{"mark", Effect::none},        TagEffect{"h1", Effect::paragraph},
    TagEffect{"h2", Effect::paragraph},     TagEffect{"h3", Effect::paragraph},
    TagEffect{"h4", Effect::paragraph},     TagEffect{"blockquote", Effect::paragraph},
};

struct NamedEntity {
  std::string_view name;
  char32_t code_point;
};

constexpr std::array kNamedEntities = {
    NamedEntity{"amp", U'&'},     NamedEntity{"lt", U'<'},       NamedEntity{"gt", U'>'},
    NamedEntity{"quot", U'"'},    NamedEntity{"apos", U'\''},    NamedEntity{"nbsp", 0xA0},
    NamedEntity{"shy", 0xAD},     NamedEntity{"ndash", 0x2013},  NamedEntity{"mdash", 0x2014},
    NamedEntity{"ldquo", 0x201C}, NamedEntity{"rdquo", 0x201D},  NamedEntity{"lsquo", 0x2018},
    NamedEntity{"rsquo", 0x2019}, NamedEntity{"hellip", 0x2026}, NamedEntity{"bull", 0x2022},
    NamedEntity{"laquo", 0xAB},   NamedEntity{"raquo", 0xBB},    NamedEntity{"sup2", 0xB2},
    NamedEntity{"sup3", 0xB3},    NamedEntity{"frac12", 0xBD},
};

// `&name;` or `&#160;` or `&#xA0;` at the front of `text`; 0 where there is none.
char32_t read_entity(std::string_view text, std::size_t& length) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  length = end + 1;
  if (name[0] == '#') {
    const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t value = 0;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
    const bool valid = error == std::errc() && stop == digits.data() + digits.size() && value > 0 && value < 0x110000 &&
                       (value < 0xD800 || value > 0xDFFF);
    return valid ? value : 0;
  }
  const auto found =
      std::find_if(kNamedEntities.begin(), kNamedEntities.end(), [&](const NamedEntity& e) { return e.name == name; });
  return found == kNamedEntities.end() ? 0 : found->code_point;
}

struct InlineTag {
  Effect effect = Effect::none;
  bool closing = false;
  std::string_view attributes;
  std::size_t length = 0;
};

// The tag at the front of `text`, which begins with `<`; nullopt where the `<` is text.
std::optional<InlineTag> parse_tag(std::string_view text) {
  constexpr std::size_t kLongestTag = 2000;
  const std::size_t end = text.substr(0, kLongestTag).find('>');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view inside = text.substr(1, end - 1);
  InlineTag tag{.length = end + 1};
  if (inside.starts_with('/')) {
    tag.closing = true;
    inside.remove_prefix(1);
  }
  const std::size_t name_end = std::min(inside.find_first_of(" /\t"), inside.size());
  tag.attributes = inside.substr(name_end);
  const std::string name = lower_ascii(inside.substr(0, name_end));
  const auto found =
      std::find_if(kInlineTags.begin(), kInlineTags.end(), [&](const TagEffect& t) { return t.name == name; });
  if (found == kInlineTags.end()) return std::nullopt;
  tag.effect = found->effect;
  return tag;
}

}  // namespace

void InlineMarkup::read(std::string_view cell) {
  std::size_t begin = 0;
  while (true) {
    const std::size_t mark = cell.find("**", begin);
    const bool counts =
        mark != std::string_view::npos && (outer_bold_ || cell.find("**", mark + 2) != std::string_view::npos);
    read_inline(cell.substr(begin, counts ? mark - begin : std::string_view::npos));
    if (!counts) break;
    outer_bold_ = !outer_bold_;
    begin = mark + 2;
  }
}

void InlineMarkup::read_inline(std::string_view text) {
  std::size_t begin = 0;  // of the text not yet handed on
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const std::optional<InlineTag> tag = parse_tag(text.substr(at));
    if (!tag) {
      ++at;
      continue;
    }
    add_text(text.substr(begin, at - begin));
    tag->closing ? close(tag->effect) : open(tag->effect, tag->attributes);
    at += tag->length;
    begin = at;
  }
  add_text(text.substr(begin));
}

void InlineMarkup::open(Effect effect, std::string_view attributes) {
  switch (effect) {
    case Effect::none:
      return;
    case Effect::paragraph:
      return builder_.end_paragraph();
    case Effect::line_break:
      return add_text("\n");
    case Effect::italic:
      ++italic_;
      return;
    case Effect::bold:
      ++bold_;
      return;
    case Effect::underline:
      ++underline_;
      return;
    case Effect::list:
    case Effect::numbered_list:
      builder_.end_paragraph();
      lists_.push_back(
          {.numbered = effect == Effect::numbered_list, .labelled = attributes.find("none") == std::string_view::npos});
      return;
    case Effect::list_item:
      return begin_list_item();
  }
}

void InlineMarkup::close(Effect effect) {
  switch (effect) {
    case Effect::none:
    case Effect::line_break:
      return;
    case Effect::italic:
      italic_ = std::max(0, italic_ - 1);
      return;
    case Effect::bold:
      bold_ = std::max(0, bold_ - 1);
      return;
    case Effect::underline:
      underline_ = std::max(0, underline_ - 1);
      return;
    case Effect::list:
    case Effect::numbered_list:
      if (!lists_.empty()) lists_.pop_back();
      [[fallthrough]];
    case Effect::paragraph:
    case Effect::list_item:
      label_.clear();
      return builder_.end_paragraph();
  }
}

// The label waits for the item's text: recognisers write `<li>- Ban hành`, and the dash is the marker.
void InlineMarkup::begin_list_item() {
  builder_.end_paragraph();
  label_.clear();
  if (lists_.empty() || !lists_.back().labelled) return;
  List& list = lists_.back();
  label_ = list.numbered ? std::to_string(list.next++) + "." : "•";
}

void InlineMarkup::add_text(std::string_view text) {
  buffer_.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t entity = std::min(text.find('&', begin), text.size());
    buffer_ += text.substr(begin, entity - begin);
    begin = entity;
    if (begin == text.size()) break;
    std::size_t length = 1;
    if (const char32_t c = read_entity(text.substr(begin), length); c != 0) {
      text::append(buffer_, c);
    } else {
      length = 1;
      buffer_ += '&';
    }
    begin += length;
  }
  const bool blank = buffer_.find_first_not_of(" \n") == std::string::npos;
  if (blank && !builder_.in_paragraph()) return;
  if (!label_.empty() && !blank) {
    const std::size_t first = buffer_.find_first_not_of(" \n");
    if (text::split_marker(std::string_view(buffer_).substr(first)).marker_bytes == 0) builder_.set_label(label_);
    label_.clear();
  }
  builder_.text(buffer_, {.emphasis = emphasis()});
}

std::uint8_t InlineMarkup::emphasis() const noexcept {
  const bool bold = bold_ > 0 || outer_bold_;
  return static_cast<std::uint8_t>((italic_ > 0 ? text::kItalic : 0) | (bold ? text::kBold : 0) |
                                   (underline_ > 0 ? text::kUnderline : 0));
}

}  // namespace baocao::reader
