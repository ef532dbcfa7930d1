#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <unordered_set>
#include <vector>

#include "reader/docx/number_format.hpp"
#include "reader/docx/parts.hpp"

/// Foot- and endnotes (ECMA-376 part 1 §17.11): the references met in the text, in their order.
namespace baocao::reader::docx {

enum class NoteKind : std::uint8_t { footnote, endnote };

struct NoteReference {
  std::int64_t id = 0;
  bool custom_mark = false;  ///< the mark is typed and stands in the text; no number is used up
};

class NoteReferences {
 public:
  /// A reference met; the second to one note adds nothing.
  void add(NoteKind kind, const NoteReference& reference) {
    Kind& notes = kinds_[static_cast<std::size_t>(kind)];
    if (notes.seen.insert(reference.id).second) notes.references.push_back(reference);
  }
  const std::vector<NoteReference>& of(NoteKind kind) const noexcept {
    return kinds_[static_cast<std::size_t>(kind)].references;
  }

 private:
  struct Kind {
    std::vector<NoteReference> references;
    std::unordered_set<std::int64_t> seen;
  };
  Kind kinds_[2];
};

struct Story;

/// Writes all notes that `story.notes` refers to: footnotes, then endnotes. `main`: the main part's
/// root, whose last section says how they are numbered.
void read_notes(const Story& story, Parts& parts, const XmlPart& main);

}  // namespace baocao::reader::docx
