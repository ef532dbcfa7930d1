#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"

#include "container/sniff.hpp"

namespace baocao::container {

namespace {

struct TypeMark {
  std::string_view mark;  // in a content type, lower case
  FileKind kind;
};

// The main part's type, transitional or strict, with macros or a template. A sheet may embed a document, whose type
// is without `.main`, and the other way round; only where no main part is named do those decide.
constexpr std::array kMainParts = {
    TypeMark{"wordprocessingml.document.main", FileKind::docx},
    TypeMark{"wordprocessingml.template.main", FileKind::docx},
    TypeMark{"ms-word.document.macroenabled.main", FileKind::docx},
    TypeMark{"ms-word.template.macroenabledtemplate.main", FileKind::docx},
    TypeMark{"spreadsheetml.sheet.main", FileKind::spreadsheet},
    TypeMark{"spreadsheetml.template.main", FileKind::spreadsheet},
    TypeMark{"ms-excel.", FileKind::spreadsheet},
    TypeMark{"presentationml.", FileKind::presentation},
    TypeMark{"ms-powerpoint.", FileKind::presentation},
    TypeMark{"wordprocessingml", FileKind::docx},
    TypeMark{"ms-word", FileKind::docx},
    TypeMark{"spreadsheetml", FileKind::spreadsheet},
};

constexpr std::array kOpenDocuments = {
    TypeMark{"application/vnd.oasis.opendocument.text", FileKind::odt},
    TypeMark{"application/vnd.sun.xml.writer", FileKind::odt},
    TypeMark{"application/vnd.oasis.opendocument.spreadsheet", FileKind::spreadsheet},
    TypeMark{"application/vnd.oasis.opendocument.presentation", FileKind::presentation},
};

// What programs call the main part where nothing names it: in packages whose list of types is lost.
struct UsualPart {
  std::string_view name;
  FileKind kind;
};
constexpr std::array kUsualParts = {
    UsualPart{"word/document.xml", FileKind::docx},
    UsualPart{"xl/workbook.xml", FileKind::spreadsheet},
    UsualPart{"ppt/presentation.xml", FileKind::presentation},
};

FileKind kind_of_types(const Package& package, std::size_t types) {
  std::string content(package.read(types).view());
  std::erase(content, '\0');  // UTF-16
  content = lower_ascii(content);
  const auto* found = std::find_if(kMainParts.begin(), kMainParts.end(),
                                   [&](const TypeMark& type) { return content.find(type.mark) != content.npos; });
  return found == kMainParts.end() ? FileKind::zip : found->kind;
}

// The first type named: in a manifest that is the document's own, before those of what it embeds.
FileKind kind_of_open_document(std::string_view content) {
  FileKind kind = FileKind::zip;
  std::size_t first = content.size();
  for (const TypeMark& known : kOpenDocuments) {
    const std::size_t at = content.find(known.mark);
    if (at >= first) continue;
    first = at;
    kind = known.kind;
  }
  return kind;
}

FileKind kind_of_parts(const Package& package) {
  for (const UsualPart& part : kUsualParts)
    if (package.find(part.name)) return part.kind;
  if (!package.find("content.xml")) return FileKind::zip;
  const auto manifest = package.find("META-INF/manifest.xml");
  return manifest ? kind_of_open_document(package.read(*manifest)) : FileKind::zip;
}

}  // namespace

FileKind sniff_package(const Package& package) {
  FileKind kind = FileKind::zip;
  if (const auto types = package.find("[Content_Types].xml"))
    kind = kind_of_types(package, *types);
  else if (const auto type = package.find("mimetype"))
    kind = kind_of_open_document(package.read(*type));
  return kind == FileKind::zip ? kind_of_parts(package) : kind;
}

}  // namespace baocao::container
