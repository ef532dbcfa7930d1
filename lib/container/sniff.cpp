#include "container/sniff.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/ascii.hpp"
#include "container/ole.hpp"
#include "container/package.hpp"
#include "container/zip_directory.hpp"
#include "text/utf8.hpp"

namespace baocao::container {

namespace {

struct Magic {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array kMagics = {
    Magic{"%PDF-", FileKind::pdf},
    Magic{"{\\rtf", FileKind::rtf},
    Magic{"\x89PNG\r\n", FileKind::image},
    Magic{"\xFF\xD8\xFF", FileKind::image},
    Magic{"GIF8", FileKind::image},
    Magic{std::string_view("II*\0", 4), FileKind::image},
    Magic{std::string_view("MM\0*", 4), FileKind::image},
    Magic{"AT&TFORM", FileKind::image},
    Magic{"\x1F\x8B", FileKind::packed},
    Magic{"7z\xBC\xAF\x27\x1C", FileKind::packed},
    Magic{"Rar!", FileKind::packed},
    Magic{"\xFD"
          "7zXZ",
          FileKind::packed},
    Magic{"BZh", FileKind::packed},
};

constexpr std::size_t kLooked = std::size_t{1} << 20;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool contains_one_of(std::string_view head, std::span<const std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return contains(head, mark); });
}

FileKind sniff_ole(std::string_view bytes) {
  const std::vector<OleStream> streams = read_ole_root(bytes);
  const auto find = [&](std::string_view name) {
    return std::find_if(streams.begin(), streams.end(), [&](const OleStream& s) { return s.name == name; });
  };
  if (find("EncryptedPackage") != streams.end()) return FileKind::encrypted_office;
  // Embedded sheets have streams of their own, so the text document is looked for first.
  if (const auto word = find("WordDocument"); word != streams.end()) {
    // FibBase.fEncrypted, [MS-DOC] 2.5.2: bit 8 of the flags at offset 10.
    const std::string_view fib = ole_stream_start(bytes, *word);
    return fib.size() > 11 && (static_cast<unsigned char>(fib[11]) & 0x01u) != 0 ? FileKind::encrypted_doc
                                                                                 : FileKind::doc;
  }
  if (find("Workbook") != streams.end() || find("Book") != streams.end()) return FileKind::spreadsheet;
  if (find("PowerPoint Document") != streams.end()) return FileKind::presentation;
  return streams.empty() ? FileKind::doc : FileKind::other_ole;
}

FileKind sniff_zip(std::string_view bytes) try {
  return sniff_package(Package(bytes, "", {}));
} catch (const Error& error) {
  return error.code() == ErrorCode::encrypted ? FileKind::encrypted_office : FileKind::corrupt_zip;
}

// The first kilobytes as ASCII, UTF-16 folded together: enough to see markup.
std::string head_of(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  std::string head;
  for (const char c : bytes.substr(0, kHead))
    if (c != 0) head += c;
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (head.starts_with(mark)) head.erase(0, mark.size());
  return lower_ascii(head);
}

std::string_view skip_to_markup(std::string_view head) {
  while (true) {
    const std::size_t start = head.find_first_not_of(" \t\r\n\f");
    if (start == std::string_view::npos) return {};
    head.remove_prefix(start);
    const bool comment = head.starts_with("<!--");
    // Of a document type only HTML's says what the file is: `<!DOCTYPE NETSCAPE-Bookmark-file-1>`.
    const bool type = head.starts_with("<!doctype") && !head.starts_with("<!doctype html");
    if (!comment && !type && !head.starts_with("<?")) return head;
    const std::string_view closing = comment ? "-->" : type ? ">" : "?>";
    const std::size_t end = head.find(closing);
    if (end == std::string_view::npos) return head;
    head.remove_prefix(end + closing.size());
  }
}

// Elements that a page or a piece of one may begin with. Not those that recognised text has in its lines, nor names
// that other vocabularies of XML have for their roots (`data`, `map`, `object`).
constexpr std::array<std::string_view, 61> kPageElements = {
    "address",    "article", "aside",   "base",    "blockquote", "body",     "caption",  "center",   "col",
    "colgroup",   "dd",      "details", "dialog",  "dir",        "div",      "dl",       "dt",       "fieldset",
    "figcaption", "figure",  "footer",  "form",    "frame",      "frameset", "h1",       "h2",       "h3",
    "h4",         "h5",      "h6",      "head",    "header",     "hgroup",   "hr",       "html",     "iframe",
    "legend",     "link",    "listing", "main",    "meta",       "nav",      "noframes", "noscript", "p",
    "plaintext",  "pre",     "script",  "section", "style",      "summary",  "table",    "tbody",    "td",
    "textarea",   "tfoot",   "th",      "thead",   "title",      "tr",       "xmp"};
// Those it may have in them; a file without any sign of such text is a page.
constexpr std::array<std::string_view, 43> kInlineElements = {
    "a",     "abbr",    "acronym", "b",      "bdi",  "bdo",    "big", "br",    "button", "cite", "code",
    "del",   "dfn",     "em",      "embed",  "font", "i",      "img", "input", "ins",    "kbd",  "li",
    "mark",  "marquee", "math",    "nobr",   "ol",   "option", "q",   "ruby",  "s",      "samp", "select",
    "small", "span",    "strike",  "strong", "sub",  "sup",    "tt",  "u",     "ul",     "wbr"};

std::string_view name_of_tag(std::string_view behind_bracket) {
  return behind_bracket.substr(0, behind_bracket.find_first_of(" \t\r\n\f/>"));
}

std::string_view first_element(std::string_view markup) {
  return markup.starts_with('<') ? name_of_tag(markup.substr(1)) : std::string_view();
}

// A browser knows no prefixes: a page of XML that declares one would lose its tables.
bool is_undeclared_xhtml(std::string_view prefix, std::string_view head) {
  return prefix.ends_with("xhtml") && !head.starts_with("<?xml") && !contains(head, "xmlns:" + std::string(prefix));
}

// An element of a page, also where it only ends (`</div></body>`) and with the prefix that pieces of XHTML in other
// files leave undeclared (`<reqif-xhtml:div>`).
bool begins_with_page_element(std::string_view markup, std::string_view head) {
  std::string_view name = markup.starts_with("</") ? name_of_tag(markup.substr(2)) : first_element(markup);
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
    if (!is_undeclared_xhtml(name.substr(0, colon), head)) return false;
    name.remove_prefix(colon + 1);
  }
  return is_one_of(name, kPageElements);
}

