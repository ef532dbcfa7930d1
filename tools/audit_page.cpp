#include "audit_page.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "archive/inputs.hpp"
#include "audit_timeline.hpp"
#include "page_parts.hpp"
#include "word_diff.hpp"

namespace baocao::tool {

extern const char* const kAuditPage;

namespace {

namespace fs = std::filesystem;

struct Words {
  std::string_view name;
  std::string_view vietnamese;
};

// What the library says of a code, in Vietnamese.
constexpr auto kMeanings = std::to_array<Words>(
    {{"ordinal-gap", "Số thứ tự không nối tiếp dòng trước"},
     {"ordinal-label-mismatch", "Số trong nội dung không khớp số thứ tự"},
     {"missing-result", "Nhiệm vụ không có kết quả"},
     {"result-restates-task", "Kết quả chép lại nội dung nhiệm vụ"},
     {"percent-mismatch", "Tỷ lệ phần trăm không khớp phân số bên cạnh"},
     {"date-invalid", "Ngày không có trong lịch"},
     {"date-after-report", "Việc kể là đã làm có ngày sau ngày báo cáo"},
     {"citation-date-conflict", "Một số văn bản, hai ngày ban hành"},
     {"citation-kind-conflict", "Một số văn bản, hai loại văn bản"},
     {"citation-title-conflict", "Một số văn bản, hai trích yếu"},
     {"period-conflict", "Một văn bản, hai giai đoạn hoặc tầm nhìn"},
     {"name-variant", "Một tên viết hai cách khác dấu"},
     {"figure-conflict", "Một chỉ tiêu của một năm, hai giá trị"},
     {"limitation-recurs", "Nhóm hạn chế lặp lại ở kỳ sau"},
     {"limitation-dropped", "Nhóm hạn chế không còn ở kỳ sau"},
     {"task-carried-over", "Nhiệm vụ đã có ở năm trước"},
     {"result-reused", "Kết quả dùng lại của năm trước"}});

constexpr auto kStages = std::to_array<Words>(
    {{"new", "mới"}, {"recurs", "lặp lại"}, {"goes on", "kéo dài"}, {"dropped", "không còn"}});

constexpr auto kSeverityWords =
    std::to_array<Words>({{"info", "thông tin"}, {"warning", "cảnh báo"}, {"error", "lỗi"}});

class Page {
 public:
  Page(const Audit& audit, const std::vector<ReportFile>& files, const AuditPage& page)
      : audit_(audit), files_(files), page_(page), hidden_(page.accepted.begin(), page.accepted.end()) {
    for (const AuditCode& code : audit_codes()) meanings_.emplace(code.name, code.meaning);
    if (!english())
      for (const Words& words : kMeanings) meanings_[words.name] = words.vietnamese;
    for (const Finding& finding : audit.findings)
      if (!hidden_.contains(finding.id)) shown_.push_back(&finding);
  }

  std::string body() const {
    return "<a class=\"skip\" href=\"#findings\">" + say("Đến các phát hiện", "To the findings") + "</a>\n<h1>" + title() +
           "</h1>\n<p>" + std::to_string(audit_.reports.size()) + say(" báo cáo, ", " reports, ") +
           std::to_string(shown_.size()) + say(" phát hiện", " findings") + accepted() + "</p>\n" + timeline_table() +
           figures() + findings();
  }

  std::string title() const { return say("Kiểm tra tính nhất quán của báo cáo", "Consistency of reports"); }
  std::string language() const { return english() ? "en" : "vi"; }

 private:
  bool english() const { return page_.language == Language::english; }
  std::string say(const char* vietnamese, const char* in_english) const { return english() ? in_english : vietnamese; }
  std::string say(const Words& words) const { return std::string(english() ? words.name : words.vietnamese); }

  std::string accepted() const {
    const std::size_t count = audit_.findings.size() - shown_.size();
    return count == 0 ? std::string() : say("; đã chấp nhận: ", "; accepted: ") + std::to_string(count);
  }

