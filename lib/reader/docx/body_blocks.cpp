// The steps of the walk that open blocks: tables, text boxes, and the choice between branches.
#include <algorithm>

#include "reader/docx/body.hpp"

namespace baocao::reader::docx {

Body::Step Body::enter_table(pugi::xml_node node) {
  if (!tables_.in_flow()) {
    story_.tally.add(DiagnosticCode::irregular_table);
    return Step::skip;
  }
  if (close_paragraph()) {
    stack_.back().next = node;  // again, after the text boxes
    return Step::skip;
  }
  const pugi::xml_node style = child(names_, child(names_, node, Tag::tblPr), Tag::tblStyle);
  tables_.begin_table(node, names_, &story_.styles.find(StyleKind::table, value(style)).run);
  return Step::descend;
}

void Body::leave_table() {
  tables_.end_table();
}

// A row or cell that stands in no table: only what it holds counts.
Body::Step Body::pass_through(pugi::xml_node node) {
  story_.tally.add(DiagnosticCode::irregular_table);
  push(node, 0, nullptr);
  return Step::replaced;
}

Body::Step Body::enter_row(pugi::xml_node node) {
  story_.builder.context().deadline.check(story_.builder.context().name);
  if (tables_.in_flow()) return pass_through(node);
  return tables_.begin_row(node, names_) ? Step::descend : Step::skip;
}

void Body::leave_row() {
  tables_.end_row();
}

Body::Step Body::enter_cell(pugi::xml_node node) {
  if (tables_.in_flow()) return pass_through(node);
  if (!tables_.begin_cell(node, names_)) return Step::skip;
  scopes_.push_back(fields_.open_cell());
  return Step::descend;
}

void Body::leave_cell() {
  if (close_paragraph()) {
    stack_.push_back({{}, names_.mark(), &Body::leave_cell});  // again, after the text boxes
    return;
  }
  fields_.close(scopes_.back());
  scopes_.pop_back();
  tables_.end_cell();
}

// A text box stands after the paragraph it is anchored to.
Body::Step Body::enter_text_box(pugi::xml_node node) {
  if (visible()) text_boxes_.push_back(node);
  return Step::skip;
}

// True where text boxes of what was open come first.
bool Body::close_paragraph() {
  paragraph_.close();
  boxes_due_ = !text_boxes_.empty();
  return boxes_due_;
}

void Body::flush_text_boxes() {
  boxes_due_ = false;
  std::vector<pugi::xml_node> boxes;
  boxes.swap(text_boxes_);
  for (std::size_t i = boxes.size(); i-- > 0;) push_text_box(boxes[i]);
}

// By now the walk has left the elements around the content; what they declared comes into scope again.
void Body::push_text_box(pugi::xml_node content) {
  std::vector<pugi::xml_node> around{content};
  for (pugi::xml_node node = content.parent(); node && node != anchor_; node = node.parent()) around.push_back(node);
  const std::size_t names = names_.enter(around.back());
  for (std::size_t i = around.size() - 1; i-- > 0;) names_.enter(around[i]);
  push(content, names, &Body::leave_text_box);
  ++open_boxes_;
  scopes_.push_back(fields_.open_text_box());
}

void Body::leave_text_box() {
  if (close_paragraph()) {
    stack_.push_back({{}, names_.mark(), &Body::leave_text_box});
    return;
  }
  --open_boxes_;
  fields_.close(scopes_.back());
  scopes_.pop_back();
}

Body::Step Body::enter_alt_chunk(pugi::xml_node node) {
  if (!visible()) return Step::skip;
  paragraph_.close();
  const char* id = attribute(node, "id");
  story_.chunks.read(id == nullptr ? std::string_view() : std::string_view(id));
  return Step::skip;
}

// ECMA-376 part 3 §7.6: the first choice all of whose namespaces are understood, else the fallback.
Body::Step Body::enter_alternate(pugi::xml_node node) {
  pugi::xml_node chosen;
  for (pugi::xml_node branch = node.first_child(); branch && !chosen; branch = branch.next_sibling()) {
    const std::size_t mark = names_.enter(branch);
    const Tag tag = names_.tag(branch);
    if (tag == Tag::fallback || (tag == Tag::choice && understands(branch))) chosen = branch;
    names_.leave(mark);
  }
  if (!chosen) return Step::skip;
  names_.enter(chosen);
  push(chosen, 0, nullptr);
  return Step::replaced;
}

bool Body::understands(pugi::xml_node choice) {
  const char* required = attribute(choice, "Requires");
  std::string_view rest = required == nullptr ? std::string_view() : std::string_view(required);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0 && names_.find(rest.substr(0, end)) == Namespace::unknown) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return required != nullptr;
}

}  // namespace baocao::reader::docx
