#include "report/fragments.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "baocao/report.hpp"
#include "support/make_document.hpp"

using namespace baocao;
using test::block;

namespace {

// Two pages of one table; what is in `last` and `next` stands at the foot of the first and the head of
// the second. `want` shows the items, groups with a colon: texts of task and result.
struct Case {
  const char* rule;
  std::vector<std::vector<std::string>> first_page;
  std::vector<std::vector<std::string>> next_page;
  const char* want;
};

const Case kCases[] = {
    {"small letter goes on",
     {{"1", "Rà soát", "Đã ban hành kế hoạch phát triển kinh"}},
     {{"", "", "tế biển."}},
     "1 Rà soát > Đã ban hành kế hoạch phát triển kinh tế biển."},
    {"no sentence mark before a name",
     {{"1", "Rà soát quy chế của Ban", "Đã xong."}},
     {{"", "Thường vụ Tỉnh ủy", ""}},
     "1 Rà soát quy chế của Ban Thường vụ Tỉnh ủy > Đã xong."},
    {"a word that asks for more before a name, in titles over the row",
     {{">3 I. Nhóm hạn chế về chủ trương của", "^", "^"}},
     {{">3 Đảng còn chậm", "^", "^"}, {"1", "Việc", "Xong."}},
     "I Nhóm hạn chế về chủ trương của Đảng còn chậm: (1 Việc > Xong.)"},
    {"a comma before a name",
     {{"", "Phối hợp với Sở Nội vụ,", "Xong"}},
     {{"", "Sở Tài chính", "Đã họp"}},
     "- Phối hợp với Sở Nội vụ, Sở Tài chính > Xong Đã họp"},
    {"a group's title that ends with a word for numbers, and the task under it",
     {{"II", "Công tác chuyển đổi số", ""}},
     {{"", "Tập trung lãnh đạo.", "Đã ban hành kế hoạch."}},
     "II Công tác chuyển đổi số: (- Tập trung lãnh đạo. > Đã ban hành kế hoạch.)"},
    {"a group's title that ends with a comma, and the task under it",
     {{"II", "Công tác kiểm tra,", ""}},
     {{"", "Tập trung lãnh đạo.", "Đã ban hành kế hoạch."}},
     "II Công tác kiểm tra,: (- Tập trung lãnh đạo. > Đã ban hành kế hoạch.)"},
    {"tasks that end with words for numbers and rights",
     {{"I", "Nhóm", ""}, {"", "Bảo đảm quyền tự do", "Đã xong"}, {"", "Đẩy mạnh chuyển đổi số", "Đã xong"}},
     {{"", "Xây dựng nông thôn mới", "Đã xong"}},
     "I Nhóm: (- Bảo đảm quyền tự do > Đã xong | - Đẩy mạnh chuyển đổi số > Đã xong | - Xây dựng nông thôn mới > Đã "
     "xong)"},
    {"a task in the group of one that is cut, like the whole group behind it",
     {{"I", "Nhóm", ""}, {"", "Việc một.", "Xong."}},
     {{"", "Việc hai.", "Xong."}, {"II", "Nhóm", ""}, {"", "Việc ba.", "Xong."}},
     "I Nhóm: (- Việc một. Việc hai. > Xong. Xong.) | II Nhóm: (- Việc ba. > Xong.)"},
    {"a bullet is a paragraph of its own",
     {{"1", "Rà soát", "- Đã ban hành kế hoạch"}},
     {{"", "", "- Đã kiểm tra"}},
     "1 Rà soát > -Đã ban hành kế hoạch ¶ -Đã kiểm tra"},
    {"dash between names",
     {{"1", "Rà soát", "- Xây dựng tuyến đường Bến Tre"}},
     {{"", "", "- Tiền Giang."}},
     "1 Rà soát > -Xây dựng tuyến đường Bến Tre - Tiền Giang."},
    {"dash in a word pair",
     {{"1", "Rà soát", "Phát triển kinh tế"}},
     {{"", "", "- xã hội."}},
     "1 Rà soát > Phát triển kinh tế - xã hội."},
    {"dash in the name of a body",
     {{"1", "Rà soát", "- Chỉ đạo Phòng Tài chính"}},
     {{"", "", "- Kế hoạch rà soát biên chế."}},
     "1 Rà soát > -Chỉ đạo Phòng Tài chính - Kế hoạch rà soát biên chế."},
    {"a bullet behind the name of a body",
     {{"1", "Rà soát", "- Chỉ đạo Phòng Nội vụ"}},
     {{"", "", "- Kế hoạch đã ban hành."}},
     "1 Rà soát > -Chỉ đạo Phòng Nội vụ ¶ -Kế hoạch đã ban hành."},
    {"dash in a period",
     {{"1", "Rà soát", "Chương trình giai đoạn 2020"}},
     {{"", "", "– 2025."}},
     "1 Rà soát > Chương trình giai đoạn 2020 – 2025."},
    {"dash in a document's number",
     {{"1", "Rà soát", "- Đã sơ kết Chương trình số 33"}},
     {{"", "", "- CTr/TU của Tỉnh ủy."}},
     "1 Rà soát > -Đã sơ kết Chương trình số 33 - CTr/TU của Tỉnh ủy."},
    {"a bullet behind a number",
     {{"1", "Rà soát", "- Số xã đã kiểm tra: 12"}},
     {{"", "", "- Đã nhắc nhở hai xã."}},
     "1 Rà soát > -Số xã đã kiểm tra: 12 ¶ -Đã nhắc nhở hai xã."},
    {"a bullet behind a name",
     {{"1", "Rà soát", "- Hỗ trợ các hộ ở xã Phước Hiệp"}},
     {{"", "", "- Tập trung giải ngân."}},
     "1 Rà soát > -Hỗ trợ các hộ ở xã Phước Hiệp ¶ -Tập trung giải ngân."},
    {"open quotation mark",
     {{"1", "Rà soát", "Phong trào “Đồng thuận"}},
     {{"", "", "- Sáng tạo” lan rộng."}},
     "1 Rà soát > Phong trào “Đồng thuận - Sáng tạo” lan rộng."},
    {"a sentence of a bullet goes on",
     {{"1", "Rà soát", "- Đã ban hành kế hoạch."}},
     {{"", "", "Ban hành xong, đã kiểm tra."}},
     "1 Rà soát > -Đã ban hành kế hoạch. Ban hành xong, đã kiểm tra."},
    {"whole paragraphs are appended where cells hold plain ones",
     {{"1", "Rà soát", "Đã họp.\nĐã ban hành."}, {"2", "Kiểm tra", "Đã họp."}},
     {{"", "", "Đã kiểm tra."}},
     "1 Rà soát > Đã họp. ¶ Đã ban hành. | 2 Kiểm tra > Đã họp. ¶ Đã kiểm tra."},
    {"a bullet cut off from its text is no plain paragraph",
     {{"1", "Rà soát", "Đã họp.\n-"}, {"2", "Kiểm tra", "Đã đi ba xã. Còn hai xã."}},
     {{"", "", "Sẽ đi tiếp."}},
     "1 Rà soát > Đã họp. ¶ - | 2 Kiểm tra > Đã đi ba xã. Còn hai xã. Sẽ đi tiếp."},
    {"a numbered row is new",
     {{"1", "Rà soát", "Đã ban hành kế hoạch"}},
     {{"2", "Kiểm tra", "đang làm"}},
     "1 Rà soát > Đã ban hành kế hoạch | 2 Kiểm tra > đang làm"},
    {"the ordinal repeated on the next page",
     {{"1", "Rà soát quy", "Đã ban hành"}},
     {{"1", "chế làm việc", "kế hoạch."}},
     "1 Rà soát quy chế làm việc > Đã ban hành kế hoạch."},
    {"the ordinal repeated, its task whole",
     {{"1", "Giám sát.", "- Ý một."}},
     {{"1", "", "- Ý hai."}},
     "1 Giám sát. > -Ý một. ¶ -Ý hai."},
    {"the ordinal repeated before a name",
     {{"1", "Kiểm tra.", "Xong."}, {"2", "Tăng cường giám sát của", "Đã ký với Bến"}},
     {{"2", "Ủy ban Kiểm tra Huyện ủy.", "Tre."}},
     "1 Kiểm tra. > Xong. | 2 Tăng cường giám sát của Ủy ban Kiểm tra Huyện ủy. > Đã ký với Bến Tre."},
    {"an ordinal given twice",
     {{"1", "Việc một", "Đã xong"}, {"2", "Việc hai", "Đã xong"}},
     {{"2", "Việc ba", "Đã làm"}},
     "1 Việc một > Đã xong | 2 Việc hai > Đã xong | 2 Việc ba > Đã làm"},
    {"cells that begin with small letters",
     {{"I", "Nhóm", ""}, {"", "Kiểm tra.", "đạt"}, {"", "Giám sát.", "đạt"}},
     {{"", "Tuyên truyền.", "đạt"}},
     "I Nhóm: (- Kiểm tra. > đạt | - Giám sát. > đạt | - Tuyên truyền. > đạt)"},
    {"cells of a word or two",
     {{"I", "Nhóm", ""}, {"", "Kiểm tra đảng viên", "Đã xong"}, {"", "Giám sát cơ sở", "Đạt 95%"}},
     {{"", "Tuyên truyền", "đạt 100%"}},
     "I Nhóm: (- Kiểm tra đảng viên > Đã xong | - Giám sát cơ sở > Đạt 95% | - Tuyên truyền > đạt 100%)"},
    {"a result in a row of its own",
     {{"1", "Việc một", ""}, {"", "", "Xong."}},
     {{"2", "Việc hai", "Xong."}},
     "1 Việc một > Xong. | 2 Việc hai > Xong."},
    {"a group and a result in a row of its own",
     {{"I", "Nhóm hạn chế", ""}, {"", "", "Đã xong."}, {"1", "Việc một", "Xong."}},
     {{"2", "Việc hai", "Xong."}},
     "I Nhóm hạn chế: (-  > Đã xong. | 1 Việc một > Xong. | 2 Việc hai > Xong.)"},
    {"blank cells merged at the cut",
     {{"1", "Rà soát quy chế.", "Đã ban hành kế hoạch và"}},
     {{">2 ", "^", "triển khai."}, {"2", "Kiểm tra.", "Xong."}},
     "1 Rà soát quy chế. > Đã ban hành kế hoạch và triển khai. | 2 Kiểm tra. > Xong."},
    {"a total and its parts",
     {{"1", "Việc một.", "Xong."}, {">2 Cộng", "^", "5 vụ"}},
     {{">2 trong đó: án nặng", "^", "2 vụ"}},
     "1 Việc một. > Xong. | - Cộng > 5 vụ | - trong đó: án nặng > 2 vụ"},
    {"a small letter where tasks begin with capitals",
     {{"I", "Nhóm", ""}, {"", "Kiểm tra", "Đã xong"}, {"", "Rà soát quy chế làm việc của Ban", "Đã ban hành"}},
     {{"", "thường vụ", "kế hoạch"}},
     "I Nhóm: (- Kiểm tra > Đã xong | - Rà soát quy chế làm việc của Ban thường vụ > Đã ban hành kế hoạch)"},
    {"a title over the whole row goes on",
     {{">3 I. Nhóm hạn chế về xây dựng Đảng và", "^", "^"}},
     {{">3 hệ thống chính trị.", "^", "^"}, {"1", "Việc", "Xong"}},
     "I Nhóm hạn chế về xây dựng Đảng và hệ thống chính trị.: (1 Việc > Xong)"},
    {"a group's title goes on",
     {{"I", "Nhóm thứ nhất: chậm đổi mới. Môi trường", ""}},
     {{"", "đầu tư còn hạn chế.", ""}, {"", "Cải thiện.", "Đã xong."}},
     "I Nhóm thứ nhất: chậm đổi mới. Môi trường đầu tư còn hạn chế.: (- Cải thiện. > Đã xong.)"},
    {"a group's title without a sentence mark, and the task under it",
     {{"I", "Nhóm thứ nhất", ""}},
     {{"", "Cải thiện môi trường", "Đã xong."}},
     "I Nhóm thứ nhất: (- Cải thiện môi trường > Đã xong.)"},
    {"rows without ordinals follow one another",
     {{"I", "Nhóm", ""}, {"", "Việc một.", "Xong."}, {"", "Việc hai.", "Xong."}},
     {{"", "Việc ba.", "Xong."}},
     "I Nhóm: (- Việc một. > Xong. | - Việc hai. > Xong. | - Việc ba. > Xong.)"},
    {"a task without ordinal, its group's only one as in no other",
     {{"I", "Nhóm", ""}, {"", "Việc một.", "Xong."}},
     {{"", "Việc hai.", "Đã xong."}},
     "I Nhóm: (- Việc một. > Xong. | - Việc hai. > Đã xong.)"},
    {"tasks without ordinal, each the only one of its group",
     {{"I", "Nhóm", ""}, {"", "Việc một.", "Xong."}, {"II", "Nhóm", ""}, {"", "Việc hai.", "Xong."}},
     {{"", "Việc ba.", "Xong."}, {"III", "Nhóm", ""}, {"", "Việc bốn.", "Xong."}},
     "I Nhóm: (- Việc một. > Xong.) | II Nhóm: (- Việc hai. Việc ba. > Xong. Xong.) | III Nhóm: (- Việc bốn. > Xong.)"},
    {"dashes in place of ordinals, and the second paragraph of the last",
     {{"1", "Nhóm", ""}, {"-", "Việc một.", "Xong."}, {"-", "Việc hai;", "Xong."}},
     {{"", "- Việc ba.", ""}},
     "1 Nhóm: (- -Việc một. > Xong. | - -Việc hai; ¶ -Việc ba. > Xong.)"},
    {"a merged title goes on in the first of its columns",
     {{">3 I. Nhóm hạn chế về xây dựng Đảng và", "^", "^"}},
     {{"hệ thống chính trị.", "", ""}, {"1", "Việc", "Xong"}},
     "I Nhóm hạn chế về xây dựng Đảng và hệ thống chính trị.: (1 Việc > Xong)"},
    {"a title in the first of its columns goes on",
     {{"I. Nhóm hạn chế về xây dựng Đảng và", "", ""}},
     {{"hệ thống chính trị.", "", ""}, {"1", "Việc", "Xong"}},
     "I Nhóm hạn chế về xây dựng Đảng và hệ thống chính trị.: (1 Việc > Xong)"},
    {"a title in the first of its columns goes on between numbers of one list",
     {{"1", "Việc", "Xong"}, {"I. Nhóm hạn chế về xây dựng Đảng và", "", ""}},
     {{"hệ thống chính trị.", "", ""}, {"2", "Việc", "Xong"}},
     "1 Việc > Xong | I Nhóm hạn chế về xây dựng Đảng và hệ thống chính trị.: (2 Việc > Xong)"},
    {"a number of the sentence",
     {{"1", "Rà soát", "Đã báo cáo Hội nghị lần thứ"}},
     {{"", "", "12. Tiếp tục theo dõi."}},
     "1 Rà soát > Đã báo cáo Hội nghị lần thứ 12. Tiếp tục theo dõi."},
    {"a numeral of the sentence",
     {{"1", "Theo Nghị quyết Đại hội lần thứ", ""}},
     {{"", "XI. Công tác tiếp theo.", ""}, {"2", "Kiểm tra.", "Xong."}},
     "1 Theo Nghị quyết Đại hội lần thứ XI. Công tác tiếp theo. > | 2 Kiểm tra. > Xong."},
};

std::string show(const std::vector<Paragraph>& paragraphs) {
  std::string shown;
  for (const Paragraph& p : paragraphs) shown += (shown.empty() ? "" : " ¶ ") + p.marker + p.text;
  return shown;
}

std::string show(const std::vector<Item>& items) {
  std::string shown;
  for (const Item& item : items) {
    if (!shown.empty()) shown += " | ";
    shown += (item.ordinal ? item.ordinal->text : "-") + " " + show(item.task);
    if (item.kind == ItemKind::group) {
      shown += ": (" + show(item.items) + ")";
    } else {
      shown += " >" + (item.result.empty() ? "" : " " + show(item.result));
      if (!item.items.empty()) shown += " (" + show(item.items) + ")";
    }
  }
  return shown;
}

enum class Pages : std::uint8_t { headers_repeated, headers_misread, headerless, header_inside };

Document make(const Case& c, Pages pages) {
  const std::vector<std::string> header = {"STT", "Nhiệm vụ", "Kết quả"};
  test::TableRows first{{header}};
  first.rows.insert(first.rows.end(), c.first_page.begin(), c.first_page.end());
  test::TableRows next;
  const bool misread = pages == Pages::headers_misread;
  if (pages != Pages::headerless)
    next.rows.push_back(misread ? std::vector<std::string>{"5TT", "Nhiem vu", "Kêt qua"} : header);
  next.rows.insert(next.rows.end(), c.next_page.begin(), c.next_page.end());
  if (pages != Pages::header_inside)
    return test::document({test::block(test::table(first)), test::block(test::table(next))});
  first.rows.insert(first.rows.end(), next.rows.begin(), next.rows.end());
  return test::document({test::block(test::table(first))});
}

}  // namespace

