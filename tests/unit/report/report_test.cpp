#include "baocao/report.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "baocao/json.hpp"
#include "baocao/report_file.hpp"

#include "support/make_document.hpp"

using namespace baocao;
using test::block;

namespace {

std::string show(const std::vector<Item>& items) {
  std::string shown;
  for (const Item& item : items) {
    if (!shown.empty()) shown += " ";
    shown += item.kind == ItemKind::group ? "G" : "T";
    shown += item.ordinal ? item.ordinal->text : "-";
    if (!item.items.empty()) shown += "(" + show(item.items) + ")";
  }
  return shown;
}

struct Case {
  const char* rule;
  std::vector<std::vector<std::string>> rows;
  const char* want;  // G group or T task, its ordinal, its items in brackets
};

const Case kTrees[] = {
    {"groups of tasks", {{"I", "a", ""}, {"", "b", "x"}, {"II", "c", ""}, {"", "d", "x"}}, "GI(T-) GII(T-)"},
    {"nested ordinals",
     {{"I", "a", ""},
      {"1", "b", ""},
      {"1.1", "c", ""},
      {"a)", "d", "x"},
      {"b)", "e", "x"},
      {"1.2", "f", "x"},
      {"2", "g", "x"},
      {"II", "h", ""},
      {"1", "i", "x"}},
     "GI(G1(G1.1(Ta Tb) T1.2) T2) GII(T1)"},
    {"numbers in brackets below others",
     {{"I", "a", ""}, {"2.1", "b", ""}, {"(1)", "c", "x"}, {"(2)", "d", "x"}, {"2.2", "e", "x"}},
     "GI(G2.1(T1 T2) T2.2)"},
    {"groups in brackets", {{"(I)", "a", ""}, {"1", "b", "x"}, {"(II)", "c", ""}, {"1", "d", "x"}}, "GI(T1) GII(T1)"},
    {"levels in brackets", {{"(1)", "a", ""}, {"a)", "b", "x"}, {"(2)", "c", ""}, {"a)", "d", "x"}}, "G1(Ta) G2(Ta)"},
    {"one number in brackets", {{"1", "a", "x"}, {"2", "b", "x"}, {"(3)", "c", "x"}, {"4", "d", "x"}}, "T1 T2 T3 T4"},
    {"numbers in brackets alone", {{"(1)", "a", "x"}, {"(2)", "b", "x"}}, "T1 T2"},
    {"a word for an ordinal", {{"1", "a", "x"}, {"nt", "b", "x"}, {"3", "c", "x"}}, "T1(T-) T3"},
    {"a misread 1 at the top", {{"l", "a", "x"}, {"2", "b", "x"}, {"3", "c", "x"}}, "Tl T2 T3"},
    {"a misread I at the top",
     {{"l", "a", ""}, {"1", "b", "x"}, {"2", "c", "x"}, {"II", "d", ""}, {"1", "e", "x"}},
     "Gl(T1 T2) GII(T1)"},
    {"flat", {{"1", "a", "x"}, {"2", "b", ""}, {"3", "c", "x"}}, "T1 T2 T3"},
    {"letters above numerals",
     {{"A", "a", ""}, {"I", "b", ""}, {"1", "c", "x"}, {"B", "d", ""}, {"I", "e", "x"}},
     "GA(GI(T1)) GB(TI)"},
    {"numerals that name their letter",
     {{"A", "a", ""}, {"A.I", "b", ""}, {"A.I.1", "c", "x"}, {"A.II", "d", ""}, {"A.II.1", "e", "x"}},
     "GA(GA.I(TA.I.1) GA.II(TA.II.1))"},
    {"a group without tasks, like its peers",
     {{"I", "a", ""}, {"1", "b", "x"}, {"II", "c", ""}, {"III", "d", ""}, {"1", "e", "x"}},
     "GI(T1) GII GIII(T1)"},
    {"an empty result among tasks stays a task", {{"I", "a", ""}, {"1", "b", ""}, {"2", "c", "x"}}, "GI(T1 T2)"},
    {"a task with parts", {{"1", "a", "x"}, {"1.1", "b", "y"}}, "T1(T1.1)"},
    {"a title over the whole row",
     {{">3 CÔNG TÁC A", "^", "^"}, {"1", "a", "x"}, {">3 CÔNG TÁC B", "^", "^"}, {"1", "b", "x"}},
     "G-(T1) G-(T1)"},
    {"an ordinal in the merged title",
     {{">3 I. Nhóm một", "^", "^"}, {"1", "a", "x"}, {">3 II. Nhóm hai", "^", "^"}, {"1", "b", "x"}},
     "GI(T1) GII(T1)"},
    {"titles in the first of the columns that were merged",
     {{"I. Nhóm một", "", ""}, {"1", "a", "x"}, {"Công tác B", "", ""}, {"1", "b", "x"}},
     "GI(T1 G-(T1))"},
    {"a word alone in its row is no title", {{"1", "a", "x"}, {"(tiếp theo)", "", ""}, {"2", "b", "x"}}, "T1(T-) T2"},
    {"words between the numbers of one list are no title",
     {{"1", "a", "x"}, {"Công tác khác", "", ""}, {"2", "b", "x"}},
     "T1(T-) T2"},
    {"capitals between them are one", {{"1", "a", "x"}, {"CÔNG TÁC KHÁC", "", ""}, {"2", "b", "x"}}, "T1 G-(T2)"},
    {"what stands alone for a remark is no title",
     {{"1", "a", "x"}, {"Ghi chú: số liệu đến 30/11", "", ""}, {"", "b", "x"}, {"Nguồn: Sở Y tế", "", ""}},
     "T1(T- T- T-)"},
    {"a letter in front of small letters is an ordinal",
     {{"1", "a", ""}, {"a) công tác đảng", "", ""}, {"-", "b", "x"}},
     "G1(Ga(T-))"},
    {"means may be a title", {{"1", "a", "x"}, {"Nguồn lực tài chính", "", ""}, {"1", "b", "x"}}, "T1 G-(T1)"},
    {"a bullet or small letters alone are no title",
     {{"1", "a", "x"}, {"- Nhóm nhỏ", "", ""}, {"và các xã", "", ""}, {"", "b", "x"}},
     "T1(T- T- T-)"},
    {"the foot of a document is no title",
     {{"1", "a", "x"},
      {"Ba Tri, ngày 01 tháng 12 năm 2023", "", ""},
      {"T/M BAN THƯỜNG VỤ", "", ""},
      {"Người lập biểu", "", ""}},
     "T1(T- T- T-)"},
    {"an unnumbered title before a list",
     {{"", "Công tác A", ""}, {"1", "a", "x"}, {"2", "b", "x"}, {"", "Công tác B", ""}, {"1", "c", "x"}},
     "G-(T1 T2) G-(T1)"},
    {"dashes in the ordinal column",
     {{"1", "a", ""}, {"-", "b", "x"}, {"-", "c", "x"}, {"2", "d", "x"}},
     "G1(T- T-) T2"},
    {"a total stands at the top",
     {{"I", "a", ""}, {"1", "b", "x"}, {"II", "c", ""}, {"1", "d", "x"}, {">2 Tổng cộng", "^", "5"}},
     "GI(T1) GII(T1) T-"},
    {"a total before all", {{"", "TỔNG (A)", "5"}, {"I", "a", ""}, {"1", "b", "x"}}, "T- GI(T1)"},
    {"a subtotal ends its group",
     {{"I", "a", ""}, {"1", "b", "x"}, {"", "Cộng I:", "5"}, {"II", "c", ""}, {"1", "d", "x"}, {"", "Cộng", "2"}},
     "GI(T1 T-) GII(T1 T-)"},
    {"a total over the whole row",
     {{"1", "a", "x"}, {">3 Tổng cộng: 1 nhiệm vụ", "^", "^"}, {"2", "b", "x"}},
     "T1 T- T2"},
    {"totals that open groups",
     {{"I", "a", ""}, {"", "Tổng số", "9"}, {"1", "b", "x"}, {"II", "c", ""}, {"", "Tổng số", "9"}, {"1", "d", "x"}},
     "GI(T- T1) GII(T- T1)"},
    {"a subtotal of numbered groups",
     {{"1", "a", ""},
      {"1.1", "b", "x"},
      {"", "Cộng", "5"},
      {"2", "c", ""},
      {"2.1", "d", "x"},
      {"", "Tổng cộng I + II", "7"}},
     "G1(T1.1 T-) G2(T2.1) T-"},
    {"what a total is made up of",
     {{"1", "a", "x"}, {"", "Tổng số", "12"}, {"-", "Hoàn thành", "9"}, {"-", "Chưa hoàn thành", "3"}, {"2", "b", "x"}},
     "T1 T-(T- T-) T2"},
    {"what is summed is a task", {{"1", "a", "x"}, {"", "Tổng số xã đạt chuẩn", "5"}}, "T1(T-)"},
    {"merged task is one item", {{"1", "v2 a", "x"}, {"2", "^", "y"}, {"3", "b", "z"}}, "T1 T3"},
};

const Item& only(const std::vector<Item>& items) {
  REQUIRE(items.size() == 1);
  return items[0];
}

Reports read(std::vector<std::vector<std::string>> rows) {
  rows.insert(rows.begin(), {"STT", "Nhiệm vụ", "Kết quả"});
  return find_reports(test::document({block(test::table({rows}))}));
}

}  // namespace

