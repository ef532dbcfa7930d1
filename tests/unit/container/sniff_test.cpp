#include "container/sniff.hpp"

#include <catch2/catch.hpp>

#include "container/ole.hpp"
#include "support/make_zip.hpp"

using namespace baocao;
using container::FileKind;
using container::sniff;

namespace {

std::string office(const std::string& content_type) {
  return test::make_zip(
      {{"[Content_Types].xml", "<Types><Override ContentType=\"" + content_type + "\"/></Types>", ""}});
}

std::string utf16(std::string_view ascii, std::string_view mark) {
  std::string out(mark);
  for (const char c : ascii) {
    out += c;
    out += '\0';
  }
  return out;
}

std::string ole_entry(std::string_view name, std::uint32_t left, std::uint32_t right, std::uint32_t child) {
  std::string entry(128, '\0');
  for (std::size_t c = 0; c < name.size(); ++c) entry[2 * c] = name[c];
  const auto put = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) entry[at + i] = static_cast<char>(value >> (8 * i));
  };
  put(68, left);
  put(72, right);
  put(76, child);
  return entry;
}

// A sheet (at the root) with a document embedded in a storage.
std::string ole_sheet_with_document(std::uint32_t broken_link) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::string bytes = std::string(container::kOleMagic).append(504, '\0');
  bytes[30] = 9;
  return bytes + ole_entry("Root Entry", kNone, kNone, 1) + ole_entry("Workbook", kNone, 2, kNone) +
         ole_entry("MBD001", broken_link, kNone, 3) + ole_entry("WordDocument", kNone, kNone, kNone);
}

// Directory far behind, with a FAT whose 110th sector only the second table of FAT sectors names.
std::string large_ole() {
  constexpr std::size_t kSector = 512;
  const auto put = [](std::string& to, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) to[at + i] = static_cast<char>(value >> (8 * i));
  };
  constexpr std::uint32_t kFirstOf110th = 109 * 128;
  std::string bytes((kFirstOf110th + 4) * kSector, '\0');
  bytes.replace(0, 8, container::kOleMagic);
  bytes[30] = 9;
  put(bytes, 48, kFirstOf110th);  // the directory's first sector
  put(bytes, 68, 0);              // the sector that lists more of the FAT
  const auto at = [](std::uint32_t sector) { return (std::size_t{sector} + 1) * kSector; };
  put(bytes, at(0), 1);                  // the FAT's 110th sector
  put(bytes, at(1), kFirstOf110th + 1);  // the directory goes on in the next sector
  put(bytes, at(1) + 4, 0xFFFFFFFE);     // and ends there
  bytes.replace(at(kFirstOf110th), 128, ole_entry("Root Entry", 0, 0, 4));
  bytes.replace(at(kFirstOf110th + 1), 128, ole_entry("WordDocument", 0, 0, 0));
  return bytes;
}

// An OLE file of one directory sector: header, directory, and the streams named.
std::string ole(const std::vector<std::string>& streams, char fib_flags = 0) {
  std::string bytes(512, '\0');
  bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  bytes[30] = 9;
  std::string directory(512, '\0');
  for (std::size_t i = 0; i < streams.size(); ++i) {
    for (std::size_t c = 0; c < streams[i].size(); ++c) directory[i * 128 + 2 * c] = streams[i][c];
    directory[i * 128 + 116] = 1;
  }
  std::string word(512, '\0');
  word[11] = fib_flags;
  return bytes + directory + word;
}

}  // namespace

