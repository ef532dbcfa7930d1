#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "../text/legacy_text.hpp"
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

TEST_CASE("what the label of a page says of legacy bytes") {
  struct Page {
    const char* rule;
    const char* label;
    text::Legacy encoding;
    const char* style;
    const char* text;
    const char* named;  // encoding
  };
  const char* const kShort = "tỉnh ủy";  // too short to judge by
  const char* const kLong = "Cộng hòa xã hội chủ nghĩa Việt Nam, tỉnh ủy Bến Tre";
  const Page kPages[] = {
      {"VISCII", "VISCII", text::Legacy::viscii, "", kShort, "viscii"},
      {"VPS", "x-viet-vps", text::Legacy::vps, "", kShort, "vps"},
      {"VNI", "x-viet-vni", text::Legacy::vni, "", kShort, "vni"},
      {"TCVN3", "x-viet-tcvn5712", text::Legacy::tcvn3, "", kShort, "tcvn3"},
      {"windows-1258", "windows-1258", text::Legacy::windows_1258, "", kShort, "windows-1258"},
      {"windows-1258 with a legacy font that is not used", "windows-1258", text::Legacy::windows_1258,
       "@font-face {font-family:.VnTime}", kLong, "windows-1258"},
      {"a label that lies, a short text", "windows-1258", text::Legacy::tcvn3, "p {font-family:.VnTime}", kShort,
       "tcvn3"},
      {"a label that lies, the letters tell", "windows-1258", text::Legacy::vni, "", kLong, "vni"},
      {"a label that lies, in capitals", "WINDOWS-1258", text::Legacy::vps, "", kLong, "vps"},
  };
  for (const Page& page : kPages) DYNAMIC_SECTION(page.rule) {
      const std::string bytes = tests::Encoder(page.encoding).to_bytes(page.text);
      const Document document =
          read_html("<html><head><meta http-equiv=Content-Type content='text/html; charset=" + std::string(page.label) +
                    "'><style>" + page.style + "</style></head><body><p>" + bytes + "</p></body></html>");
      CHECK(test::outline(document.blocks) == page.text);
      CHECK(document.encodings == std::vector<std::string>{page.named});
    }
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