  // The file, from where the page will stand. What stands in an archive is reached through the archive.
  std::string link_to(const AuditedReport& report) const {
    const fs::path source(archive::outer_path(report.source));
    if (source == "-") return {};
    const fs::path folder = page_.out == "-" ? fs::path() : fs::path(page_.out).parent_path();
    const fs::path relative = fs::absolute(source).lexically_relative(fs::absolute(folder / "."));
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri;
    for (const char byte : relative.generic_string()) {
      const auto value = static_cast<unsigned char>(byte);
      const bool letter = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
      if (letter || std::string_view("-._~/").find(byte) != std::string_view::npos)
        uri += byte;
      else
        uri += {'%', kHex[value >> 4], kHex[value & 0x0Fu]};
    }
    return uri;
  }

  std::string link(const AuditedReport& report) const {
    const std::string uri = link_to(report);
    if (uri.empty()) return escape(report.source);
    return "<a href=\"" + uri + "\">" + escape(report.source) + "</a>";
  }

  std::string year_of(const AuditedReport& report) const { return report.year ? std::to_string(*report.year) : "–"; }

  std::string timeline_table() const {
    const std::vector<Limitation> limitations = timeline(audit_, files_);
    std::set<std::int32_t> years;
    for (const Limitation& limitation : limitations)
      for (const Stand& stand : limitation.stands) years.insert(stand.year);
    if (years.empty()) return {};
    std::string table = "<h2>" + say("Các nhóm hạn chế qua các năm", "Limitations over the years") +
                        "</h2>\n<table id=\"timeline\"><thead><tr><th scope=\"col\">" + say("Hạn chế", "Limitation") + "</th>";
    for (const std::int32_t year : years) table += "<th scope=\"col\">" + std::to_string(year) + "</th>";
    table += "</tr></thead><tbody>\n";
    for (const Limitation& limitation : limitations) {
      table += "<tr><th scope=\"row\">" + escape(limitation.title) + "</th>";
      for (const std::int32_t year : years) table += "<td>" + cell(limitation, year) + "</td>";
      table += "</tr>\n";
    }
    return table + "</tbody></table>\n";
  }

  std::string cell(const Limitation& limitation, std::int32_t year) const {
    const auto stand = std::find_if(limitation.stands.begin(), limitation.stands.end(),
                                    [&](const Stand& candidate) { return candidate.year == year; });
    if (stand == limitation.stands.end()) return {};
    std::string text = say(kStages[static_cast<std::size_t>(stand->stage)]);
    if (stand->finding < audit_.findings.size() && !hidden_.contains(audit_.findings[stand->finding].id))
      text = "<a href=\"#f-" + audit_.findings[stand->finding].id + "\">" + text + "</a>";
    return text;
  }

  std::string figures() const {
    std::vector<Bar> bars;
    for (const AuditCode& code : audit_codes()) {
      const auto of_code = [&](const Finding* finding) { return finding->code == code.name; };
      const auto count = std::count_if(shown_.begin(), shown_.end(), of_code);
      if (count == 0) continue;
      const Severity severity = (*std::find_if(shown_.begin(), shown_.end(), of_code))->severity;
      bars.push_back({std::string(code.name), static_cast<std::uint64_t>(count), to_string(severity).data()});
    }
    if (bars.empty()) return {};
    return "<h2>" + say("Số phát hiện theo mã", "Findings by code") + "</h2>\n" +
           chart(bars, say("Số phát hiện theo mã", "Findings by code"));
  }

  using Choices = std::vector<std::pair<std::string, std::string>>;  // value, what is shown

  std::string filter(const char* name, const std::string& label, const Choices& choices) const {
    std::string text = "<label>" + label + " <select name=\"" + name + "\"><option value=\"\">" + say("tất cả", "all") + "</option>";
    for (const auto& [value, shown] : choices) text += "<option value=\"" + value + "\">" + escape(shown) + "</option>";
    return text + "</select></label>\n";
  }

