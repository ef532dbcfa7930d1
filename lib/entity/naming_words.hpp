#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The words that numbers behind them name, as word_key gives them.
namespace baocao::entity::naming {

// When a number behind the words is their name. Grouped numbers never are.
enum class When : std::uint8_t {
  never,     // although the last of them is named elsewhere: `thành phố 12 xã`, `tổng số 12 xã`
  measures,  // always, before a measure too: `Điều 5 công`
  always,    // but before a measure: `ấp 3 xã`, `đường 5 km`
  plain,     // unless it is written as counts are: `Tổ 7`, but `tổ 07 người`
  unknown,   // before what is not known to be counted, and addresses: `Kênh 7 nạo vét`
  capital,   // as `unknown`, and in capitals behind no count: `Trung đoàn 895 chiến sĩ`
  board,     // in capitals, before what is not counted: `Ban Chỉ đạo 35 tỉnh`
  years      // before years: `Huy hiệu 30 năm tuổi Đảng`
};

// What a number with a slash is behind the words.
enum class Slash : std::uint8_t {
  parts,  // a fraction: `ấp 5/7 hộ`
  names,  // a name: `số 12/45`, `quý 2/2024`, `ngày 20/11`
  turn,   // a name where a year stands behind it: `khóa 5/2023`, but `lớp 5/7 học viên`
  day     // a name where it is a day that is kept every year: `đường 30/4`, but `đường 5/7 tuyến`
};

struct NamingRule {
  When when;
  Slash slash;
  std::string_view words;  // parted by commas
};

// Of words that end in others of the table the longest decide.
inline constexpr auto kNamingRules = std::to_array<NamingRule>(
    {{When::measures, Slash::parts, "điều, khoản, thứ"},
     // parts of documents, times, places, ways, numbered bodies
     {When::always, Slash::parts,
      "điểm, chương, mục, lục, phần, bảng, biểu, mẫu, hình, trang, tập, tháng, năm, khối, bước, đoạn, lúc, hồi, loại, "
      "ấp, thôn, khóm, khu, khu phố, tiểu, phường, quận, lộ, ql, đt, đh, tl, hl, tuyến, hẻm, kiệt, lô, km, vành đai, "
      "trường cấp, nhà cấp, đường cấp, kênh cấp, thuế cơ sở, bhxh cơ sở, xã hội cơ sở"},
     {When::always, Slash::names, "số, ngày, quí, đợt, kì"},
     {When::always, Slash::turn, "vòng, phiên, khóa, lớp"},
     {When::always, Slash::day, "đường, phố"},
     {When::plain, Slash::parts, "tổ, đội, nhà, hạng"},
     {When::plain, Slash::turn, "lần"},
     {When::unknown, Slash::parts, "khu vực, đường tỉnh, đường huyện, mức, cấp, gói thầu, chi bộ"},
     {When::unknown, Slash::day, "kênh"},
     {When::capital, Slash::parts,
      "quân đoàn, binh đoàn, sư đoàn, lữ đoàn, trung đoàn, tiểu đoàn, hải đoàn, hải đội, đại đội, trung đội, quân i, "
      "trại giam"},
     {When::board, Slash::parts, "chỉ đạo, bcđ, chỉ huy, bch, quản lí, bql, thường trực, điện lực, biên phòng"},
     {When::years, Slash::parts, "huy hiệu, huy hiệu đảng"},
     {When::never, Slash::turn, "tuần"},
     {When::never, Slash::day, "niệm, dịp, lễ, khánh, tết, cầu, quốc tế lao động, quốc tế thiếu nhi"},
     {When::never, Slash::parts,
      "tổng số, trong số, trên số, thiểu số, dân số, quân số, sĩ số, con số, cùng kì, trong kì, đầu kì, cuối kì, "
      "thành phố, môi trường cấp, địa điểm, thời điểm, danh mục, thành phần, góp phần, đại biểu, tiêu biểu, mô hình, "
      "điển hình, học tập, thu hồi, phân loại"}});

struct NamingWords {
  std::string_view words;
  When when;
  Slash slash;
};

// Calls `visit` with the words of each rule.
template <class Visit>
constexpr void for_each_naming(Visit visit) {
  constexpr std::string_view kComma = ", ";
  for (const NamingRule& rule : kNamingRules) {
    std::string_view rest = rule.words;
    for (std::size_t end = rest.find(kComma); end < rest.size(); end = rest.find(kComma)) {
      visit(NamingWords{rest.substr(0, end), rule.when, rule.slash});
      rest.remove_prefix(end + kComma.size());
    }
    visit(NamingWords{rest, rule.when, rule.slash});
  }
}

inline constexpr auto kNaming = [] {
  constexpr std::size_t kCount = [] {
    std::size_t count = 0;
    for_each_naming([&](const NamingWords&) { ++count; });
    return count;
  }();
  std::array<NamingWords, kCount> all{};
  std::size_t count = 0;
  for_each_naming([&](const NamingWords& words) { all[count++] = words; });
  return all;
}();

// A day that is kept every year.
struct Day {
  int day;
  int month;
};
inline constexpr auto kKeptDays = std::to_array<Day>(
    {// in their order
     {9, 1},   {17, 1},  {3, 2},  {14, 2},  {27, 2},  {8, 3},   {10, 3}, {26, 3},  {29, 3},  {18, 4},
     {21, 4},  {30, 4},  {1, 5},  {7, 5},   {15, 5},  {19, 5},  {1, 6},  {5, 6},   {21, 6},  {26, 6},
     {28, 6},  {11, 7},  {27, 7}, {28, 7},  {19, 8},  {2, 9},   {23, 9}, {10, 10}, {13, 10}, {14, 10},
     {15, 10}, {20, 10}, {9, 11}, {18, 11}, {20, 11}, {23, 11}, {1, 12}, {22, 12}});

}  // namespace baocao::entity::naming
