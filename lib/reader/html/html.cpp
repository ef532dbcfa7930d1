// HTML → Document. One walk over the tree in document order with a stack of what the open elements say of
// their text; only tables inside tables recurse, as deep as Limits::nesting allows.
#include <algorithm>
#include <cstring>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "reader/html/css.hpp"
#include "reader/html/encoding.hpp"
#include "reader/html/list_labels.hpp"
#include "reader/html/markup.hpp"
#include "reader/html/notes.hpp"
#include "reader/html/table_rows.hpp"
#include "reader/html/tree.hpp"
#include "reader/readers.hpp"
#include "text/bytes.hpp"
#include "text/marker.hpp"

namespace baocao::reader {

namespace {

// What the open elements say of the text in them.
struct State {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool preformatted = false;
  std::uint16_t font = 0;
  std::string_view font_name;
};

// White space collapses as CSS has it (CSS Text, §4.1.1). Most of it is single spaces between words: the stretches
// between the others are moved whole.
void collapse_white_space(std::string& text) noexcept {
  for (char& c : text) c = c == '\t' || c == '\n' || c == '\r' || c == '\f' ? ' ' : c;
  const auto are_spaces = [](text::Bytes a, text::Bytes b) { return text::is(a, ' ') & text::is(b, ' '); };
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text::find_pair(text, at, are_spaces) + 1, text.size());  // behind the first space
    if (size != at) std::memmove(text.data() + size, text.data() + at, end - at);
    size += end - at;
    at = std::min(text.find_first_not_of(' ', end), text.size());
  }
  text.resize(size);
}

class HtmlReader {
 public:
  HtmlReader(DocumentBuilder& builder, const HtmlTree& tree)
      : builder_(builder), tree_(tree), lists_(tree), notes_(tree) {}

  void read() {
    for (const HtmlNode* root = tree_.document().children; root != nullptr; root = root->next) {
      look_over(root);
      walk(root, {});
      builder_.end_paragraph();
    }
    read_notes();
    if (hidden_ > 0)
      builder_.diagnose(DiagnosticCode::hidden_text, "hidden elements left out: " + std::to_string(hidden_));
    if (controls_ > 0)
      builder_.diagnose(DiagnosticCode::hidden_text, "form controls left out: " + std::to_string(controls_));
    if (deleted_ > 0)
      builder_.diagnose(DiagnosticCode::deleted_text, "deleted stretches left out: " + std::to_string(deleted_));
    if (furniture_ > 0)
      builder_.diagnose(DiagnosticCode::page_furniture, "headers and footers left out: " + std::to_string(furniture_));
    if (images_ > 0) builder_.diagnose(DiagnosticCode::image_left_out, "images left out: " + std::to_string(images_));
  }

 private:
  // For style sheets and notes, which may stand behind what they are about.
  void look_over(const HtmlNode* root) {
    constexpr std::uint64_t kNoteBytes = 240;
    ReadContext& context = builder_.context();
    for (const HtmlNode* node = root; node != nullptr;) {
      if (node->tag == Tag::style) add_style_sheet(tree_.text_below(*node));
      if (node->tag == Tag::a && notes_.add(*node)) context.memory.take(kNoteBytes, context.name);
      node = node->children != nullptr ? node->children : next_outside(node, root);
    }
  }

  // A selector of a letter or two is a rule of its own.
  void add_style_sheet(const std::string& css) {
    constexpr std::uint64_t kRuleBytes = 240;
    const auto rules = std::count_if(css.begin(), css.end(), [](char c) { return c == '{' || c == ','; });
    ReadContext& context = builder_.context();
    context.memory.take(static_cast<std::uint64_t>(rules) * kRuleBytes, context.name);
    styles_.add(css);
  }

