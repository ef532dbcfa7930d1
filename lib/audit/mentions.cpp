#include "audit/mentions.hpp"

#include <algorithm>
#include <set>

#include "audit/short_citations.hpp"
#include "baocao/text.hpp"
#include "entity/text_view.hpp"
#include "entity/title.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

constexpr std::size_t kTitleWords = 4;
// Different mentions of one number that are compared with each other.
constexpr std::size_t kMostMentions = 200;

// Titles of four words or more; what lies between the thresholds is left open.
Titles compare(const AuditThresholds& limits, const Title& a, const Title& b) {
  if (a.words.size() < kTitleWords || b.words.size() < kTitleWords) return Titles::unknown;
  const auto& shorter = a.words.size() <= b.words.size() ? a.words : b.words;
  const auto& longer = a.words.size() <= b.words.size() ? b.words : a.words;
  if (std::equal(shorter.begin(), shorter.end(), longer.begin())) return Titles::agree;
  const double alike = similarity(a.bag, b.bag);
  return alike >= limits.titles_agree      ? Titles::agree
         : alike <= limits.titles_disagree ? Titles::disagree
                                           : Titles::between;
}

// A title without the stretches that name periods.
std::string without_periods(const std::string& title) {
  std::string rest = title;
  const std::vector<Period> periods = find_entities(title).periods;
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    const std::size_t begin = text::byte_offset(rest, period->place.span.start);
    rest.erase(begin, text::byte_offset(rest, period->place.span.end) - begin);
  }
  return rest;
}

void read_titles(const Index& index, Mention& mention) {
  const auto add = [&](const std::string& title) {
    std::vector<Word> words = index.vocabulary.words(without_periods(title));
    Bag bag = to_bag(index.vocabulary, words);
    mention.titles.push_back({std::move(words), std::move(bag)});
  };
  add(mention.citation.title);
  // `về việc phê duyệt T`, `triển khai thực hiện T`: behind a second lead it is T too.
  if (const std::string_view rest = entity::read_title(mention.citation.title, 0); !rest.empty())
    add(std::string(rest));
  constexpr std::uint32_t kNearStart = 20;  // “triển khai thực hiện ” may lead
  const std::vector<Citation> inside = find_entities(mention.citation.title).citations;
  if (!inside.empty() && inside.front().place.span.start <= kNearStart && !inside.front().title.empty())
    add(inside.front().title);
}

// Behind the title, or behind the citation and an opening bracket where it has none.
std::uint32_t end_of_title(std::string_view text, const Citation& citation) {
  const std::size_t end = text::byte_offset(text, citation.place.span.end);
  if (!citation.title.empty())
    if (const std::size_t title = text.find(citation.title, end); title != std::string::npos)
      return text::count_code_points(text.substr(0, title + citation.title.size()));
  std::size_t at = entity::skip_spaces(text, end);
  if (at < text.size() && (text[at] == '(' || text[at] == ',')) at = entity::skip_spaces(text, at + 1);
  return text::count_code_points(text.substr(0, at)) + 1;
}

using PeriodsByPlace = std::map<std::string_view, std::vector<const Period*>>;

void read_periods(const PeriodsByPlace& periods, Mention& mention) {
  const auto here = periods.find(mention.citation.place.at);
  const Place* place = find_place(*mention.view, mention.citation.place.at);
  if (here == periods.end() || place == nullptr) return;
  const std::uint32_t begin = mention.citation.place.span.end;
  const std::uint32_t end = end_of_title(place->paragraph->text, mention.citation);
  for (const Period* period : here->second)
    if (period->kind != "nhiệm kỳ" && begin <= period->place.span.start && period->place.span.start < end)
      mention.periods.push_back(*period);
}

// Whether a folded number is of a committee of a district or below, or of one of its organs: `/HU`, `/UBKTHU`, `/ĐUK`,
// `/VPĐU`, `/CBKP`. A symbol of the state has a hyphen behind the slash: `/QĐ-UBND`.
bool is_of_lower_committee(std::string_view number) {
  const std::size_t slash = number.find_last_of('/');
  if (slash == std::string_view::npos) return false;
  const std::string_view symbol = number.substr(slash + 1);
  if (symbol.find('-') != std::string_view::npos) return false;
  const auto ends = [&](std::string_view committee) { return symbol.ends_with(committee); };
  return ends("hu") || ends("qu") || ends("txu") || symbol.find("đu") != std::string_view::npos ||
         symbol.starts_with("cb") || symbol.starts_with("đb");
}

