#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/document.hpp"
#include "baocao/reader.hpp"
#include "base/deadline.hpp"
#include "base/memory_budget.hpp"
#include "text/legacy.hpp"
#include "text/paragraph.hpp"
#include "text/raw.hpp"

/// DocumentBuilder: what every reader writes into. A reader says what it meets, in reading order;
/// the builder keeps the tree, holds the limits, and in finish() brings all text through decoding
/// and normal form into a Document.
///
///     builder.begin_table();
///     builder.begin_row(RowKind::header);
///     builder.begin_cell({.column = 0});
///     builder.text("STT", {.emphasis = text::kBold});
///     builder.end_cell(); builder.end_row(); builder.end_table();
///
/// Paragraphs open by themselves at the first text and close at any block. Paragraphs without text
/// and automatic marker are dropped.
namespace baocao::reader {

/// What the readers know of the input beside its bytes.
struct ReadContext {
  std::string name;  ///< for messages
  Limits limits;
  Deadline deadline;
  MemoryBudget memory{limits.memory_bytes};
};

struct TextFormat {
  std::uint16_t font = 0;  ///< from DocumentBuilder::font
  std::uint8_t emphasis = 0;
};

enum class RowKind : std::uint8_t { body, header };

struct CellPlace {
  std::uint32_t column = 0;
  std::uint32_t column_span = 1;
  std::uint32_t row_span = 1;
};

class DocumentBuilder {
 public:
  /// Names a cell, for reopening; stays valid as long as the builder.
  using CellId = std::uint32_t;

  explicit DocumentBuilder(ReadContext& context);

  /// The index for a font name ("" is 0).
  std::uint16_t font(std::string_view name);

  // Paragraphs
  void begin_paragraph();  ///< ends an open one first
  void text(std::string_view utf8, TextFormat format);
  /// The automatic label of the open paragraph, as a reader of the page sees it.
  void set_label(std::string_view label, std::uint16_t font = 0);
  void set_style(std::string_view style);
  void end_paragraph();  ///< nothing open: nothing happens
  bool in_paragraph() const noexcept { return open_paragraph_.has_value(); }

  // Tables; every begin has its end. Cells of a row come by ascending column.
  void begin_table();
  void begin_row(RowKind kind = RowKind::body);
  CellId begin_cell(CellPlace place);
  void end_cell();
  /// Grid columns of the open row, where more than its cells show (gridAfter).
  void widen_row(std::uint32_t columns);
  void end_row();
  void end_table();  ///< row spans that reach beyond the last row are cut

  /// Goes on inside a cell of the open table that was already ended (a vertical merge): text until
  /// end_cell() is appended there. Stands where begin_cell could.
  void reopen_cell(CellId cell);
  void grow_row_span(CellId cell);  ///< by one row

  /// A foot- or endnote, after the body.
  void begin_note(std::string_view number);
  void end_note();

  void diagnose(DiagnosticCode code, std::string message);  ///< at the open table's row and cell, if any
  void add_encoding(std::string_view name);                 ///< once each
  bool has_encoding(std::string_view name) const;

  ReadContext& context() noexcept { return context_; }

  /// Everything must be ended. The builder is used up.
  Document finish();

 private:
  enum class NodeKind : std::uint8_t { root, paragraph, table, row, cell, note };

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;

  struct Node {
    NodeKind kind;
    bool header = false;
    std::uint32_t first_child = kNone;
    std::uint32_t last_child = kNone;
    std::uint32_t next = kNone;
    std::uint32_t count = 0;    ///< children
    std::uint32_t payload = 0;  ///< index of a paragraph's text, a cell's place, a note's number
    std::uint32_t width = 0;    ///< table: grid columns
  };

  struct Label {
    std::string text;
    std::uint16_t font = 0;
  };

  struct OpenTable {
    std::uint32_t node;
    std::uint32_t number;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
  };

  std::uint32_t add_node(NodeKind kind, std::uint32_t payload);
  void add_run(text::RawParagraph& paragraph, const text::RawRun& run);
  void check_time();
  void take_memory_for_text();
  void take_memory(std::uint64_t bytes) { context_.memory.take(bytes, context_.name); }
  [[noreturn]] void fail_limit(std::string what) const;
  void decode_legacy_text();
  void diagnose_legacy_text(const text::LegacyUse& use);
  void append_blocks(std::uint32_t parent, std::vector<Block>& out);
  Table make_table(std::uint32_t node);
  Paragraph make_paragraph(std::uint32_t index);
  std::uint32_t block_id() const;

  ReadContext& context_;
  std::deque<Node> nodes_;  ///< a deque: growing never needs twice the memory
  std::deque<CellPlace> places_;
  text::RawText raw_;
  std::deque<std::uint32_t> styles_;       ///< beside raw_.paragraphs: index into style_names_
  std::map<std::uint32_t, Label> labels_;  ///< by index in raw_.paragraphs; few have one
  std::vector<std::string> style_names_{""};
  std::map<std::string, std::uint32_t, std::less<>> style_ids_{{"", 0}};
  std::vector<std::string> note_numbers_;
  std::map<std::string, std::uint16_t, std::less<>> font_ids_;
  std::vector<std::uint32_t> open_;  ///< nodes from the root down, paragraphs not among them
  std::vector<OpenTable> tables_;
  std::optional<std::uint32_t> open_paragraph_;  ///< its index in raw_
  std::uint32_t table_count_ = 0;
  std::uint64_t row_count_ = 0;
  std::uint64_t text_bytes_ = 0;
  std::uint64_t slot_count_ = 0;  ///< grid places of all tables ended, those of spans counted
  std::vector<std::string> encodings_;
  std::vector<Diagnostic> diagnostics_;
  text::SpanEnds ends_;  ///< of the paragraph being made
};

}  // namespace baocao::reader