TEST_CASE("trees of groups and tasks") {
  for (const Case& c : kTrees) DYNAMIC_SECTION(c.rule) {
      const Reports found = read(c.rows);
      REQUIRE(found.reports.size() == 1);
      CHECK(show(found.reports[0].items) == c.want);
    }
}

TEST_CASE("the ordinal leaves a merged title, an enumerator beside an ordinal stays") {
  const Reports found =
      read({{">3 I. Nhóm một", "^", "^"}, {"1", "a", "x"}, {"II", "2. Nhóm hai", ""}, {"1", "b", "x"}});
  const auto& items = found.reports.at(0).items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].task.at(0).text == "Nhóm một");
  CHECK(items[1].task.at(0).text == "2. Nhóm hai");
  CHECK(items[1].task.at(0).marker.empty());
}

TEST_CASE("a group's title in the first of two columns that name tasks") {
  const test::TableRows rows{{{"STT", "Hạn chế, khuyết điểm", "Giải pháp khắc phục", "Kết quả"},
                              {"I", "Nhóm một", "", ""},
                              {"1", "Chậm ban hành", "Ban hành ngay", "Đã ban hành"},
                              {"II", ">3 Nhóm hai", "^", "^"},
                              {"1", "Chậm kiểm tra", "", "Đã kiểm tra"}}};
  const Reports found = find_reports(test::document({block(test::table(rows))}));
  const auto& items = found.reports.at(0).items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].task.at(0).text == "Nhóm một");
  CHECK(items[1].task.at(0).text == "Nhóm hai");
  CHECK(items[0].items.at(0).task.at(0).text == "Ban hành ngay");
  CHECK(items[1].items.at(0).task.empty());
}

