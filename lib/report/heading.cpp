// The heading is what stands above the table back to the appendix line. Without an appendix line it
// is the block of title lines right above the table; where body text stands between the document's own
// title and the table, that title comes first.
#include "report/heading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "report/appendix.hpp"
#include "report/columns.hpp"
#include "report/letterhead.hpp"
#include "report/letters.hpp"
#include "report/ordinal.hpp"
#include "text/paragraph.hpp"
#include "text/utf8.hpp"

namespace baocao::report {

namespace {

constexpr std::size_t kLongestTitleBytes = 900;

bool starts_with_any(std::string_view key, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return key.starts_with(s); });
}

/// One paragraph above the table, with what its words say it is.
enum class LineKind : std::uint8_t { title, plan, attached, letterhead, unit, body, appendix };

bool is_plan_key(std::string_view key) {
  return starts_with_any(key, {"theo ke hoach", "theo nghi quyet so", "theo quyet dinh so", "theo chuong trinh so",
                               "thuc hien ke hoach so", "thuc hien theo ke hoach", "theo ket luan so",
                               "theo chi thi so", "theo thong bao so"});
}

constexpr std::size_t kLongestLetterheadKey = 80;

// Where a recogniser made one line of two, more follows.
bool begins_with_motto(std::string_view key) {
  return key.size() < kLongestLetterheadKey &&
         starts_with_any(key, {"cong hoa xa hoi chu nghia", "doc lap tu do hanh phuc", "dang cong san viet nam"});
}

bool is_letterhead(std::string_view line, std::string_view key) {
  if (begins_with_motto(key)) return true;
  if (key.starts_with("so ") && key.size() < kLongestLetterheadKey)
    return key.size() > 3 && key[3] >= '0' && key[3] <= '9';
  return key.empty() || is_place_and_date(line);
}

LineKind classify_line(const Paragraph& paragraph) {
  if (paragraph.text.size() > kLongestTitleBytes) return LineKind::body;
  if (find_appendix(paragraph.text)) return LineKind::appendix;
  const std::string key = heading_key(paragraph.text);
  if (is_attached_key(key)) return LineKind::attached;
  if (is_plan_key(key)) return LineKind::plan;
  if (is_letterhead(paragraph.text, key)) return LineKind::letterhead;
  if (starts_with_any(key, {"don vi tinh", "dvt", "so lieu tinh den"})) return LineKind::unit;
  if (key.starts_with("kinh gui")) return LineKind::body;
  const bool bullet =
      !paragraph.marker.empty() && paragraph.marker.size() <= 3 && !is_letter_or_digit(first_letter(paragraph.marker));
  if (bullet || (ends_sentence(paragraph.text) && !paragraph.text.ends_with(")"))) return LineKind::body;
  return LineKind::title;
}

// A line that goes on with the plan or attached-to lines above it, joined.
bool goes_on(const std::string& before, const Paragraph& line) {
  if (has_open_bracket(before) && line.text.find(')') != std::string::npos) return true;
  if (!line.marker.empty()) return false;
  if (is_lower(first_letter(line.text))) return true;
  // In capitals `CỦA BAN THƯỜNG VỤ …` goes on as `của …` does.
  return !before.ends_with(')') && (line.text.starts_with("CỦA ") || line.text.starts_with("NGÀY "));
}

// The offset at which “theo Kế hoạch số …” or “(kèm …)” begins inside a title line; npos without.
struct TailFinder {
  std::string_view text;

  std::size_t find(bool (*is_tail)(std::string_view), std::string_view opening) const {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find(' ', at), text.size() - 1) + 1) {
      const std::string_view rest = text.substr(at);
      const bool candidate = rest.starts_with('(') || rest.starts_with(opening);
      if (candidate && is_tail(heading_key(rest.substr(0, 120)))) return at;
    }
    return std::string_view::npos;
  }
};

class HeadingBuilder {
 public:
  explicit HeadingBuilder(const ParagraphSource& source) : source_(source) {}

  Heading build(const std::vector<const Paragraph*>& lines) {
    heading_.lines.reserve(lines.size());
    for (const Paragraph* line : lines) add(source_.take(*line));
    trim_comma(heading_.title);
    return std::move(heading_);
  }

 private:
  void add(Paragraph line) {
    const auto index = static_cast<std::uint32_t>(heading_.lines.size());
    const Paragraph& paragraph = heading_.lines.emplace_back(std::move(line));
    const LineKind kind = classify_line(paragraph);
    const bool may_go_on = !tail_.empty() && tail_.size() <= kLongestTitleBytes && kind != LineKind::attached &&
                           (kind != LineKind::plan || has_open_bracket(tail_));
    if (may_go_on && goes_on(tail_, paragraph)) {
      tail_ += " " + paragraph.text;
      return;
    }
    tail_ = kind == LineKind::plan || kind == LineKind::attached ? paragraph.text : std::string();
    switch (kind) {
      case LineKind::appendix:
        // `Phụ lục 2`, `Biểu 2.1. Nhóm nhiệm vụ …`: of the two the appendix is named, the form is a title.
        return heading_.appendix ? add_title(whole_text(paragraph), index) : add_appendix(paragraph, index);
      case LineKind::plan:
        if (!heading_.plan_line) heading_.plan_line = index;
        return note_attached_inside(paragraph, index);
      case LineKind::attached:
        if (!heading_.attached_line) heading_.attached_line = index;
        return;
      case LineKind::title:
        return add_title(whole_text(paragraph), index);
      case LineKind::body:
        title_ended_ = title_ended_ || !heading_.title.empty();
        return;
      default:
        return;
    }
  }

