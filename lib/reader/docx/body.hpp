#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

#include "reader/docx/alt_chunk.hpp"
#include "reader/docx/fields.hpp"
#include "reader/docx/names.hpp"
#include "reader/docx/notes.hpp"
#include "reader/docx/paragraph.hpp"
#include "reader/docx/part.hpp"
#include "reader/docx/tables.hpp"
#include "reader/docx/tally.hpp"

/// The walk over one story (the body, or one note) in reading order: one pass, on a stack of its
/// own, an element name to a step by table. Elements without a step of their own are transparent:
/// what they hold counts (hyperlinks, smart tags, content controls, insertions).
namespace baocao::reader::docx {

/// What all stories of a document share.
struct Story {
  DocumentBuilder& builder;
  Styles& styles;
  Numbering& numbering;
  Fonts& fonts;
  Tally& tally;
  NoteReferences& notes;
  AltChunks& chunks;
};

class Body {
 public:
  Body(const Story& story, const XmlPart& part);

  /// Reads the content of `flow` into the builder.
  void read(pugi::xml_node flow);

 private:
  /// What becomes of an element's children: passed over, visited, or another element's pushed instead.
  enum class Step : std::uint8_t { skip, descend, replaced };
  using Enter = Step (Body::*)(pugi::xml_node);
  using Leave = void (Body::*)();

  struct Frame {
    pugi::xml_node next;  ///< child to visit
    std::size_t names;    ///< for Names::leave when the children are done
    Leave leave;
  };

  struct Handler {
    Enter enter = nullptr;
    Leave leave = nullptr;
  };
  static const Handler& handler(Tag tag);

  void visit(pugi::xml_node node);
  void leave_frame();
  std::size_t enter_names(pugi::xml_node node) { return declares_inside_ ? names_.enter(node) : names_.mark(); }
  void push(pugi::xml_node node, std::size_t names, Leave leave);
  bool close_paragraph();
  void flush_text_boxes();
  void push_text_box(pugi::xml_node content);
  bool visible();

  Step skip(pugi::xml_node) { return Step::skip; }
  Step enter_paragraph(pugi::xml_node node);
  void leave_paragraph();
  Step enter_run(pugi::xml_node node);
  void leave_run() { format_ = paragraph_.base(); }
  Step enter_text(pugi::xml_node node);
  Step enter_tab(pugi::xml_node node);
  Step enter_break(pugi::xml_node node);
  Step enter_no_break_hyphen(pugi::xml_node node);
  Step enter_soft_hyphen(pugi::xml_node node);
  Step enter_denominator(pugi::xml_node node);
  Step enter_symbol(pugi::xml_node node);
  Step enter_field_character(pugi::xml_node node);
  Step enter_simple_field(pugi::xml_node node);
  Step enter_deletion(pugi::xml_node node);
  Step enter_image(pugi::xml_node node);
  Step enter_footnote_reference(pugi::xml_node node);
  Step enter_endnote_reference(pugi::xml_node node);
  Step enter_text_box(pugi::xml_node node);
  Step enter_alternate(pugi::xml_node node);
  Step enter_table(pugi::xml_node node);
  void leave_table();
  Step pass_through(pugi::xml_node node);
  Step enter_row(pugi::xml_node node);
  void leave_row();
  Step enter_cell(pugi::xml_node node);
  void leave_cell();
  void leave_text_box();
  Step enter_alt_chunk(pugi::xml_node node);

  bool understands(pugi::xml_node choice);
  void write(std::string_view text);
  void reference_note(NoteKind kind, pugi::xml_node node);

  Story story_;
  pugi::xml_node root_;
  Names names_;
  bool declares_inside_;  ///< whether elements below the root need Names::enter
  Fields fields_;
  Tables tables_;
  ParagraphWriter paragraph_;
  RunFormat format_;
  pugi::xml_node anchor_;  ///< the open paragraph
  std::vector<Frame> stack_;
  std::vector<Fields::Scope> scopes_;       ///< of the open cells and text boxes
  bool boxes_due_ = false;                  ///< their paragraph has ended
  std::size_t open_boxes_ = 0;              ///< on the stack; those of one paragraph stand side by side there
  std::vector<pugi::xml_node> text_boxes_;  ///< of the open paragraph
};

}  // namespace baocao::reader::docx
