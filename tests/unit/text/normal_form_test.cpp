#include "text/normal_form.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "baocao/text.hpp"
#include "text/utf8.hpp"
#include "text/vietnamese.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* rule;
  const char* in;
  const char* want;
};

const Case kCases[] = {
    {"plain text stays", "Kết quả khắc phục", "Kết quả khắc phục"},
    {"blank", "", ""},
    {"only spaces", " \t\n ", ""},
    {"NFD", "Tỉnh ủy", "Tỉnh ủy"},
    {"windows-1258: base letter and tone", "Tiê\u0301n đô\u0323", "Tiến độ"},
    {"marks in any order", "a\u0301\u0302 a\u0302\u0301 \u01A1\u0323", "ấ ấ ợ"},
    {"horn and tone", "u\u0309\u031B", "ử"},
    {"a mark on no letter of Vietnamese", "n\u0303 g\u0306", "ñ ğ"},
    {"a mark that composes with nothing stays", "q\u0323", "q\u0323"},
    {"eth in a syllable", "Ðảng bộ ðổi mới", "Đảng bộ đổi mới"},
    {"eth in an abbreviation", "NÐ-CP và QÐ/TU", "NĐ-CP và QĐ/TU"},
    {"eth in a known name", "Ðắk Lắk", "Đắk Lắk"},
    {"eth of Icelandic stays", "Norðri, Óðinn", "Norðri, Óðinn"},
    {"every kind of space", "a\u00A0b\u2003c\u3000d\te\nf\u202Fg", "a b c d e f g"},
    {"runs of spaces, ends", "  a   b  ", "a b"},
    {"no-break hyphen", "525\u2011BC/TU", "525-BC/TU"},
    {"other dashes stay", "2020 – 2025 — x", "2020 – 2025 — x"},
    {"soft hyphens and the like go", "kinh\u00AD tế\u200B \uFEFFxã\u2060 hội\x01", "kinh tế xã hội"},
    {"inside quotation marks", "“ Dân chủ ” .", "“Dân chủ”."},
    {"inside angle quotes", "« Dân chủ » ,", "«Dân chủ»,"},
    {"inside single quotes", "‘ Dân chủ ’", "‘Dân chủ’"},
    {"inside brackets", "( Đợt 2 ) [ a ] { b }", "(Đợt 2) [a] {b}"},
    {"before marks", "một , hai ; ba : bốn ! năm ? sáu .", "một, hai; ba: bốn! năm? sáu."},
    {"straight quotes stay", "\" Dân chủ \" ' x '", "\" Dân chủ \" ' x '"},
    {"before % and units", "22 % và 270,65 ha", "22 % và 270,65 ha"},
    {"German quotes", "das „Haus“ ist „ groß “ .", "das „Haus“ ist „groß“."},
    {"turned angle quotes", "das »Ja« ist » gut « .", "das »Ja« ist »gut«."},
    {"an apostrophe in front", "the ’90s and rock ’n’ roll", "the ’90s and rock ’n’ roll"},
    {"a mark without its pair", "chủ đề “ Đồng thuận", "chủ đề “ Đồng thuận"},
    {"nested quotes", "“ a ‘ b ’ c ”", "“a ‘b’ c”"},
    {"never NFKC", "m² ½ … ﬁ Ⅳ", "m² ½ … ﬁ Ⅳ"},
    {"both tone placements stay", "hoà hòa thuỷ thủy", "hoà hòa thuỷ thủy"},
    {"invalid bytes", "a\xFF\xC3(b", "a\uFFFD\uFFFD(b"},
    {"a surrogate in UTF-8", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
    {"canonical singletons", "\u2126 \u212B", "Ω Å"},
};

std::string random_text(std::mt19937& random) {
  static const std::array<const char*, 46> kPieces = {
      "a", "â",    "ấ",      "d",        "Ð",      "ð",      "N",      "\u0301", "\u0302", "\u0323", "\u031B", " ",
      " ", " ",    "\u00A0", "\u200B",   "\u00AD", "“",      "”",      "‘",      "’",      "„",      "‚",      "«",
      "»", "(",    ")",      "[",        "]",      ".",      ",",      ":",      "\"",     "-",      "\u2011", "…",
      "9", "\xFF", "\xC3",   "\xE1\xBB", "\u1100", "\u1161", "\u0374", "\u2000", "\n",     "ắk"};
  std::string text;
  for (std::size_t length = random() % 12; length > 0; --length) text += kPieces[random() % kPieces.size()];
  return text;
}

}  // namespace

TEST_CASE("normal form") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(normalize(c.in) == c.want);
      CHECK(normalize(c.want) == c.want);
    }
}

