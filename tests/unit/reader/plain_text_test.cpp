#include "reader/plain_text.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "reader/html/encoding.hpp"

using namespace baocao;
using namespace std::string_literals;

namespace {

struct Case {
  const char* rule;
  std::string in;
  std::string want;
  std::vector<std::string> encodings;
  bool diagnosed;
};

template <typename Decode>
void check(const Case& c, const Decode& decode) {
  reader::ReadContext context{"input", {}, {}};
  reader::DocumentBuilder builder(context);
  CHECK(decode(c.in, builder) == c.want);
  const Document document = builder.finish();
  CHECK(document.encodings == c.encodings);
  CHECK(!document.diagnostics.empty() == c.diagnosed);
}

const Case kPlain[] = {
    {"utf-8", "Tỉnh ủy", "Tỉnh ủy", {"utf-8"}, false},
    {"byte-order mark", "\xEF\xBB\xBFx", "x", {"utf-8"}, false},
    {"utf-16, little", "\xFF\xFEx\0\xBF\x1E"s, "xế", {"utf-16le"}, false},
    {"utf-16, big, beyond the first plane", "\xFE\xFF\xD8\x3D\xDE\x00"s, "😀", {"utf-16be"}, false},
    {"a broken pair", "\xFF\xFE\x3D\xD8x\0"s, "\uFFFDx", {"utf-16le"}, true},
    {"damaged utf-8", "ế ế ế ế ế ế ế ế ế ế ế ế \xFF", "ế ế ế ế ế ế ế ế ế ế ế ế \uFFFD", {"utf-8"}, true},
    {"a short line of damaged utf-8", "Kết quả thực \xC1", "Kết quả thực \uFFFD", {"utf-8"}, true},
    {"another encoding",
     "C\xE9ng h\xDF"
     "a \x93x\x94 \x81",
     "Céng hßa “x” \u0081",
     {"windows-1252"},
     false},
};

const Case kHtml[] = {
    {"no label", "<p>ế", "<p>ế", {"utf-8"}, false},
    {"label", "<meta charset=utf-8><p>ế", "<meta charset=utf-8><p>ế", {"utf-8"}, false},
    {"http-equiv",
     "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1258'><p>\xD0\xF2",
     "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1258'><p>Đ\u0323",
     {"windows-1258"},
     false},
    {"a label in a comment is none",
     "<!--<meta charset=iso-8859-8>--><meta charset=windows-1258><p>\xD0",
     "<!--<meta charset=iso-8859-8>--><meta charset=windows-1258><p>Đ",
     {"windows-1258"},
     false},
    {"latin-1 means windows-1252",
     "<meta charset=iso-8859-1><p>\x93",
     "<meta charset=iso-8859-1><p>“",
     {"windows-1252"},
     false},
    {"a label the bytes contradict",
     "<meta charset=windows-1252><p>ế",
     "<meta charset=windows-1252><p>ế",
     {"utf-8"},
     true},
    {"an unknown label", "<meta charset=nonsense><p>ế", "<meta charset=nonsense><p>ế", {"utf-8"}, true},
    {"utf-16 without mark", "<\0p\0>\0\xBF\x1E"s, "<p>ế", {"utf-16le"}, false},
};

}  // namespace

TEST_CASE("bytes of plain text") {
  for (const Case& c : kPlain) DYNAMIC_SECTION(c.rule) {
      check(c, reader::decode_plain_text);
    }
}

TEST_CASE("bytes that are no text are told, wherever they stand") {
  std::mt19937 random(0xFF);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (int word = 0; word < 30; ++word) text += "tiến độ ";
    const std::size_t space = text.find(' ', random() % (text.size() / 2));
    // Never a byte of UTF-8, a continuation by itself, the beginning of a letter.
    text.insert(space, random() % 3 == 0 ? "\xFF" : random() % 2 == 0 ? "\x80" : "\xE1\xBA");
    reader::ReadContext context{"input", {}, {}};
    reader::DocumentBuilder builder(context);
    const std::string decoded = reader::decode_plain_text(text, builder);
    const Document document = builder.finish();
    CHECK(decoded.substr(space, 4) == "\uFFFD ");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].code == DiagnosticCode::invalid_bytes);
  }
}

TEST_CASE("bytes of HTML") {
  for (const Case& c : kHtml) DYNAMIC_SECTION(c.rule) {
      check(c, reader::decode_html);
    }
}