// The first line with text as a row of recognised text, whose cells hold paragraphs: `<p>TỈNH ỦY</p>\t<p>ĐẢNG …</p>`,
// and no sign of a page around it, which would have a table for its rows.
bool begins_with_row_of_cells(std::string_view bytes, std::string_view head) {
  if (!skip_to_markup(head).starts_with("<p")) return false;
  const std::string_view looked = bytes.substr(0, kLooked);
  const std::size_t begin = looked.find('<');
  const std::size_t tab = looked.find("</p>\t", begin);
  if (tab >= looked.find_first_of("\r\n", begin)) return false;
  // The table may stand far below.
  constexpr std::array<std::string_view, 6> kSignsOfPage = {"<html", "<head", "<body", "<meta", "<table", "<div"};
  return !contains_one_of(lower_ascii(looked), kSignsOfPage);
}

bool is_html(std::string_view head) {
  const std::string_view markup = skip_to_markup(head);
  if (markup.starts_with("<!doctype html")) return true;
  if (begins_with_page_element(markup, head)) return true;
  return markup.starts_with('<') && (contains(head, "<html") || contains(head, "<body") || contains(head, "<table"));
}

// One XML file for a whole document, in the three forms that office programs write.
FileKind kind_of_xml(std::string_view head) {
  const std::string_view root = first_element(skip_to_markup(head));
  const std::string_view name = root.substr(root.find(':') + 1);
  if (name == "package" && contains(head, "schemas.microsoft.com/office/2006/xmlpackage")) return FileKind::flat_opc;
  if (name == "worddocument" && contains(head, "schemas.microsoft.com/office/word/2003"))
    return FileKind::word_2003_xml;
  if (name == "document" && contains(head, "opendocument:xmlns:office")) return FileKind::flat_odf;
  return FileKind::unknown;
}

