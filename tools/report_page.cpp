#include "report_page.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "page_parts.hpp"
#include "progress.hpp"

namespace baocao::tool {

extern const char* const kReportPage;

namespace {

constexpr std::string_view kTitleMark = "%TITLE%";
constexpr std::string_view kBodyMark = "%BODY%";

struct Words {
  std::string_view vietnamese;
  std::string_view english;
};

/// What each error code means to who keeps the archive.
struct CodeWords {
  ErrorCode code;
  Words meaning;
};

constexpr std::array kCodes = {
    CodeWords{ErrorCode::io,
              {"Không đọc được tệp: xem quyền truy cập, ổ đĩa, rồi chạy lại với --resume",
               "The file cannot be read: see to its permissions or the disk, then --resume"}},
    CodeWords{ErrorCode::unsupported_format,
              {"Định dạng chưa đọc được: chuyển sang .docx theo lệnh bên cạnh",
               "A format that is not read: convert it with the command beside it"}},
    CodeWords{ErrorCode::encrypted,
              {"Tệp có mật khẩu: mở ra và lưu lại không mật khẩu", "It has a password: save it without one"}},
    CodeWords{ErrorCode::corrupt_archive,
              {"Tệp nén hỏng hoặc bị cụt: lấy lại tệp gốc", "A broken or cut off archive: get the file again"}},
    CodeWords{ErrorCode::corrupt_document,
              {"Văn bản hỏng: mở bằng LibreOffice và lưu lại",
               "A broken document: open it in LibreOffice and save it again"}},
    CodeWords{ErrorCode::limit_exceeded,
              {"Vượt giới hạn: nâng giới hạn nêu bên cạnh, rồi chạy lại với --resume",
               "Over a limit: raise the one named beside it, then --resume"}},
    CodeWords{ErrorCode::internal, {"Lỗi của baocao: xin báo lại kèm tệp", "A defect of baocao: please report it"}},
};

std::string both(Words words) {
  return "<span class=\"vi\" lang=\"vi\">" + escape(words.vietnamese) + "</span><span class=\"en\" lang=\"en\">" +
         escape(words.english) + "</span>";
}

std::string number_cell(std::uint64_t number) {
  return "<td class=\"number\" data-value=\"" + std::to_string(number) + "\">" + std::to_string(number) + "</td>";
}

std::string head(std::initializer_list<std::pair<Words, bool>> columns) {
  std::string row = "<thead><tr>";
  for (const auto& [words, is_number] : columns)
    row += std::string(is_number ? "<th class=\"number\">" : "<th>") + "<button type=\"button\">" + both(words) +
           "</button></th>";
  return row + "</tr></thead>\n<tbody>\n";
}

std::string section(Words title) {
  return "<h2>" + both(title) + "</h2>\n";
}

std::string figures(const BatchReport& report) {
  const archive::Totals& totals = report.totals;
  const std::array<std::pair<Words, std::uint64_t>, 8> rows = {{
      {{"Tệp đã xử lý", "Files worked on"}, totals.inputs},
      {{"trong đó đã có từ lần chạy trước", "of these, done by an earlier run"}, totals.reused},
      {{"Văn bản đọc được", "Documents read"}, totals.documents},
      {{"Bảng báo cáo tìm thấy", "Reports found"}, totals.reports},
      {{"Văn bản không có báo cáo", "Documents without a report"}, totals.without_report},
      {{"Văn bản trùng lặp", "Duplicates"}, totals.duplicates},
      {{"Không chuyển được", "Failures"}, totals.failures},
      {{"Bỏ qua (ẩn, liên kết)", "Left out (hidden, links)"}, report.left_out},
  }};
  std::string table = "<table id=\"figures\"><tbody>\n";
  for (const auto& [words, number] : rows)
    table += "<tr><td>" + both(words) + "</td>" + number_cell(number) + "</tr>\n";
  const double seconds = std::max(report.seconds, 1e-3);
  const auto rate = static_cast<std::uint64_t>(static_cast<double>(totals.inputs) / seconds + 0.5);
  table += "<tr><td>" + both({"Dung lượng", "Size"}) + "</td><td class=\"number\">" +
           to_size_text(static_cast<double>(totals.bytes)) + "</td></tr>\n";
  return table + "<tr><td>" + both({"Tệp mỗi giây", "Files a second"}) + "</td>" + number_cell(rate) +
         "</tr>\n</tbody></table>\n";
}

std::string formats(const archive::Totals& totals) {
  std::vector<Bar> bars;
  for (const auto& [format, number] : totals.by_format) bars.push_back({format, number, "good"});
  for (const auto& [code, number] : totals.by_code) bars.push_back({code, number, "bad"});
  return section({"Theo định dạng và lỗi", "By format and failure"}) +
         chart(bars, "Số văn bản theo định dạng, số lỗi theo mã / Documents by format, failures by code");
}

Words meaning_of(ErrorCode code) {
  const auto* found =
      std::find_if(kCodes.begin(), kCodes.end(), [&](const CodeWords& row) { return row.code == code; });
  return found == kCodes.end() ? Words{} : found->meaning;
}

std::string failures(const BatchReport& report) {
  if (report.failures.empty()) return {};
  std::string table = section({"Không chuyển được", "Failures"}) + "<table id=\"failures\">" +
                      head({{{"Tệp", "File"}, false},
                            {{"Mã", "Code"}, false},
                            {{"Vì sao", "Why"}, false},
                            {{"Cần làm gì", "What to do"}, false}});
  for (const Error& failure : report.failures)
    table += "<tr><td>" + escape(failure.input()) + "</td><td>" + std::string(to_string(failure.code())) + "</td><td>" +
             escape(failure.description()) + "</td><td>" + both(meaning_of(failure.code())) + "</td></tr>\n";
  table += "</tbody></table>\n";
  if (report.totals.failures > report.failures.size())
    table += "<p>" + std::to_string(report.totals.failures - report.failures.size()) + " " +
             both({"lỗi nữa không liệt kê", "more are not listed"}) + "</p>\n";
  return table;
}

}  // namespace

std::string to_page(const BatchReport& report) {
  const std::string body = "<h1>" + both({"Kết quả chuyển đổi", "What the conversion came to"}) + "</h1>\n<p>" +
                           escape(report.output) + "</p>\n" + figures(report) + formats(report.totals) +
                           failures(report);
  // The title last: its mark comes first in the page, whatever the body holds.
  return fill(fill(kReportPage, kBodyMark, body), kTitleMark, escape(report.output));
}

}  // namespace baocao::tool
