#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>

#include "reader/docx/names.hpp"
#include "reader/docx/numbering.hpp"
#include "reader/docx/run_format.hpp"
#include "reader/docx/styles.hpp"

/// The open paragraph: what its properties (w:pPr) say, and text into the builder. The builder's
/// paragraph begins with the first text, so that empty ones cost nothing.
namespace baocao::reader::docx {

class ParagraphWriter {
 public:
  ParagraphWriter(DocumentBuilder& builder, Styles& styles, Numbering& numbering, Fonts& fonts);

  /// Begins a paragraph, or goes on in the one before if its mark is deleted. `table`: what the
  /// style of the table around says, null outside of tables.
  void begin(pugi::xml_node paragraph, const Names& names, const RunProperties* table);
  /// False where the mark is deleted: what follows still belongs to the same paragraph.
  bool end();
  /// Ends what is still open where no paragraph is: one whose mark is deleted and that none
  /// followed, or text that stands outside of paragraphs.
  void close();

  /// The format of text outside of any run, and of a run with these properties.
  const RunFormat& base() const noexcept { return base_; }
  RunFormat format_of(pugi::xml_node run_properties, const Names& names);

  void write(std::string_view text, const RunFormat& format);
  void write_char(char32_t code_point, std::string_view font, const RunFormat& format);

  bool mark_was_deleted() const noexcept { return mark_deleted_; }

 private:
  void read_properties(pugi::xml_node properties, const Names& names);
  void read_mark(pugi::xml_node properties, const Names& names);
  void reset(const RunProperties* table);
  void settle();
  void finish();
  void open();
  void put(std::string_view text, TextFormat format);

  DocumentBuilder& builder_;
  Styles& styles_;
  Numbering& numbering_;
  Fonts& fonts_;

  const Style* style_ = nullptr;
  const RunProperties* table_ = nullptr;
  std::string_view style_id_;  ///< as the paragraph has it
  NumberingReference numbering_reference_;
  RunFormat base_;
  bool open_ = false;    ///< for the builder
  bool joined_ = false;  ///< ended with a deleted mark; the next goes on
  bool mark_deleted_ = false;
  bool mark_hidden_ = false;
  bool style_separator_ = false;
};

}  // namespace baocao::reader::docx
