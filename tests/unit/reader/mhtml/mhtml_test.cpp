#include <catch2/catch.hpp>

#include <string>
#include <variant>

#include "reader/readers.hpp"

using namespace baocao;

namespace {

Document read(const std::string& bytes) {
  reader::ReadContext context{.name = "a.mht", .limits = {}, .deadline = {}};
  return reader::read_mhtml(bytes, context);
}

std::string first_text(const Document& document) {
  if (document.blocks.empty()) return "nothing";
  const auto* paragraph = std::get_if<Paragraph>(&document.blocks[0].value);
  return paragraph == nullptr ? "no paragraph" : paragraph->text;
}

std::string message(const std::string& headers, const std::string& body) {
  return "MIME-Version: 1.0\r\n" + headers + "\r\n\r\n" + body;
}

std::string related(const std::string& parameters, const std::string& parts) {
  return message("Content-Type: multipart/related; boundary=\"x\"" + parameters, parts + "--x--\r\n");
}

std::string part(const std::string& headers, const std::string& body) {
  return "--x\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

}  // namespace

TEST_CASE("the page of a single-file web page is read") {
  const std::string image = part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=");
  const std::string page = part("Content-Type: text/html; charset=\"utf-8\"", "<p>Kết quả</p>");
  struct Case {
    const char* rule;
    std::string bytes;
    const char* want;
  };
  const Case kCases[] = {
      {"the page stands first", related("", page + image), "Kết quả"},
      {"the page stands behind its images", related("", image + page), "Kết quả"},
      {"the first of two pages", related("", page + part("Content-Type: text/html", "<p>header")), "Kết quả"},
      {"the part that start names",
       related("; start=\"<b>\"", part("Content-Type: text/html\r\nContent-ID: <a>", "<p>frame") +
                                      part("Content-Type: text/html; charset=utf-8\r\nContent-ID: <b>", "<p>Kết quả")),
       "Kết quả"},
      {"quoted-printable, with soft line breaks",
       related("", part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                        "<p style=3D\"x\">K=E1=BA=\r\n=BFt qu=E1=BA=A3</p>")),
       "Kết quả"},
      {"base64",
       related("", part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64",
                        "PHA+S+G6v3QgcXXhuqM8L3A+")),
       "Kết quả"},
      {"the charset of the part, as the page names none",
       related("", part("Content-Type: text/html; charset=windows-1258\r\nContent-Transfer-Encoding: quoted-printable",
                        "<p>K=EA=ECt qu=E0</p>")),
       "Kết quà"},
      {"the charset of the page, as the part names none",
       related("", part("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable",
                        "<meta charset=3Dwindows-1258><p>K=EA=ECt qu=E0</p>")),
       "Kết quà"},
      {"a message that is a page", message("Content-Type: text/html; charset=utf-8", "<p>Kết quả</p>"), "Kết quả"},
      {"a page beside plain text",
       message("Content-Type: multipart/alternative; boundary=\"x\"",
               part("Content-Type: text/plain", "Plain") + page + "--x--\r\n"),
       "Kết quả"},
      {"line feeds only, and blank lines first",
       "\n\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"x\"\n\n--x\nContent-Type: text/html; "
       "charset=utf-8\n\n<p>Kết quả</p>\n--x--\n",
       "Kết quả"},
      {"cut off in the page", related("", page).substr(0, related("", page).find("</p>")), "Kết quả"},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(first_text(read(c.bytes)) == c.want);
    }
}

TEST_CASE("a message without a page is an error") {
  const std::string kCases[] = {
      related("", part("Content-Type: image/png", "x")),
      related("", ""),
      message("Content-Type: text/html", ""),
      "MIME-Version: 1.0\r\nContent-Type: multipart/related",
  };
  for (const std::string& bytes : kCases) {
    CHECK_THROWS_AS(read(bytes), Error);
  }
}

TEST_CASE("multiparts inside multiparts are bounded") {
  std::string bytes = "MIME-Version: 1.0\n";
  for (int i = 0; i < 50'000; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    bytes += "Content-Type: multipart/related; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  bytes += "Content-Type: text/html\n\n<p>x";
  CHECK_THROWS_AS(read(bytes), Error);
}
