#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "reader/html/tree.hpp"

/// Foot- and endnotes as LibreOffice, Word, Google Docs and pandoc write them into a page: a link in the text, and
/// behind the text a block with a link back. Comments of Google Docs look the same.
namespace baocao::reader {

class HtmlNotes {
 public:
  explicit HtmlNotes(const HtmlTree& tree) : tree_(tree) {}

  /// Whether a link (`a`) leads back from a note, which is known from then on; all links of the page have to come
  /// first.
  bool add(const HtmlNode& link);

  /// Whether this link is the mark of a note, in the text or in the note itself, and nothing else.
  bool is_mark(const HtmlNode& link) const;

  /// The number of the note that `block` holds (`[1]` is 1); nullptr where it holds none.
  const std::string* number_of(const HtmlNode& block) const;

 private:
  const HtmlTree& tree_;
  std::map<const HtmlNode*, std::string> numbers_;  // by the block of the note
  std::set<std::string, std::less<>> keys_;         // of the notes found
};

}  // namespace baocao::reader
