#include "baocao/entity.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "text/utf8.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* text;
  const char* want;  // kind|number|date|issuer|text of each citation, parted by " ; "
};

const Case kCases[] = {
    {"Quyết định số 738-QĐ/TU, ngày 14/12/2022 của Ban Thường vụ Tỉnh ủy ban hành Quy chế",
     "Quyết định|738-QĐ/TU|2022-12-14|Ban Thường vụ Tỉnh ủy|Quyết định số 738-QĐ/TU, ngày 14/12/2022 của Ban Thường vụ "
     "Tỉnh ủy"},
    {"theo Kế hoạch số 238-KH/TU ngày 22/3/2023 của Ban Thường vụ Tỉnh ủy",
     "Kế hoạch|238-KH/TU|2023-03-22|Ban Thường vụ Tỉnh ủy|Kế hoạch số 238-KH/TU ngày 22/3/2023 của Ban Thường vụ Tỉnh "
     "ủy"},
    {"Quyết định 885-QĐ/UBKTTW, ngày 29/12/2022 của Ủy ban Kiểm tra Trung ương về ban hành báo cáo",
     "Quyết định|885-QĐ/UBKTTW|2022-12-29|Ủy ban Kiểm tra Trung ương|Quyết định 885-QĐ/UBKTTW, ngày 29/12/2022 của Ủy "
     "ban Kiểm tra Trung ương"},
    {"Quyết định số 77/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án",
     "Quyết định|77/QĐ-TTg||Thủ tướng Chính phủ|Quyết định số 77/QĐ-TTg của Thủ tướng Chính phủ"},
    {"Nghị định số 30/2020/NĐ-CP", "Nghị định|30/2020/NĐ-CP|||Nghị định số 30/2020/NĐ-CP"},
    {"NĐ 30/2020/NĐ-CP", "Nghị định|30/2020/NĐ-CP|||NĐ 30/2020/NĐ-CP"},
    {"Công văn số 49/UBND-NC, ngày 09/3/2023 đề nghị",
     "Công văn|49/UBND-NC|2023-03-09||Công văn số 49/UBND-NC, ngày 09/3/2023"},
    {"Nghị quyết số 28-NQ/TW ngày 17 tháng 11 năm 2022 của Ban Chấp hành Trung ương Đảng khóa XIII về nông nghiệp",
     "Nghị quyết|28-NQ/TW|2022-11-17|Ban Chấp hành Trung ương Đảng khóa XIII|Nghị quyết số 28-NQ/TW ngày 17 tháng 11 "
     "năm 2022 của "
     "Ban Chấp hành Trung ương Đảng khóa XIII"},
    {"Quy định số 96-QĐ/TW, ngày 02/02/2023 của Bộ Chính trị.",
     "Quy định|96-QĐ/TW|2023-02-02|Bộ Chính trị|Quy định số 96-QĐ/TW, ngày 02/02/2023 của Bộ Chính trị"},
    {"của Sở Kế hoạch và Đầu tư: KH 12 - KH/SKHĐT", "Kế hoạch|12-KH/SKHĐT|||KH 12 - KH/SKHĐT"},
    {"QUYẾT ĐỊNH SỐ 15/QĐ-UBND ngày 31/02/2023", "Quyết định|15/QĐ-UBND|||QUYẾT ĐỊNH SỐ 15/QĐ-UBND ngày 31/02/2023"},
    {"Kế hoạch số 5-KH/HU tháng 3/2023 của Huyện ủy Giồng Trôm",
     "Kế hoạch|5-KH/HU|2023-03|Huyện ủy Giồng Trôm|Kế hoạch số 5-KH/HU tháng 3/2023 của Huyện ủy Giồng Trôm"},
    {"Nghị quyết số 18-NQ/TW của Hội nghị lần thứ năm, Ban Chấp hành Trung ương Đảng khóa XIII về đất đai",
     "Nghị quyết|18-NQ/TW||Hội nghị lần thứ năm, Ban Chấp hành Trung ương Đảng khóa XIII|Nghị quyết số 18-NQ/TW của "
     "Hội nghị lần "
     "thứ năm, Ban Chấp hành Trung ương Đảng khóa XIII"},
    {"Kế hoạch số 1-KH/TU của Tỉnh ủy, Ban Dân vận phối hợp",
     "Kế hoạch|1-KH/TU||Tỉnh ủy|Kế hoạch số 1-KH/TU của Tỉnh ủy"},
    // no citations
    {"nhiệm kỳ 2020-2025", ""},
    {"13/63 tỉnh/thành, 56/209 vụ", ""},
    {"điện thoại 0275-3822345", ""},
    {"giai đoạn 2021 - 2030", ""},
    {"ngày 11/5/2023", ""},
    {"cầu Rạch Miễu 2 - Ba Lai", ""},
};

std::string show(const std::string& text) {
  std::string shown;
  for (const Citation& c : find_entities(text).citations) {
    if (!shown.empty()) shown += " ; ";
    shown += c.kind + "|" + c.number + "|" + c.date + "|" + c.issuer + "|" + c.text;
    const std::size_t begin = text::byte_offset(text, c.place.span.start);
    const std::size_t end = text::byte_offset(text, c.place.span.end);
    CHECK(text.substr(begin, end - begin) == c.text);
  }
  return shown;
}

}  // namespace

TEST_CASE("citations") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.text) {
      CHECK(show(c.text) == c.want);
    }
}

TEST_CASE("long texts take linear time") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "số 1-KH/TU của Ban ";
  CHECK(find_entities(text).citations.size() == 20'000);
  CHECK(find_entities(std::string(1'000'000, '7')).citations.empty());
}
