#include <catch2/catch.hpp>

#include "baocao/text.hpp"

using namespace baocao;

namespace {

struct Pair {
  const char* rule;
  const char* a;
  const char* b;
  bool same;
};

const Pair kPairs[] = {
    {"case", "KẾT QUẢ", "kết quả", true},
    {"capital Đ", "ĐẢNG", "đảng", true},
    {"tone in oa", "hoà", "hòa", true},
    {"tone in oe", "khoẻ", "khỏe", true},
    {"tone in uy", "thuỷ", "thủy", true},
    {"tone in uy, capitals", "UỶ BAN", "Ủy ban", true},
    {"y and i", "kỹ lý tỷ mỹ", "kĩ lí tỉ mĩ", true},
    {"qu", "quý", "quí", true},
    {"uy is not ui", "thúy", "thúi", false},
    {"ay is not ai", "hay", "hai", false},
    {"quotation marks", "“a” ‘b’", "\"a\" 'b'", true},
    {"dashes", "2020 – 2025", "2020 - 2025", true},
    {"no-break hyphen", "525\u2011BC", "525-BC", true},
    {"another tone", "giao", "giáo", false},
    {"a word that is no syllable", "kfoà", "kfòa", false},
    {"closed syllables have one place", "hoàn", "hòan", false},
};

}  // namespace

TEST_CASE("fold") {
  for (const Pair& p : kPairs) DYNAMIC_SECTION(p.rule) {
      CHECK((fold(p.a) == fold(p.b)) == p.same);
    }
}

TEST_CASE("a mark that does not compose belongs to its word") {
  CHECK(fold("hoà\u0300") == "hoà\u0300");  // not hòà
  CHECK(fold("Y\u0306") == "y\u0306");
}

TEST_CASE("a mark that composes with the small letter only") {
  CHECK(fold("40T\u0308\u0301") == "40\u1E97\u0301");  // found by fuzzing
  for (const char* text : {"T\u0308", "H\u0331", "W\u030A", "J\u030C"}) CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("fold without diacritics") {
  CHECK(fold("Nội dung nhiệm vụ, GIẢI PHÁP", Diacritics::ignore) == "noi dung nhiem vu, giai phap");
  CHECK(fold("Đắk Lắk", Diacritics::ignore) == "dak lak");
  CHECK(fold("Ñandú Čapek", Diacritics::ignore) == "nandu capek");
  // The key is its own key: what is left without marks may be written in two ways too.
  CHECK(fold("Ÿ, šỳ", Diacritics::ignore) == fold("y, sy", Diacritics::ignore));
  CHECK(fold("ðấ", Diacritics::ignore) == "da");
  CHECK(fold("a \u0308 b", Diacritics::ignore) == "a b");
}
