#include "reader/docx/paragraph.hpp"

#include "reader/docx/symbol.hpp"
#include "text/utf8.hpp"

namespace baocao::reader::docx {

namespace {

constexpr RunProperties kNothing;

// First byte of U+F000 … U+FFFF in UTF-8: rare, and among them the places of symbol fonts.
constexpr char kPrivateUseLead = '\xEF';

bool is_ascii(std::string_view text) noexcept {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

}  // namespace

ParagraphWriter::ParagraphWriter(DocumentBuilder& builder, Styles& styles, Numbering& numbering, Fonts& fonts)
    : builder_(builder), styles_(styles), numbering_(numbering), fonts_(fonts) {
  reset(nullptr);
  settle();
}

void ParagraphWriter::reset(const RunProperties* table) {
  table_ = table == nullptr ? &kNothing : table;
  style_ = &styles_.find(StyleKind::paragraph, {});
  style_id_ = {};
  numbering_reference_ = {};
  mark_deleted_ = mark_hidden_ = style_separator_ = false;
}

void ParagraphWriter::settle() {
  base_ = effective_format({&styles_.defaults(), table_, &style_->run}, kNothing, kNothing);
}

void ParagraphWriter::begin(pugi::xml_node paragraph, const Names& names, const RunProperties* table) {
  if (!joined_) close();
  joined_ = false;
  reset(table);
  pugi::xml_node first = paragraph.first_child();
  while (first && first.type() != pugi::node_element) first = first.next_sibling();
  if (first && names.tag(first) == Tag::pPr) read_properties(first, names);
  settle();
  mark_hidden_ = mark_hidden_ || base_.hidden;
}

void ParagraphWriter::read_properties(pugi::xml_node properties, const Names& names) {
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    switch (names.tag(node)) {
      case Tag::pStyle:
        style_id_ = value(node);
        style_ = &styles_.find(StyleKind::paragraph, style_id_);
        break;
      case Tag::numPr:
        numbering_reference_ = read_numbering_reference(node, names);
        break;
      case Tag::rPr:
        read_mark(node, names);
        break;
      default:
        break;
    }
  }
}

// The properties of the paragraph mark (§17.3.1.29) format nothing but the mark, and the label.
void ParagraphWriter::read_mark(pugi::xml_node properties, const Names& names) {
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    switch (names.tag(node)) {
      case Tag::del:
      case Tag::moveFrom:
        mark_deleted_ = true;
        break;
      case Tag::vanish:
        mark_hidden_ = is_on(node);
        break;
      case Tag::specVanish:
        style_separator_ = is_on(node);
        break;
      default:
        break;
    }
  }
}

bool ParagraphWriter::end() {
  // §17.3.2.36: a style separator is a mark that never shows: the next paragraph stands on the same line.
  if (mark_deleted_ || (style_separator_ && mark_hidden_)) {
    joined_ = true;
    return false;
  }
  finish();
  return true;
}

void ParagraphWriter::close() {
  if (joined_) finish();
  if (open_) builder_.end_paragraph();
  open_ = false;
}

void ParagraphWriter::finish() {
  joined_ = false;
  const bool shows = open_ || !mark_hidden_;
  const Label label = shows ? numbering_.next(numbering_reference_, *style_) : Label{};
  if (!label.text.empty()) {
    open();
    builder_.set_label(label.text, label.font);
  }
  if (open_ && !style_id_.empty() && style_->id == style_id_) builder_.set_style(style_->name);
  if (open_) builder_.end_paragraph();
  open_ = false;
  // Text that follows before the next paragraph begins belongs to none, and is not numbered again.
  reset(table_);
  numbering_reference_.number = 0;
}

RunFormat ParagraphWriter::format_of(pugi::xml_node run_properties, const Names& names) {
  if (!run_properties.first_child()) return base_;
  const RunSpecification run = read_run_specification(run_properties, names, fonts_);
  const RunProperties& character = run.style ? styles_.find(StyleKind::character, value(run.style)).run : kNothing;
  return effective_format({&styles_.defaults(), table_, &style_->run}, character, run.direct);
}

void ParagraphWriter::open() {
  if (!open_) builder_.begin_paragraph();
  open_ = true;
}

void ParagraphWriter::put(std::string_view text, TextFormat format) {
  open();
  if (text.find(kPrivateUseLead) == std::string_view::npos) return builder_.text(text, format);
  std::string shown(text);
  to_unicode_symbols(shown, fonts_.symbol_font(format.font), SymbolScope::private_use);
  builder_.text(shown, format);
}

void ParagraphWriter::write(std::string_view text, const RunFormat& format) {
  if (text.empty()) return;
  if (format.ascii.font == format.other.font || is_ascii(text)) return put(text, format.ascii);
  // §17.3.2.26: each character by its own slot.
  for (std::size_t at = 0; at < text.size();) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) < 0x80) == ascii) ++end;
    put(text.substr(at, end - at), ascii ? format.ascii : format.other);
    at = end;
  }
}

void ParagraphWriter::write_char(char32_t code_point, std::string_view font, const RunFormat& format) {
  std::string text;
  text::append(text, code_point);
  put(text, {fonts_.find(font), format.ascii.emphasis});
}

}  // namespace baocao::reader::docx
