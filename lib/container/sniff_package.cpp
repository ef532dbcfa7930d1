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

}  // namespace

FileKind sniff_package(const Package& package) {
  if (const auto types = package.find("[Content_Types].xml")) {
    std::string content = package.read(*types);
    std::erase(content, '\0');  // UTF-16
    content = lower_ascii(content);
    const auto* found = std::find_if(kMainParts.begin(), kMainParts.end(),
                                     [&](const TypeMark& type) { return content.find(type.mark) != content.npos; });
    return found == kMainParts.end() ? FileKind::zip : found->kind;
  }
  if (const auto type = package.find("mimetype")) {
    const std::string content = package.read(*type);
    const auto* found = std::find_if(kOpenDocuments.begin(), kOpenDocuments.end(),
                                     [&](const TypeMark& known) { return content.starts_with(known.mark); });
    if (found != kOpenDocuments.end()) return found->kind;
  }
  return FileKind::zip;
}

}  // namespace baocao::container