TEST_CASE("a group's title keeps what it enumerates") {
  const Reports found =
      read({{"I", "a) Công tác đảng. b) Công tác chính quyền", ""}, {"1", "x", "a) Đã họp. b) Đã làm"}});
  const Item& group = only(found.reports.at(0).items);
  REQUIRE(group.task.size() == 1);
  CHECK(group.task[0].text == "a) Công tác đảng. b) Công tác chính quyền");
  CHECK(only(group.items).result.size() == 2);
}

TEST_CASE("a merged result holds the texts of all its rows in one item") {
  const Reports found = read({{"1", "a", "v2 x"}, {"", "b", "^"}});
  const Item& item = only(found.reports.at(0).items);
  REQUIRE(item.task.size() == 2);
  CHECK(item.task[1].text == "b");
  CHECK(item.rows == std::vector<SourceRow>{{0, 1}, {0, 2}});
}

TEST_CASE("a merged result over numbered rows keeps each number before its task") {
  const Reports found = read({{"1", "a", "v2 x"}, {"2", "b", "^"}, {"3", "c", "y"}});
  const auto& items = found.reports.at(0).items;
  REQUIRE(items.size() == 2);
  CHECK(items[0].ordinal->text == "1");
  REQUIRE(items[0].task.size() == 2);
  CHECK(items[0].task[0].marker.empty());
  CHECK(items[0].task[1].marker == "2");
  CHECK(items[0].task[1].text == "b");
  CHECK(items[1].ordinal->text == "3");
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].code == DiagnosticCode::ordinal_unreadable);
  CHECK(found.diagnostics[0].at == TablePlace{0, 2, 0});
}

