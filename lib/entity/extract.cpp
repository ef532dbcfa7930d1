#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "baocao/entity.hpp"
#include "base/pointer.hpp"
#include "entity/bodies.hpp"
#include "entity/number.hpp"
#include "entity/scanner.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao {

namespace {

using namespace entity;

// Whether a word of the text has this key, which begins with a letter of ASCII.
bool is(std::string_view word, std::string_view key) {
  return may_begin(word.front(), key) && Keyword(word) == key;
}

// Where the word of this key stands, at or behind `at`, which is where a word begins; text.size() where it does not.
std::size_t find_word(std::string_view text, std::string_view key, std::size_t at) {
  while (at < text.size()) {
    const std::string_view word = word_at(text, at);
    if (!word.empty() && is(word, key)) return at;
    at += std::max<std::size_t>(word.size(), 1);
  }
  return text.size();
}

// A year in a title.
struct TitleYear {
  std::int32_t year = 0;
  bool of_remedy = false;  // “trong năm 2023”: the year in which things were put right
};

// A title with what it cites: neither the issuer nor the dates of other documents are the report's.
class TitleReader {
 public:
  explicit TitleReader(std::string_view title) : title_(title), found_(find_entities(title)) {
    ByteOffsets offsets(title);
    for (const Citation& citation : found_.citations) {
      const std::size_t begin = offsets.at(citation.place.span.start);
      const std::size_t end = offsets.at(citation.place.span.end);
      // `Báo cáo số 12-BC/TU của …`: what the title begins with is the report itself.
      if (begin > 0) cited_.push_back({begin, end});
    }
  }

  // Of `năm 2022`, `tháng 6/2024`, `quý III/2023`; years of terms and periods (2020-2025) and dates in full are none.
  std::vector<TitleYear> years() const {
    std::vector<TitleYear> years;
    ByteOffsets offsets(title_);
    std::size_t next = 0;
    std::size_t last = 0;
    for (const Date& date : found_.dates) {
      const std::size_t begin = offsets.at(date.place.span.start);
      if (date.value.size() < kYearSize || date.value.size() > kMonthSize || is_cited(begin, next)) continue;
      const TitleYear year{std::stoi(date.value.substr(0, kYearSize)), keyword_before(title_, begin) == "trong"};
      // `Kết quả 6 tháng đầu năm 2023 khắc phục hạn chế sau kiểm điểm năm 2022`
      if (!years.empty() && year.year < years.back().year && names_review(last, begin)) years.back().of_remedy = true;
      years.push_back(year);
      last = begin;
    }
    if (years.empty())
      if (const auto year = year_of_quarter()) years.push_back({*year, false});
    return years;
  }

  // The first body behind `của`; empty where there is none.
  std::string issuer() const {
    std::size_t next = 0;
    for (std::size_t at = find_word(title_, "của", 0); at < title_.size();) {
      const std::size_t behind = at + word_at(title_, at).size();
      const std::size_t begin = skip_spaces(title_, behind);
      const std::size_t end = is_cited(at, next) ? 0 : match_body(title_, begin);
      if (end > 0) return std::string(title_.substr(begin, end - begin));
      at = find_word(title_, "của", behind);
    }
    return {};
  }

 private:
  static constexpr std::size_t kYearSize = 4;   // `2022`
  static constexpr std::size_t kMonthSize = 7;  // `2022-12`

  struct Stretch {
    std::size_t begin;
    std::size_t end;
  };

  // Byte offsets of code points that ascend, in one pass over the text.
  class ByteOffsets {
   public:
    explicit ByteOffsets(std::string_view text) : text_(text) {}
    std::size_t at(std::uint32_t code_point) {
      if (code_point < code_point_) *this = ByteOffsets(text_);
      byte_ += text::byte_offset(text_.substr(byte_), code_point - code_point_);
      code_point_ = code_point;
      return byte_;
    }

   private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::uint32_t code_point_ = 0;
  };

  // Whether the byte at `at` stands in what cites a document; asked for ascending offsets, `next` is where it goes on.
  bool is_cited(std::size_t at, std::size_t& next) const {
    while (next < cited_.size() && cited_[next].end <= at) ++next;
    return next < cited_.size() && cited_[next].begin <= at;
  }

  // Whether `kiểm điểm` stands between the two.
  bool names_review(std::size_t begin, std::size_t end) const {
    const std::string_view between = title_.substr(0, end);
    constexpr std::string_view kFirst = "kiểm";
    for (std::size_t at = find_word(between, kFirst, begin); at < end; at = find_word(between, kFirst, at)) {
      if (match_words(between, at, "kiểm điểm") > 0) return true;
      at += word_at(between, at).size();
    }
    return false;
  }

  std::optional<std::int32_t> year_of_quarter() const {
    for (std::size_t at = find_word(title_, "quí", 0); at < title_.size();) {
      const std::size_t behind = at + word_at(title_, at).size();
      const std::size_t number_at = skip_spaces(title_, behind);
      const std::size_t slash = number_at + word_at(title_, number_at).size();
      if (slash < title_.size() && title_[slash] == '/')
        if (const auto year = match_year(title_, slash + 1)) return year->value;
      at = find_word(title_, "quí", behind);
    }
    return std::nullopt;
  }