  static std::string whole_text(const Paragraph& paragraph) {
    Paragraph whole = paragraph;
    text::restore_marker(whole);
    return whole.marker.empty() ? whole.text : whole.marker + " " + whole.text;
  }

  void add_appendix(const Paragraph& paragraph, std::uint32_t index) {
    const auto found = find_appendix(paragraph.text);
    heading_.appendix = found->appendix;
    if (!found->rest.empty()) add_title(std::string(found->rest), index);
  }

  // A title paragraph with line breaks holds plan and attached-to as well.
  void add_title(const std::string& text, std::uint32_t index) {
    const TailFinder finder{text};
    const std::size_t plan = finder.find(is_plan_key, "theo ");
    const std::size_t attached = finder.find(is_attached_key, "kèm ");
    if (plan != std::string::npos && !heading_.plan_line) heading_.plan_line = index;
    if (attached != std::string::npos && !heading_.attached_line) heading_.attached_line = index;
    std::string title = text.substr(0, std::min(plan, attached));
    if (title.size() < text.size()) trim_comma(title);
    tail_ = std::min(plan, attached) < text.size() ? text.substr(std::min(plan, attached)) : std::string();
    if (title_ended_ || title.empty()) return;
    if (!heading_.title.empty()) heading_.title += ' ';
    heading_.title += title;
  }

  void note_attached_inside(const Paragraph& paragraph, std::uint32_t index) {
    const TailFinder finder{paragraph.text};
    if (!heading_.attached_line && finder.find(is_attached_key, "kèm ") != std::string_view::npos)
      heading_.attached_line = index;
  }

  // What parts the title from the plan; a comma inside the title stays, though a line ends with it.
  static void trim_comma(std::string& title) {
    while (!title.empty() && (title.back() == ' ' || title.back() == ',')) title.pop_back();
  }

  const ParagraphSource& source_;
  Heading heading_;
  std::string tail_;          // the plan or attached-to lines right above, which may go on
  bool title_ended_ = false;  // body text came after the title
};

using Lines = std::vector<const Paragraph*>;

bool is_title_like(const Paragraph& paragraph) {
  const LineKind kind = classify_line(paragraph);
  return kind != LineKind::body && kind != LineKind::letterhead;
}

// `BÁO CÁO`, `KẾ HOẠCH` …: the kind of document alone in its line, above its subject.
bool names_document_kind(const Paragraph& paragraph) {
  const std::string key = heading_key(paragraph.text);
  constexpr std::array<std::string_view, 9> kKinds = {"bao cao",    "ke hoach",     "thong bao",
                                                      "quyet dinh", "chuong trinh", "bieu mau",
                                                      "to trinh",   "ket luan",     "bang tong hop"};
  return std::find(kKinds.begin(), kKinds.end(), key) != kKinds.end();
}

// `I. TÌNH HÌNH CHUNG`
bool begins_chapter(const Paragraph& paragraph) {
  return !paragraph.marker.empty() || find_leading_ordinal(paragraph.text);
}

// The lines of the document's own title at its head: from the kind to the first line of body text, or its first
// chapter.
Lines document_title(const Lines& above) {
  const auto kind =
      std::find_if(above.begin(), above.end(), [](const Paragraph* p) { return names_document_kind(*p); });
  Lines title;
  for (auto line = kind; line != above.end() && is_title_like(**line) && !begins_chapter(**line); ++line)
    title.push_back(*line);
  return title;
}

// The block of title lines that ends at the table.
Lines trailing_title(const Lines& above) {
  auto first = above.end();
  while (first != above.begin() && is_title_like(**(first - 1))) --first;
  return Lines(first, above.end());
}

// Words that titles of reports begin with, unlike the names under a signature.
bool begins_title(const Paragraph& paragraph) {
  return starts_with_any(heading_key(paragraph.text),
                         {"ket qua", "bao cao", "bang", "bieu", "tong hop", "tinh hinh", "tien do", "danh muc"});
}

// Whether a line of this kind has words of the title.
bool has_title_words(const Paragraph& paragraph) {
  const LineKind kind = classify_line(paragraph);
  if (kind != LineKind::appendix) return kind == LineKind::title;
  const std::string_view rest = find_appendix(paragraph.text)->rest;
  const std::string key = heading_key(rest);
  return !key.empty() && !is_attached_key(key) && !is_plan_key(key);
}

