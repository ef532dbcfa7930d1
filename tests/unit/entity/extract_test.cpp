#include <catch2/catch.hpp>

#include "baocao/entity.hpp"

using namespace baocao;

namespace {

struct Case {
  const char* title;
  int assessment;  // 0: none
  int remediation;
  const char* issuer;
};

const Case kTitles[] = {
    {"Kết quả khắc phục sau kiểm điểm của Ban Thường vụ Tỉnh ủy năm 2022 trong năm 2023", 2022, 2023,
     "Ban Thường vụ Tỉnh ủy"},
    {"KẾT QUẢ KHẮC PHỤC SAU KIỂM ĐIỂM NĂM 2022 CỦA BAN THƯỜNG VỤ TỈNH ỦY", 2022, 0, "BAN THƯỜNG VỤ TỈNH ỦY"},
    {"Kết quả 6 tháng đầu năm 2023 khắc phục hạn chế sau kiểm điểm năm 2022 của Huyện ủy Ba Tri", 2022, 2023,
     "Huyện ủy Ba Tri"},
    {"Kết quả thực hiện nhiệm vụ trong năm 2024", 2024, 0, ""},
    {"Kết quả khắc phục năm 2022 của Huyện ủy Ba Tri BẢNG KẾT QUẢ", 2022, 0, "Huyện ủy Ba Tri"},
    {"Kết quả khắc phục năm 2022 của Ban Thường vụ Huyện ủy I. NHÓM VIỆC", 2022, 0, "Ban Thường vụ Huyện ủy"},
    {"Kết quả khắc phục năm 2022 của Ban Thường vụ Tỉnh ủy Bảng tổng hợp", 2022, 0, "Ban Thường vụ Tỉnh ủy"},
    {"Kết quả khắc phục của Ban Chấp hành Đảng bộ tỉnh khóa XI năm 2022", 2022, 0,
     "Ban Chấp hành Đảng bộ tỉnh khóa XI"},
    {"Kết quả thực hiện nghị quyết nhiệm kỳ 2020-2025", 0, 0, ""},
    {"Kết quả thực hiện nhiệm vụ", 0, 0, ""},
    {"KẾT QUẢ THỰC HIỆN CHỈ ĐẠO CỦA CHỦ TỊCH UBND TỈNH THÁNG 6/2024", 2024, 0, "CHỦ TỊCH UBND TỈNH"},
    {"KẾT QUẢ KHẮC PHỤC CỦA HUYỆN ỦY BA TRI NĂM 2021", 2021, 0, "HUYỆN ỦY BA TRI"},
    {"KẾT QUẢ CÔNG TÁC QUÝ III/2023", 2023, 0, ""},
    {"KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 6 NĂM 2024", 2024, 0, ""},
    {"Kết quả khắc phục hạn chế tính đến tháng 12 năm 2023", 2023, 0, ""},
    {"Kết quả thực hiện nhiệm vụ từ ngày 01 tháng 6/2023", 0, 0, ""},
    {"Báo cáo số 12-BC/TU của Ban Thường vụ Tỉnh ủy về kết quả khắc phục năm 2022", 2022, 0, "Ban Thường vụ Tỉnh ủy"},
    {"KẾT QUẢ CÔNG TÁC CỦA SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN NĂM 2022", 2022, 0,
     "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"},
    {"KẾT QUẢ CÔNG TÁC CỦA CHỦ NHIỆM ỦY BAN KIỂM TRA TỈNH ỦY", 0, 0, "CHỦ NHIỆM ỦY BAN KIỂM TRA TỈNH ỦY"},
    {"KẾT QUẢ CÔNG TÁC CỦA HUYỆN ỦY NĂM CĂN NHIỆM KỲ 2020-2025", 0, 0, "HUYỆN ỦY NĂM CĂN"},
    {"KẾT QUẢ CÔNG TÁC CỦA HUYỆN ỦY PHÚ QUÝ TRONG NĂM 2022", 2022, 0, "HUYỆN ỦY PHÚ QUÝ"},
    {"Kết quả thực hiện Quyết định số 225/QĐ-TTg ngày 04 tháng 02 năm 2016 của Thủ tướng Chính phủ", 0, 0, ""},
    {"Kết quả năm 2020 thực hiện Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ của Ủy ban nhân dân tỉnh", 2020,
     0, "Ủy ban nhân dân tỉnh"},
};

}  // namespace

TEST_CASE("years and issuer of a title") {
  for (const Case& c : kTitles) DYNAMIC_SECTION(c.title) {
      Report report;
      report.heading.title = c.title;
      const Extraction extraction = extract(report);
      CHECK(extraction.assessment_year.value_or(0) == c.assessment);
      CHECK(extraction.remediation_year.value_or(0) == c.remediation);
      CHECK(extraction.issuer == c.issuer);
    }
}

TEST_CASE("a title of many citations takes linear time") {
  Report report;
  for (int i = 0; i < 3'000; ++i) report.heading.title += "thực hiện Nghị quyết số 12-NQ/TU của Tỉnh ủy, ";
  CHECK(extract(report).issuer.empty());
}

TEST_CASE("plan and attached-to come from their lines") {
  Report report;
  report.heading.lines = {
      {.text = "PHỤ LỤC 6"},
      {.text =
           "Kết quả theo Kế hoạch số 238-KH/TU ngày 22/3/2023 (kèm Báo cáo số 525-BC/TU của Ban Thường vụ Tỉnh ủy)"}};
  report.heading.plan_line = 1;
  report.heading.attached_line = 1;
  const Extraction extraction = extract(report);
  REQUIRE(extraction.plan);
  CHECK(extraction.plan->number == "238-KH/TU");
  CHECK(extraction.plan->place.at == "/heading/lines/1");
  REQUIRE(extraction.attached_to);
  CHECK(extraction.attached_to->kind == "Báo cáo");
  CHECK(extraction.attached_to->number == "525-BC/TU");
  CHECK(extraction.issuer == "Ban Thường vụ Tỉnh ủy");
}

TEST_CASE("a citation that a line end breaks") {
  Report report;
  report.heading.lines = {{.text = "(Kèm theo Báo cáo số 12-BC/ĐU"},
                          {.text = "ngày 02/12/2019 của Ban Thường vụ Đảng ủy)"}};
  report.heading.attached_line = 0;
  const Extraction extraction = extract(report);
  REQUIRE(extraction.attached_to);
  CHECK(extraction.attached_to->date == "2019-12-02");
  CHECK(extraction.attached_to->issuer == "Ban Thường vụ Đảng ủy");
  CHECK(extraction.attached_to->text == "Báo cáo số 12-BC/ĐU");
  CHECK(extraction.attached_to->place.span == Span{10, 29});
}

TEST_CASE("citations of the whole report, with the paragraphs they stand in") {
  Report report;
  report.heading.lines = {{.text = "theo Kế hoạch số 1-KH/TU"}};
  Item group;
  Item task;
  task.result = {{.text = "không"}, {.text = "Ban hành Công văn số 2-CV/TU"}};
  task.other = {{"Đơn vị/cơ quan", {{.text = "Quyết định số 3/QĐ-UBND"}}}};
  group.items = {task};
  report.items = {group};
  std::string places;
  for (const Citation& citation : extract(report).entities.citations)
    places += citation.number + " " + citation.place.at + "; ";
  CHECK(places ==
        "1-KH/TU /heading/lines/0; 2-CV/TU /items/0/items/0/result/1; 3/QĐ-UBND /items/0/items/0/other/Đơn vị~1cơ "
        "quan/0; ");
}
