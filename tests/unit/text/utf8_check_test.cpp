// Against ICU's decoder, which gives maximal subparts as well.
#include "text/utf8_check.hpp"

#include <unicode/utf8.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace baocao;

namespace {

// What ICU's macro is made of.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
text::Utf8Count count_by_icu(const std::string& bytes) {
  text::Utf8Count count;
  const auto size = static_cast<int32_t>(bytes.size());
  for (int32_t at = 0; at < size;) {
    const int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes.data(), at, size, c);
    if (c < 0)
      ++count.invalid;
    else if (at - begin > 1)
      ++count.sequences;
  }
  return count;
}
#pragma GCC diagnostic pop

void check(const std::string& bytes) {
  const text::Utf8Count ours = text::count_utf8(bytes);
  const text::Utf8Count theirs = count_by_icu(bytes);
  INFO(bytes);
  REQUIRE(ours.sequences == theirs.sequences);
  REQUIRE(ours.invalid == theirs.invalid);
}

}  // namespace

TEST_CASE("every pair of bytes, wherever it stands in a text", "[utf8]") {
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      std::string text = "Ủy ban nhân dân tỉnh, Sở Tài chính";
      const std::size_t at = static_cast<std::size_t>(first * 7 + second) % text.size();
      text[at] = static_cast<char>(first);
      if (at + 1 < text.size()) text[at + 1] = static_cast<char>(second);
      check(text);
    }
}

TEST_CASE("pieces of code points in any order", "[utf8]") {
  const std::string pieces[] = {"a",
                                " ",
                                "ế",
                                "đ",
                                "\xED\x9F\xBF",
                                "\xED\xA0\x80",
                                "\xE0\x9F",
                                "\xE0\xA0",
                                "\xEF\xBF\xBD",
                                "😀",
                                "\xF0\x8F",
                                "\xF0\x90\x80",
                                "\xF4\x8F",
                                "\xF4\x90",
                                "\xF5",
                                "\xC0\x80",
                                "\xC1\xBF",
                                "\xE1",
                                "\xE1\xBA",
                                "\x80",
                                "\xBF\xBF",
                                "Quyết định số ",
                                "của Chủ tịch "};
  std::mt19937 random(20251124);
  std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int parts = i % 24; parts > 0; --parts) text += pieces[piece(random)];
    check(text);
  }
}
