#include "reader/html/notes.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace baocao::reader {

namespace {

// Where a link leads: `#sdfootnote1sym`, `#_ftn1`, `#ftnt1` to a note, `#sdfootnote1anc`, `#_ftnref1`, `#ftnt_ref1`
// from it back into the text.
struct NoteLink {
  std::string key;  // one for both directions; empty: the link has nothing to do with a note
  bool back = false;
};

struct Form {
  std::string_view to_note;
  std::string_view behind_note;  // behind the number
  std::string_view to_text;
  std::string_view behind_text;
};

constexpr auto kForms = std::to_array<Form>({{"#sdfootnote", "sym", "#sdfootnote", "anc"},
                                             {"#sdendnote", "sym", "#sdendnote", "anc"},
                                             {"#_ftn", "", "#_ftnref", ""},
                                             {"#_edn", "", "#_ednref", ""},
                                             {"#ftnt", "", "#ftnt_ref", ""},
                                             {"#cmnt", "", "#cmnt_ref", ""}});

// Whether `text` is `front`, digits, `back`.
bool is_numbered(std::string_view text, std::string_view front, std::string_view back) {
  if (!text.starts_with(front) || !text.ends_with(back) || text.size() <= front.size() + back.size()) return false;
  const std::string_view digits = text.substr(front.size(), text.size() - front.size() - back.size());
  return std::all_of(digits.begin(), digits.end(), is_ascii_digit);
}

NoteLink read_link(std::string_view target) {
  for (const Form& form : kForms) {
    const bool to_note = is_numbered(target, form.to_note, form.behind_note);
    if (!to_note && !is_numbered(target, form.to_text, form.behind_text)) continue;
    const std::size_t front = to_note ? form.to_note.size() : form.to_text.size();
    const std::size_t back = to_note ? form.behind_note.size() : form.behind_text.size();
    const std::string_view number = target.substr(front, target.size() - front - back);
    return {std::string(form.to_note) + std::string(number), !to_note};
  }
  return {};
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

bool is_first_in(const HtmlTree& tree, const HtmlNode& parent, const HtmlNode& node) {
  const HtmlNode* first = parent.children;
  while (first != &node && first->tag == Tag::text && is_blank(tree.text(*first))) first = first->next;
  return first == &node;
}

// The block that begins with `link`: the division of the note, or else its paragraph. Null within tables, and too deep
// for a note.
const HtmlNode* block_of(const HtmlTree& tree, const HtmlNode& link) {
  constexpr int kDeepest = 64;
  const HtmlNode* block = nullptr;
  bool begins = true;
  int depth = 0;
  for (const HtmlNode* at = &link; at->parent != nullptr; at = at->parent) {
    const HtmlNode& parent = *at->parent;
    if (parent.tag == Tag::table || ++depth > kDeepest) return nullptr;
    begins = begins && (block == nullptr || block->tag != Tag::div) && is_first_in(tree, parent, *at);
    if (begins && (parent.tag == Tag::p || parent.tag == Tag::div)) block = &parent;
  }
  return block;
}

std::string number_in(std::string text) {
  std::erase_if(text, [](char c) { return c == '[' || c == ']' || is_blank({&c, 1}); });
  return text;
}

}  // namespace

bool HtmlNotes::add(const HtmlNode& link) {
  NoteLink read = read_link(tree_.attribute(link, AttributeName::href));
  if (read.key.empty() || !read.back) return false;
  const HtmlNode* const block = block_of(tree_, link);
  if (block == nullptr) return false;
  numbers_.try_emplace(block, number_in(tree_.text_below(link)));
  keys_.insert(std::move(read.key));
  return true;
}

bool HtmlNotes::is_mark(const HtmlNode& link) const {
  if (keys_.empty()) return false;
  return keys_.contains(read_link(tree_.attribute(link, AttributeName::href)).key);
}

const std::string* HtmlNotes::number_of(const HtmlNode& block) const {
  if (numbers_.empty()) return nullptr;
  const auto found = numbers_.find(&block);
  return found == numbers_.end() ? nullptr : &found->second;
}

}  // namespace baocao::reader
