#include "report/columns.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/text.hpp"

#include "support/make_document.hpp"

using namespace baocao;
using report::Header;

namespace {

struct Case {
  const char* text;
  const char* role;  // "" where the text says nothing
};

// The terms of the field, in the spellings met.
const Case kTerms[] = {
    {"STT", "ordinal"},
    {"Stt", "ordinal"},
    {"TT", "ordinal"},
    {"Số TT", "ordinal"},
    {"S T T", "ordinal"},
    {"Số thứ tự", "ordinal"},
    {"Nội dung nhiệm vụ, giải pháp khắc phục", "task"},
    {"NỘI DUNG NHIỆM VỤ", "task"},
    {"Nhiệm vụ", "task"},
    {"Tên nhiệm vụ", "task"},
    {"Nhiệm vụ, giải pháp", "task"},
    {"Nội dung", "task"},
    {"Nội dung công việc", "task"},
    {"Công việc", "task"},
    {"Hạng mục công việc", "task"},
    {"Chỉ tiêu", "task"},
    {"Hạn chế, khuyết điểm", "task"},
    {"Nội dung chỉ đạo", "task"},
    {"Kiến nghị", "task"},
    {"Những hạn chế, tồn tại", "task"},
    {"Đầu việc", "task"},
    {"Danh mục nhiệm vụ", "task"},
    {"Ý kiến chỉ đạo", "task"},
    {"Yêu cầu", "task"},
    {"Kết luận", "task"},
    {"Vấn đề cần khắc phục", "task"},
    {"Yêu cầu, nhiệm vụ", "task"},
    {"Kết quả khắc phục", "result"},
    {"Kết quả", "result"},
    {"Kết quả thực hiện", "result"},
    {"Kết quả đạt được", "result"},
    {"Tình hình thực hiện", "result"},
    {"Biện pháp, kết quả khắc phục", "result"},
    {"Biện pháp và kết quả", "result"},
    {"Giải pháp, kết quả thực hiện", "result"},
    {"Nội dung, kết quả thực hiện", "result"},
    {"Tiến độ, kết quả thực hiện", "result"},
    {"Đã khắc phục", "result"},
    {"Đang khắc phục", "result"},
    {"Chưa khắc phục", "result"},
    {"Việc chưa làm", "result"},
    {"Tình trạng", "result"},
    {"Đơn vị giải quyết", "agency"},
    {"Cơ quan tham mưu", "agency"},
    {"Đơn vị tính", "other"},
    {"Đơn vị (triệu đồng)", "other"},
    {"Đơn vị: đồng", "other"},
    {"Mức độ khắc phục", "result"},
    {"Nội dung, kết quả cần đạt", "task"},
    {"Biện pháp, kết quả dự kiến", ""},
    {"Giải pháp, kết quả cần đạt", "task"},
    {"Đã thực hiện xong tại 5 xã", ""},
    {"Chỉ đạo các xã khắc phục tồn tại", ""},
    {"Báo cáo kết quả", "result"},
    {"Tình hình, kết quả thực hiện", "result"},
    {"Tiến độ", "result"},
    {"Tiến độ hiện tại", "result"},
    {"Trạng thái", "result"},
    {"Đơn vị chủ trì", "agency"},
    {"Cơ quan phối hợp", "agency"},
    {"Đơn vị thực hiện", "agency"},
    {"Chủ trì", "agency"},
    {"Phối hợp", "agency"},
    {"Người/ĐV thực hiện", "agency"},
    {"Cán bộ chủ trì", "agency"},
    {"Người phụ trách", "agency"},
    {"Giao đơn vị trực thuộc", "agency"},
    {"Tập thể, cá nhân chịu trách nhiệm", "agency"},
    {"Trách nhiệm", "agency"},
    {"Phân công thực hiện", "agency"},
    {"Đầu mối", "agency"},
    {"Hạn", "deadline"},
    {"Hạn xử lý", "deadline"},
    {"Lộ trình", "deadline"},
    {"Thời hạn", "deadline"},
    {"Thời hạn hoàn thành", "deadline"},
    {"Hạn hoàn thành", "deadline"},
    {"Thời gian thực hiện", "deadline"},
    {"Mốc hoàn thành", "deadline"},
    {"Bắt đầu / Kết thúc", "deadline"},
    {"Ghi chú", "note"},
    {"Trạng thái / Ghi chú", "note"},
    {"Lý do, nguyên nhân", "note"},
    {"Ghi chú & đơn vị phối hợp", "note"},
    {"Văn bản giao nhiệm vụ", "other"},
    {"Sản phẩm", "other"},
    {"Sản phẩm đầu ra", "other"},
    {"Sản phẩm/Kết quả", "other"},
    {"Kết quả/Sản phẩm", "other"},
    {"Kinh phí", "other"},
    {"Lĩnh vực", "other"},
    {"Khó khăn, vướng mắc", "other"},
    {"Đề xuất, kiến nghị", "other"},
    {"Biện pháp khắc phục", ""},
    {"Hạn mức", ""},
    {"Họ và tên", ""},
    {"Năm sinh", ""},
    {"Số lượng", ""},
    {"Mã", ""},
    {"", ""},
};

std::string show(const std::optional<report::Header>& header) {
  if (!header) return "no report table";
  std::string shown = std::to_string(header->first_row) + "-" + std::to_string(header->end_row);
  for (const report::HeaderColumn& c : header->columns)
    shown += " | " + std::string(to_string(c.column.role)) + ":" + c.column.text;
  return shown;
}

struct HeaderCase {
  const char* rule;
  test::TableRows rows;
  const char* want;
};

const HeaderCase kHeaders[] = {
    {"one row",
     {{{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"1", "x", "y", ""}}},
     "0-1 | ordinal:STT | task:Nhiệm vụ | result:Kết quả | note:Ghi chú"},
    {"what comes next stands behind the result",
     {{{"TT", "Nội dung", "Kết quả", "Giải pháp trong thời gian tới"}, {"1", "x", "y", "z"}}},
     "0-1 | ordinal:TT | task:Nội dung | result:Kết quả | other:Giải pháp trong thời gian tới"},
    {"a result in front of the task, and another behind it",
     {{{"STT", "Hạn chế", "Tình hình", "Giải pháp khắc phục", "Kết quả khắc phục"}, {"1", "v", "x", "y", "z"}}},
     "0-1 | ordinal:STT | other:Hạn chế | result:Tình hình | task:Giải pháp khắc phục | result:Kết quả khắc phục"},
    {"results of two years",
     {{{"Chỉ tiêu", "Kết quả năm 2022", "Nhiệm vụ năm 2023", "Kết quả năm 2023"}, {"v", "x", "y", "z"}}},
     "0-1 | other:Chỉ tiêu | result:Kết quả năm 2022 | task:Nhiệm vụ năm 2023 | result:Kết quả năm 2023"},
    {"how things stand, beside a result",
     {{{"STT", "Hạn chế", "Tình trạng", "Nhiệm vụ, giải pháp", "Kết quả khắc phục"}, {"1", "v", "x", "y", "z"}}},
     "0-1 | ordinal:STT | other:Hạn chế | other:Tình trạng | task:Nhiệm vụ, giải pháp | result:Kết quả khắc phục"},
    {"how things stand, with no result beside it",
     {{{"STT", "Nhiệm vụ", "Tình trạng"}, {"1", "x", "Xong"}}},
     "0-1 | ordinal:STT | task:Nhiệm vụ | result:Tình trạng"},
    {"how things stand in a plan",
     {{{"Hạn chế", "Tình trạng", "Giải pháp", "Đơn vị chủ trì"}, {"v", "x", "y", "z"}}},
     "no report table"},
    {"a misread header over numbers",
     {{{"5TT", "Nhiệm vụ", "Kết quả"}, {"1", "x", "y"}}},
     "0-1 | ordinal:5TT | task:Nhiệm vụ | result:Kết quả"},
    {"a mark over numbers",
     {{{"#", "Nhiệm vụ", "Kết quả"}, {"1", "x", "y"}}},
     "0-1 | ordinal:# | task:Nhiệm vụ | result:Kết quả"},
    {"years are no ordinals",
     {{{"Năm", "Nhiệm vụ", "Kết quả"}, {"2023", "x", "y"}}},
     "0-1 | other:Năm | task:Nhiệm vụ | result:Kết quả"},
    {"numbers that count something else",
     {{{"Số", "Nhiệm vụ", "Kết quả"}, {"12", "x", "y"}, {"15", "x", "y"}}},
     "0-1 | other:Số | task:Nhiệm vụ | result:Kết quả"},
    {"numbers under a word for them",
     {{{"Số", "Nhiệm vụ", "Kết quả"},
       {"I", "x", ""},
       {"1", "x", "y"},
       {"2", "x", "y"},
       {"II", "x", ""},
       {"1", "x", "y"}}},
     "0-1 | ordinal:Số | task:Nhiệm vụ | result:Kết quả"},
    {"a header that ends like a sentence",
     {{{"Nội dung hạn chế, khuyết điểm cần khắc phục sau kiểm điểm.", "Kết quả khắc phục."}, {"x", "y"}}},
     "0-1 | task:Nội dung hạn chế, khuyết điểm cần khắc phục sau kiểm điểm. | result:Kết quả khắc phục."},
    {"two rows, merged",
     {{{"v2 STT", "v2 Nhiệm vụ", ">2 Kết quả khắc phục", "^", "v2 Ghi chú"},
       {"^", "^", "Đã khắc phục", "Nguyên nhân", "^"},
       {"1", "x", "y", "z", ""}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả khắc phục / Đã khắc phục | "
     "note:Kết quả khắc phục / Nguyên nhân | note:Ghi chú"},
    {"two rows where nothing is merged",
     {{{"STT", "Nhiệm vụ", "Kết quả khắc phục", "", "Ghi chú"},
       {"", "", "Đã xong", "Chưa xong", ""},
       {"1", "x", "y", "z", ""}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả khắc phục / Đã xong | "
     "result:Kết quả khắc phục / Chưa xong | note:Ghi chú"},
    {"a part of the result that is named like a task",
     {{{"v2 STT", "v2 Hạn chế", ">2 Kết quả khắc phục", "^"}, {"^", "^", "Nội dung", "Tỷ lệ"}, {"1", "x", "y", "z"}}},
     "0-2 | ordinal:STT | task:Hạn chế | result:Kết quả khắc phục / Nội dung | result:Kết quả khắc phục / Tỷ lệ"},
    {"one title over task and result",
     {{{"v2 STT", ">2 Kết quả năm 2023", "^"}, {"^", "Nội dung", "Đã thực hiện"}, {"1", "x", "y"}}},
     "0-2 | ordinal:STT | task:Kết quả năm 2023 / Nội dung | result:Kết quả năm 2023 / Đã thực hiện"},
    {"no header over the numbers",
     {{{"", "Nhiệm vụ", "Kết quả"}, {"1", "x", "y"}, {"", "z", ""}, {"a)", "x", "y"}}},
     "0-1 | ordinal: | task:Nhiệm vụ | result:Kết quả"},
    {"no header over words",
     {{{"", "Nhiệm vụ", "Kết quả"}, {"1", "x", "y"}, {"Xã An", "x", "y"}}},
     "0-1 | other: | task:Nhiệm vụ | result:Kết quả"},
    {"the result in the second row alone",
     {{{"v2 STT", "v2 Hạn chế", ">2 Năm 2023", "^"}, {"^", "^", "Kết quả", "Ghi chú"}, {"1", "x", "y", "z"}}},
     "0-2 | ordinal:STT | task:Hạn chế | result:Năm 2023 / Kết quả | note:Năm 2023 / Ghi chú"},
    {"the task in the second row alone",
     {{{"v2 STT", ">2 Theo kế hoạch", "^", "v2 Kết quả"}, {"^", "Nội dung", "Hạn", "^"}, {"1", "x", "y", "z"}}},
     "0-2 | ordinal:STT | task:Theo kế hoạch / Nội dung | deadline:Theo kế hoạch / Hạn | result:Kết quả"},
    {"a title that names a result above it",
     {{{">3 KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2023", "^", "^"}, {"STT", "Nhiệm vụ", "Kết quả"}, {"1", "x", "y"}}},
     "1-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả"},
    {"the clearest of the tasks",
     {{{"STT", "Kết luận", "Nội dung kiến nghị", "Kết quả"}, {"1", "w", "x", "y"}}},
     "0-1 | ordinal:STT | other:Kết luận | task:Nội dung kiến nghị | result:Kết quả"},
    {"numbered rows are no header", {{{"4", "Nhiệm vụ các xã", "Kết quả tốt"}, {"5", "x", "y"}}}, "no report table"},
    {"a group over a row that is no header",
     {{{">3 Công việc trọng tâm", "^", "^"}, {"2", "Hai", "Kết quả đạt 80%"}, {"3", "x", "y"}}},
     "no report table"},
    {"merged rows of the body are no header",
     {{{"v2 2", "v2 Nhiệm vụ các xã", "Kế hoạch 12"}, {"^", "^", "Kết quả đạt 80%"}}},
     "no report table"},
    {"column numbers under it",
     {{{"STT", "Nhiệm vụ", "Kết quả"}, {"(1)", "(2)", "(3)"}, {"1", "x", "y"}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả"},
    {"letters and numbers under it",
     {{{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"A", "B", "1", "2"}, {"1", "x", "y", ""}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả | note:Ghi chú"},
    {"letters on both sides of numbers under it",
     {{{"STT", "Nhiệm vụ", "Kết quả", "Đơn vị", "Ghi chú"}, {"A", "B", "1", "2", "C"}, {"1", "x", "y", "z", ""}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả | agency:Đơn vị | note:Ghi chú"},
    {"letters alone under it",
     {{{"STT", "Nhiệm vụ", "Kết quả"}, {"a", "b", "c"}, {"1", "x", "y"}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả"},
    {"what a spreadsheet makes of numbers in brackets",
     {{{"STT", "Nhiệm vụ", "Kết quả"}, {"-1", "-2", "-3"}, {"1", "x", "y"}}},
     "0-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả"},
    {"a body row of letters",
     {{{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"a", "b", "c", ""}}},
     "0-1 | ordinal:STT | task:Nhiệm vụ | result:Kết quả | note:Ghi chú"},
    {"a body row of a dash and numbers",
     {{{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"1", "-", "2", "3"}}},
     "0-1 | ordinal:STT | task:Nhiệm vụ | result:Kết quả | note:Ghi chú"},
    {"a title row above it",
     {{{">3 BẢNG THEO DÕI", "^", "^"}, {"STT", "Nhiệm vụ", "Kết quả"}, {"1", "x", "y"}}},
     "1-2 | ordinal:STT | task:Nhiệm vụ | result:Kết quả"},
    {"progress beside a result is a date",
     {{{"STT", "Nhiệm vụ", "Tiến độ", "Kết quả"}, {"1", "x", "y", "z"}}},
     "0-1 | ordinal:STT | task:Nhiệm vụ | deadline:Tiến độ | result:Kết quả"},
    {"the clearer of two tasks",
     {{{"Hạn chế, khuyết điểm", "Nhiệm vụ, giải pháp", "Kết quả"}, {"1", "x", "y"}}},
     "0-1 | other:Hạn chế, khuyết điểm | task:Nhiệm vụ, giải pháp | result:Kết quả"},
    {"same names are told apart",
     {{{"STT", "Nhiệm vụ", "Kết quả", "Đơn vị", "Đơn vị"}, {"1", "x", "y", "a", "b"}}},
     "0-1 | ordinal:STT | task:Nhiệm vụ | result:Kết quả | agency:Đơn vị | agency:Đơn vị (2)"},
    {"no result: a plan",
     {{{"STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"}, {"1", "x", "y", "z"}}},
     "no report table"},
    {"no task: marks", {{{"STT", "Họ và tên", "Kết quả"}, {"1", "x", "y"}}}, "no report table"},
    {"figures", {{{"STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2022"}, {"1", "x", "y", "z"}}}, "no report table"},
};

}  // namespace

TEST_CASE("sentences where a report is open") {
  const auto found = [](test::TableRows rows) {
    const Table table = test::table(std::move(rows));
    return report::find_header(report::Grid(table), report::Sentences::are_body).has_value();
  };
  const char* const task = "Nhiệm vụ phát triển kinh tế được chỉ đạo sát sao.";
  const char* const result = "Kết quả đạt được khá tốt so với năm trước.";
  CHECK_FALSE(found({{{"", task, result}}}));
  CHECK(found({{{"STT", task, result}}}));
  CHECK(found({{{task, result, "Ghi chú"}}}));
}

TEST_CASE("header terms") {
  for (const Case& c : kTerms) DYNAMIC_SECTION(c.text) {
      const report::RoleClaim claim = report::classify_header(c.text);
      CHECK((claim.claim == report::Claim::none ? "" : std::string(to_string(claim.role))) == c.role);
    }
}

namespace {

// heading_key as it is defined: what fold() leaves, without punctuation.
std::string folded_key(std::string_view text) {
  std::string key;
  for (const char byte : fold(text, Diacritics::ignore)) {
    const bool kept = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte & 0x80) != 0;
    if (kept) key += byte;
    if (!kept && !key.empty() && key.back() != ' ') key += ' ';
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

const std::string_view kPieces[] = {"Kết",
                                    "quả",
                                    "QUÝ",
                                    "quỳ",
                                    "kỹ",
                                    "y",
                                    "Ý",
                                    "uy",
                                    "thuý",
                                    "huỳnh",
                                    "yy",
                                    "ly",
                                    "Đắk",
                                    "ÐẮK",
                                    "ð",
                                    "5",
                                    "12y",
                                    "ỷ lại",
                                    "sỳ",
                                    "xyzxyzy",
                                    "nghiêngy",
                                    "(",
                                    ")",
                                    "“",
                                    "”",
                                    "‘",
                                    "«",
                                    "»",
                                    "–",
                                    "—",
                                    "…",
                                    "•",
                                    "-",
                                    "/",
                                    "`",
                                    "'",
                                    " ",
                                    "  ",
                                    "\t",
                                    "\x01",
                                    "\u00A0",
                                    "\u00AD",
                                    "e\u0302\u0301",
                                    "\u2011",
                                    "\xFF",
                                    "ñ",
                                    "ẗ",
                                    "T\u0308"};

}  // namespace

TEST_CASE("keys in one pass are what fold() gives") {
  for (const std::string_view a : kPieces)
    for (const std::string_view b : kPieces)
      for (const std::string_view c : kPieces) {
        const std::string text = std::string(a) + std::string(b) + std::string(c);
        CAPTURE(text);
        const std::string key = report::heading_key(text);
        REQUIRE(key == folded_key(text));
        const char first = report::first_key_byte(text);
        REQUIRE((first == 0 || first == key.at(0)));
      }
}

TEST_CASE("what may not claim a role does not") {
  for (const Case& c : kTerms)
    for (const ColumnRole role : {ColumnRole::task, ColumnRole::result}) {
      CAPTURE(c.text);
      const bool is = report::classify_header(c.text).role == role;
      CHECK(report::claims(c.text, role) == is);
      CHECK((report::may_claim(c.text, role) || !is));
    }
}

TEST_CASE("a header row that was misread is the same row") {
  struct Alike {
    const char* key;
    const char* other;
    bool want;
  };
  constexpr const char* kHeader = "stt | noi dung nhiem vu | ket qua khac phuc | ghi chu";
  for (const auto& [key, other, want] : {
           Alike{kHeader, kHeader, true},
           Alike{kHeader, "5tt | noi dung nhiem vu | ket qua khac phuc | ghi chu", true},
           Alike{kHeader, "5tt | noi dung nhiom vu | ket qua khac phuc | ghi cbu", true},
           Alike{kHeader, "s55 | noi dung nhiem vu | ket qua khac phuc | ghi chu", false},
           Alike{kHeader, "stt | noi dung nhiem vu | ket qua thuc hien | ghi chu", false},
           Alike{kHeader, "stt | noi dung nhiem vu | ket qua khac phuc", false},
           Alike{"stt | ket qua quy i", "stt | ket qua quy v", false},
           Alike{"stt | ket qua nam 2021", "stt | ket qua nam 2022", false},
           Alike{"stt | ket qua", "stt | ketqua ", false},
           Alike{"stt | ket qua khoa xii", "stt | ket qua khoa xiv", false},
           Alike{"stt | ket qua 01a", "stt | ket qua 01b", false},
       }) {
    INFO(other);
    CHECK(report::reads_alike(key, other) == want);
  }
}

TEST_CASE("a page that repeats the header as it stands is told without reading it") {
  const std::vector<std::string> header = {"STT", "Nhiệm vụ", "Kết quả"};
  const Table first = test::table({{header, {"1", "a", "x"}}});
  const Header found = *report::find_header(report::Grid(first));
  struct Page {
    const char* rule;
    std::vector<std::vector<std::string>> rows;
    bool want;
  };
  const Page kPages[] = {
      {"the same", {header, {"2", "b", "y"}}, true},
      {"the same alone", {header}, true},
      {"other words", {{"STT", "Nhiệm vụ", "Kết quả, tiến độ"}, {"2", "b", "y"}}, false},
      {"more columns", {{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"2", "b", "y", "z"}}, false},
      {"column numbers below", {header, {"1", "2", "3"}}, false},
  };
  for (const Page& page : kPages) {
    CAPTURE(page.rule);
    const Table table = test::table({page.rows});
    CHECK(report::repeats_header(report::Grid(table), first.rows.front(), found) == page.want);
  }
}

TEST_CASE("headers of report tables") {
  for (const HeaderCase& c : kHeaders) DYNAMIC_SECTION(c.rule) {
      const Table table = test::table(c.rows);
      CHECK(show(report::find_header(report::Grid(table))) == c.want);
    }
}

TEST_CASE("rows of column numbers") {
  struct Row {
    std::vector<std::string> cells;
    bool want;
  };
  const Row kRows[] = {
      {{"(1)", "(2)", "(3)"}, true}, {{"1", "2", "3", "4"}, true}, {{"A", "B", "1", "2"}, true},
      {{"", "1", "2", "3"}, true},   {{"1", "2", "3=1+2"}, true},  {{"1", "Nhiệm vụ", "2"}, false},
      {{"1", "", ""}, false},        {{"1", "3", "2"}, false},     {{"I", "II", "III"}, false},
  };
  for (const Row& row : kRows) {
    const Table table = test::table({{row.cells}});
    CAPTURE(row.cells);
    CHECK(report::is_column_numbers(report::Grid(table), 0) == row.want);
  }
}
