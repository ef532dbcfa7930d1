#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "baocao/diagnostic.hpp"

/// @file
/// Document: what a file holds before any reading of it as a report: paragraphs, tables and notes
/// in reading order, text in normal form (see text.hpp). Every reader ends in this type.
///
/// A plain value: copy, move and share it as you like.
namespace baocao {

/// Unicode code points of the text it belongs to, end exclusive.
struct Span {
  std::uint32_t start = 0;  ///< first code point
  std::uint32_t end = 0;    ///< behind the last one

  /// Equal in every member.
  friend bool operator==(const Span&, const Span&) = default;
};

/// How text stands out.
enum class EmphasisStyle : std::uint8_t { italic, bold, underline };

/// A stretch of text that stands out.
struct Emphasis {
  EmphasisStyle style;  ///< one style; text in two has two of these
  Span span;            ///< never empty, no space at either end; spans of one style never touch

  /// Equal in every member.
  friend bool operator==(const Emphasis&, const Emphasis&) = default;
};

/// Where a paragraph's marker comes from: written into the text, or put there by a list.
enum class MarkerOrigin : std::uint8_t { none, typed, automatic };

/// A paragraph with its marker.
struct Paragraph {
  std::string marker;                               ///< "-", "a)", "1." …; empty without one; not part of `text`
  MarkerOrigin marker_origin = MarkerOrigin::none;  ///< typed, or made by a list
  std::uint8_t marker_emphasis = 0;                 ///< bit n: EmphasisStyle n stands over a typed marker
  std::string text;                                 ///< UTF-8, normal form
  std::vector<Emphasis> emphasis;                   ///< by start, then by style
  std::string style;                                ///< the source's name for the paragraph's style, or empty

  /// Equal in every member.
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Block;

/// One anchor cell of the grid; a merged cell stands once, at its top left.
struct Cell {
  std::uint32_t column = 0;       ///< grid column of its left edge, from 0
  std::uint32_t column_span = 1;  ///< grid columns, at least 1
  std::uint32_t row_span = 1;     ///< rows, at least 1, never beyond the table
  std::vector<Block> blocks;      ///< what stands in it, tables too
};

/// A row of a table.
struct Row {
  bool header = false;      ///< marked as header row by the source (w:tblHeader, thead, th)
  std::vector<Cell> cells;  ///< by column
};

/// A table as a grid of cells.
struct Table {
  std::uint32_t columns = 0;  ///< grid columns of the widest row
  std::vector<Row> rows;      ///< top to bottom; rows without cells too
};

/// A foot- or endnote; notes stand after the body.
struct Note {
  std::string number;         ///< as a reader of the page sees it
  std::vector<Block> blocks;  ///< its text
};

/// A paragraph, a table or a note.
struct Block {
  std::variant<Paragraph, Table, Note> value;  ///< what it is
};

/// All that a file holds.
struct Document {
  std::vector<Block> blocks;            ///< in reading order, notes last
  std::vector<std::string> encodings;   ///< encodings met: "utf-8", "tcvn3", "vni" …
  std::vector<Diagnostic> diagnostics;  ///< of reading it
};

}  // namespace baocao
