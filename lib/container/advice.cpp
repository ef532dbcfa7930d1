#include <array>
#include <cstddef>

#include "container/sniff.hpp"

namespace baocao::container {

std::string_view format_name(FileKind kind) noexcept {
  // In the order of the enumeration.
  constexpr std::array<std::string_view, 22> kNames = {
      "docx", "odt", "html", "mhtml", "ocr-text",    "zip",          "pdf",   "doc",    "encrypted", "encrypted", "ole",
      "rtf",  "xml", "xml",  "xml",   "spreadsheet", "presentation", "image", "packed", "empty",     "zip",       ""};
  static_assert(kNames.size() == static_cast<std::size_t>(FileKind::unknown) + 1);
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view advice(FileKind kind) noexcept {
  switch (kind) {
    case FileKind::pdf:
      return "is a PDF file (recognise its text, or: soffice --headless --infilter=writer_pdf_import --convert-to docx "
             "FILE)";
    case FileKind::doc:
      return "is an old binary Word file (convert it: soffice --headless --convert-to docx FILE)";
    case FileKind::other_ole:
      return "is an OLE file without a text document (open it in its program and save it as .docx)";
    case FileKind::flat_opc:
      return "is a word-processing package as one XML file (convert it: soffice --headless --convert-to docx FILE)";
    case FileKind::word_2003_xml:
      return "is an XML document of Word 2003 (convert it: soffice --headless --convert-to docx FILE)";
    case FileKind::flat_odf:
      return "is an OpenDocument as one XML file (convert it: soffice --headless --convert-to odt FILE)";
    case FileKind::encrypted_office:
      return "is an encrypted Office file (save it without a password)";
    case FileKind::encrypted_doc:
      return "is an encrypted old binary Word file (save it without a password)";
    case FileKind::rtf:
      return "is an RTF file (convert it: soffice --headless --convert-to docx FILE)";
    case FileKind::spreadsheet:
      return "is a spreadsheet (convert it: soffice --headless --convert-to html FILE)";
    case FileKind::presentation:
      return "is a presentation (convert it: soffice --headless --convert-to odt FILE)";
    case FileKind::image:
      return "is an image (recognise its text first)";
    case FileKind::packed:
      return "is packed in a way that is not read (unpack it, or pack it as zip)";
    case FileKind::empty:
      return "is empty (get the file again)";
    case FileKind::corrupt_zip:
      return "is a broken or cut off zip archive (get the file again)";
    case FileKind::unknown:
      return "is no format that is read (try: soffice --headless --convert-to docx FILE)";
    default:
      return "";
  }
}

}  // namespace baocao::container
