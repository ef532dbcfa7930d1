#include "reader/odt/body.hpp"

#include <algorithm>
#include <utility>

#include "reader/odt/depth.hpp"
#include "reader/odt/part.hpp"
#include "reader/odt/tags.hpp"

namespace baocao::reader::odt {

namespace {

// The paragraph that a list's first item begins with, however deep.
std::string_view first_paragraph_style(pugi::xml_node list) {
  for (int steps = 0; list && steps < 2 * static_cast<int>(kListLevels) + 2; ++steps) {
    const std::string_view name = list.name();
    if (name == "text:p" || name == "text:h") return attribute(list, "text:style-name");
    list = list.first_child();
  }
  return {};
}

// A field in the paragraph hides all of it (ODF 1.3 part 3, §7.7.11).
bool is_hidden(pugi::xml_node paragraph) {
  for (const pugi::xml_node field : paragraph.children("text:hidden-paragraph"))
    if (attribute(field, "text:is-hidden") == "true") return true;
  return false;
}

}  // namespace

Body::Body(DocumentBuilder& builder, const container::Package& package, Styles& styles, Lists& lists)
    : builder_(builder), package_(package), styles_(styles), lists_(lists) {}

void Body::read(pugi::xml_node text) {
  read_blocks(text);
}

void Body::read_blocks(pugi::xml_node parent) {
  const Depth depth(*this);
  for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling())
    if (node.type() == pugi::node_element) read_block(node);
}

void Body::read_block(pugi::xml_node node) {
  switch (tag_of(node.name())) {
    case Tag::paragraph:
      return read_paragraph(node, false);
    case Tag::heading:
      return read_paragraph(node, true);
    case Tag::list:
      return read_list(node);
    case Tag::numbered:
      label_ = lists_.numbered_label(node);
      read_blocks(node);
      return label_.clear();
    case Tag::section:
      if (attribute(node, "text:display") == "none") return tally_.add(DiagnosticCode::hidden_text);
      return read_blocks(node);
    case Tag::table:
      return read_table(node);
    case Tag::frame:
      return read_frame(node);
    case Tag::deletions:
      for (const pugi::xml_node region : node.children("text:changed-region"))
        if (region.child("text:deletion")) tally_.add(DiagnosticCode::deleted_text);
      return;
    case Tag::script:
      return tally_.add(DiagnosticCode::hidden_text);
    case Tag::annotation:
    case Tag::furniture:
      return;
    default:
      return read_blocks(node);
  }
}

void Body::read_paragraph(pugi::xml_node node, bool heading) {
  if (is_hidden(node)) return tally_.add(DiagnosticCode::hidden_text);
  const std::string_view style = attribute(node, "text:style-name");
  builder_.begin_paragraph();
  if (heading && label_.empty() && !lists_.is_open() && attribute(node, "text:is-list-header") != "true")
    label_ = lists_.heading_label(count_attribute(node, "text:outline-level", kListLevels));
  if (!label_.empty()) builder_.set_label(std::exchange(label_, {}));
  if (const std::string_view name = styles_.visible_name(style); !name.empty()) builder_.set_style(name);
  std::vector<pugi::xml_node> outer = std::exchange(frames_, {});
  read_inline(node, styles_.paragraph_look(style));
  builder_.end_paragraph();
  const std::vector<pugi::xml_node> frames = std::exchange(frames_, std::move(outer));
  for (const pugi::xml_node frame : frames) read_block(frame);
}

void Body::put(std::string_view text, const Look& look) {
  if (text.empty()) return;
  if (look.hidden) return tally_.add(DiagnosticCode::hidden_text);
  const ReadContext& context = builder_.context();
  // Repeated rows and cells copy their text: a few bytes could become gigabytes.
  if ((copied_ += text.size()) > context.limits.unpacked_bytes)
    throw Error(ErrorCode::limit_exceeded, context.name, "content.xml",
                "repeats its text beyond the limit of unpacked bytes (raise --max-unpacked)");
  builder_.text(text, look.format);
}

void Body::read_inline(pugi::xml_node parent, const Look& look) {
  const Depth depth(*this);
  put(parent.value(), look);
  for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
    if (node.type() == pugi::node_element)
      read_inline_element(node, look);
    else
      put(node.value(), look);
  }
}