TEST_CASE("rows cut by pages are one again") {
  for (const Case& c : kCases)
    for (const Pages pages : {Pages::headers_repeated, Pages::headers_misread, Pages::headerless, Pages::header_inside})
      DYNAMIC_SECTION(c.rule << " / " << int(pages)) {
        const Reports found = find_reports(make(c, pages));
        REQUIRE(found.reports.size() == 1);
        CHECK(show(found.reports[0].items) == c.want);
      }
}

namespace {

struct PieceCase {
  const char* rule;
  std::vector<const char*> between;  // lines between the two pieces
  std::vector<std::vector<std::string>> next_piece;
  const char* want;  // all the reports
};

const PieceCase kPieces[] = {
    {"a running title of its own, in mid-sentence",
     {"Huyện ủy Ba Tri", "7"},
     {{"", "quy chế", "kế hoạch."}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát quy chế > Đã ban hành kế hoạch. | 3 Việc ba > Xong"},
    {"a running title of its own, at the next number",
     {"Báo cáo số 12-BC/HU"},
     {{"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong"},
    {"cells lost at the ends of rows",
     {"7"},
     {{"", "quy chế"}, {"3", "Việc ba"}},
     "1 Việc một > Xong | 2 Rà soát quy chế > Đã ban hành | 3 Việc ba >"},
    {"the appendix named again",
     {"Phụ lục 2 (tiếp theo)"},
     {{"STT", "Nhiệm vụ", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong"},
    {"a title that says it goes on",
     {"Bảng tổng hợp kết quả (tiếp theo)"},
     {{"STT", "Nhiệm vụ", "Kết quả"}, {"", "Việc ba", "Xong"}, {"3", "Việc bốn", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát Việc ba > Đã ban hành Xong | 3 Việc bốn > Xong"},
    {"a form of its own",
     {"Biểu số 3", "Kết quả năm 2023"},
     {{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc ba > Xong"},
    {"a title in the first of its columns, behind a line of other words",
     {"Báo cáo của Huyện ủy"},
     {{"II. Nhóm hai", "", ""}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"a title in the first of its columns",
     {"7"},
     {{"II. Nhóm hai", "", ""}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | II Nhóm hai: (3 Việc ba > Xong)"},
    {"a group in capitals first",
     {"7"},
     {{"II", "NHÓM HẠN CHẾ VỀ KINH TẾ", ""}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | II NHÓM HẠN CHẾ VỀ KINH TẾ: (3 Việc ba > Xong)"},
    {"figures with a header over their numbers",
     {},
     {{"Tháng", "Số vụ", "Số người"}, {"1", "5", "7"}, {"2", "6", "9"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"figures with years in small letters",
     {},
     {{"", "năm 2022", "năm 2023"}, {"Sở Y tế", "5", "7"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"a table of next tasks",
     {},
     {{"STT", "Nhiệm vụ tiếp theo", "Kết quả"}, {"1", "Việc ba", "Chưa"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc ba > Chưa"},
    {"a header that says so in a word",
     {},
     {{"STT", "Nhiệm vụ (tiếp)", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong"},
    {"a header of other words",
     {},
     {{"", "Nội dung", "Kết quả thực hiện"}, {"1", "Việc B", "Xong"}, {"2", "Việc C", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc B > Xong | 2 Việc C > Xong"},
    {"a header of words of its own before a list",
     {},
     {{"", "Nhiệm vụ của huyện", "Kết quả của huyện"}, {"1", "Việc B", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc B > Xong"},
    {"a form for a group's title above a repeated header",
     {"7"},
     {{">3 Biểu 2: Nhóm hai", "^", "^"}, {"STT", "Nhiệm vụ", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | - Biểu 2: Nhóm hai: (3 Việc ba > Xong)"},
    {"a form of its own above a repeated header and a group",
     {"7"},
     {{">3 Biểu II", "^", "^"}, {"STT", "Nhiệm vụ", "Kết quả"}, {">3 A. Nhóm", "^", "^"}, {"1", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || A Nhóm: (1 Việc ba > Xong)"},
    {"a form of its own above a repeated header",
     {"7"},
     {{">3 Biểu 2: Nhóm hai", "^", "^"}, {"STT", "Nhiệm vụ", "Kết quả"}, {"1", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc ba > Xong"},
    {"a row that begins like a header",
     {"7"},
     {{"", "Nhiệm vụ phát triển kinh tế", "Kết quả tốt"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát Nhiệm vụ phát triển kinh tế > Đã ban hành Kết quả tốt | 3 Việc ba > Xong"},
    {"a header without its STT",
     {"Biểu của huyện B"},
     {{"", "Nhiệm vụ", "Kết quả"}, {"1", "Việc B", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc B > Xong"},
    {"a header that says it goes on",
     {},
     {{"STT", "Nhiệm vụ (tiếp theo)", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong"},
    {"rows above a header that is repeated",
     {"7"},
     {{"", "quy chế", "kế hoạch."}, {"STT", "Nhiệm vụ", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát quy chế > Đã ban hành kế hoạch. | 3 Việc ba > Xong"},
    {"column numbers alone above it",
     {"7"},
     {{"(1)", "(2)", "(3)"}, {"", "quy chế", "kế hoạch."}},
     "1 Việc một > Xong | 2 Rà soát quy chế > Đã ban hành kế hoạch."},
    {"the appendix named in other words, at the next number",
     {"Phụ lục 2 - Báo cáo số 12-BC/HU"},
     {{"STT", "Nhiệm vụ", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong"},
    {"a title over ordinal and task first",
     {"7"},
     {{">2 II. Nhóm hai", "^", ""}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | II Nhóm hai: (3 Việc ba > Xong)"},
    {"a total over ordinal and task last",
     {},
     {{"3", "Việc ba", "Xong"}, {">2 Tổng cộng", "^", "22 vụ"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong | - Tổng cộng > 22 vụ"},
    {"a word among the ordinals",
     {},
     {{"3", "Việc ba", "Xong"}, {"nt", "Việc bốn", "Xong"}, {"5", "Việc năm", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong (- nt ¶ Việc bốn > Xong) | 5 Việc năm > Xong"},
    {"a task that begins like a signature",
     {},
     {{"", "KT-XH xã An Bình phát triển.", "Xong"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát KT-XH xã An Bình phát triển. > Đã ban hành Xong | 3 Việc ba > Xong"},
    {"a signature",
     {},
     {{"", "Nơi nhận: Tỉnh ủy", "KT. Chủ tịch"}, {"", "- Lưu", "Phó Chủ tịch"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"one column more, divided by no text",
     {},
     {{"II", ">3 Nhóm hai", "^", "^"}, {"1", "Việc ba", ">2 Xong", "^"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | II Nhóm hai: (1 Việc ba > Xong)"},
    {"a table with a header of its own",
     {},
     {{"STT", "Đơn vị", "Số vụ"}, {"1", "Sở Y tế", "5"}, {"2", "Sở Nội vụ", "7"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"the same appendix of another report",
     {"Phụ lục 2 Kết quả của huyện B"},
     {{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "Việc B", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 1 Việc B > Xong"},
    {"a line that a recogniser broke off",
     {"thị trấn và các ngành."},
     {{"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành | 3 Việc ba > Xong"},
    {"a line broken off before a table that does not go on",
     {"thị trấn và các ngành."},
     {{"5", "Việc năm", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"a sentence before a table that may go on",
     {"Ngoài ra, tỉnh đã thực hiện các việc sau:"},
     {{"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"another list below another title",
     {"Danh sách đơn vị"},
     {{"1", "Sở Y tế", "Tốt"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành"},
    {"another appendix",
     {"Phụ lục 3"},
     {{"STT", "Nhiệm vụ", "Kết quả"}, {"3", "Việc ba", "Xong"}},
     "1 Việc một > Xong | 2 Rà soát > Đã ban hành || 3 Việc ba > Xong"},
};

}  // namespace

TEST_CASE("pieces of a table and what stands between them") {
  for (const PieceCase& c : kPieces) DYNAMIC_SECTION(c.rule) {
      std::vector<Block> blocks{
          block(test::paragraph("Phụ lục 2")), block(test::paragraph("Kết quả năm 2022")),
          block(test::table(
              {{{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "Việc một", "Xong"}, {"2", "Rà soát", "Đã ban hành"}}}))};
      for (const char* line : c.between) blocks.push_back(block(test::paragraph(line)));
      blocks.push_back(block(test::table({c.next_piece})));
      std::string shown;
      for (const Report& report : find_reports(test::document(std::move(blocks))).reports)
        shown += (shown.empty() ? "" : " || ") + show(report.items);
      CHECK(shown == c.want);
    }
}

TEST_CASE("a page that begins with the next group") {
  const auto read = [](const char* between, const test::TableRows& next) {
    const Reports found = find_reports(test::document(
        {block(test::table(
             {{{"STT", "Nhiệm vụ", "Kết quả", "Ghi chú"}, {"I", "Nhóm một", "", ""}, {"1", "Việc một", "Xong.", ""}}})),
         block(test::paragraph(between)), block(test::table(next))}));
    return show(found.reports.at(0).items);
  };
  const std::string want = "I Nhóm một: (1 Việc một > Xong.) | II Nhóm hai: (1 Việc hai > Xong.)";
  CHECK(read("Báo cáo của Huyện ủy", {{{"II", "Nhóm hai", "", ""}, {"1", "Việc hai", "Xong.", ""}}}) == want);
  CHECK(read("2", {{{"II", "Nhóm hai"}}}) == "I Nhóm một: (1 Việc một > Xong.) | II Nhóm hai: ()");
  CHECK(read("Danh sách đơn vị", {{{"III", "Nhóm hai", "", ""}}}) == "I Nhóm một: (1 Việc một > Xong.)");
}

TEST_CASE("columns of sentences and of names") {
  const std::vector<std::string> header = {"STT", "Nhiệm vụ", "Kết quả", "Khó khăn", "Cơ quan"};
  const Reports found = find_reports(test::document(
      {block(
           test::table({{header,
                         {"1", "Việc một", "Xong.", "Thiếu vốn, Trung ương chậm phân bổ so với nhu cầu.", "Văn phòng"},
                         {"2", "Việc hai", "Đang làm và", "Phụ thuộc vào quy hoạch của tỉnh Bến", "Sở Nội vụ"}}})),
       block(test::table({{header,
                           {"", "", "đã họp.", "Tre giai đoạn mới.", "Sở Y tế"},
                           {"3", "Việc ba", "Xong.", "Chưa có.", "Sở Y tế"}}}))}));
  const Item& joined = found.reports.at(0).items.at(1);
  CHECK(show(joined.other.at(0).paragraphs) == "Phụ thuộc vào quy hoạch của tỉnh Bến Tre giai đoạn mới.");
  CHECK(show(joined.other.at(1).paragraphs) == "Sở Nội vụ ¶ Sở Y tế");
}

TEST_CASE("a row under two agencies is two") {
  const std::vector<std::string> header = {"Nhiệm vụ", "Cơ quan chủ trì", "Kết quả"};
  const auto read = [&](const std::vector<std::string>& next) {
    const Reports found = find_reports(test::document(
        {block(test::table(
             {{header, {"Kiểm tra cơ sở", "Ủy ban Kiểm tra", "Đã xong."}, {"Rà soát", "Văn phòng", "Đã họp."}}})),
         block(test::table({{header, next}}))}));
    return show(found.reports.at(0).items);
  };
  CHECK(read({"Tuyên truyền", "Ban Tuyên giáo", "Đã làm."}) ==
        "- Kiểm tra cơ sở > Đã xong. | - Rà soát > Đã họp. | - Tuyên truyền > Đã làm.");
  CHECK(read({"- Tuyên truyền;\n- Vận động.", "Ban Tuyên giáo", "Đã làm."}) ==
        "- Kiểm tra cơ sở > Đã xong. | - Rà soát > Đã họp. | - -Tuyên truyền; ¶ -Vận động. > Đã làm.");
}

TEST_CASE("what begins anew in doubt says so") {
  const Reports found =
      find_reports(make({"", {{"I", "Nhóm", ""}, {"", "Việc một.", "Xong."}}, {{"", "Việc hai.", "Đã xong."}}, ""},
                        Pages::headers_repeated));
  CHECK(std::count_if(found.diagnostics.begin(), found.diagnostics.end(),
                      [](const Diagnostic& d) { return d.code == DiagnosticCode::ambiguous_continuation; }) == 1);
}

TEST_CASE("pieces of a table without ordinals") {
  const auto read = [](const Table& next) {
    const Reports found = find_reports(test::document(
        {block(test::table({{{"Nhiệm vụ", "Kết quả"}, {"Việc một.", "Xong."}, {"Việc hai.", "Đã làm"}}})),
         block(next)}));
    return show(found.reports.at(0).items);
  };
  CHECK(read(test::table({{{"Việc ba.", "Xong."}}})) ==
        "- Việc một. > Xong. | - Việc hai. > Đã làm | - Việc ba. > Xong.");
  for (const test::TableRows& other :
       {test::TableRows{{{"BAN KIỂM TRA.", "BAN TỔ CHỨC."}}},
        test::TableRows{{{"ỦY BAN NHÂN DÂN HUYỆN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}}},
        test::TableRows{{{"Nguyễn Văn A", "0912 345 678"}, {"Trần Thị B", "0912 345 679"}}},
        test::TableRows{{{"Kế toán trưởng", "Giám đốc"}}}})
    CHECK(read(test::table(other)) == "- Việc một. > Xong. | - Việc hai. > Đã làm");
  Table marked = test::table({{{"", "xong hết."}, {"Việc ba.", "Xong."}}});
  marked.rows.front().header = true;
  CHECK(read(marked) == "- Việc một. > Xong. | - Việc hai. > Đã làm xong hết. | - Việc ba. > Xong.");
}

TEST_CASE("a joined row names every place it was read from") {
  const Reports found = find_reports(make(kCases[0], Pages::headers_repeated));
  CHECK(found.reports.at(0).items.at(0).rows == std::vector<SourceRow>{{0, 1}, {1, 1}});
}

TEST_CASE("a row in ten thousand pieces takes linear time") {
  test::TableRows rows{{{"STT", "Nhiệm vụ", "Kết quả"}, {"1", "Rà soát", "đã"}}};
  for (int i = 0; i < 10'000; ++i) {
    rows.rows.push_back({"STT", "Nhiệm vụ", "Kết quả"});
    rows.rows.push_back({"", "", "và đang"});
  }
  const Reports found = find_reports(test::document({test::block(test::table(rows))}));
  REQUIRE(found.reports.at(0).items.size() == 1);
  CHECK(found.reports[0].items[0].result.at(0).text.size() ==
        std::string("đã").size() + 10'000 * std::string(" và đang").size());
}

TEST_CASE("a whole row without number behind one with names of its own") {
  struct Row {
    const char* rule;
    const char* column;
    std::vector<std::vector<std::string>> first_page;
    std::vector<std::vector<std::string>> next_page;
    const char* want;
    bool in_doubt;
  };
  const Row rows[] = {
      {"all tasks have numbers",
       "Đơn vị chủ trì",
       {{"1", "Rà soát.", "Xong.", "Sở Y tế"}, {"2", "Xây dựng kế hoạch.", "- Đã ban hành.", "Sở Tài chính"}},
       {{"", "Tổ chức hội nghị.", "- Đã mở lớp.", "Sở Y tế"}, {"3", "Kiểm tra.", "Xong.", "Sở Nội vụ"}},
       "1 Rà soát. > Xong. | 2 Xây dựng kế hoạch. Tổ chức hội nghị. > -Đã ban hành. ¶ -Đã mở lớp. | 3 Kiểm tra. > "
       "Xong.",
       true},
      {"some have none",
       "Đơn vị chủ trì",
       {{"1", "Rà soát.", "Xong.", "Sở Y tế"},
        {"", "Họp.", "Xong.", "Sở Y tế"},
        {"2", "Lập.", "Xong.", "Sở Tài chính"}},
       {{"", "Tổ chức hội nghị.", "Đã mở lớp.", "Sở Y tế"}, {"3", "Kiểm tra.", "Xong.", "Sở Nội vụ"}},
       "1 Rà soát. > Xong. (- Họp. > Xong.) | 2 Lập. > Xong. (- Tổ chức hội nghị. > Đã mở lớp.) | 3 Kiểm tra. > Xong.",
       true},
      {"notes are brief by chance",
       "Ghi chú",
       {{"I", "Nhóm", "", ""},
        {"", "Việc một.", "Xong.", "Đạt"},
        {"II", "Nhóm", "", ""},
        {"", "Việc hai.", "Xong.", "Đạt"}},
       {{"", "Việc ba.", "Xong.", "Chưa đạt"}, {"III", "Nhóm", "", ""}, {"", "Việc bốn.", "Xong.", "Đạt"}},
       "I Nhóm: (- Việc một. > Xong.) | II Nhóm: (- Việc hai. Việc ba. > Xong. Xong.) | III Nhóm: (- Việc bốn. > "
       "Xong.)",
       true},
  };
  for (const Row& c : rows) DYNAMIC_SECTION(c.rule) {
      test::TableRows first{{{"STT", "Nhiệm vụ", "Kết quả", c.column}}};
      test::TableRows next = first;
      first.rows.insert(first.rows.end(), c.first_page.begin(), c.first_page.end());
      next.rows.insert(next.rows.end(), c.next_page.begin(), c.next_page.end());
      const Reports found = find_reports(test::document({block(test::table(first)), block(test::table(next))}));
      CHECK(show(found.reports.at(0).items) == c.want);
      const bool in_doubt = std::any_of(found.diagnostics.begin(), found.diagnostics.end(), [](const Diagnostic& d) {
        return d.code == DiagnosticCode::ambiguous_continuation;
      });
      CHECK(in_doubt == c.in_doubt);
    }
}