  std::string filters() const {
    std::set<std::string_view> codes;
    std::set<std::int32_t> years;
    std::set<std::uint32_t> reports;
    for (const Finding* finding : shown_) {
      codes.insert(finding->code);
      for (const Evidence& evidence : finding->evidence) {
        reports.insert(evidence.report);
        if (const auto year = audit_.reports[evidence.report].year) years.insert(*year);
      }
    }
    Choices of_code;
    Choices of_severity;
    Choices of_year;
    Choices of_report;
    for (const std::string_view code : codes) of_code.emplace_back(code, std::string(code));
    for (const Words& words : kSeverityWords) of_severity.emplace_back(words.name, say(words));
    for (const std::int32_t year : years) of_year.emplace_back(std::to_string(year), std::to_string(year));
    for (const std::uint32_t report : reports)
      of_report.emplace_back(std::to_string(report),
                             audit_.reports[report].source + " #" + std::to_string(audit_.reports[report].report));
    return "<form>\n" + filter("code", say("Mã", "Code"), of_code) + filter("severity", say("Mức độ", "Severity"), of_severity) +
           filter("year", say("Năm", "Year"), of_year) + filter("report", say("Báo cáo", "Report"), of_report) +
           "<button type=\"reset\">" + say("Bỏ lọc", "Clear") + "</button>\n<output aria-live=\"polite\"><span id=\"shown\">" +
           std::to_string(shown_.size()) + "</span> / " + std::to_string(shown_.size()) + "</output>\n</form>\n";
  }

  std::string findings() const {
    std::string text = "<h2 id=\"findings\">" + say("Các phát hiện", "Findings") + "</h2>\n" + filters();
    for (const Finding* finding : shown_) text += article(*finding);
    return text;
  }

  std::string article(const Finding& finding) const {
    std::set<std::string> years;
    std::set<std::string> reports;
    for (const Evidence& evidence : finding.evidence) {
      reports.insert(std::to_string(evidence.report));
      years.insert(year_of(audit_.reports[evidence.report]));
    }
    const std::string severity(to_string(finding.severity));
    std::string text = "<article id=\"f-" + finding.id + "\" class=\"" + severity + "\" data-code=\"" +
                       std::string(finding.code) + "\" data-severity=\"" + severity + "\" data-year=\"" +
                       joined(years) + "\" data-report=\"" + joined(reports) + "\">\n<h3>" +
                       say(kSeverityWords[static_cast<std::size_t>(finding.severity)]) + ": " +
                       escape(meanings_.at(finding.code)) + "</h3>\n<p class=\"id\"><code>" +
                       std::string(finding.code) + " " + finding.id + "</code>" +
                       ": " + escape(english() ? finding.message : finding.message_vi) + "</p>\n<div class=\"sides\">\n";
    std::vector<std::vector<Stretch>> sides;
    for (const Evidence& evidence : finding.evidence) sides.push_back({{evidence.text}});
    if (sides.size() > 1) std::tie(sides[0], sides[1]) = compare_words(finding.evidence[0].text, finding.evidence[1].text);
    for (std::size_t i = 0; i < sides.size(); ++i) text += side(finding.evidence[i], sides[i]);
    return text + "</div>\n</article>\n";
  }

  std::string side(const Evidence& evidence, const std::vector<Stretch>& stretches) const {
    const AuditedReport& report = audit_.reports[evidence.report];
    std::string text = "<figure><blockquote lang=\"vi\">";
    for (const Stretch& stretch : stretches)
      text += stretch.differs ? "<mark>" + escape(stretch.text) + "</mark>" : escape(stretch.text);
    return text + "</blockquote><figcaption>" + year_of(report) + ", " + link(report) + " #" + std::to_string(report.report) +
           " <code>" + escape(evidence.at) + " [" + std::to_string(evidence.span.start) + ", " +
           std::to_string(evidence.span.end) + "]</code></figcaption></figure>\n";
  }

  static std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
  }

  const Audit& audit_;
  const std::vector<ReportFile>& files_;
  const AuditPage& page_;
  std::set<std::string> hidden_;
  std::map<std::string_view, std::string_view> meanings_;
  std::vector<const Finding*> shown_;
};

}  // namespace

std::string to_page(const Audit& audit, const std::vector<ReportFile>& files, const AuditPage& page) {
  const Page made(audit, files, page);
  // From the end of the page to its beginning, so that no text brings a mark along.
  return tool::fill(tool::fill(tool::fill(kAuditPage, "%BODY%", made.body()), "%TITLE%", made.title()), "%LANG%", made.language());
}

}  // namespace baocao::tool
