#include "report/heading.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "support/make_document.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* rule;
  std::vector<const char*> above;
  const char* appendix;
  const char* number;
  const char* title;
  int plan_line;
  int attached_line;
  std::size_t lines;
};

const Case kCases[] = {
    {"appendix, title, plan, attached-to",
     {"PHỤ LỤC 6", "Kết quả khắc phục hạn chế", "sau kiểm điểm năm 2022 trong năm 2023",
      "theo Kế hoạch số 238-KH/TU ngày 22/3/2023", "(kèm Báo cáo số 525-BC/TU ngày 01/12/2023)"},
     "PHỤ LỤC 6",
     "6",
     "Kết quả khắc phục hạn chế sau kiểm điểm năm 2022 trong năm 2023",
     3,
     4,
     5},
    {"title in one paragraph with its tail",
     {"Phụ lục II", "Kết quả khắc phục năm 2022 theo Kế hoạch số 12-KH/HU ngày 02/3/2023 (kèm Báo cáo số 8-BC/HU)"},
     "Phụ lục II",
     "II",
     "Kết quả khắc phục năm 2022",
     1,
     1,
     2},
    {"the tail goes on in the next line",
     {"PHỤ LỤC 1", "Kết quả khắc phục", "theo Kế hoạch số 12-KH/HU ngày 02/3/2023", "của Ban Thường vụ Huyện ủy",
      "(Kèm theo Báo cáo số 8-BC/HU", "của Ban Thường vụ Huyện ủy)"},
     "PHỤ LỤC 1",
     "1",
     "Kết quả khắc phục",
     2,
     4,
     6},
    {"a comma at the end of a line stays, one before the plan goes",
     {"PHỤ LỤC 6", "Kết quả khắc phục hạn chế,", "khuyết điểm năm 2022,", "theo Kế hoạch số 12-KH/HU ngày 02/3/2023"},
     "PHỤ LỤC 6",
     "6",
     "Kết quả khắc phục hạn chế, khuyết điểm năm 2022",
     3,
     -1,
     4},
    {"appendix and title in brackets",
     {"(Phụ lục 6: Kết quả năm 2022)"},
     "Phụ lục 6",
     "6",
     "Kết quả năm 2022",
     -1,
     -1,
     1},
    {"the plan in brackets behind the title",
     {"PHỤ LỤC 1", "Kết quả năm 2022 (Thực hiện theo Kế hoạch số 12-KH/HU)", "(Gửi kèm Báo cáo số 8-BC/HU)"},
     "PHỤ LỤC 1",
     "1",
     "Kết quả năm 2022",
     1,
     2,
     3},
    {"the appendix in a text box of the title",
     {"Phần thân của báo cáo nêu tình hình chung.", "Kết quả khắc phục", "năm 2022", "Phụ lục 1"},
     "Phụ lục 1",
     "1",
     "Kết quả khắc phục năm 2022",
     -1,
     -1,
     3},
    {"an appendix without title behind body text",
     {"Phần thân của báo cáo nêu tình hình chung.", "T/M BAN THƯỜNG VỤ", "Nguyễn Văn An", "Phụ lục 1"},
     "Phụ lục 1",
     "1",
     "",
     -1,
     -1,
     1},
    {"the document's title ends at its first chapter",
     {"BÁO CÁO", "kết quả khắc phục năm 2022", "I. TÌNH HÌNH CHUNG", "Tỉnh đã làm nhiều việc.",
      "II. KẾT QUẢ KHẮC PHỤC"},
     "",
     "",
     "BÁO CÁO kết quả khắc phục năm 2022 II. KẾT QUẢ KHẮC PHỤC",
     -1,
     -1,
     3},
    {"a form", {"Biểu số 2", "Kết quả thực hiện"}, "Biểu số 2", "2", "Kết quả thực hiện", -1, -1, 2},
    {"a form of an appendix is part of its title",
     {"Phụ lục 2", "Kết quả thực hiện", "Biểu 2.1. Nhóm nhiệm vụ về xây dựng Đảng"},
     "Phụ lục 2",
     "2",
     "Kết quả thực hiện Biểu 2.1. Nhóm nhiệm vụ về xây dựng Đảng",
     -1,
     -1,
     3},
    {"title behind the appendix number",
     {"PHỤ LỤC SỐ 02: Kết quả thực hiện nhiệm vụ"},
     "PHỤ LỤC SỐ 02",
     "02",
     "Kết quả thực hiện nhiệm vụ",
     -1,
     -1,
     1},
    {"appendix without number", {"PHỤ LỤC", "Kết quả thực hiện"}, "PHỤ LỤC", "", "Kết quả thực hiện", -1, -1, 2},
    {"what stands before the appendix line is left",
     {"Nội dung báo cáo đã nêu ở trên.", "Nơi nhận: các huyện ủy.", "Phụ lục I", "Kết quả thực hiện"},
     "Phụ lục I",
     "I",
     "Kết quả thực hiện",
     -1,
     -1,
     2},
    {"no appendix: the title lines at the table",
     {"Phần thân của báo cáo nêu tình hình chung.", "KẾT QUẢ KHẮC PHỤC HẠN CHẾ", "năm 2024"},
     "",
     "",
     "KẾT QUẢ KHẮC PHỤC HẠN CHẾ năm 2024",
     -1,
     -1,
     2},
    {"letterhead lines are no title",
     {"ĐẢNG CỘNG SẢN VIỆT NAM", "Bến Tre, ngày 01 tháng 12 năm 2023", "BÁO CÁO", "kết quả khắc phục năm 2022"},
     "",
     "",
     "BÁO CÁO kết quả khắc phục năm 2022",
     -1,
     -1,
     2},
    {"the document's title where body text stands between",
     {"BÁO CÁO", "kết quả khắc phục năm 2022", "Thực hiện chỉ đạo của cấp trên, đơn vị báo cáo như sau.",
      "II. KẾT QUẢ"},
     "",
     "",
     "BÁO CÁO kết quả khắc phục năm 2022 II. KẾT QUẢ",
     -1,
     -1,
     3},
    {"a plan line over three lines, in brackets",
     {"PHỤ LỤC 1", "Kết quả khắc phục", "(theo Kế hoạch số 77-KH/TU,", "ngày 14 tháng 3 năm 2022 của",
      "Ban Thường vụ Thành ủy)"},
     "PHỤ LỤC 1",
     "1",
     "Kết quả khắc phục",
     2,
     -1,
     5},
    {"a plan line in capitals goes on",
     {"PHỤ LỤC 1", "KẾT QUẢ KHẮC PHỤC NĂM 2022", "THEO KẾ HOẠCH SỐ 5-KH/TU NGÀY 2/2/2022", "CỦA BAN THƯỜNG VỤ TỈNH ỦY"},
     "PHỤ LỤC 1",
     "1",
     "KẾT QUẢ KHẮC PHỤC NĂM 2022",
     2,
     -1,
     4},
    {"no tail: a title behind a closed bracket, and a plan",
     {"PHỤ LỤC 1", "(Kèm theo Báo cáo số 12-BC/TU ngày 01/12/2023)", "theo Kế hoạch số 5-KH/TU",
      "Cửa khẩu và biên giới"},
     "PHỤ LỤC 1",
     "1",
     "Cửa khẩu và biên giới",
     2,
     1,
     4},
    {"a bracket that was not closed",
     {"PHỤ LỤC 1", "(Kèm theo Báo cáo số 12-BC/TU ngày 01/12/2023", "KẾT QUẢ KHẮC PHỤC", "NĂM 2022"},
     "PHỤ LỤC 1",
     "1",
     "KẾT QUẢ KHẮC PHỤC NĂM 2022",
     -1,
     1,
     4},
    {"attached-to behind the appendix",
     {"PHỤ LỤC 2 (Kèm theo Báo cáo số 12-BC/TU ngày 1/1/2023 của Tỉnh ủy)", "Kết quả khắc phục"},
     "PHỤ LỤC 2",
     "2",
     "Kết quả khắc phục",
     -1,
     0,
     2},
    {"an address is no title",
     {"BÁO CÁO", "kết quả khắc phục năm 2022", "Kính gửi: Ban Thường vụ Tỉnh ủy", "II. KẾT QUẢ"},
     "",
     "",
     "BÁO CÁO kết quả khắc phục năm 2022 II. KẾT QUẢ",
     -1,
     -1,
     3},
    {"a unit line is no title",
     {"PHỤ LỤC 3", "Kết quả thực hiện", "Đơn vị tính: triệu đồng"},
     "PHỤ LỤC 3",
     "3",
     "Kết quả thực hiện",
     -1,
     -1,
     3},
    {"nothing above", {}, "", "", "", -1, -1, 0},
};