TEST_CASE("packages that do not say what they are") {
  const auto manifest = [](const std::string& type) {
    return "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type +
           "\"/><manifest:file-entry manifest:full-path=\"Object 1/\" "
           "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>";
  };
  const std::string text = manifest("application/vnd.oasis.opendocument.text-template");
  CHECK(sniff(test::make_zip({{"word/document.xml", "", ""}})) == FileKind::docx);
  CHECK(sniff(test::make_zip({{"[Content_Types].xml", "<Types/>", ""}, {"Word\\Document.xml", "", ""}})) ==
        FileKind::docx);
  CHECK(sniff(test::make_zip({{"xl/workbook.xml", "", ""}})) == FileKind::spreadsheet);
  CHECK(sniff(test::make_zip({{"content.xml", "", ""}, {"META-INF/manifest.xml", text, ""}})) == FileKind::odt);
  CHECK(sniff(test::make_zip({{"mimetype", "x", ""}, {"content.xml", "", ""}, {"META-INF/manifest.xml", text, ""}})) ==
        FileKind::odt);
  CHECK(sniff(test::make_zip({{"content.xml", "", ""},
                              {"META-INF/manifest.xml", manifest("application/vnd.oasis.opendocument.presentation"),
                               ""}})) == FileKind::presentation);
  CHECK(sniff(test::make_zip({{"content.xml", "", ""}})) == FileKind::zip);
}