// Text before the markup: what a template or a mail program put there.
bool begins_page_inside(std::string_view head) {
  constexpr std::array<std::string_view, 3> kMarks = {"<!doctype html", "<html", "<body"};
  return contains_one_of(head, kMarks);
}
bool has_markup_inside(std::string_view head) {
  constexpr std::array<std::string_view, 8> kMarks = {"<table",  "</p>", "</div>", "</td>",
                                                      "</span>", "<br>", "<br/>",  "<br />"};
  return contains_one_of(head, kMarks) || is_one_of(first_element(skip_to_markup(head)), kInlineElements);
}

bool is_mhtml(std::string_view head) {
  const bool headers = head.starts_with("mime-version:") || head.starts_with("from:") ||
                       head.starts_with("content-type:") || contains(head.substr(0, 600), "\nmime-version:");
  return headers && contains(head, "content-type:") && (contains(head, "multipart/") || contains(head, "text/html"));
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

bool is_text(std::string_view bytes) {
  if (is_utf16(bytes)) return true;
  const std::string_view looked = bytes.substr(0, kLooked);
  const auto controls = std::count_if(looked.begin(), looked.end(), [](char c) {
    const bool space = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
    return static_cast<unsigned char>(c) < 0x20 && !space;
  });
  // VISCII and VPS have capitals among the control bytes, but few of them, and never NUL.
  return looked.find('\0') == std::string_view::npos && static_cast<std::size_t>(controls) * 50 <= looked.size();
}

// Text that could be a report: with a row of a table or with letters only Vietnamese has.
bool is_report_text(std::string_view bytes) {
  if (is_utf16(bytes)) return true;
  std::size_t vietnamese = 0;
  bool row = false;  // a tab stands behind other text of its line: no indent
  bool text_in_line = false;
  const std::string_view looked = bytes.substr(0, kLooked);
  for (std::size_t at = 0; at < looked.size();) {
    const auto byte = static_cast<unsigned char>(looked[at]);
    if (byte >= 0x80) {
      const text::Decoded next = text::decode_at(looked, at);
      const bool letter = (next.code_point >= 0x1EA0 && next.code_point <= 0x1EF9) || next.code_point == U'đ' ||
                          next.code_point == U'Đ' || next.code_point == U'ơ' || next.code_point == U'ư' ||
                          next.code_point == U'ă' || next.code_point == U'Ơ' || next.code_point == U'Ư' ||
                          next.code_point == U'Ă';
      vietnamese += letter ? 1u : 0u;
      text_in_line = true;
      at += next.size;
      continue;
    }
    row |= byte == '\t' && text_in_line;
    text_in_line = byte != '\n' && (text_in_line || byte > 0x20);
    ++at;
  }
  return row || vietnamese > 0;
}

}  // namespace

FileKind sniff(std::string_view bytes) {
  if (bytes.empty()) return FileKind::empty;
  if (bytes.starts_with(kOleMagic)) return sniff_ole(bytes);
  if (is_zip(bytes)) return sniff_zip(bytes);
  for (const Magic& magic : kMagics)
    if (bytes.starts_with(magic.bytes)) return magic.kind;
  const std::string head = head_of(bytes);
  if (skip_to_markup(head).starts_with("%pdf-")) return FileKind::pdf;
  if (is_mhtml(head)) return FileKind::mhtml;
  if (const FileKind kind = kind_of_xml(head); kind != FileKind::unknown) return kind;
  if (is_html(head) && !begins_with_row_of_cells(bytes, head)) return FileKind::html;
  if (!is_text(bytes)) return FileKind::unknown;
  if (begins_page_inside(head)) return FileKind::html;
  if (is_report_text(bytes)) return FileKind::ocr_text;
  return has_markup_inside(head) ? FileKind::html : FileKind::unknown;
}

}  // namespace baocao::container