// From the appendix line to the table. A title that stands in front of it (`Phụ lục 1` in a text box is read behind the
// paragraph that holds the box) follows it where nothing else does.
Lines lines_from(const Lines& above, Lines::const_iterator appendix) {
  Lines lines(appendix, above.end());
  if (std::any_of(appendix, above.end(), [](const Paragraph* p) { return has_title_words(*p); })) return lines;
  const Lines title = trailing_title(Lines(above.begin(), appendix));
  const auto begin = std::find_if(title.begin(), title.end(), [](const Paragraph* p) { return begins_title(*p); });
  lines.insert(lines.begin() + 1, begin, title.end());
  return lines;
}

// Behind what ends the text before a form: names under a signature, or another form.
Lines::iterator begin_above_form(Lines& lines, Lines::iterator form) {
  auto begin = form;
  while (begin != lines.begin() && classify_line(**(begin - 1)) != LineKind::appendix) --begin;
  return std::find_if(begin, form, [](const Paragraph* p) { return begins_title(*p) || names_document_kind(*p); });
}

// `… năm 2022`
bool names_year(const Paragraph& paragraph) {
  constexpr std::string_view kYear = "nam ";
  const std::string key = heading_key(paragraph.text);
  for (std::size_t at = key.find(kYear); at != std::string::npos; at = key.find(kYear, at + 1))
    if (at + kYear.size() < key.size() && is_ascii_digit(key[at + kYear.size()])) return true;
  return false;
}

// The title lines at the table, with the document's own title in front of them where body text stands between. A form
// names the table and takes no title away: what stands above it belongs to it (`KẾT QUẢ NĂM 2022` / `Biểu 6`), one at
// the head of the document names all that follows, and the document's own title is left out only where that of the form
// has a year of its own (`BÁO CÁO` / `kiểm điểm năm 2023` / … / `Biểu 1` / `Kết quả khắc phục … năm 2022`).
Lines lines_without_appendix(const Lines& above) {
  const auto is_form = [](const Paragraph* p) { return find_appendix(p->text).has_value(); };
  Lines lines = trailing_title(above);
  const bool all = lines.size() == above.size();
  const Paragraph* form = nullptr;
  bool whole = false;  // a form with a title and year of its own, like an appendix
  if (const auto last = std::find_if(lines.rbegin(), lines.rend(), is_form); last != lines.rend()) {
    const auto found = last.base() - 1;
    form = *found;
    lines.erase(lines.begin(), begin_above_form(lines, found));
    whole = std::any_of(lines.begin(), lines.end(),
                        [](const Paragraph* p) { return has_title_words(*p) && names_year(*p); });
  } else {
    const auto body = std::find_if(above.begin(), above.end(),
                                   [](const Paragraph* p) { return classify_line(*p) == LineKind::body; });
    if (const auto head = std::find_if(above.begin(), body, is_form); head != body) form = *head;
  }
  if (!all && !whole) {
    Lines title = document_title(above);
    const bool apart = !title.empty() && std::find(lines.begin(), lines.end(), title.front()) == lines.end();
    if (apart) lines.insert(lines.begin(), title.begin(), title.end());
  }
  // One with a title in its line stays where that is.
  const auto at = std::find(lines.begin(), lines.end(), form);
  if (form != nullptr && (at == lines.end() || !has_title_words(*form))) {
    if (at != lines.end()) lines.erase(at);
    lines.insert(lines.begin(), form);
  }
  return lines;
}

}  // namespace

Heading read_heading(const std::vector<const Paragraph*>& above, const ParagraphSource& source) {
  const auto last = std::find_if(above.rbegin(), above.rend(), [](const Paragraph* p) {
    const auto found = find_appendix(p->text);
    return found && found->label == AppendixLabel::appendix;
  });
  const Lines lines = last != above.rend() ? lines_from(above, last.base() - 1) : lines_without_appendix(above);
  return HeadingBuilder(source).build(lines);
}

namespace {

// Of `tiếp theo`, `Tiếp trang 2`.
bool is_key_of_going_on(std::string_view key) {
  constexpr std::size_t kLongest = 40;
  return key == "tiep" || key == "tt" ||
         (key.size() <= kLongest &&
          starts_with_any(key, {"tiep theo", "tiep trang", "tiep bang", "con tiep", "xem tiep"}));
}

// `12`, `3/15`, but not `5/2023`.
bool is_page_number(std::string_view key) {
  constexpr std::size_t kMostDigits = 4;
  constexpr std::size_t kMostDigitsOfTwo = 3;
  const auto is_number = [](std::string_view word, std::size_t most) {
    return !word.empty() && word.size() <= most && std::all_of(word.begin(), word.end(), is_ascii_digit);
  };
  const std::size_t space = key.find(' ');
  if (space == std::string_view::npos) return is_number(key, kMostDigits);
  return is_number(key.substr(0, space), kMostDigitsOfTwo) && is_number(key.substr(space + 1), kMostDigitsOfTwo);
}

}  // namespace

bool says_it_goes_on(std::string_view line) {
  return is_key_of_going_on(heading_key(line));
}

bool is_page_furniture(std::string_view line) {
  const std::string key = heading_key(line);
  if (key.empty()) return true;
  if (is_page_number(key)) return true;
  if (key.starts_with("trang ") && key.size() <= 20 && key.find_first_of("0123456789") != std::string::npos)
    return true;
  return is_key_of_going_on(key);
}

}  // namespace baocao::report
