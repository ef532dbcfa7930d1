#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reader/builder.hpp"

/// The inline HTML of recognised text: a handful of tags, not a document. Tags that the table here
/// does not know stay text.
namespace baocao::reader {

enum class InlineEffect : std::uint8_t {
  none,
  paragraph,
  line_break,
  italic,
  bold,
  underline,
  list,
  numbered_list,
  list_item
};

class InlineMarkup {
 public:
  explicit InlineMarkup(DocumentBuilder& builder) : builder_(builder) {}

  /// A table cell: block tags part paragraphs, `**` sets bold.
  void read(std::string_view cell);

  /// Part of a line outside tables: the same tags, but `**` is the caller's.
  void read_inline(std::string_view text);

  void set_bold(bool bold) noexcept { outer_bold_ = bold; }

 private:
  struct List {
    bool numbered = false;
    bool labelled = true;
    std::uint32_t next = 1;
  };

  void open(InlineEffect effect, std::string_view attributes);
  void close(InlineEffect effect);
  void begin_list_item();
  void add_text(std::string_view text);
  std::uint8_t emphasis() const noexcept;

  DocumentBuilder& builder_;
  int italic_ = 0;
  int bold_ = 0;
  int underline_ = 0;
  bool outer_bold_ = false;
  std::vector<List> lists_;
  std::string label_;   // of the list item at hand, until its text shows whether it has its own
  std::string buffer_;  // decoded text
};

}  // namespace baocao::reader
