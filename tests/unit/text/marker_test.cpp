#include "text/marker.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace baocao;

namespace {

struct Case {
  const char* text;
  const char* marker;  // "" where there is none
  const char* rest;
};

const Case kCases[] = {
    {"- Ban hành", "-", "Ban hành"},
    {"-Ban hành", "-", "Ban hành"},
    {"– Ban hành", "–", "Ban hành"},
    {"+ Xã A", "+", "Xã A"},
    {"+Xã A", "+", "Xã A"},
    {"* Ghi chú", "*", "Ghi chú"},
    {"• Một", "•", "Một"},
    {"o Một", "o", "Một"},
    {"➢ Một", "➢", "Một"},
    {"- 5% số xã", "-", "5% số xã"},
    {"- “Đồng khởi”", "-", "“Đồng khởi”"},
    {"a) Ban hành", "a)", "Ban hành"},
    {"đ) Ban hành", "đ)", "Ban hành"},
    {"b. Ban hành", "b.", "Ban hành"},
    {"1. Rà soát", "1.", "Rà soát"},
    {"12) Rà soát", "12)", "Rà soát"},
    {"1.2. Rà soát", "1.2.", "Rà soát"},
    {"1.2 Rà soát", "1.2", "Rà soát"},
    {"4. “Nhóm", "4.", "“Nhóm"},
    {"-5%", "", ""},
    {"+5,2 điểm", "", ""},
    {"-", "", ""},
    {"- …", "", ""},
    {"...", "", ""},
    {"I. Nhóm", "", ""},
    {"C. Mác", "", ""},
    {"(1) Phát triển", "", ""},
    {"12.3.2022 họp", "", ""},
    {"1. 000", "", ""},
    {"2023. Năm", "", ""},
    {"1.", "", ""},
    {"a)", "", ""},
    {"o thành phố", "", ""},
    {"12 xã", "", ""},
    {"1.2.", "", ""},
    {"f) Không", "", ""},
    {"", "", ""},
    {"12.000 ha", "", ""},
    {"Ban hành", "", ""},
};

}  // namespace

TEST_CASE("typed markers") {
  for (const Case& c : kCases) DYNAMIC_SECTION("'" << c.text << "'") {
      const std::string text = c.text;
      const text::MarkerSplit split = text::split_marker(text);
      CHECK(text.substr(0, split.marker_bytes) == c.marker);
      if (split.marker_bytes > 0) CHECK(text.substr(split.text_begin) == c.rest);
    }
}
