#include "reader/docx/body.hpp"
#include "reader/docx/notes.hpp"
#include "reader/docx/parts.hpp"
#include "reader/readers.hpp"

namespace baocao::reader {

namespace {

using namespace docx;

void read_parts(const container::Package& package, DocumentBuilder& builder) {
  Parts parts(package, builder);
  const std::unique_ptr<XmlPart> main = parts.open_main();
  if (main->names().tag(main->root()) != Tag::document)
    throw Error(ErrorCode::corrupt_document, builder.context().name, main->name(), "is no word-processing document");
  Fonts fonts(builder, parts);
  Styles styles(parts, fonts);
  Numbering numbering(parts, styles, fonts);
  Tally tally;
  NoteReferences notes;
  const Story story{builder, styles, numbering, fonts, tally, notes};
  Body(story, *main).read(child(main->names(), main->root(), Tag::body));
  read_notes(story, parts, *main);
  parts.report();
  tally.report(builder);
}

}  // namespace

Document read_docx(const container::Package& package, ReadContext& context) {
  DocumentBuilder builder(context);
  builder.add_encoding("utf-8");
  // The parsed parts are given back before the document is made: memory holds one of the two.
  read_parts(package, builder);
  return builder.finish();
}

}  // namespace baocao::reader
