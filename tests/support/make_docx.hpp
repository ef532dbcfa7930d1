#pragma once

#include <string>
#include <string_view>

#include "baocao/document.hpp"
#include "baocao/reader.hpp"
#include "support/make_zip.hpp"

/// Word-processing packages made in memory from snippets of WordprocessingML.
namespace baocao::test {

/// Parts beside the document; those left empty are not in the package. The root elements with
/// their namespaces are put around what is given here.
struct DocxParts {
  std::string body;  ///< content of w:body
  std::string styles;
  std::string numbering;
  std::string footnotes;
  std::string endnotes;
  std::string settings;
  std::string theme_fonts;    ///< content of a:fontScheme
  std::string relationships;  ///< more relationships of the main part
};

std::string make_docx(const DocxParts& parts);

/// `content` as it stands in the root of a WordprocessingML part: <w:NAME xmlns:w=…>content</w:NAME>.
std::string word_part(std::string_view name, std::string_view content);

Document read_docx(const DocxParts& parts, const Limits& limits = {});
Document read_docx(std::string_view package_bytes, const Limits& limits = {});

}  // namespace baocao::test
