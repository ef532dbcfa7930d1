#include "reader/docx/notes.hpp"

#include <unordered_map>

#include "reader/docx/body.hpp"

namespace baocao::reader::docx {

namespace {

struct NoteTags {
  std::string_view part;  ///< relationship type
  Tag note;
  Tag properties;
  NumberFormat format;  ///< §17.11.17, §17.11.18: where nothing is said
};

constexpr NoteTags kKinds[] = {
    {"footnotes", Tag::footnote, Tag::footnotePr, NumberFormat::decimal},
    {"endnotes", Tag::endnote, Tag::endnotePr, NumberFormat::lower_roman},
};

struct NoteNumbering {
  NumberFormat format;
  std::int64_t start = 1;
};

void read_note_properties(pugi::xml_node properties, const Names& names, NoteNumbering& numbering) {
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    if (names.tag(node) == Tag::numFmt) numbering.format = number_format(value(node));
    if (names.tag(node) == Tag::numStart) numbering.start = number(attribute(node, "val"), 1);
  }
}

// The document's settings, then those of its last section, which is the whole document nearly always.
NoteNumbering find_numbering(const NoteTags& kind, Parts& parts, const XmlPart& main) {
  NoteNumbering numbering{kind.format};
  if (const auto settings = parts.open("settings"))
    read_note_properties(child(settings->names(), settings->root(), kind.properties), settings->names(), numbering);
  const Names& names = main.names();
  const pugi::xml_node section = child(names, child(names, main.root(), Tag::body), Tag::sectPr);
  read_note_properties(child(names, section, kind.properties), names, numbering);
  return numbering;
}

std::unordered_map<std::int64_t, pugi::xml_node> index_notes(const XmlPart& part, Tag tag) {
  std::unordered_map<std::int64_t, pugi::xml_node> notes;
  for (pugi::xml_node node = part.root().first_child(); node; node = node.next_sibling()) {
    if (part.names().tag(node) != tag) continue;
    // §17.18.33: the separators and notices that frame the notes of a page are no notes.
    const char* type = attribute(node, "type");
    if (type == nullptr || std::string_view(type) == "normal")
      notes.try_emplace(number(attribute(node, "id"), -1), node);
  }
  return notes;
}

void read_kind(NoteKind kind, const Story& story, Parts& parts, const XmlPart& main) {
  const auto& references = story.notes.of(kind);
  if (references.empty()) return;
  const NoteTags& tags = kKinds[static_cast<std::size_t>(kind)];
  const std::unique_ptr<XmlPart> part = parts.open(tags.part);
  if (!part) return;
  const auto notes = index_notes(*part, tags.note);
  const NoteNumbering numbering = find_numbering(tags, parts, main);
  std::int64_t next = numbering.start;
  Body body(story, *part);
  // A note may refer to further ones, which come after those of the text.
  for (std::size_t i = 0; i < references.size(); ++i) {
    const NoteReference reference = references[i];
    std::string label;
    if (!reference.custom_mark) append_number(label, numbering.format, next++);
    const auto found = notes.find(reference.id);
    if (found == notes.end()) continue;
    story.builder.begin_note(label);
    body.read(found->second);
    story.builder.end_note();
    story.tally.add(DiagnosticCode::notes_kept);
  }
}

}  // namespace

void read_notes(const Story& story, Parts& parts, const XmlPart& main) {
  read_kind(NoteKind::footnote, story, parts, main);
  read_kind(NoteKind::endnote, story, parts, main);
}

}  // namespace baocao::reader::docx
