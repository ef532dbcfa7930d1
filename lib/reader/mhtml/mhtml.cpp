// Single-file web pages (RFC 2557), as Word and browsers save them: the page is one part of a MIME
// message and is read as HTML; its images and style sheets are parts beside it.
#include <algorithm>

#include "reader/html/encoding.hpp"
#include "reader/mhtml/mime_tree.hpp"
#include "reader/plain_text.hpp"
#include "reader/readers.hpp"

namespace baocao::reader {

namespace {

// The charset of the part goes before the page's own (WHATWG HTML §13.2.3.2, the transport layer), so
// it is put where the page's would stand first.
std::string with_charset(RootPart part) {
  const bool told = has_byte_order_mark(part.content) || part.charset.starts_with("utf-16");
  if (told || !is_encoding_label(part.charset) || find_meta_charset(part.content) == part.charset)
    return std::move(part.content);
  return "<meta charset=\"" + part.charset + "\">" + part.content;
}

}  // namespace

Document read_mhtml(std::string_view bytes, ReadContext& context) {
  const std::size_t start = std::min(bytes.find_first_not_of("\r\n\t \xEF\xBB\xBF"), bytes.size());
  std::optional<RootPart> part = find_root_part(bytes.substr(start));
  if (!part)
    throw Error(ErrorCode::unsupported_format, context.name, "",
                "is a MIME message, which is read with GMime 3.0 (install libgmime-3.0-0)");
  if (part->type.empty() || part->content.empty())
    throw Error(ErrorCode::corrupt_document, context.name, "",
                "is a MIME message without a page in it (save it again as a web page)");
  if (part->type == "text/plain") return read_ocr_text(part->content, context);
  return read_html(with_charset(*std::move(part)), context);
}

}  // namespace baocao::reader