struct AppendixCase {
  const char* line;
  const char* text;  // "" where it is none
  const char* number;
};

const AppendixCase kAppendices[] = {
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
    {"(Phụ lục 6 kèm theo Báo cáo)", "", ""},
    {"PHỤ BIỂU 01", "PHỤ BIỂU 01", "01"},
    {"Biểu 1A: Kết quả", "Biểu 1A", "1A"},
    {"BIỂU MẪU SỐ 3", "BIỂU MẪU SỐ 3", "3"},
    {"Mẫu số: 02", "Mẫu số: 02", "02"},
    {"BIỂU TỔNG HỢP KẾT QUẢ", "", ""},
    {"Biểu 1 cho thấy kết quả tốt", "", ""},
    {"Biểu", "", ""},
    {"Mẫu mực trong công tác", "", ""},
    {"Danh mục phụ lục", "", ""},
};

}  // namespace

TEST_CASE("headings") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      std::vector<Paragraph> paragraphs;
      for (const char* line : c.above) paragraphs.push_back(test::paragraph(line));
      std::vector<const Paragraph*> above;
      for (const Paragraph& paragraph : paragraphs) above.push_back(&paragraph);
      const Heading heading = report::read_heading(above);
      CHECK((heading.appendix ? heading.appendix->text : "") == c.appendix);
      CHECK((heading.appendix ? heading.appendix->number : "") == c.number);
      CHECK(heading.title == c.title);
      CHECK((heading.plan_line ? int(*heading.plan_line) : -1) == c.plan_line);
      CHECK((heading.attached_line ? int(*heading.attached_line) : -1) == c.attached_line);
      CHECK(heading.lines.size() == c.lines);
    }
}

TEST_CASE("appendix lines") {
  for (const AppendixCase& c : kAppendices) DYNAMIC_SECTION(c.line) {
      const auto found = report::find_appendix(c.line);
      CHECK((found ? found->appendix.text : "") == c.text);
      CHECK((found ? found->appendix.number : "") == c.number);
    }
}

TEST_CASE("page furniture") {
  for (const char* line : {"2", "- 12 -", "Trang 3/14", "3/14", "(tiếp theo)", "(tiếp)", "(tt)", "", "***"})
    CHECK(report::is_page_furniture(line));
  for (const char* line : {"Kết quả", "Phụ lục 2", "12 đồng chí", "2023-2024", "12/2023", "5/2023", "1 2 3"})
    CHECK_FALSE(report::is_page_furniture(line));
}