void Body::read_inline_element(pugi::xml_node node, const Look& look) {
  switch (tag_of(node.name())) {
    case Tag::span:
      return read_inline(node, styles_.span_look(attribute(node, "text:style-name"), look));
    case Tag::space:
      return put(" ", look);
    case Tag::tab:
      return put("\t", look);
    case Tag::line_break:
      return put("\n", look);
    case Tag::note:
      return look.hidden ? tally_.add(DiagnosticCode::hidden_text) : notes_.push_back(node);
    case Tag::frame:
      if (node.child("draw:object") || node.child("math:math")) return read_formula(node);
      [[fallthrough]];
    case Tag::shape:
    case Tag::table:
    case Tag::list:
      return frames_.push_back(node);
    case Tag::script:
      return tally_.add(DiagnosticCode::hidden_text);
    case Tag::annotation:
    case Tag::furniture:
    case Tag::deletions:
      return;
    case Tag::hidden:
      if (attribute(node, "text:is-hidden") == "true") return tally_.add(DiagnosticCode::hidden_text);
      return read_inline(node, look);
    default:
      return read_inline(node, look);
  }
}

void Body::read_list(pugi::xml_node list) {
  const Depth depth(*this);
  lists_.open(list, styles_.list_style_of(first_paragraph_style(list)));
  for (const pugi::xml_node item : list.children()) {
    const std::string_view name = item.name();
    if (name != "text:list-item" && name != "text:list-header") continue;
    if (name == "text:list-item") {
      std::string label = lists_.next_label(item);
      if (!label.empty()) label_ = std::move(label);
    }
    read_blocks(item);
    label_.clear();
  }
  lists_.close();
}

// The first thing in a frame that can be shown counts (ODF 1.3 part 3, §10.4.2).
void Body::read_frame(pugi::xml_node frame) {
  if (const pugi::xml_node box = frame.child("draw:text-box")) return read_blocks(box);
  if (const pugi::xml_node table = frame.child("table:table")) return read_table(table);
  if (frame.child("draw:object")) {
    builder_.begin_paragraph();
    read_formula(frame);
    return builder_.end_paragraph();
  }
  if (const pugi::xml_node image = frame.child("draw:image")) {
    tally_.add(DiagnosticCode::image_left_out);
    read_blocks(image);  // text that stands on it (§10.4.4)
  }
}

// An embedded formula is a part of its own: MathML in `Object 1/content.xml`.
void Body::read_formula(pugi::xml_node frame) {
  const pugi::xml_node object = frame.child("draw:object");
  const Look look;
  if (const pugi::xml_node math = object.first_child(); std::string_view(math.name()).ends_with("math"))
    return put_formula(math, look);
  std::string_view target = attribute(object, "xlink:href");
  if (target.starts_with("./")) target.remove_prefix(2);
  const auto index = package_.find(std::string(target) + "/content.xml");
  if (target.empty() || !index) return;
  try {
    const XmlPart part(package_, *index, builder_.context());
    if (std::string_view(part.root().name()).ends_with("math")) put_formula(part.root(), look);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::corrupt_document) throw;
    builder_.diagnose(DiagnosticCode::unreadable_part, package_.names()[*index] + " is left out");
  }
}

void Body::put_formula(pugi::xml_node math, const Look& look) {
  const Depth depth(*this);
  put(math.value(), look);
  for (const pugi::xml_node node : math.children()) {
    // The annotation holds the formula once more, as StarMath.
    if (std::string_view(node.name()).ends_with("annotation")) continue;
    if (node.type() == pugi::node_element)
      put_formula(node, look);
    else
      put(node.value(), look);
  }
}

// ODF 1.3 part 3, §6.3: the citation is the number that a reader of the page sees.
void Body::read_notes() {
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    const pugi::xml_node note = notes_[i];
    builder_.begin_note(note.child("text:note-citation").text().get());
    read_blocks(note.child("text:note-body"));
    builder_.end_note();
    tally_.add(DiagnosticCode::notes_kept);
  }
}

}  // namespace baocao::reader::odt