TEST_CASE("the normal form is idempotent, valid, and NFC") {
  std::mt19937 random(20231201);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  for (int i = 0; i < 200'000; ++i) {
    const std::string text = random_text(random);
    const std::string once = normalize(text);
    const std::string twice = normalize(once);
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(once);
    std::string back;
    utf16.toUTF8String(back);
    if (once == twice && back == once && nfc->isNormalized(utf16, status)) continue;
    CAPTURE(text, once, twice);
    CHECK(once == twice);
    CHECK(back == once);
    CHECK(nfc->isNormalized(utf16, status));
    break;
  }
}

TEST_CASE("every Vietnamese letter, composed and decomposed, is one") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  for (const std::u32string_view letters : {text::detail::kLower, text::detail::kUpper})
    for (const char32_t letter : letters) {
      std::string composed;
      text::append(composed, letter);
      std::string decomposed;
      nfd->normalize(icu::UnicodeString(static_cast<UChar32>(letter)), status).toUTF8String(decomposed);
      CHECK(normalize(decomposed) == composed);
      CHECK(normalize(composed) == composed);
    }
}

TEST_CASE("offsets are carried along") {
  struct Offsets {
    const char* rule;
    std::string in;
    std::vector<std::uint32_t> at;
    std::vector<std::uint32_t> want;
  };
  const Offsets kOffsets[] = {
      {"settled text", "Tỉnh ủy", {0, 1, 4, 10, 11}, {0, 1, 2, 6, 7}},
      {"spaces around settled text", "\n \u1EE7y \t", {0, 1, 2, 5, 6, 7, 8}, {0, 0, 0, 1, 2, 2, 2}},
      {"nothing but spaces", " \n ", {0, 1, 3}, {0, 0, 0}},
      {"leading and double spaces", "  a  b", {0, 2, 3, 5, 6}, {0, 0, 1, 2, 3}},
      {"inside quotes", "“ ab ” .", {0, 4, 6, 7, 11}, {0, 1, 3, 3, 4}},
      {"a mark counts with its letter", "a\u0301b", {0, 1, 3, 4}, {0, 1, 1, 2}},
  };
  for (const Offsets& c : kOffsets) DYNAMIC_SECTION(c.rule) {
      std::vector<std::uint32_t> offsets = c.at;
      text::normalize(c.in, offsets);
      CHECK(offsets == c.want);
    }
}

TEST_CASE("text in normal form is not copied") {
  std::string settled = "Ban Thường vụ Tỉnh ủy (khóa XI) “lãnh đạo”, 22,27 % – 35 xã; Đắk Lắk";
  const char* const place = settled.data();
  std::string storage;
  CHECK(text::settle(settled, storage).data() == place);
  CHECK(storage.empty());
  CHECK(text::normalize(std::move(settled), {}).data() == place);
  const std::string_view repaired = text::settle("hai  dấu cách", storage);
  CHECK(repaired.data() == storage.data());
}

TEST_CASE("long hostile text takes linear time") {
  std::string marks = "a";
  for (int i = 0; i < 200'000; ++i) marks += "\u0301";
  CHECK_FALSE(normalize(marks).empty());
  std::string quotes;
  for (int i = 0; i < 200'000; ++i) quotes += "“ ";
  CHECK(normalize(quotes).size() == 200'000 * 4 - 1);
}

TEST_CASE("a letter with very many marks takes no time") {
  std::string text = "a";
  for (int i = 0; i < 200'000; ++i) text += "\u0323\u0301\u05B0";
  const std::string once = normalize(text);
  // By class: first the points of class 10, then the dots (220), then the acutes (230).
  CHECK(once.substr(0, 7) == "\u1EA1\u05B0\u05B0");
  CHECK(once.ends_with("\u0301\u0301"));
  CHECK(normalize(once) == once);
}

TEST_CASE("the quick look at settled text never differs from the long way") {
  const std::vector<std::string> pieces = {"a", "B", "7", " ", " ", ".", ",", "(",      ")",     "[", "}",
                                           "-", "“", "”", "‘", "«", "»", "ế", "đ",      "Ð",     "ð", "à",
                                           "ư", "Ệ", "ö", "…", "–", "ﬁ", "а", "\u0301", "\u00A0"};
  std::mt19937 random(20260101);  // NOLINT: the same texts in every run
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<std::size_t> rare(0, 9);
  std::size_t settled = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    const std::size_t size = piece(random) * 3;
    while (text.size() < size) text += rare(random) > 0 ? pieces[rare(random) % 3] + "ế" : pieces[piece(random)];
    // A zero-width space is dropped, and no quick look passes over it.
    const std::string long_way = normalize("\u200B" + text);
    INFO(text);
    REQUIRE(normalize(text) == long_way);
    settled += text == long_way ? 1u : 0u;
  }
  CHECK(settled > 5'000);
}
