#include "reader/docx/body.hpp"

#include <array>

#include "reader/docx/symbol.hpp"

namespace baocao::reader::docx {

Body::Body(const Story& story, const XmlPart& part)
    : story_(story),
      root_(part.root()),
      declares_inside_(part.declares_inside()),
      tables_(story.builder, story.tally),
      paragraph_(story.builder, story.styles, story.numbering, story.fonts) {
  names_.enter(root_);
}

const Body::Handler& Body::handler(Tag tag) {
  static constexpr auto kHandlers = [] {
    std::array<Handler, static_cast<std::size_t>(Tag::count_)> table{};
    const auto set = [&](Tag t, Enter enter, Leave leave = nullptr) {
      table[static_cast<std::size_t>(t)] = {enter, leave};
    };
    for (const Tag t : {Tag::pPr, Tag::rPr, Tag::sectPr, Tag::tblPr, Tag::tblPrEx, Tag::tblGrid, Tag::trPr, Tag::tcPr,
                        Tag::sdtPr, Tag::sdtEndPr, Tag::customXmlPr, Tag::smartTagPr, Tag::rubyPr, Tag::instrText,
                        Tag::delInstrText, Tag::delText, Tag::choice, Tag::fallback})
      set(t, &Body::skip);
    set(Tag::p, &Body::enter_paragraph, &Body::leave_paragraph);
    set(Tag::r, &Body::enter_run, &Body::leave_run);
    set(Tag::math_r, &Body::enter_run, &Body::leave_run);
    set(Tag::t, &Body::enter_text);
    set(Tag::math_t, &Body::enter_text);
    set(Tag::math_den, &Body::enter_denominator);
    set(Tag::drawing_p, &Body::enter_paragraph, &Body::leave_paragraph);
    set(Tag::drawing_r, &Body::enter_run, &Body::leave_run);
    set(Tag::drawing_t, &Body::enter_text);
    set(Tag::tab, &Body::enter_tab);
    set(Tag::ptab, &Body::enter_tab);
    set(Tag::br, &Body::enter_break);
    set(Tag::cr, &Body::enter_break);
    set(Tag::noBreakHyphen, &Body::enter_no_break_hyphen);
    set(Tag::softHyphen, &Body::enter_soft_hyphen);
    set(Tag::sym, &Body::enter_symbol);
    set(Tag::symbol_extended, &Body::enter_symbol);
    set(Tag::fldChar, &Body::enter_field_character);
    set(Tag::fldSimple, &Body::enter_simple_field);
    set(Tag::del, &Body::enter_deletion);
    set(Tag::moveFrom, &Body::enter_deletion);
    set(Tag::picture, &Body::enter_image);
    set(Tag::image_data, &Body::enter_image);
    set(Tag::chart, &Body::enter_image);
    set(Tag::diagram, &Body::enter_image);
    set(Tag::footnoteReference, &Body::enter_footnote_reference);
    set(Tag::endnoteReference, &Body::enter_endnote_reference);
    set(Tag::txbxContent, &Body::enter_text_box);
    set(Tag::drawing_text_body, &Body::enter_text_box);
    set(Tag::altChunk, &Body::enter_alt_chunk);
    set(Tag::alternate_content, &Body::enter_alternate);
    set(Tag::tbl, &Body::enter_table, &Body::leave_table);
    set(Tag::tr, &Body::enter_row, &Body::leave_row);
    set(Tag::tc, &Body::enter_cell, &Body::leave_cell);
    return table;
  }();
  return kHandlers[static_cast<std::size_t>(tag)];
}

void Body::read(pugi::xml_node flow) {
  push(flow, enter_names(flow), nullptr);
  while (!stack_.empty()) {
    if (boxes_due_) flush_text_boxes();
    const pugi::xml_node node = stack_.back().next;
    if (node) {
      stack_.back().next = node.next_sibling();
      if (node.type() == pugi::node_element) visit(node);
      continue;
    }
    leave_frame();
  }
}

void Body::leave_frame() {
  // What is still open at the end of the story ends inside of it.
  if (stack_.size() == 1 && close_paragraph()) return;
  const Frame frame = stack_.back();
  stack_.pop_back();
  names_.leave(frame.names);
  if (frame.leave != nullptr) (this->*frame.leave)();
}

void Body::visit(pugi::xml_node node) {
  const std::size_t names = enter_names(node);
  const Handler& found = handler(names_.tag(node));
  const Step step = found.enter == nullptr ? Step::descend : (this->*found.enter)(node);
  switch (step) {
    case Step::skip:
      names_.leave(names);
      break;
    case Step::descend:
      push(node, names, found.leave);
      break;
    case Step::replaced:
      stack_.back().names = names;
      break;
  }
}

void Body::push(pugi::xml_node node, std::size_t names, Leave leave) {
  const ReadContext& context = story_.builder.context();
  if (stack_.size() - open_boxes_ >= context.limits.markup_depth)
    throw Error(
        ErrorCode::limit_exceeded, context.name, "",
        "elements stand inside elements deeper than " + std::to_string(context.limits.markup_depth) + " levels");
  stack_.push_back({node.first_child(), names, leave});
}

bool Body::visible() {
  if (!tables_.in_flow()) story_.tally.add(DiagnosticCode::irregular_table);
  if (!tables_.in_flow() || fields_.in_code(root_)) return false;
  if (format_.hidden) story_.tally.add(DiagnosticCode::hidden_text);
  return !format_.hidden;
}

void Body::write(std::string_view text) {
  if (visible()) paragraph_.write(text, format_);
}

Body::Step Body::enter_paragraph(pugi::xml_node node) {
  story_.builder.context().deadline.check(story_.builder.context().name);
  if (!tables_.in_flow()) {
    story_.tally.add(DiagnosticCode::irregular_table);
    return Step::skip;
  }
  paragraph_.begin(node, names_, tables_.style());
  anchor_ = node;
  format_ = paragraph_.base();
  return Step::descend;
}

void Body::leave_paragraph() {
  if (paragraph_.mark_was_deleted()) story_.tally.add(DiagnosticCode::deleted_text);
  boxes_due_ = paragraph_.end() && !text_boxes_.empty();
}

Body::Step Body::enter_run(pugi::xml_node node) {
  format_ = paragraph_.format_of(child(names_, node, Tag::rPr), names_);
  return Step::descend;
}

// Word drops spaces at the ends of w:t without xml:space="preserve". Generators forget the attribute
// more often than they mean that, so spaces stay; line breaks with indentation are the XML's own.
Body::Step Body::enter_text(pugi::xml_node node) {
  for_each_text(node, [&](std::string_view text) {
    if (text.find('\n') != std::string_view::npos && attribute(node, "space") == nullptr) {
      const std::size_t begin = text.find_first_not_of(" \t\n");
      text = begin == std::string_view::npos ? std::string_view()
                                             : text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
    }
    write(text);
  });
  return Step::skip;
}

Body::Step Body::enter_tab(pugi::xml_node) {
  write("\t");
  return Step::skip;
}

Body::Step Body::enter_break(pugi::xml_node) {
  write("\n");
  return Step::skip;
}

Body::Step Body::enter_no_break_hyphen(pugi::xml_node) {
  write("\u2011");
  return Step::skip;
}

Body::Step Body::enter_soft_hyphen(pugi::xml_node) {
  write("\u00AD");
  return Step::skip;
}

// m:f (ECMA-376 part 1 §22.1.2.36) in a line: 1/2, not 12.
Body::Step Body::enter_denominator(pugi::xml_node) {
  write("/");
  return Step::descend;
}

// §17.3.3.30: w:char is hexadecimal, mostly shifted to U+F000 and up.
Body::Step Body::enter_symbol(pugi::xml_node node) {
  const char* font = attribute(node, "font");
  const char* code = attribute(node, "char");
  if (code == nullptr || !visible()) return Step::skip;
  const std::string_view name = font == nullptr ? "" : font;
  const auto symbol = static_cast<char32_t>(std::strtoul(code, nullptr, 16));
  const char32_t shown = to_unicode_symbol(symbol, name);
  // In any other font the character is the font's own at that place.
  const bool shifted = shown == symbol && symbol >= 0xF020 && symbol <= 0xF0FF && !is_symbol_font(name);
  const char32_t code_point = shifted ? symbol - 0xF000 : shown;
  const bool valid = code_point >= 0x20 && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
  if (valid) paragraph_.write_char(code_point, shifted ? name : "", format_);
  return Step::skip;
}

Body::Step Body::enter_field_character(pugi::xml_node node) {
  const char* type = attribute(node, "fldCharType");
  if (type != nullptr && std::string_view(type) == "begin") story_.tally.add(DiagnosticCode::field_code);
  fields_.mark(node);
  return Step::skip;
}

Body::Step Body::enter_simple_field(pugi::xml_node) {
  story_.tally.add(DiagnosticCode::field_code);
  return Step::descend;
}

Body::Step Body::enter_deletion(pugi::xml_node) {
  story_.tally.add(DiagnosticCode::deleted_text);
  return Step::skip;
}

Body::Step Body::enter_image(pugi::xml_node) {
  if (!fields_.in_code(root_)) story_.tally.add(DiagnosticCode::image_left_out);
  return Step::skip;
}

void Body::reference_note(NoteKind kind, pugi::xml_node node) {
  if (!visible()) return;
  const char* custom = attribute(node, "customMarkFollows");
  const bool follows = custom != nullptr && std::string_view(custom) != "0" && std::string_view(custom) != "false";
  story_.notes.add(kind, {number(attribute(node, "id"), -1), follows});
}

Body::Step Body::enter_footnote_reference(pugi::xml_node node) {
  reference_note(NoteKind::footnote, node);
  return Step::skip;
}

Body::Step Body::enter_endnote_reference(pugi::xml_node node) {
  reference_note(NoteKind::endnote, node);
  return Step::skip;
}

}  // namespace baocao::reader::docx
