// The tables beside this file: what is read from one line of text, written by hand from the text.
#include <catch2/catch.hpp>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "baocao/entity.hpp"
#include "entity/naming_words.hpp"
#include "entity/phrases.hpp"
#include "entity/units.hpp"
#include "text/utf8.hpp"

using namespace baocao;

namespace {

std::string or_dash(const std::string& text) {
  return text.empty() ? "-" : text;
}

template <class Number>
std::string or_dash(const std::optional<Number>& number) {
  std::ostringstream out;
  out.precision(15);
  if (number)
    out << *number;
  else
    out << '-';
  return out.str();
}

std::string show(const Citation& c) {
  return or_dash(c.kind) + "|" + or_dash(c.number) + "|" + or_dash(c.date) + "|" + or_dash(c.issuer) + "|" +
         or_dash(c.title);
}

std::string show(const Quantity& q) {
  const char* changes[] = {"-", "increase", "decrease"};
  return or_dash(std::optional(q.value)) + "|" + or_dash(q.of) + "|" + or_dash(q.unit) + "|" +
         changes[static_cast<int>(q.change)];
}

std::string show(const Date& date) {
  return date.value.empty() ? "null" : date.value;
}

std::string show(const Period& p) {
  return or_dash(p.from) + "|" + or_dash(p.to) + "|" + or_dash(p.horizon) + "|" + or_dash(p.kind);
}

template <class Entity>
std::string show(const std::vector<Entity>& entities) {
  std::string shown;
  for (const Entity& entity : entities) shown += (shown.empty() ? "" : " ; ") + show(entity);
  return shown;
}

template <class Entity>
void check_spans(const std::string& text, const std::vector<Entity>& entities) {
  std::uint32_t last = 0;
  for (const Entity& entity : entities) {
    const Span span = entity.place.span;
    CHECK(span.start < span.end);
    CHECK(span.start >= last);
    last = span.end;
    const std::size_t begin = text::byte_offset(text, span.start);
    CHECK(text.substr(begin, text::byte_offset(text, span.end) - begin) == entity.text);
  }
}

void check_cases(const char* file, const std::function<std::string(const Entities&)>& show_list) {
  std::ifstream in(std::string(BAOCAO_SOURCE_DIR "/tests/unit/entity/") + file);
  REQUIRE(in);
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t arrow = line.find(" => ");
    const std::string text = line.substr(0, arrow);
    const std::string want = arrow == std::string::npos ? "" : line.substr(arrow + 4);
    DYNAMIC_SECTION(text) {
      const Entities found = find_entities(text);
      CHECK(show_list(found) == want);
      check_spans(text, found.citations);
      check_spans(text, found.quantities);
      check_spans(text, found.dates);
      check_spans(text, found.periods);
    }
  }
}

}  // namespace

TEST_CASE("citations of the table") {
  check_cases("citations.cases", [](const Entities& e) { return show(e.citations); });
}

TEST_CASE("quantities of the table") {
  check_cases("quantities.cases", [](const Entities& e) { return show(e.quantities); });
}

TEST_CASE("dates of the table") {
  check_cases("dates.cases", [](const Entities& e) { return show(e.dates); });
}

TEST_CASE("periods of the table") {
  check_cases("periods.cases", [](const Entities& e) { return show(e.periods); });
}

TEST_CASE("units are written as word keys") {
  for (const std::string_view name : entity::unit_names()) {
    entity::PhraseWindow window(name, 0);
    INFO(name);
    CHECK((name.find('%') != std::string_view::npos || window.match(name) == name.size()));
  }
}

TEST_CASE("words that numbers name are written as word keys") {
  for (const auto& [words, when, slash] : entity::naming::kNaming) {
    entity::PhraseWindow window(words, 0);
    INFO(words);
    CHECK(window.match(words) == words.size());
  }
}

TEST_CASE("every unit of the tables is found") {
  for (const std::string_view name : entity::measures_and_nouns()) {
    const std::string text = "5 " + std::string(name);
    INFO(text);
    const auto match = entity::match_unit(text, 1);
    REQUIRE(match);
    CHECK(match->end == text.size());
  }
}

TEST_CASE("entities of hostile text take linear time") {
  const char* pieces[] = {"a1",
                          "1 ",
                          "1/",
                          "1-A",
                          "số 1-KH/TU về ",
                          "năm 2020-",
                          "ngày 1/1/",
                          "18, ",
                          "2021-2025, ",
                          "5% ",
                          "Ban ",
                          "tầm nhìn ",
                          "số 1-KH/TU của Tỉnh ủy, ",
                          "quyết định kỷ luật số 1-QĐ/TU ",
                          "Luật A số 1/2020/QH14 ",
                          "5 vụ/",
                          "5 vụ nhỏ/12 ",
                          "tăng 5,1,1 vụ/01 hộ/",
                          "tháng 1 đến 2, ",
                          "Huy hiệu 30 năm, ",
                          "Ngày Quốc tế 2/9, ",
                          "Xã Hội Cơ Sở 3 xã ",
                          "ấp 1, ",
                          "Hội nghị Trung ương 1 ",
                          "Nghị quyết số 1, ",
                          "sửa đổi của Luật A số 1/2020/QH14 ",
                          "1/QĐ.A",
                          "Sở A&",
                          "số 1-A/B-C-"};
  for (const char* piece : pieces) DYNAMIC_SECTION(piece) {
      std::string text;
      while (text.size() < 100'000) text += piece;
      const Entities found = find_entities(text);
      CHECK(found.citations.size() <= text.size());
      CHECK(found.quantities.size() <= text.size());
    }
}