TEST_CASE("words in place of a number in a merged result stay text") {
  const Reports found = read({{"1", "a", "v2 x"}, {"Tổng cộng", "b", "^"}});
  const Item& item = only(found.reports.at(0).items);
  REQUIRE(item.task.size() == 3);
  CHECK(item.task[1].marker.empty());
  CHECK(item.task[1].text == "Tổng cộng");
}

TEST_CASE("a note merged over several tasks stands once and is pointed to") {
  const Document document = test::document({block(test::table({{
      {"STT", "Nhiệm vụ", "Kết quả", "Đơn vị/cơ quan chủ trì", "Ghi chú"},
      {"I", "Nhóm", "", "", ""},
      {"1", "a", "x", "v2 Sở Nội vụ", "v3 Chung"},
      {"2", "b", "y", "^", "^"},
      {"3", "c", "z", "Sở Tài chính", "^"},
  }}))});
  const Reports found = find_reports(document);
  const auto& tasks = only(found.reports.at(0).items).items;
  REQUIRE(tasks.size() == 3);
  CHECK(tasks[0].note.at(0).text == "Chung");
  CHECK(tasks[0].shared.empty());
  CHECK(tasks[1].note.empty());
  REQUIRE(tasks[1].shared.size() == 2);
  CHECK(tasks[1].shared[0].column == "Đơn vị/cơ quan chủ trì");
  CHECK(tasks[1].shared[0].pointer == "/items/0/items/0/other/Đơn vị~1cơ quan chủ trì");
  CHECK(tasks[1].shared[1].column == "note");
  CHECK(tasks[1].shared[1].pointer == "/items/0/items/0/note");
  REQUIRE(tasks[2].shared.size() == 1);
  CHECK(tasks[2].other.at(0).paragraphs.at(0).text == "Sở Tài chính");
}

TEST_CASE("a document that is given up gives the same reports") {
  const auto make = [] {
    Document document = test::document({
        block(test::paragraph("PHỤ LỤC 6")),
        block(test::paragraph("KẾT QUẢ KHẮC PHỤC")),
        block(test::table({{
            {"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"},
            {"I", "Nhóm", "", ""},
            {"1", "a", "Đã họp.- Ban hành kế hoạch", "v2 Chung"},
        }})),
        block(test::paragraph("2")),
        block(test::table(
            {{{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"", "b", "và c.", "v2 d"}, {"2", "e", "f", "^"}}})),
    });
    return document;
  };
  const Document kept = make();
  CHECK(to_json(to_report_file({}, make())) == to_json(to_report_file({}, kept)));
  CHECK(to_json({}, kept) == to_json({}, make()));
}

TEST_CASE("ordinals numbered by the word processor") {
  Table table = test::table({{{"STT", "Nhiệm vụ", "Kết quả"}, {"", "a", "x"}, {"2", "b", "y"}}});
  Paragraph label{.marker = "1.", .marker_origin = MarkerOrigin::automatic};
  table.rows[1].cells[0].blocks = {{label}};
  std::get<Paragraph>(table.rows[2].cells[0].blocks[0].value).marker = "2.";
  std::get<Paragraph>(table.rows[2].cells[0].blocks[0].value).marker_origin = MarkerOrigin::automatic;
  const Reports found = find_reports(test::document({block(table)}));
  REQUIRE(found.reports.at(0).items.size() == 2);
  CHECK(found.reports[0].items[0].ordinal->text == "1");
  CHECK(found.reports[0].items[1].ordinal->text == "2");
}

