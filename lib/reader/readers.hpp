#pragma once

#include <string>
#include <string_view>

#include "baocao/document.hpp"
#include "container/package.hpp"
#include "reader/builder.hpp"

/// The readers, one a format: parts → Document. Each throws Error(corrupt_document, …) where no
/// document can be given and Error(limit_exceeded, …) over a limit.
namespace baocao::reader {

Document read_docx(const container::Package& package, ReadContext& context);
Document read_odt(const container::Package& package, ReadContext& context);
/// Bytes in any encoding; the text is decoded as a browser would.
Document read_html(std::string_view bytes, ReadContext& context);
/// A MIME message whose root part is a web page (RFC 2557).
Document read_mhtml(std::string_view bytes, ReadContext& context);
Document read_ocr_text(std::string_view bytes, ReadContext& context);

}  // namespace baocao::reader
