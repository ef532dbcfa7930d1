#pragma once

#include <cstdint>
#include <string_view>

#include "container/package.hpp"

/// What a file is, told by its bytes alone.
namespace baocao::container {

enum class FileKind : std::uint8_t {
  docx,
  odt,
  html,
  mhtml,
  ocr_text,
  zip,  // read
  pdf,
  doc,
  encrypted_office,
  encrypted_doc,
  other_ole,
  rtf,
  flat_opc,
  word_2003_xml,
  flat_odf,
  spreadsheet,
  presentation,
  image,
  packed,
  empty,
  corrupt_zip,
  unknown  // named in an error
};

/// Looks at the whole of `bytes` where it must (zip directory, text), without unpacking document parts.
FileKind sniff(std::string_view bytes);

/// A zip container by what it says of its parts, not by their names (OPC, ECMA-376 part 2; ODF 1.3 part 2).
/// Throws what Package::read throws.
FileKind sniff_package(const Package& package);

/// A word for it: "docx", "pdf", "doc" … (for those that are read, source.format of the contract); empty for unknown.
std::string_view format_name(FileKind kind) noexcept;

/// A sentence for the error: what the file is and what to do, such as
/// "is a PDF file (…)"; empty for the kinds that are read.
std::string_view advice(FileKind kind) noexcept;

}  // namespace baocao::container
