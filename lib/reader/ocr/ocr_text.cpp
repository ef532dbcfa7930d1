// Recognised text: lines of plain text, `**bold**` across any number of lines of one block, and
// tables as runs of lines with tabs, a row a line, whose cells may hold inline HTML.
//
// Only the tags a recogniser writes are markup; any other `<` is a character of the text
// (“chỉ số < 5”). Entities are decoded in cells and outside them alike.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "reader/ocr/inline_markup.hpp"
#include "reader/plain_text.hpp"
#include "reader/readers.hpp"

namespace baocao::reader {

namespace {

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find_first_of("\n\r\f");
  const std::string_view line = rest.substr(0, end);
  if (end == std::string_view::npos) {
    rest = {};
  } else {
    rest.remove_prefix(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  return line;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\v") == std::string_view::npos;
}

// A row of a table has a tab that is no indent: one tab in front of a line is the indent of a paragraph.
bool is_table_row(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return false;
  const bool leading = is_blank(line.substr(0, tab));
  return !leading || line.find('\t', tab + 1) != std::string_view::npos;
}

class OcrTextReader {
 public:
  explicit OcrTextReader(ReadContext& context) : builder_(context) {}

  Document read(std::string_view text) {
    bool in_table = false;
    while (!text.empty()) {
      const std::string_view line = take_line(text);
      const bool row = is_table_row(line) || (in_table && !line.empty() && line.find('\t') != std::string_view::npos);
      if (row != in_table) {
        row ? builder_.begin_table() : builder_.end_table();
        in_table = row;
      }
      row ? read_row(line) : read_line(line, text);
    }
    if (in_table) builder_.end_table();
    return builder_.finish();
  }

  DocumentBuilder& builder() { return builder_; }

 private:
  void read_row(std::string_view line) {
    builder_.begin_row();
    std::uint32_t column = 0;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', begin), line.size());
      builder_.begin_cell({.column = column++});
      InlineMarkup(builder_).read(line.substr(begin, tab - begin));
      builder_.end_cell();
      begin = tab + 1;
    }
    builder_.end_row();
  }

  void read_line(std::string_view line, std::string_view rest) {
    if (is_blank(line)) {
      bold_ = false;
      return;
    }
    builder_.begin_paragraph();
    InlineMarkup markup(builder_);
    for (std::size_t begin = 0; begin < line.size();) {
      std::size_t mark = line.find("**", begin);
      // An opening mark counts only where the block closes it: “** Ghi chú” keeps its stars.
      if (mark != std::string_view::npos && !bold_ && !closes(line.substr(mark + 2), rest))
        mark = std::string_view::npos;
      const std::size_t end = std::min(mark, line.size());
      markup.set_bold(bold_);
      markup.read_inline(line.substr(begin, end - begin));
      if (mark == std::string_view::npos) break;
      bold_ = !bold_;
      begin = mark + 2;
    }
    builder_.end_paragraph();
  }

  // Whether `**` comes again before the block of lines ends; looks a bounded way ahead.
  static bool closes(std::string_view line, std::string_view rest) {
    constexpr int kMostLines = 40;
    if (line.find("**") != std::string_view::npos) return true;
    for (int i = 0; i < kMostLines && !rest.empty(); ++i) {
      const std::string_view next = take_line(rest);
      if (is_blank(next) || is_table_row(next)) return false;
      if (next.find("**") != std::string_view::npos) return true;
    }
    return false;
  }

  DocumentBuilder builder_;
  bool bold_ = false;
};

}  // namespace

Document read_ocr_text(std::string_view bytes, ReadContext& context) {
  context.memory.unpack(bytes.size());
  context.memory.take(bytes.size(), context.name);  // decoded
  OcrTextReader reader(context);
  const std::string text = decode_plain_text(bytes, reader.builder());
  return reader.read(text);
}

}  // namespace baocao::reader
