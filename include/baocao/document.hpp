#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "baocao/diagnostic.hpp"

/// Document: what a file holds before any reading of it as a report: paragraphs, tables and notes
/// in reading order, text in normal form (see text.hpp). Every reader ends in this type.
///
/// A plain value: copy, move and share it as you like.
namespace baocao {

/// Unicode code points of the text it belongs to, end exclusive.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

enum class EmphasisStyle : std::uint8_t { italic, bold, underline };

struct Emphasis {
  EmphasisStyle style;
  Span span;  ///< never empty, no space at either end; spans of one style never touch

  friend bool operator==(const Emphasis&, const Emphasis&) = default;
};

/// Where a paragraph's marker comes from: written into the text, or put there by a list.
enum class MarkerOrigin : std::uint8_t { none, typed, automatic };

struct Paragraph {
  std::string marker;  ///< "-", "a)", "1." …; empty without one; not part of `text`
  MarkerOrigin marker_origin = MarkerOrigin::none;
  std::uint8_t marker_emphasis = 0;  ///< bit n: EmphasisStyle n stands over a typed marker
  std::string text;                ///< UTF-8, normal form
  std::vector<Emphasis> emphasis;  ///< by start, then by style
  std::string style;               ///< the source's name for the paragraph's style, or empty

  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Block;

/// One anchor cell of the grid; a merged cell stands once, at its top left.
struct Cell {
  std::uint32_t column = 0;       ///< grid column of its left edge, from 0
  std::uint32_t column_span = 1;  ///< grid columns, at least 1
  std::uint32_t row_span = 1;     ///< rows, at least 1, never beyond the table
  std::vector<Block> blocks;
};

struct Row {
  bool header = false;  ///< marked as header row by the source (w:tblHeader, thead, th)
  std::vector<Cell> cells;  ///< by column
};

struct Table {
  std::uint32_t columns = 0;  ///< grid columns of the widest row
  std::vector<Row> rows;
};

/// A foot- or endnote; notes stand after the body.
struct Note {
  std::string number;  ///< as a reader of the page sees it
  std::vector<Block> blocks;
};

struct Block {
  std::variant<Paragraph, Table, Note> value;
};

struct Document {
  std::vector<Block> blocks;
  std::vector<std::string> encodings;  ///< encodings met: "utf-8", "tcvn3", "vni" …
  std::vector<Diagnostic> diagnostics;
};

}  // namespace baocao
