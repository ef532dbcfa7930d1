// The heading is what stands above the table back to the appendix line. Without an appendix line it
// is the block of title lines right above the table; where body text stands between the document's own
// title and the table, that title comes first.
#include "report/heading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "report/columns.hpp"
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

// `(kèm Báo cáo số …`, `(Ban hành kèm theo Quyết định số …`
bool is_attached_key(std::string_view key) {
  return starts_with_any(key, {"kem bao cao", "kem theo", "ban hanh kem theo", "kem quyet dinh", "kem cong van",
                               "kem to trinh", "dinh kem", "gui kem", "kem thong bao", "kem ke hoach"});
}

bool is_plan_key(std::string_view key) {
  return starts_with_any(key, {"theo ke hoach", "theo nghi quyet so", "theo quyet dinh so", "theo chuong trinh so",
                               "thuc hien ke hoach so", "thuc hien theo ke hoach", "theo ket luan so",
                               "theo chi thi so", "theo thong bao so"});
}

constexpr std::size_t kLongestLetterheadKey = 80;

bool is_motto_key(std::string_view key) {
  return key.size() < kLongestLetterheadKey &&
         starts_with_any(key, {"cong hoa xa hoi chu nghia", "doc lap tu do hanh phuc", "dang cong san viet nam"});
}

bool is_letterhead(std::string_view line, std::string_view key) {
  if (is_motto_key(key)) return true;
  if (key.starts_with("so ") && key.size() < kLongestLetterheadKey)
    return key.size() > 3 && key[3] >= '0' && key[3] <= '9';
  // `Bến Tre, ngày 01 tháng 12 năm 2023`
  const std::size_t day = key.find(" ngay ");
  if (day != std::string_view::npos && key.find(" thang ", day) != std::string_view::npos && key.size() < 60 &&
      line.find(',') != std::string_view::npos && key.find(" so ") == std::string_view::npos)
    return true;
  return key.empty();
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

// From the appendix line to the table. A title that stands in front of it (`Phụ lục 1` in a text box is read behind the
// paragraph that holds the box) follows it where nothing else does.
Lines lines_from(const Lines& above, Lines::const_iterator appendix) {
  Lines lines(appendix, above.end());
  const bool has_title = !find_appendix((*appendix)->text)->rest.empty() ||
                         std::any_of(appendix + 1, above.end(), [](const Paragraph* p) { return is_title_like(*p); });
  if (has_title) return lines;
  const Lines title = trailing_title(Lines(above.begin(), appendix));
  const auto begin = std::find_if(title.begin(), title.end(), [](const Paragraph* p) { return begins_title(*p); });
  lines.insert(lines.begin() + 1, begin, title.end());
  return lines;
}

}  // namespace

Heading read_heading(const std::vector<const Paragraph*>& above, const ParagraphSource& source) {
  const auto find_last = [&](AppendixLabel label) {
    return std::find_if(above.rbegin(), above.rend(), [&](const Paragraph* p) {
      const auto found = find_appendix(p->text);
      return found && found->label == label;
    });
  };
  auto last = find_last(AppendixLabel::appendix);
  if (last == above.rend()) last = find_last(AppendixLabel::form);
  if (last != above.rend()) return HeadingBuilder(source).build(lines_from(above, last.base() - 1));

  Lines lines = trailing_title(above);
  if (lines.size() < above.size()) {
    Lines title = document_title(above);
    const bool apart = !title.empty() && std::find(lines.begin(), lines.end(), title.front()) == lines.end();
    if (apart) lines.insert(lines.begin(), title.begin(), title.end());
  }
  return HeadingBuilder(source).build(lines);
}

namespace {

// `2A`, `01`, `KT`: digits with a letter, or two letters.
bool is_part_of_number(std::string_view part) {
  constexpr std::size_t kMost = 3;
  if (OrdinalReader().read(part)) return true;
  const auto digits =
      static_cast<std::size_t>(std::find_if_not(part.begin(), part.end(), is_ascii_digit) - part.begin());
  const std::string_view letters = part.substr(digits);
  return !part.empty() && digits <= kMost && letters.size() <= (digits > 0 ? 1u : 2u) &&
         std::all_of(letters.begin(), letters.end(), is_ascii_letter);
}

// `6`, `II`, `2A`, `II-A`, `I.1`, `01-KT`; empty where the token is no number.
std::string appendix_number(std::string_view token) {
  if (const std::optional<Ordinal> ordinal = OrdinalReader().read(token)) return ordinal->text;
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= token.size(); ++parts) {
    const std::size_t end = std::min(token.find_first_of(".-", at), token.size());
    const std::string_view part = token.substr(at, end - at);
    const bool counts = parts > 0 || is_ascii_digit(part.empty() ? ' ' : part.front()) || OrdinalReader().read(part);
    if (!counts || !is_part_of_number(part)) return {};
    at = end + 1;
  }
  return std::string(token);
}

}  // namespace

