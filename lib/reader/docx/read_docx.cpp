#include <algorithm>

#include "reader/docx/alt_chunk.hpp"
#include "reader/docx/body.hpp"
#include "reader/docx/notes.hpp"
#include "reader/docx/parts.hpp"
#include "reader/readers.hpp"

namespace baocao::reader {

namespace {

using namespace docx;

void read_parts(const container::Package& package, DocumentBuilder& builder, std::uint32_t depth) {
  Parts parts(package, builder);
  const std::unique_ptr<XmlPart> main = parts.open_main();
  if (main->names().tag(main->root()) != Tag::document)
    throw Error(ErrorCode::corrupt_document, builder.context().name, main->name(), "is no word-processing document");
  Fonts fonts(builder, parts);
  Styles styles(parts, fonts);
  Numbering numbering(parts, styles, fonts);
  Tally tally;
  NoteReferences notes;
  AltChunks chunks(builder, parts, depth);
  const Story story{builder, styles, numbering, fonts, tally, notes, chunks};
  Body(story, *main).read(child(main->names(), main->root(), Tag::body));
  read_notes(story, parts, *main);
  parts.report();
  tally.report(builder);
}

Document read_at_depth(const container::Package& package, ReadContext& context, std::uint32_t depth) {
  DocumentBuilder builder(context);
  builder.add_encoding("utf-8");
  // The parsed parts are given back before the document is made: memory holds one of the two.
  read_parts(package, builder, depth);
  return builder.finish();
}

}  // namespace

Document docx::read_nested(std::string_view bytes, ReadContext& context, std::uint32_t depth,
                           std::uint64_t& bytes_left) {
  if (depth >= context.limits.archive_depth)
    throw Error(ErrorCode::limit_exceeded, context.name, "", "packages stand inside packages too deep");
  Limits limits = context.limits;
  limits.unpacked_bytes = bytes_left;
  const container::Package package(bytes, context.name, limits);
  Document document = read_at_depth(package, context, depth);
  bytes_left -= std::min(bytes_left, package.unpacked_bytes());
  return document;
}

Document read_docx(const container::Package& package, ReadContext& context) {
  return read_at_depth(package, context, 0);
}

}  // namespace baocao::reader
