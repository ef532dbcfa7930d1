#include "report/bullets.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "support/make_document.hpp"
#include "text/utf8.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* rule;
  const char* text;
  const char* want;  // paragraphs as [marker]text
};

const Case kCases[] = {
    {"glued at both sides", "- Học tập nghị quyết của Đảng.- Ban hành kế hoạch.",
     "[-]Học tập nghị quyết của Đảng. [-]Ban hành kế hoạch."},
    {"no space behind", "Đã họp.-Ban hành kế hoạch.", "[]Đã họp. [-]Ban hành kế hoạch."},
    {"spaces around", "Đã họp. - Ban hành; - Kiểm tra", "[]Đã họp. [-]Ban hành; [-]Kiểm tra"},
    {"plus and bullet", "Gồm: + Xã A. • Xã B", "[]Gồm: [+]Xã A. [•]Xã B"},
    {"stars", "* Một xong. * Hai xong.", "[*]Một xong. [*]Hai xong."},
    {"behind a closing quotation mark", "“Đồng khởi mới.” - Ban hành", "[]“Đồng khởi mới.” [-]Ban hành"},
    {"dash inside a sentence", "phát triển kinh tế - xã hội", "[]phát triển kinh tế - xã hội"},
    {"dash between names", "Bến Tre - Tiền Giang", "[]Bến Tre - Tiền Giang"},
    {"small letter behind", "Đã họp. - còn lại", "[]Đã họp. - còn lại"},
    {"the next of a list", "a) Đã họp. b) Ban hành kế hoạch: + Xã A. c) Kiểm tra",
     "[a)]Đã họp. [b)]Ban hành kế hoạch: [+]Xã A. [c)]Kiểm tra"},
    {"the next number of a list", "1) Đã họp; 2) Ban hành", "[1)]Đã họp; [2)]Ban hành"},
    {"the next of a list without a space", "a) Đã họp.b) Đã ban hành", "[a)]Đã họp. [b)]Đã ban hành"},
    {"a number of the text", "1) Thực hiện điểm 3.2) Quy chế", "[1)]Thực hiện điểm 3.2) Quy chế"},
    {"numbers with zeros", "01) Đã họp. 02) Ban hành", "[01)]Đã họp. [02)]Ban hành"},
    {"no list before it", "Thực hiện: a) Đã họp. b) Ban hành", "[]Thực hiện: a) Đã họp. b) Ban hành"},
    {"not the next of the list", "a) Đã họp. c) Ban hành", "[a)]Đã họp. c) Ban hành"},
    {"a letter in a sentence", "a) Theo điểm b) Khoản 2", "[a)]Theo điểm b) Khoản 2"},
    {"a letter in brackets", "a) Đã họp (theo khoản 2. b) Điều 5)", "[a)]Đã họp (theo khoản 2. b) Điều 5)"},
    {"abbreviation", "GS.TS.-Bộ trưởng", "[]GS.TS.-Bộ trưởng"},
    {"inside brackets", "(xem mục 2. - Ban hành)", "[](xem mục 2. - Ban hành)"},
};

std::string show(const std::vector<Paragraph>& paragraphs) {
  std::string shown;
  for (const Paragraph& p : paragraphs) shown += (shown.empty() ? "[" : " [") + p.marker + "]" + p.text;
  return shown;
}

}  // namespace

TEST_CASE("glued bullets become paragraphs") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(show(report::split_glued_bullets({test::paragraph(c.text)})) == c.want);
    }
}

TEST_CASE("emphasis goes with its words when bullets are split") {
  Paragraph glued{.text = "Đã họp xong.- Ban hành kế hoạch."};
  glued.emphasis = {{EmphasisStyle::italic, {3, 6}}, {EmphasisStyle::bold, {14, 22}}};  // "họp", "Ban hành"
  const auto pieces = report::split_glued_bullets({glued});
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].emphasis == std::vector<Emphasis>{{EmphasisStyle::italic, {3, 6}}});
  CHECK(pieces[1].text == "Ban hành kế hoạch.");
  CHECK(pieces[1].emphasis == std::vector<Emphasis>{{EmphasisStyle::bold, {0, 8}}});
}

TEST_CASE("a hundred thousand glued bullets take linear time") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "Họp.- ";
  CHECK(report::split_glued_bullets({Paragraph{.text = text + "Xong."}}).size() == 100'001);
}