TEST_CASE("files are known by their content") {
  struct Case {
    const char* rule;
    std::string bytes;
    FileKind want;
  };
  const Case kCases[] = {
      {"docx", office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
       FileKind::docx},
      {"docm", office("application/vnd.ms-word.document.macroEnabled.main+xml"), FileKind::docx},
      {"xlsx", office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
       FileKind::spreadsheet},
      {"odt", test::make_zip({{"mimetype", "application/vnd.oasis.opendocument.text", ""}}), FileKind::odt},
      {"ods", test::make_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", ""}}),
       FileKind::spreadsheet},
      {"zip", test::make_zip({{"a.txt", "x", ""}}), FileKind::zip},
      {"cut off zip", test::make_zip({{"a.txt", "x", ""}}).substr(0, 40), FileKind::corrupt_zip},
      {"html", "<!DOCTYPE html><p>x", FileKind::html},
      {"html behind a comment and a declaration", "\n<?xml version=\"1.0\"?><!-- saved --><HTML>", FileKind::html},
      {"another document type", "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META x><H1>y", FileKind::html},
      {"a bare table", "<table><tr><td>x", FileKind::html},
      {"a piece of a page", "<section class=x>y", FileKind::html},
      {"a piece that begins in a line", "<span>x</span>", FileKind::html},
      {"a piece of a table", "<td>x", FileKind::html},
      {"a piece that begins with an end", "</td><td>x", FileKind::html},
      {"a piece of XHTML with a prefix", "<reqif-xhtml:div>x</reqif-xhtml:div>", FileKind::html},
      {"a page of XML with a prefix", "<?xml version='1.0'?><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\">",
       FileKind::unknown},
      {"another name that ends alike", "<xslhtml:p>x</xslhtml:p>", FileKind::unknown},
      {"a piece of another vocabulary", "<w:p><w:r>x</w:r></w:p>", FileKind::unknown},
      {"text with an element in it", "x <b>y</b>", FileKind::unknown},
      {"code that writes elements", "document.write(\"<b>x</b>\")", FileKind::unknown},
      {"code with brackets", "int main() { return a</b>; }", FileKind::unknown},
      {"JSON with elements", "{\"html\":\"<b>x</b>\"}", FileKind::unknown},
      {"text with other brackets", "std::vector<a> x; </nonsense>", FileKind::unknown},
      {"XML with a title", "<feed><title>x</title></feed>", FileKind::unknown},
      {"a piece that begins with a control", "<button>x</button>y", FileKind::html},
      {"a picture of XML", "<?xml version='1.0'?><svg><text>x</text></svg>", FileKind::unknown},
      {"data of XML", "<?xml version='1.0'?><data>x</data>", FileKind::unknown},
      {"pdf behind white space", "\r\n%PDF-1.4", FileKind::pdf},
      {"white space", " \n ", FileKind::unknown},
      {"a page behind text", "{% include 'x' %}\n<html>\n<p>x\ty", FileKind::html},
      {"paragraphs behind text", "---\ntitle: x\n---\n<p>x</p>", FileKind::html},
      {"recognised text that begins with markup", "<b>STT</b>\tNhiệm vụ\n", FileKind::ocr_text},
      {"another vocabulary of XML", "<?xml version='1.0'?><feed>x</feed>", FileKind::unknown},
      {"utf-16 html", utf16("<html><body>x", "\xFF\xFE"), FileKind::html},
      {"utf-16 html without mark", utf16("<html><body>x", ""), FileKind::html},
      {"mhtml", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n", FileKind::mhtml},
      {"recognised text that begins with cells of paragraphs", "\n<p>TỈNH ỦY</p><p>*</p>\t<p>ĐẢNG</p>\n\nBÁO CÁO\n",
       FileKind::ocr_text},
      {"recognised text that begins with a row's rest", "\t<p>của Tỉnh ủy.</p>\t<p>kinh tế.</p>\t\n",
       FileKind::ocr_text},
      {"a page of paragraphs with tabs", "<p>\tKết quả</p>\n<p>năm 2023</p>\t<p>x</p>\n", FileKind::html},
      {"a piece of a page with its table far below",
       "<p>Kết quả</p>\t<p>năm 2023</p>\n" + std::string(9000, '\n') + "<TABLE><tr><td>STT</td></tr></TABLE>\n",
       FileKind::html},
      {"a page with a table on one line", "<p>Kết quả</p>\t<table><tr><td>STT</td></tr></table>\n", FileKind::html},
      {"recognised text", "STT\tNội dung\tKết quả\n", FileKind::ocr_text},
      {"Vietnamese text without a table", "Kết quả khắc phục", FileKind::ocr_text},
      {"English text without a table", "Nothing to see here.", FileKind::unknown},
      {"indented code", "int main() {\n\treturn 0;\n}\n", FileKind::unknown},
      {"noise", std::string("\x00\x01\x02\x03\xFF\x00\x10", 7), FileKind::unknown},
      {"pdf", "%PDF-1.7\n", FileKind::pdf},
      {"rtf", "{\\rtf1\\ansi", FileKind::rtf},
      {"png", "\x89PNG\r\n\x1A\n", FileKind::image},
      {"doc", ole({"Root Entry", "WordDocument"}), FileKind::doc},
      {"doc with a sheet inside", ole({"Root Entry", "Workbook", "WordDocument"}), FileKind::doc},
      {"encrypted doc", ole({"Root Entry", "WordDocument"}, 1), FileKind::encrypted_doc},
      {"encrypted docx", ole({"Root Entry", "EncryptedPackage"}), FileKind::encrypted_office},
      {"xls", ole({"Root Entry", "Workbook"}), FileKind::spreadsheet},
      {"a document in a sheet", ole_sheet_with_document(0xFFFFFFFF), FileKind::spreadsheet},
      {"siblings in a circle", ole_sheet_with_document(1), FileKind::spreadsheet},
      {"a large doc", large_ole(), FileKind::doc},
      {"a mail message", ole({"Root Entry", "__properties_version1.0"}), FileKind::other_ole},
      {"a document package as XML",
       "<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
       FileKind::flat_opc},
      {"XML of Word 2003",
       "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument "
       "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body><w:p>",
       FileKind::word_2003_xml},
      {"flat OpenDocument",
       "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><text:p>đ\t</text:p>",
       FileKind::flat_odf},
      {"a sheet that embeds a document",
       test::make_zip(
           {{"[Content_Types].xml",
             "<Types><Default Extension=\"docx\" ContentType=\"application/vnd.openxmlformats-officedocument."
             "wordprocessingml.document\"/><Override ContentType=\"application/vnd.openxmlformats-"
             "officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
             ""}}),
       FileKind::spreadsheet},
      {"a cut off OLE file", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), FileKind::doc},
      {"nothing", "", FileKind::empty},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(sniff(c.bytes) == c.want);
    }
}
