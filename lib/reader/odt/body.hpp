#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "container/package.hpp"
#include "reader/builder.hpp"
#include "reader/docx/tally.hpp"
#include "reader/odt/lists.hpp"
#include "reader/odt/styles.hpp"

/// Body: walks text content (ODF 1.3 part 3, chapters 5 to 9) and tells the builder what it meets.
/// Text boxes stand after the paragraph they are anchored to, notes are kept for after the body.
namespace baocao::reader::odt {

class Body {
 public:
  Body(DocumentBuilder& builder, const container::Package& package, Styles& styles, Lists& lists);

  void read(pugi::xml_node text);
  void read_notes();
  void report() { tally_.report(builder_); }

 private:
  class Depth;

  void read_blocks(pugi::xml_node parent);
  void read_block(pugi::xml_node node);
  void read_paragraph(pugi::xml_node node, bool heading);
  void read_inline(pugi::xml_node parent, const Look& look);
  void read_inline_element(pugi::xml_node node, const Look& look);
  void put(std::string_view text, const Look& look);
  void read_list(pugi::xml_node list);
  void read_frame(pugi::xml_node frame);
  void read_formula(pugi::xml_node object);
  void put_formula(pugi::xml_node math, const Look& look);

  // body_table.cpp
  struct TableState;
  void read_table(pugi::xml_node table);
  void read_rows(pugi::xml_node group, RowKind kind, TableState& state);
  void read_row(pugi::xml_node row, RowKind kind, TableState& state);
  void read_cell(pugi::xml_node cell, TableState& state);
  void read_covered(pugi::xml_node cell, std::uint32_t copies, TableState& state);

  DocumentBuilder& builder_;
  const container::Package& package_;
  Styles& styles_;
  Lists& lists_;
  docx::Tally tally_;
  std::vector<pugi::xml_node> notes_;
  std::vector<pugi::xml_node> frames_;  // of the paragraph at hand
  std::string label_;                   // of the list item at hand, until its paragraph comes
  std::uint32_t depth_ = 0;
  std::uint64_t copied_ = 0;  // bytes of text put, repeated ones counted again
};

}  // namespace baocao::reader::odt
