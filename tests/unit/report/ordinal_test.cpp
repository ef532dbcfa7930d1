#include "report/ordinal.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace baocao;
using report::OrdinalReader;

namespace {

std::string show(const std::optional<Ordinal>& ordinal) {
  if (!ordinal) return "none";
  std::string shown = ordinal->text + " " + std::string(to_string(ordinal->style));
  for (const std::uint32_t value : ordinal->value) shown += " " + std::to_string(value);
  return shown;
}

struct Case {
  const char* rule;
  std::vector<const char*> texts;  // read one after the other; the last one counts
  const char* want;
};

const Case kCases[] = {
    {"numeral", {"IV"}, "IV roman 4"},
    {"closing mark goes", {"IV."}, "IV roman 4"},
    {"closing dash goes", {"I-"}, "I roman 1"},
    {"brackets go", {"(2)"}, "2 decimal 2"},
    {"number", {"12)"}, "12 decimal 12"},
    {"leading zero stays in the text", {"01."}, "01 decimal 1"},
    {"levels", {"1.2.3."}, "1.2.3 decimal 1 2 3"},
    {"ten follows nine", {"2.10"}, "2.10 decimal 2 10"},
    {"task code", {"12b"}, "12b decimal 12 2"},
    {"numeral and number", {"II.3"}, "II.3 decimal 2 3"},
    {"letter and number", {"C.2"}, "C.2 decimal 3 2"},
    {"letter and numeral", {"C.II"}, "C.II roman 3 2"},
    {"letter, numeral and number", {"A.I.2"}, "A.I.2 decimal 1 1 2"},
    {"no ordinal: initials", {"V.I."}, "none"},
    {"letter", {"b)"}, "b letter 2"},
    {"đ stands between d and e", {"đ)"}, "đ letter 5"},
    {"e is the sixth", {"e)"}, "e letter 6"},
    {"g follows e: there is no f", {"g)"}, "g letter 7"},
    {"capital letter", {"B"}, "B letter 2"},
    {"C is a letter, not a hundred", {"A", "B", "C"}, "C letter 3"},
    {"D is a letter", {"D."}, "D letter 4"},
    {"i after h is a letter", {"g)", "h)", "i)"}, "i letter 9"},
    {"i alone is a numeral", {"i)"}, "i roman 1"},
    {"small numerals", {"ii)"}, "ii roman 2"},
    {"V after U is a letter", {"U", "V"}, "V letter 21"},
    {"V alone is a numeral", {"V"}, "V roman 5"},
    {"misread numeral", {"lI"}, "lI roman 2"},
    {"misread one", {"l"}, "l roman 1"},
    {"misread one below a numeral", {"I", "1", "lI", "l"}, "l decimal 1"},
    {"misread numeral below a capital", {"A", "I", "II", "B", "|"}, "| roman 1"},
    {"misread eleven", {"9", "10", "1l"}, "1l decimal 11"},
    {"misread numeral behind ten of its items", {"I", "9", "10", "lI"}, "lI roman 2"},
    {"misread one below a capital", {"A", "1", "2", "B", "l"}, "l decimal 1"},
    {"l in its place is a letter", {"I", "k)", "l)"}, "l letter 11"},
    {"eleven is a number", {"11"}, "11 decimal 11"},
    {"no numeral: IIX", {"IIX"}, "none"},
    {"no list letter: w", {"w)"}, "none"},
    {"no ordinal: a word", {"Tổng"}, "none"},
    {"no ordinal: a dash", {"-"}, "none"},
    {"no ordinal: blank", {""}, "none"},
    {"no ordinal: a year and more", {"2023-2024"}, "none"},
};

struct LeadingCase {
  const char* text;
  const char* ordinal;
  const char* rest;
};

const LeadingCase kLeading[] = {
    {"I. Nhóm hạn chế", "I.", "Nhóm hạn chế"},
    {"I- Nhóm hạn chế", "I-", "Nhóm hạn chế"},
    {"I - Nhóm hạn chế", "I", "Nhóm hạn chế"},
    {"1.2. Rà soát", "1.2.", "Rà soát"},
    {"a) Ban hành", "a)", "Ban hành"},
    {"Nhóm hạn chế", "", ""},
    {"Tổng. Cộng", "", ""},
    {"I", "", ""},
    {"2023 là năm", "", ""},
};

}  // namespace

TEST_CASE("ordinals") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      OrdinalReader reader;
      std::optional<Ordinal> ordinal;
      for (const char* text : c.texts) ordinal = reader.read(text);
      CHECK(show(ordinal) == c.want);
    }
}

TEST_CASE("ordinals in front of a title") {
  for (const LeadingCase& c : kLeading) DYNAMIC_SECTION(c.text) {
      const auto found = report::find_leading_ordinal(c.text);
      CHECK(std::string(found ? found->text : "") == c.ordinal);
      if (found) CHECK(std::string(c.text).substr(found->length) == c.rest);
    }
}

TEST_CASE("ordinal ranks go from A to a") {
  const char* kFromTheTop[] = {"A", "I", "1", "1.1", "1.1.1", "a"};
  std::uint32_t last = 0;
  for (const char* text : kFromTheTop) {
    OrdinalReader reader;
    const auto ordinal = reader.read(text);
    REQUIRE(ordinal);
    CAPTURE(text);
    CHECK(report::ordinal_rank(*ordinal) > last);
    last = report::ordinal_rank(*ordinal);
  }
}
