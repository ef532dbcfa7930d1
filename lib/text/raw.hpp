#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Text as a reader finds it: UTF-8, not yet decoded from legacy fonts, not yet in normal form.
namespace baocao::text {

/// Bits of RawRun::emphasis; bit n is EmphasisStyle n.
enum : std::uint8_t { kItalic = 1u << 0, kBold = 1u << 1, kUnderline = 1u << 2 };

/// A stretch of one paragraph in one font and emphasis; it reaches to the next run or the end.
struct RawRun {
  std::uint32_t begin = 0;  ///< byte offset in RawParagraph::text
  std::uint16_t font = 0;   ///< index into RawText::fonts; 0 is "not known"
  std::uint8_t emphasis = 0;
};

struct RawParagraph {
  std::string text;          ///< U+00AD, U+2011, tabs and line feeds still in place
  std::vector<RawRun> runs;  ///< by `begin`, none empty; the first begins at 0
  std::uint32_t block = 0;   ///< paragraphs of one block (a table's column, the body) are judged together
  bool usual = false;        ///< known to be in normal form and without legacy characters (settled_text.hpp)
};

struct RawText {
  std::vector<RawParagraph> paragraphs;  ///< in reading order
  std::vector<std::string> fonts{""};    ///< font names as the source writes them
};

}  // namespace baocao::text
