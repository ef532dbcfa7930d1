#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "reader/readers.hpp"
#include "support/outline.hpp"

using namespace baocao;

namespace {

bool has(const Document& document, DiagnosticCode code) {
  return std::any_of(document.diagnostics.begin(), document.diagnostics.end(),
                     [&](const Diagnostic& d) { return d.code == code; });
}

Document read_html(std::string_view text) {
  reader::ReadContext context{"input", {}, {}};
  return reader::read_html(text, context);
}

}  // namespace

TEST_CASE("legacy fonts in a web page") {
  const Document document = read_html(
      "<meta charset=utf-8><p style=\"font-family:'.VnTime'\">Céng hoµ x· héi chñ nghÜa ViÖt Nam, t&shy; ph¸p</p>"
      "<table><tr><td><font face='VNI-Times'>UÛy ban <b>nhaân</b> daân</font></td><td>Cột Unicode</td></tr></table>");
  CHECK(test::outline(document.blocks) ==
        "Cộng hoà xã hội chủ nghĩa Việt Nam, tư pháp ¶ [Ủy ban nhân dân | Cột Unicode]");
  CHECK(document.encodings == std::vector<std::string>{"utf-8", "tcvn3", "vni"});
  CHECK(has(document, DiagnosticCode::legacy_encoding_decoded));
  CHECK_FALSE(has(document, DiagnosticCode::encoding_guessed));
}

TEST_CASE("capitals of VISCII among the control bytes of a page") {
  const Document document = read_html(
      "<p style=\"font-family:'VI Times'\">C\xB5ng h\xF2"
      "a x\xE3 h\xB5i ch\xFC ngh\xEE"
      "a Vi\xAEt Nam, K\x02 ho\xD5"
      "ch, S\x14 th\xF1"
      "c hi\xAEn</p>");
  CHECK(test::outline(document.blocks) == "Cộng hòa xã hội chủ nghĩa Việt Nam, KẲ hoạch, SỶ thực hiện");
  CHECK(document.encodings == std::vector<std::string>{"viscii"});
}

TEST_CASE("recognised text in the bytes of TCVN3") {
  reader::ReadContext context{"input", {}, {}};
  const Document document = reader::read_ocr_text(
      "STT\tN\xE9i dung nhi\xD6m v\xF4\tK\xD5t qu\xB6\n1\tX\xA9y d\xF9ng k\xD5 ho\xB9"
      "ch ph\xB8t tri\xD3n\t\xA7\xB7 ho\xB5n th\xB5nh t\xD5t c\xB6\n",
      context);
  CHECK(test::outline(document.blocks) ==
        "[STT | Nội dung nhiệm vụ | Kết quả / 1 | Xây dựng kế hoạch phát triển | Đã hoàn thành tết cả]");
  CHECK(document.encodings == std::vector<std::string>{"tcvn3"});
  CHECK(has(document, DiagnosticCode::encoding_guessed));
}

TEST_CASE("labels of lists follow the text") {
  reader::ReadContext context{"input", {}, {}};
  reader::DocumentBuilder builder(context);
  const std::uint16_t font = builder.font(".VnTime");
  builder.set_label("®)", font);
  builder.text("KÕ ho¹ch", {.font = font});
  const Document document = builder.finish();
  CHECK(test::outline(document.blocks) == "(đ)) Kế hoạch");
}

TEST_CASE("Unicode text with signs of Latin-1 stays") {
  const Document document =
      read_html("<meta charset=utf-8><p>Độ dày 5 µm, Ø16, 30 °C; Müller ở Österreich: café ®</p>");
  CHECK(test::outline(document.blocks) == "Độ dày 5 µm, Ø16, 30 °C; Müller ở Österreich: café ®");
  CHECK(document.encodings == std::vector<std::string>{"utf-8"});
  CHECK(document.diagnostics.empty());
}