  std::string_view title_;
  Entities found_;
  std::vector<Stretch> cited_;
};

void read_years(Extraction& extraction, const std::vector<TitleYear>& years) {
  for (const TitleYear& year : years) {
    std::optional<std::int32_t>& slot = year.of_remedy ? extraction.remediation_year : extraction.assessment_year;
    if (!slot)
      slot = year.year;
    else if (!year.of_remedy && !extraction.remediation_year && year.year != *slot)
      extraction.remediation_year = year.year;
  }
  // “Kết quả thực hiện trong năm 2023” alone: the year reported on.
  if (!extraction.assessment_year) std::swap(extraction.assessment_year, extraction.remediation_year);
}

// The first citation behind the word that leads to it, in line `index` of the heading. Recognised text breaks
// such lines: what date and issuer the next line holds counts too, while text and span stay in the first one.
std::optional<Citation> citation_of_line(const Heading& heading, std::optional<std::uint32_t> index,
                                         std::string_view lead) {
  if (!index) return std::nullopt;
  const std::string& line = heading.lines[*index].text;
  std::string text = line;
  if (*index + 1 < heading.lines.size()) text += " " + heading.lines[*index + 1].text;
  CodePointCounter counter(text);
  const std::size_t lead_at = find_word(line, lead, 0);
  const std::uint32_t start = counter.at(lead_at < line.size() ? lead_at : 0);
  const std::uint32_t length = counter.at(line.size());
  Entities found = find_entities(text);
  for (Citation& citation : found.citations) {
    Span& span = citation.place.span;
    if (span.start < start || span.start >= length) continue;
    if (span.end > length) {
      span.end = length;
      citation.text = line.substr(text::byte_offset(line, span.start));
    }
    citation.place.at = "/heading/lines/" + std::to_string(*index);
    return std::move(citation);
  }
  return std::nullopt;
}

// Reads every paragraph of a report: heading lines, then items depth first.
class EntityCollector {
 public:
  Entities collect(const Report& report) {
    reserve();
    add("/heading/lines", report.heading.lines);
    add(report.items);
    trim(found_.citations);
    trim(found_.quantities);
    trim(found_.dates);
    trim(found_.periods);
    return std::move(found_);
  }

 private:
  // So that the lists of a usual report need not move while they grow.
  void reserve() {
    found_.citations.reserve(kUsual);
    found_.quantities.reserve(kUsual);
    found_.dates.reserve(kUsual);
    found_.periods.reserve(kUsual / 2);
  }

  // A long list may have grown to twice what it holds.
  template <class Entity>
  static void trim(std::vector<Entity>& list) {
    if (list.capacity() > kUsual && list.size() < list.capacity() - list.capacity() / 4) list.shrink_to_fit();
  }

  void add(const std::vector<Item>& items) {
    const std::size_t parent = pointer_.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
      pointer_ += "/items/";
      pointer_ += std::to_string(i);
      add("/task", items[i].task);
      add("/result", items[i].result);
      add("/note", items[i].note);
      for (const OtherCell& other : items[i].other) add("/other/" + escape_pointer(other.column), other.paragraphs);
      add(items[i].items);
      pointer_.resize(parent);
    }
  }

  void add(std::string_view part, const std::vector<Paragraph>& paragraphs) {
    const std::size_t parent = pointer_.size();
    pointer_ += part;
    pointer_ += '/';
    const std::size_t number_at = pointer_.size();
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const EntityCounts before = EntityCounts::of(found_);
      add_entities(paragraphs[i].text, found_);
      pointer_.resize(number_at);
      pointer_ += std::to_string(i);
      put_place(found_.citations, before.citations);
      put_place(found_.quantities, before.quantities);
      put_place(found_.dates, before.dates);
      put_place(found_.periods, before.periods);
    }
    pointer_.resize(parent);
  }

  template <class Entity>
  void put_place(std::vector<Entity>& entities, std::size_t first) {
    for (std::size_t i = first; i < entities.size(); ++i) entities[i].place.at = pointer_;
  }

  static constexpr std::size_t kUsual = 64;

  Entities found_;
  std::string pointer_;  // to what is being read
};

}  // namespace

Extraction extract(Report report) {
  Extraction extraction;
  extraction.report = std::move(report);
  const Heading& heading = extraction.report.heading;
  const TitleReader title(heading.title);
  read_years(extraction, title.years());
  extraction.plan = citation_of_line(heading, heading.plan_line, "theo");
  extraction.attached_to = citation_of_line(heading, heading.attached_line, "kèm");
  extraction.issuer = title.issuer();
  if (extraction.issuer.empty() && extraction.attached_to) extraction.issuer = extraction.attached_to->issuer;
  if (extraction.issuer.empty() && extraction.plan) extraction.issuer = extraction.plan->issuer;
  extraction.entities = EntityCollector().collect(extraction.report);
  return extraction;
}

}  // namespace baocao