class MentionTable {
 public:
  explicit MentionTable(const Index& index) : index_(index) {
    for (std::size_t i = 0; i < index.series.size(); ++i)
      for (const View* view : index.series[i]) series_of_[view].push_back(i);
  }

  void add(const View& view) {
    PeriodsByPlace periods;
    for (const Period& period : view.extraction->entities.periods) periods[period.place.at].push_back(&period);
    for (const Citation& citation : view.extraction->entities.citations)
      add(periods, {.view = &view, .citation = citation});
    for (ShortCitation& found : find_short_citations(view)) {
      Mention mention{.view = &view, .citation = std::move(found.citation)};
      read_titles(index_, mention);
      if (!found.issuer_agrees && is_another(mention)) continue;
      mention.titles.clear();
      add(periods, std::move(mention));
    }
  }

  std::map<std::string, std::vector<Mention>> take() { return std::move(numbers_); }

 private:
  // One, or for the number of a lower committee one in each series of the view; none where it is no full number.
  std::vector<std::string> keys_of(const View& view, const Citation& citation) const {
    if (citation.number.find_first_of("-/") == std::string::npos) return {};
    std::string key = fold(citation.number);
    key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
    if (!is_of_lower_committee(key)) return {std::move(key)};
    const auto series = series_of_.find(&view);
    if (series == series_of_.end()) return {key + "\nreport " + std::to_string(view.report)};
    std::vector<std::string> keys;
    for (const std::size_t i : series->second) keys.push_back(key + "\nseries " + std::to_string(i));
    return keys;
  }

  void add(const PeriodsByPlace& periods, Mention mention) {
    const std::vector<std::string> keys = keys_of(*mention.view, mention.citation);
    if (keys.empty()) return;
    read_periods(periods, mention);
    mention.kind = fold(mention.citation.kind);
    for (const std::string& key : keys) add(key, mention);
  }

  void add(const std::string& key, Mention mention) {
    std::string told = key + "\n" + mention.kind + "\n" + mention.citation.date + "\n" + fold(mention.citation.title);
    for (const Period& period : mention.periods) told += "\n" + fold(period.text);
    if (!seen_.insert(told).second) return;
    std::vector<Mention>& mentions = numbers_[key];
    if (mentions.size() >= kMostMentions) return;
    read_titles(index_, mention);
    mentions.push_back(std::move(mention));
  }

  // “Đề án 06 về dữ liệu dân cư” where 06-ĐA/TU is about something else: likely a number of another body.
  bool is_another(const Mention& mention) const {
    const std::vector<std::string> keys = keys_of(*mention.view, mention.citation);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      const auto full = numbers_.find(key);
      return full != numbers_.end() && std::any_of(full->second.begin(), full->second.end(), [&](const Mention& other) {
               return compare_titles(index_.thresholds, mention, other) == Titles::disagree &&
                      (mention.citation.date.empty() || mention.citation.date != other.citation.date);
             });
    });
  }

  const Index& index_;
  std::map<const View*, std::vector<std::size_t>> series_of_;
  std::map<std::string, std::vector<Mention>> numbers_;
  std::set<std::string> seen_;
};

}  // namespace

Titles compare_titles(const AuditThresholds& limits, const Mention& a, const Mention& b) {
  Titles nearest = compare(limits, a.titles.front(), b.titles.front());
  for (const Title& one : a.titles)
    for (const Title& other : b.titles)
      if (const Titles titles = compare(limits, one, other); titles != Titles::unknown)
        nearest = std::min(nearest, titles);
  return nearest;
}

bool dates_differ(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  const std::size_t size = std::min(a.size(), b.size());
  return a.compare(0, size, b, 0, size) != 0;
}

std::map<std::string, std::vector<Mention>> mentions_by_number(const Index& index) {
  MentionTable table(index);
  for (const View& view : index.views) table.add(view);
  return table.take();
}

}  // namespace baocao::audit
