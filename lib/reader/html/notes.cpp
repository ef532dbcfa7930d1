#include "reader/html/notes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "reader/html/list_labels.hpp"

namespace baocao::reader {

namespace {

// How the targets of links are written: front, digits, back.
struct Form {
  std::string_view to_note;
  std::string_view behind_note;
  std::string_view to_text;
  std::string_view behind_text;
  bool back_at_end = false;  // the link back stands behind the text of the note
};

constexpr auto kForms = std::to_array<Form>({{"#sdfootnote", "sym", "#sdfootnote", "anc"},
                                             {"#sdendnote", "sym", "#sdendnote", "anc"},
                                             {"#ftn", "", "#body_ftn", ""},  // LibreOffice's XHTML
                                             {"#edn", "", "#body_edn", ""},
                                             {"#_ftn", "", "#_ftnref", ""},  // Word
                                             {"#_edn", "", "#_ednref", ""},
                                             {"#ftnt", "", "#ftnt_ref", ""},  // Google Docs
                                             {"#cmnt", "", "#cmnt_ref", ""},
                                             {"#fn", "", "#fnref", "", true}});  // pandoc

// Where a link leads: to a note, or back from it into the text.
struct NoteLink {
  const Form* form = nullptr;  // null: the link has nothing to do with a note
  std::string_view number;
  bool back = false;

  // One for both directions.
  std::string key() const { return std::string(form->to_note) + std::string(number); }
};

// The digits between `front` and `back`; empty where `text` is something else.
std::string_view number_between(std::string_view text, std::string_view front, std::string_view back) {
  if (!text.starts_with(front) || !text.ends_with(back) || text.size() <= front.size() + back.size()) return {};
  const std::string_view digits = text.substr(front.size(), text.size() - front.size() - back.size());
  return std::all_of(digits.begin(), digits.end(), is_ascii_digit) ? digits : std::string_view();
}

NoteLink read_link(std::string_view target) {
  target.remove_prefix(std::min(target.find('#'), target.size()));
  if (target.empty()) return {};
  for (const Form& form : kForms) {
    if (const auto number = number_between(target, form.to_note, form.behind_note); !number.empty())
      return {&form, number, false};
    if (const auto number = number_between(target, form.to_text, form.behind_text); !number.empty())
      return {&form, number, true};
  }
  return {};
}

NoteLink read_link(const HtmlTree& tree, const HtmlNode& node) {
  return node.tag == Tag::a ? read_link(tree.attribute(node, AttributeName::href)) : NoteLink{};
}

std::string without_brackets(std::string text) {
  std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
  return text;
}

// What a mark shows, without brackets: `1`, `iv`, `*`, an arrow; nullopt for what is more than a mark.
std::optional<std::string> mark_of(const HtmlTree& tree, const HtmlNode& link) {
  constexpr std::size_t kLongest = 8;     // bytes
  constexpr std::size_t kMostNodes = 32;  // a mark in a few spans
  std::string text;
  std::size_t nodes = 0;
  for (const HtmlNode* at = link.children; at != nullptr && nodes < kMostNodes; ++nodes) {
    text += without_brackets(without_spaces(tree.text(*at)));
    if (text.size() > kLongest) return std::nullopt;
    at = at->children != nullptr ? at->children : next_outside(at, &link);
  }
  return nodes < kMostNodes && !text.empty() ? std::optional(text) : std::nullopt;
}

bool is_first_in(const HtmlTree& tree, const HtmlNode& parent, const HtmlNode& node) {
  constexpr int kMostBefore = 8;
  const HtmlNode* first = parent.children;
  // Bookmarks (`<a name=…></a>`) may stand before it.
  for (int before = 0; first != &node && before < kMostBefore; ++before) {
    if (first->children != nullptr || first->tag == Tag::img ||
        !without_brackets(without_spaces(tree.text(*first))).empty())
      return false;
    first = first->next;
  }
  return first == &node;
}

// Whether nothing but this note is in `block`.
bool holds_one_note(const HtmlTree& tree, const HtmlNode& block, const HtmlNode& link) {
  for (const HtmlNode* at = block.children; at != nullptr;) {
    if (at->tag == Tag::table || (at != &link && read_link(tree, *at).back)) return false;
    at = at->children != nullptr ? at->children : next_outside(at, &block);
  }
  return true;
}

// The paragraph that begins with `link`, or the division that begins with the paragraph and holds no other note; for a
// link back at the end the list item. Null within tables, and too deep for a note.
const HtmlNode* block_of(const HtmlTree& tree, const HtmlNode& link, bool back_at_end) {
  constexpr int kDeepest = 64;
  const HtmlNode* block = nullptr;
  bool begins = true;
  int depth = 0;
  for (const HtmlNode* at = &link; at->parent != nullptr; at = at->parent) {
    const HtmlNode& parent = *at->parent;
    if (parent.tag == Tag::table || ++depth > kDeepest) return nullptr;
    if (back_at_end) {
      if (block == nullptr && parent.tag == Tag::li && holds_one_note(tree, parent, link)) block = &parent;
      continue;
    }
    begins = begins && is_first_in(tree, parent, *at);
    if (!begins) continue;
    const bool paragraph = parent.tag == Tag::p || parent.tag == Tag::li;
    const bool division = parent.tag == Tag::div && holds_one_note(tree, parent, link);
    if (division || (paragraph && block == nullptr)) block = &parent;
    begins = parent.tag != Tag::div;
  }
  return block;
}

}  // namespace

bool HtmlNotes::add(const HtmlNode& link) {
  const NoteLink read = read_link(tree_, link);
  if (read.form == nullptr || !read.back) return false;
  std::optional<std::string> mark = mark_of(tree_, link);
  const HtmlNode* const block = mark ? block_of(tree_, link, read.form->back_at_end) : nullptr;
  if (block == nullptr) return false;
  if (read.form->back_at_end) mark = read.number;
  numbers_.try_emplace(block, *std::move(mark));
  keys_.insert(read.key());
  return true;
}

bool HtmlNotes::is_mark(const HtmlNode& link) const {
  if (keys_.empty()) return false;
  const NoteLink read = read_link(tree_, link);
  return read.form != nullptr && keys_.contains(read.key()) && mark_of(tree_, link);
}

const std::string* HtmlNotes::number_of(const HtmlNode& block) const {
  if (numbers_.empty()) return nullptr;
  const auto found = numbers_.find(&block);
  return found == numbers_.end() ? nullptr : &found->second;
}

}  // namespace baocao::reader
