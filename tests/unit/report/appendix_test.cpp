#include "report/appendix.hpp"

#include <catch2/catch.hpp>

using namespace baocao;

namespace {

struct Case {
  const char* line;
  const char* text;  // "" where it is none
  const char* number;
};

const Case kCases[] = {
    {"PHỤ LỤC 6", "PHỤ LỤC 6", "6"},
    {"PHỤ LỤC 2A", "PHỤ LỤC 2A", "2A"},
    {"Phụ lục số 01-KT: Kết quả", "Phụ lục số 01-KT", "01-KT"},
    {"Phụ lục 2023 của báo cáo", "", ""},
    {"PHỤ LỤC II-A", "PHỤ LỤC II-A", "II-A"},
    {"PHỤ LỤC COVID-19 TẠI TỈNH", "PHỤ LỤC", ""},
    {"Phụ lục IV", "Phụ lục IV", "IV"},
    {"PHỤ LỤC 01.", "PHỤ LỤC 01", "01"},
    {"Phụ lục 1a", "Phụ lục 1a", "1a"},
    {"Phụ lục số 3", "Phụ lục số 3", "3"},
    {"PHỤ LỤC: Kết quả", "PHỤ LỤC", ""},
    {"PHỤ LỤC 2 KẾT QUẢ KHẮC PHỤC", "PHỤ LỤC 2", "2"},
    {"Phụ lục 6 cho thấy kết quả tốt", "", ""},
    {"Phụ lục kèm theo báo cáo", "", ""},
    {"(Phụ lục 6)", "Phụ lục 6", "6"},
    {"(Phụ lục 6 kèm theo Báo cáo)", "Phụ lục 6", "6"},
    {"(Phụ lục 6 kèm theo Báo cáo) cho thấy", "", ""},
    {"PHỤ BIỂU 01", "PHỤ BIỂU 01", "01"},
    {"Biểu 1A: Kết quả", "Biểu 1A", "1A"},
    {"BIỂU MẪU SỐ 3", "BIỂU MẪU SỐ 3", "3"},
    {"Mẫu số: 02", "Mẫu số: 02", "02"},
    {"BIỂU TỔNG HỢP KẾT QUẢ", "", ""},
    {"Biểu 1 cho thấy kết quả tốt", "", ""},
    {"Biểu", "", ""},
    {"Biểu số: 02/BC-KP", "Biểu số: 02/BC-KP", "02/BC-KP"},
    {"Biểu số 02/TH", "Biểu số 02/TH", "02/TH"},
    {"Mẫu số 02-KĐ.ĐG", "Mẫu số 02-KĐ.ĐG", "02-KĐ.ĐG"},
    {"Mẫu 02-HD KTĐG 2023", "Mẫu 02-HD KTĐG 2023", "02-HD KTĐG 2023"},
    {"Mẫu 01 KTĐG", "Mẫu 01 KTĐG", "01 KTĐG"},
    {"Biểu 2.1. Nhóm nhiệm vụ", "Biểu 2.1", "2.1"},
    {"Biểu 1-Kết quả", "Biểu 1", "1"},
    {"Biểu 1 – Kết quả", "Biểu 1", "1"},
    {"Biểu 2 (kèm Báo cáo)", "Biểu 2", "2"},
    {"Mẫu 02: dùng cho cấp xã", "", ""},
    {"Mẫu 1: 25 xã.", "", ""},
    {"Biểu I", "Biểu I", "I"},
    {"BIỂU IV: KẾT QUẢ", "BIỂU IV", "IV"},
    {"MẪU X/2022", "", ""},
    {"Mẫu Vi mô A", "", ""},
    {"MẪU 2023", "", ""},
    {"MẪU, 5 KHÔNG", "", ""},
    {"MẪU 1 CỬA", "", ""},
    {"MẪU C VÀ MẪU D", "", ""},
    {"MẪU C", "", ""},
    {"Biểu 2, 3", "", ""},
    {"Biểu 5/2023", "", ""},
    {"BIỂU 2 KẾT QUẢ THỰC HIỆN", "", ""},
    {"Mẫu mực trong công tác", "", ""},
    {"Danh mục phụ lục", "", ""},
};

}  // namespace

TEST_CASE("appendix lines") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.line) {
      const auto found = report::find_appendix(c.line);
      CHECK((found ? found->appendix.text : "") == c.text);
      CHECK((found ? found->appendix.number : "") == c.number);
    }
}