  // Everything below `root`, itself not.
  void walk(const HtmlNode* root, State outer) {
    struct Open {
      const HtmlNode* element;
      State state;  // outside it
    };
    std::vector<Open> open;
    State state = outer;
    const HtmlNode* node = root->children;
    while (node != nullptr) {
      const HtmlNode* into = enter(node, state, open);
      if (into != nullptr) {
        node = into;
        continue;
      }
      while (node != nullptr && node->next == nullptr) {
        node = node->parent;
        if (node == root) node = nullptr;
        if (node == nullptr) break;
        leave(node);
        state = open.back().state;
        open.pop_back();
      }
      if (node != nullptr) node = node->next;
    }
    while (!open.empty()) {
      leave(open.back().element);
      open.pop_back();
    }
  }

  // Reads a node; gives its first child where the walk is to go into it.
  template <typename OpenElements>
  const HtmlNode* enter(const HtmlNode* node, State& state, OpenElements& open) {
    const Tag tag = node->tag;
    if (tag == Tag::text) {
      add_text(tree_.text(*node), state);
      return nullptr;
    }
    if (tag == Tag::br) {
      builder_.text("\n", format(state));
      return nullptr;
    }
    if (tag == Tag::img || tag == Tag::svg) {
      ++images_;
      return nullptr;
    }
    if (is_form_control(tag)) {
      ++controls_;
      return nullptr;
    }
    // A head is gone into: libxml2 leaves what it does not know there, `<title>x</title><section>…`, with all behind
    // it.
    if (is_left_out(tag)) return nullptr;
    if (tag == Tag::a && notes_.is_mark(*node)) return nullptr;
    const CssStyle style = style_of(node);
    if (style.page_furniture || is_page_furniture(*node)) {
      ++furniture_;
      return nullptr;
    }
    // A page that hides all of itself waits for a script to show it.
    const bool whole_page = tag == Tag::body || tag == Tag::html;
    if (!whole_page && (style.hidden.value_or(false) || tree_.has_attribute(*node, AttributeName::hidden))) {
      ++hidden_;
      return nullptr;
    }
    if (tag == Tag::del) {
      ++deleted_;
      return nullptr;
    }
    if (style.list_label) {
      label_ = word_list_label(tree_.text_below(*node), state.font_name);
      word_label_ = true;
      return nullptr;
    }
    if (tag == Tag::table) {
      read_table(node, state);
      return nullptr;
    }
    if (node->children == nullptr) {
      if (is_block(tag)) builder_.end_paragraph();
      if (tag == Tag::li) show_empty_item(lists_.next_label(*node, style.labelled));
      return nullptr;
    }
    if (notes_.number_of(*node) != nullptr) {
      notes_due_.push_back({node, state});
      return nullptr;
    }
    open.push_back({node, state});
    apply(node, style, state);
    return node->children;
  }

  // Notes stand behind all else. One may come out of another where a page leaves end tags out.
  void read_notes() {
    for (std::size_t i = 0; i < notes_due_.size(); ++i) {
      const auto [block, state] = notes_due_[i];
      builder_.end_paragraph();
      builder_.begin_note(*notes_.number_of(*block));
      State inner = state;
      if (block->tag != Tag::li) apply(block, style_of(block), inner);
      walk(block, inner);
      leave(block);
      builder_.end_note();
    }
  }

  // What LibreOffice makes of the headers and footers of pages.
  bool is_page_furniture(const HtmlNode& node) const {
    if (node.tag != Tag::div || node.parent == nullptr || node.parent->tag != Tag::body) return false;
    const std::string_view title = tree_.attribute(node, AttributeName::title);
    return title == "header" || title == "footer";
  }

  CssStyle style_of(const HtmlNode* node) const {
    CssStyle style;
    if (!styles_.empty()) style = styles_.style_of(node->name, tree_.attribute(*node, AttributeName::class_));
    const std::string_view own = tree_.attribute(*node, AttributeName::style);
    if (!own.empty()) style.add(parse_declarations(own));
    return style;
  }