TEST_CASE("text in the ordinal column that is no ordinal is kept") {
  const Reports found = read({{"Bổ sung", "a", "x"}});
  const Item& item = only(found.reports.at(0).items);
  CHECK(item.task.at(0).text == "Bổ sung");
  CHECK(item.task.at(1).text == "a");
  CHECK(found.diagnostics.at(0).code == DiagnosticCode::ordinal_unreadable);
}

TEST_CASE("several appendices, and tables that are none") {
  const auto report_table = [](const char* ordinal) {
    return test::table({{{"STT", "Nhiệm vụ", "Kết quả"}, {ordinal, "a", "x"}}});
  };
  const Reports found = find_reports(test::document({
      block(test::table({{{"TỈNH ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM"}}})),
      block(test::paragraph("PHỤ LỤC 1")),
      block(test::paragraph("Kết quả A")),
      block(report_table("1")),
      block(test::paragraph("3")),
      block(report_table("2")),
      block(test::paragraph("PHỤ LỤC 2")),
      block(test::paragraph("Kết quả B")),
      block(report_table("1")),
      block(test::table({{{"Nơi nhận: - Ban Bí thư", "T/M BAN THƯỜNG VỤ"}}})),
  }));
  REQUIRE(found.reports.size() == 2);
  CHECK(found.reports[0].heading.title == "Kết quả A");
  CHECK(found.reports[0].items.size() == 2);
  CHECK(found.reports[1].heading.appendix->number == "2");
  CHECK(found.reports[1].items.size() == 1);
  std::size_t others = 0;
  for (const Diagnostic& d : found.diagnostics) others += d.code == DiagnosticCode::not_a_report_table ? 1u : 0u;
  CHECK(others == 2);
}

TEST_CASE("two appendices in one table") {
  const std::vector<std::string> header = {"STT", "Nhiệm vụ", "Kết quả"};
  const auto read_two = [&](const char* second, const char* numbers) {
    const Reports found = find_reports(
        test::document({block(test::paragraph("Phụ lục 1")), block(test::table({{header,
                                                                                 {"I", "a", ""},
                                                                                 {"1", "b", "x"},
                                                                                 {second, "^", "^"},
                                                                                 {">3 Kết quả năm 2023", "^", "^"},
                                                                                 header,
                                                                                 {numbers, "(2)", "(3)"},
                                                                                 {"1", "c", "x"}}}))}));
    std::string shown;
    for (const Report& report : found.reports)
      shown += report.heading.appendix->text + " " + report.heading.title + ": " + show(report.items) + "; ";
    return shown;
  };
  CHECK(read_two(">3 Phụ lục 2", "(1)") == "Phụ lục 1 : GI(T1); Phụ lục 2 Kết quả năm 2023: T1; ");
  // Titles of the same appendix, and of a group, are rows.
  CHECK(read_two(">3 Phụ lục 1", "(1)").find("; Phụ lục") == std::string::npos);
  CHECK(read_two(">3 Nhóm hai", "(1)").find("; Phụ lục") == std::string::npos);
}

TEST_CASE("the appendix beside a letterhead") {
  const Table report = test::table({{{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "a", "x"}}});
  const auto appendix_below = [&](const test::TableRows& head) {
    const Reports found = find_reports(
        test::document({block(test::table(head)), block(test::paragraph("Kết quả năm 2022")), block(report)}));
    const auto& appendix = found.reports.at(0).heading.appendix;
    return appendix ? appendix->text : "";
  };
  CHECK(appendix_below({{{"TỈNH ỦY AN PHÚ\n*", "Phụ lục 3"}}}) == "Phụ lục 3");
  CHECK(appendix_below({{{"ỦY BAN NHÂN DÂN", "Biểu số 2"}, {"SỞ NỘI VỤ", ""}}}) == "Biểu số 2");
  CHECK(appendix_below({{{"Phụ lục 3", "Nhiệm vụ của tỉnh"}, {"Phụ lục 4", "Nhiệm vụ của huyện"}}}).empty());
  CHECK(appendix_below({{{"TỈNH ỦY AN PHÚ", "Phụ lục 3: Số liệu"}}}).empty());
  CHECK(appendix_below({{{"TỈNH ỦY AN PHÚ", "Phụ lục 3 (Kèm theo Báo cáo số 12-BC/TU)"}}}) == "Phụ lục 3");
  CHECK(appendix_below({{{"Phụ lục 3", ""}, {"TỈNH ỦY AN PHÚ", "ĐẢNG CỘNG SẢN VIỆT NAM"}}}) == "Phụ lục 3");
  CHECK(appendix_below({{{"Phụ lục 3", ""}, {"Xã An Bình", "5 vụ"}}}).empty());
  CHECK(appendix_below({{{"1", "Phụ lục 1"}, {"2", "Báo cáo giải trình"}}}).empty());
}

