// Strings through the writer: what is escaped, what is not, at every place in a word of eight bytes.

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "output/json_writer.hpp"
#include "text/valid_utf8.hpp"

namespace {

std::string written(std::string_view text) {
  return baocao::output::make_json(baocao::JsonLayout::compact, nullptr, [&](auto& out) {
    out.begin_array();
    out.string(text);
    out.end_array();
  });
}

struct Case {
  const char* rule;
  std::string_view text;
  std::string_view want;
};

using namespace std::string_view_literals;

constexpr Case kCases[] = {
    {"nothing", "", R"([""])"},
    {"plain text", "Ban hành", R"(["Ban hành"])"},
    {"Vietnamese stays UTF-8", "Quyết định số 738-QĐ/TU của Tỉnh ủy", R"(["Quyết định số 738-QĐ/TU của Tỉnh ủy"])"},
    {"a slash stays", "QĐ/TU", R"(["QĐ/TU"])"},
    {"quotation mark", "a\"b", R"(["a\"b"])"},
    {"backslash", "a\\b", R"(["a\\b"])"},
    {"line end and tab", "a\nb\tc", R"(["a\nb\tc"])"},
    {"other controls", "\x01\x1f"sv, R"(["\u0001\u001F"])"},
    {"zero byte", "a\0b"sv, R"(["a\u0000b"])"},
    {"delete is no control of JSON's", "\x7f", "[\"\x7f\"]"},
    {"outside the basic plane", "\U0001F600", "[\"\U0001F600\"]"},
};

}  // namespace

TEST_CASE("what JSON escapes in strings") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(written(c.text) == c.want);
    }
}

TEST_CASE("an escaped byte is found wherever it stands") {
  for (std::size_t size = 1; size <= 150; ++size)
    for (std::size_t at = 0; at < size; ++at)
      for (const auto& [byte, escaped] : {std::pair{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}}) {
        std::string text(size, 'x');
        text[at] = byte;
        const std::string want = "[\"" + text.substr(0, at) + escaped + text.substr(at + 1) + "\"]";
        REQUIRE(written(text) == want);
      }
}

TEST_CASE("names, commas and colons") {
  const auto write = [](auto& out) {
    const std::string name = "a\"b";
    out.begin_object();
    out.field("one", 1);
    out.key(name);
    out.begin_array();
    out.null();
    out.span({3, 17});
    out.boolean(true);
    out.begin_object();
    out.end_object();
    out.number(-0.5);
    out.end_array();
    out.field_or_null("none", "");
    out.key("negative");
    out.integer(std::int32_t{-7});
    out.end_object();
  };
  using baocao::JsonLayout;
  CHECK(baocao::output::make_json(JsonLayout::compact, nullptr, write) ==
        R"({"one":1,"a\"b":[null,[3,17],true,{},-0.5],"none":null,"negative":-7})");
  CHECK(baocao::output::make_json(JsonLayout::pretty, nullptr, write) == R"({
  "one": 1,
  "a\"b": [
    null,
    [3, 17],
    true,
    {},
    -0.5
  ],
  "none": null,
  "negative": -7
})");
}

TEST_CASE("long strings and escapes reach a sink whole") {
  std::string pieces;
  std::size_t count = 0;
  const baocao::JsonSink sink = [&](std::string_view piece) {
    pieces += piece;
    ++count;
  };
  const auto write = [](auto& out) {
    out.begin_array();
    for (std::size_t i = 0; i < 2000; ++i) out.string(std::string(i % 300, 'x') + (i % 7 == 0 ? "\"" : ""));
    out.string(std::string(200'000, 'y'));
    out.end_array();
  };
  CHECK(baocao::output::make_json(baocao::JsonLayout::compact, &sink, write).empty());
  CHECK(count > 3);
  CHECK((pieces == baocao::output::make_json(baocao::JsonLayout::compact, nullptr, write)));
}

TEST_CASE("a long text that is kept takes little more room than it has bytes") {
  const auto of_numbers = [](auto& out) {
    out.begin_array();
    for (std::uint32_t i = 0; i < 100'000; ++i) {
      out.begin_object();
      out.field("number", i % 1000);
      out.key("span");
      out.span({i % 500, i % 1000});
      out.end_object();
    }
    out.end_array();
  };
  for (const auto layout : {baocao::JsonLayout::compact, baocao::JsonLayout::pretty}) {
    const std::string numbers = baocao::output::make_json(layout, nullptr, of_numbers);
    CHECK(numbers.size() > 3'000'000);
    CHECK(numbers.capacity() < numbers.size() + numbers.size() / 4);
  }
  // Escaped, it is longer than was measured.
  const std::string quotes(300'000, '"');
  const std::string escaped = written(quotes);
  CHECK(escaped.size() == 2 * quotes.size() + 4);
  CHECK(escaped.capacity() < escaped.size() + escaped.size() / 4 + 1);
  CHECK(written("short").capacity() < 100);
}

TEST_CASE("no byte that stays is taken for one that must be escaped") {
  for (unsigned value = 0x20; value <= 0xFF; ++value) {
    if (value == '"' || value == '\\') continue;
    const std::string text(9, static_cast<char>(value));
    REQUIRE(written(text) == "[\"" + text + "\"]");
  }
}

TEST_CASE("names that are not UTF-8 become UTF-8") {
  CHECK(baocao::text::to_valid_utf8("báo cáo.docx") == "báo cáo.docx");
  CHECK(baocao::text::to_valid_utf8("b\xE1o.docx") == "b\uFFFDo.docx");
  CHECK(baocao::text::to_valid_utf8("\xF0\x9F") == "\uFFFD");
}