  void apply(const HtmlNode* node, const CssStyle& style, State& state) {
    const Tag tag = node->tag;
    if (tag == Tag::b || tag == Tag::strong) state.bold = true;
    if (tag == Tag::i || tag == Tag::em || tag == Tag::cite) state.italic = true;
    if (tag == Tag::u || tag == Tag::ins) state.underline = true;
    if (tag == Tag::pre || tag == Tag::listing || tag == Tag::xmp || tag == Tag::plaintext) state.preformatted = true;
    if (style.bold) state.bold = *style.bold;
    if (style.italic) state.italic = *style.italic;
    if (style.underline) state.underline = *style.underline;
    std::string_view font = style.font;
    if (tag == Tag::font && font.empty()) {
      font = tree_.attribute(*node, AttributeName::face);
      font = font.substr(0, font.find(','));
    }
    if (!font.empty()) {
      state.font = builder_.font(font);
      state.font_name = fonts_.emplace_back(font);
    }
    if (!is_block(tag)) return;
    builder_.end_paragraph();
    if (is_list(tag))
      lists_.open(*node, style.labelled, styles_.label_format(tree_.attribute(*node, AttributeName::class_)));
    if (tag == Tag::li) label_ = lists_.next_label(*node, style.labelled);
    if (is_heading(tag)) paragraph_style_ = node->name;
    if (tag == Tag::p) paragraph_style_ = tree_.attribute(*node, AttributeName::class_);
  }

  void leave(const HtmlNode* node) {
    if (!is_block(node->tag)) return;
    builder_.end_paragraph();
    paragraph_style_ = {};
    if (is_list(node->tag)) lists_.close();
    end_label(node->tag == Tag::li);
  }

  void end_label(bool of_item) {
    if (of_item || word_label_) show_empty_item(std::exchange(label_, {}));
    word_label_ = false;
  }

  // An item without text shows its label all the same: how LibreOffice and Word save a numbered column.
  void show_empty_item(std::string_view label) {
    if (label.empty()) return;
    builder_.begin_paragraph();
    builder_.set_label(label);
    builder_.end_paragraph();
  }

  static TextFormat format(const State& state) {
    return {state.font, static_cast<std::uint8_t>((state.italic ? text::kItalic : 0) | (state.bold ? text::kBold : 0) |
                                                  (state.underline ? text::kUnderline : 0))};
  }

  void add_text(std::string_view raw, const State& state) {
    buffer_ = raw;
    if (!state.preformatted) collapse_white_space(buffer_);
    restore_controls(buffer_);
    const bool blank = buffer_.find_first_not_of(" \n") == std::string::npos;
    if (buffer_.empty() || (blank && !builder_.in_paragraph())) return;
    if (!builder_.in_paragraph()) {
      builder_.begin_paragraph();
      if (!paragraph_style_.empty()) builder_.set_style(paragraph_style_);
    }
    if (!label_.empty() && !blank) place_label();
    builder_.text(buffer_, format(state));
  }

  // A typed dash is the marker: `<li>- Ban hành`.
  void place_label() {
    const std::string_view text = std::string_view(buffer_).substr(buffer_.find_first_not_of(" \n"));
    const bool typed = !lists_.is_numbered() && text::split_marker(text).marker_bytes > 0;
    if (!typed) builder_.set_label(label_);
    label_.clear();
    word_label_ = false;
  }

  void read_table(const HtmlNode* node, const State& state) {
    builder_.end_paragraph();
    const std::string_view style_above = paragraph_style_;
    paragraph_style_ = {};
    std::string label;
    std::swap(label, label_);
    const HtmlTable table = read_table_rows(tree_, *node);
    for (const HtmlNode* stray : table.strays) walk_one(stray, state);
    builder_.begin_table();
    for (const HtmlRowGroup& group : table.groups) read_group(group, state);
    builder_.end_table();
    paragraph_style_ = style_above;
    std::swap(label, label_);
  }

