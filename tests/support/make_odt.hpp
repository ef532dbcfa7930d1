#pragma once

#include <string>

#include "baocao/document.hpp"
#include "baocao/reader.hpp"

/// OpenDocument texts made in memory.
namespace baocao::test {

struct OdtParts {
  std::string body;                               ///< inside office:text
  std::string automatic_styles = {};              ///< of content.xml
  std::string styles = {};                        ///< inside office:styles of styles.xml
  std::string manifest = "<manifest:manifest/>";  ///< META-INF/manifest.xml
};

/// The bytes of a package.
std::string make_odt(const OdtParts& parts);

/// The document in it, read by read_odt.
Document read_odt(const OdtParts& parts, const Limits& limits = {});

}  // namespace baocao::test