TEST_CASE("the issuing side of a letterhead") {
  const Table report = test::table({{{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "a", "x"}}});
  const auto letterhead = [&](std::vector<Block> head) {
    head.push_back(block(report));
    std::string shown;
    const Reports found = find_reports(test::document(std::move(head)));
    for (const std::string& line : found.reports.at(0).heading.letterhead) shown += line + "; ";
    return shown;
  };
  const auto table = [&](const test::TableRows& rows) { return letterhead({block(test::table(rows))}); };
  const auto lines = [&](const std::vector<const char*>& texts) {
    std::vector<Block> blocks;
    for (const char* text : texts) blocks.push_back(block(test::paragraph(text)));
    return letterhead(std::move(blocks));
  };
  const char* const party = "ĐẢNG CỘNG SẢN VIỆT NAM";
  CHECK(table({{{"Phụ lục 3\nTỈNH ỦY AN PHÚ\nSố: 12-BC/TU", party}}}) == "TỈNH ỦY AN PHÚ; ");
  CHECK(table({{{"SỞ NỘI VỤ\nBến Tre, ngày 01 tháng 12 năm 2023", party}, {"Kính gửi: Tỉnh ủy", ""}}}) ==
        "SỞ NỘI VỤ; ");
  CHECK(table({{{"Phụ lục 3", ""}, {"TỈNH ỦY AN PHÚ", party}}}) == "TỈNH ỦY AN PHÚ; ");
  CHECK(lines({"TỈNH ỦY AN PHÚ", "Thành phố An Phú, ngày 01 tháng 12 năm 2023", party}) == "TỈNH ỦY AN PHÚ; ");
  CHECK(lines({"TỈNH ỦY AN PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"}) ==
        "TỈNH ỦY AN PHÚ; ");
  CHECK(lines({"Tình hình chung", "Đảng Cộng sản Việt Nam lãnh đạo mọi mặt"}).empty());
}

TEST_CASE("signatures of as many columns as the report are no piece of it") {
  const Reports found = find_reports(
      test::document({block(test::table({{{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "a", "x"}}})),
                      block(test::table({{{"", "Nơi nhận:", "T/M BAN THƯỜNG VỤ"}, {"", "- Lưu", "BÍ THƯ"}}}))}));
  CHECK(found.reports.at(0).items.size() == 1);
}

TEST_CASE("a report table inside a layout table") {
  Table layout;
  layout.columns = 1;
  Row row;
  Cell cell;
  cell.blocks = {block(test::paragraph("PHỤ LỤC 4")),
                 block(test::table({{{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "a", "x"}}}))};
  row.cells.push_back(cell);
  layout.rows.push_back(row);
  const Reports found = find_reports(test::document({block(layout)}));
  REQUIRE(found.reports.size() == 1);
  CHECK(found.reports[0].heading.appendix->number == "4");
  CHECK(found.reports[0].items.at(0).rows == std::vector<SourceRow>{{1, 1}});
}

TEST_CASE("a file without report table says so") {
  const Reports found = find_reports(test::document({block(test::paragraph("Kính gửi"))}));
  CHECK(found.reports.empty());
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].code == DiagnosticCode::no_report);
}