  void walk_one(const HtmlNode* node, State state) {
    struct Open {
      const HtmlNode* element;
      State state;
    };
    std::vector<Open> open;
    builder_.end_paragraph();
    if (enter(node, state, open) == nullptr) return;
    walk(node, state);
    leave(node);
    builder_.end_paragraph();
  }

  // A row that is not shown takes no slots: spans reach over it (CSS Tables, §3.3).
  void read_group(const HtmlRowGroup& group, const State& state) {
    std::vector<const HtmlRow*> shown;
    const bool hidden = is_hidden(group.element);
    for (const HtmlRow& row : group.rows)
      if (!hidden && !is_hidden(row.row)) shown.push_back(&row);
    hidden_ += group.rows.size() - shown.size();
    SlotRow slots;
    auto rows_left = static_cast<std::uint32_t>(shown.size());
    for (const HtmlRow* row : shown) {
      read_row(*row, slots, rows_left--, state);
      slots.next_row();
    }
  }

  void read_row(const HtmlRow& row, SlotRow& slots, std::uint32_t rows_left, const State& state) {
    builder_.begin_row(row.header ? RowKind::header : RowKind::body);
    for (const HtmlNode* cell : row.cells) {
      if (is_hidden(cell)) {
        ++hidden_;
        continue;
      }
      const std::uint32_t columns = column_span(tree_.attribute(*cell, AttributeName::colspan));
      const std::uint32_t rows = row_span(tree_.attribute(*cell, AttributeName::rowspan), rows_left);
      builder_.begin_cell({slots.place(columns, rows), columns, rows});
      State inner = state;
      apply(cell, style_of(cell), inner);
      walk(cell, inner);
      builder_.end_paragraph();
      end_label(false);
      builder_.end_cell();
    }
    builder_.end_row();
  }

  bool is_hidden(const HtmlNode* node) const {
    return tree_.has_attribute(*node, AttributeName::hidden) || style_of(node).hidden.value_or(false);
  }

  DocumentBuilder& builder_;
  const HtmlTree& tree_;
  StyleSheet styles_;
  ListLabels lists_;
  HtmlNotes notes_;
  struct NoteDue {
    const HtmlNode* block;
    State state;
  };
  std::vector<NoteDue> notes_due_;
  std::deque<std::string> fonts_;  // what State::font_name looks at
  std::string label_;              // of the list item at hand, until its text comes
  bool word_label_ = false;        // label_ is Word's own, of the paragraph at hand
  std::string_view paragraph_style_;
  std::string buffer_;
  std::uint64_t hidden_ = 0;
  std::uint64_t controls_ = 0;  // those that may hold text
  std::uint64_t deleted_ = 0;
  std::uint64_t images_ = 0;
  std::uint64_t furniture_ = 0;  // page headers and footers
};

// Where one character in fifty is a control, no page was ever there. VISCII and VPS have a few capitals
// among the control bytes; a few strays in a short page are none of that either.
bool is_noise(std::string_view utf8) {
  constexpr std::size_t kFew = 8;
  const std::size_t controls = count_controls(utf8);
  return controls > kFew && controls * 50 > utf8.size();
}

}  // namespace

Document read_html(std::string_view bytes, ReadContext& context) {
  context.memory.unpack(bytes.size());
  DocumentBuilder builder(context);
  {
    std::string utf8 = decode_html(bytes, builder);
    if (is_noise(utf8))
      throw Error(ErrorCode::corrupt_document, context.name, "", "holds noise instead of a page (get the file again)");
    tidy_markup(utf8);
    const HtmlTree tree = parse_html(utf8, context);
    utf8 = {};
    HtmlReader(builder, tree).read();
    context.memory.give_back(tree.memory());
  }  // the tree is given back before the document is made: it is the larger of the two
  return builder.finish();
}

}  // namespace baocao::reader