namespace {

struct LabelWords {
  std::string_view key;  // as heading_key gives them
  AppendixLabel label;
};

constexpr std::array kLabels = {
    LabelWords{"phu luc", AppendixLabel::appendix}, LabelWords{"phu bieu", AppendixLabel::form},
    LabelWords{"bieu mau", AppendixLabel::form},    LabelWords{"mau bieu", AppendixLabel::form},
    LabelWords{"bieu", AppendixLabel::form},        LabelWords{"mau", AppendixLabel::form},
};

// Behind the first `count` words of the line; npos where it has fewer.
std::size_t end_of_words(std::string_view line, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end != std::string_view::npos; --count)
    end = line.find_first_of(count > 1 ? " " : " :.-", end == 0 ? 0 : end + 1);
  return end;
}

}  // namespace

std::optional<AppendixLine> find_appendix(std::string_view line) {
  // `(Phụ lục 6)` alone in its line.
  const bool in_brackets = line.starts_with('(');
  if (in_brackets) line.remove_prefix(1);
  // "PHỤ LỤC" in any case: nine letters with the space, three of them of three bytes.
  if (const char first = first_key_byte(line); first != 'p' && first != 'b' && first != 'm' && first != 0)
    return std::nullopt;
  const std::string key = heading_key(line.substr(0, 40));
  const auto words = std::find_if(kLabels.begin(), kLabels.end(), [&](const LabelWords& w) {
    return key.starts_with(w.key) && (key.size() == w.key.size() || key[w.key.size()] == ' ');
  });
  if (words == kLabels.end()) return std::nullopt;
  const bool is_form = words->label == AppendixLabel::form;
  const std::size_t end =
      end_of_words(line, static_cast<std::size_t>(std::count(words->key.begin(), words->key.end(), ' ')) + 1);
  if (end == std::string_view::npos && is_form) return std::nullopt;
  if (end == std::string_view::npos) return AppendixLine{{std::string(line), ""}, {}};

  // The number, with or without “số”.
  std::size_t begin = end;
  const auto skip_spaces = [&] {
    while (begin < line.size() && line[begin] == ' ') ++begin;
  };
  skip_spaces();
  std::size_t word_end = std::min(line.find(' ', begin), line.size());
  if (heading_key(line.substr(begin, word_end - begin)) == "so") {
    begin = word_end;
    skip_spaces();
    word_end = std::min(line.find(' ', begin), line.size());
  }
  std::string_view token = line.substr(begin, word_end - begin);
  while (!token.empty() && std::string_view(".:-)").find(token.back()) != std::string_view::npos)
    token.remove_suffix(1);
  std::string number = appendix_number(token);
  // `BIỂU TỔNG HỢP KẾT QUẢ …` is a title.
  if (is_form && number.empty()) return std::nullopt;
  const std::size_t stop = number.empty() ? end : begin + token.size();
  std::string_view rest = line.substr(stop);
  const bool marked = !rest.empty() && std::string_view(".:-)").find(rest.front()) != std::string_view::npos;
  while (!rest.empty() && std::string_view(" .:-)").find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
  if (in_brackets && rest.ends_with(')') && rest.find('(') == std::string_view::npos) rest.remove_suffix(1);
  // “Phụ lục 6 cho thấy …” is a sentence; `PHỤ LỤC 6 KẾT QUẢ …` and `Phụ lục 6 (kèm …)` are headings.
  const bool heading = rest.empty() || marked || is_upper(first_letter(rest)) || rest.front() == '(';
  if (!heading) return std::nullopt;
  return AppendixLine{{std::string(line.substr(0, stop)), std::move(number)}, rest, words->label};
}

namespace {

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
  const std::string key = heading_key(line);
  return key == "tiep" || key == "tt" ||
         (key.size() <= 40 && starts_with_any(key, {"tiep theo", "tiep trang", "tiep bang", "con tiep", "xem tiep"}));
}

bool is_motto(std::string_view line) {
  constexpr std::size_t kLongestBytes = 3 * kLongestLetterheadKey;
  if (line.size() > kLongestBytes) return false;
  if (const char first = first_key_byte(line); first != 'c' && first != 'd' && first != 0) return false;
  return is_motto_key(heading_key(line));
}

bool is_page_furniture(std::string_view line) {
  const std::string key = heading_key(line);
  if (key.empty()) return true;
  if (is_page_number(key)) return true;
  if (key.starts_with("trang ") && key.size() <= 20 && key.find_first_of("0123456789") != std::string::npos)
    return true;
  return says_it_goes_on(key);
}

}  // namespace baocao::report
