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

// A year in a title: `năm 2022`, `quý III/2023`, `tháng 6/2024`; years of terms and periods (2020-2025) have no `năm`
// before a single year, and that of `ngày 04 tháng 02 năm 2016` is part of a date.
struct TitleYear {
  std::int32_t year = 0;
  bool of_remedy = false;  // “trong năm 2023”: the year in which things were put right
};

// Whether a word of the text has this key, which begins with a letter of ASCII.
bool is(std::string_view word, std::string_view key) {
  return may_begin(word.front(), key) && Keyword(word) == key;
}

std::vector<TitleYear> years_of(std::string_view title) {
  std::vector<TitleYear> years;
  bool behind_within = false;
  bool behind_month = false;
  std::size_t month_at = title.size();  // where a number behind `tháng` begins
  for (std::size_t at = 0; at < title.size();) {
    const std::string_view word = word_at(title, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    const std::size_t number_at = skip_spaces(title, at + word.size());
    const std::string_view number = word_at(title, number_at);
    const bool four_digits =
        number.size() == 4 && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::size_t behind = number_at + number.size();
    const bool range = behind < title.size() && title[behind] == '-';
    if (four_digits && !range && !behind_month && is(word, "năm"))
      years.push_back({std::stoi(std::string(number)), behind_within});
    const bool part_of_year = is(word, "tháng") || is(word, "quí");
    if (part_of_year && behind < title.size() && title[behind] == '/')
      if (const auto year = match_year(title, behind + 1)) years.push_back({year->value, behind_within});
    behind_within = is(word, "trong");
    behind_month = at == month_at;
    if (is(word, "tháng") && !number.empty() && is_digit(number.front())) month_at = number_at;
    at += word.size();
  }
  return years;
}

void read_years(Extraction& extraction) {
  const std::vector<TitleYear> years = years_of(extraction.report.heading.title);
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

// Whether the word at `at` stands in what cites a document: its issuer is not the report's.
bool is_cited(std::string_view title, std::size_t at) {
  const std::vector<Citation> citations = find_entities(title).citations;
  return std::any_of(citations.begin(), citations.end(), [&](const Citation& citation) {
    const Span span = citation.place.span;
    return text::byte_offset(title, span.start) <= at && at < text::byte_offset(title, span.end);
  });
}

std::string find_issuer_in(std::string_view title) {
  for (std::size_t at = 0; at < title.size();) {
    const std::string_view word = word_at(title, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    if (is(word, "của")) {
      const std::size_t begin = skip_spaces(title, at + word.size());
      if (const std::size_t end = match_body(title, begin); end > 0 && !is_cited(title, at))
        return std::string(title.substr(begin, end - begin));
    }
    at += word.size();
  }
  return {};
}

std::size_t find_word(std::string_view text, std::string_view key) {
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (!word.empty() && is(word, key)) return at;
    at += std::max<std::size_t>(word.size(), 1);
  }
  return 0;
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
  const std::uint32_t start = counter.at(find_word(line, lead));
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
    return std::move(found_);
  }

 private:
  // So that the lists of a usual report need not move while they grow.
  void reserve() {
    constexpr std::size_t kUsual = 64;
    found_.citations.reserve(kUsual);
    found_.quantities.reserve(kUsual);
    found_.dates.reserve(kUsual);
    found_.periods.reserve(kUsual / 2);
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

  Entities found_;
  std::string pointer_;  // to what is being read
};

}  // namespace

Extraction extract(Report report) {
  Extraction extraction;
  extraction.report = std::move(report);
  const Heading& heading = extraction.report.heading;
  read_years(extraction);
  extraction.plan = citation_of_line(heading, heading.plan_line, "theo");
  extraction.attached_to = citation_of_line(heading, heading.attached_line, "kèm");
  extraction.issuer = find_issuer_in(heading.title);
  if (extraction.issuer.empty() && extraction.attached_to) extraction.issuer = extraction.attached_to->issuer;
  if (extraction.issuer.empty() && extraction.plan) extraction.issuer = extraction.plan->issuer;
  extraction.entities = EntityCollector().collect(extraction.report);
  return extraction;
}

}  // namespace baocao
