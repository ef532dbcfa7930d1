#pragma once

#include <cstdint>
#include <string_view>

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
  rtf,
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

/// A sentence for the error: what the file is and what to do, such as
/// "is a PDF file (…)"; empty for the kinds that are read.
std::string_view advice(FileKind kind) noexcept;

}  // namespace baocao::container
