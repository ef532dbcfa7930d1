// citation-date-conflict, citation-kind-conflict, citation-title-conflict and period-conflict: one number, two stories.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "audit/rule.hpp"
#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

constexpr std::size_t kTitleWords = 4;
// Different mentions of one number that are compared with each other.
constexpr std::size_t kMostMentions = 200;

struct Mention {
  const View* view = nullptr;
  const Citation* citation = nullptr;
  std::string kind;  // folded
  struct Title {
    std::vector<Word> words;
    Bag bag;
  };
  // As it stands, and the title of the document it begins with: “thực hiện Kết luận số 21-KL/TW về T” is about T too.
  std::vector<Title> titles;
};

enum class Titles { unknown, agree, between, disagree };

// Titles of four words or more; what lies between the thresholds is left open.
Titles compare(const AuditThresholds& limits, const Mention::Title& a, const Mention::Title& b) {
  if (a.words.size() < kTitleWords || b.words.size() < kTitleWords) return Titles::unknown;
  const auto& shorter = a.words.size() <= b.words.size() ? a.words : b.words;
  const auto& longer = a.words.size() <= b.words.size() ? b.words : a.words;
  if (std::equal(shorter.begin(), shorter.end(), longer.begin())) return Titles::agree;
  const double alike = similarity(a.bag, b.bag);
  return alike >= limits.titles_agree ? Titles::agree : alike <= limits.titles_disagree ? Titles::disagree : Titles::between;
}

// What brings the titles nearest to each other counts.
Titles compare_titles(const AuditThresholds& limits, const Mention& a, const Mention& b) {
  Titles nearest = compare(limits, a.titles.front(), b.titles.front());
  for (const auto& one : a.titles)
    for (const auto& other : b.titles)
      if (const Titles titles = compare(limits, one, other); titles != Titles::unknown) nearest = std::min(nearest, titles);
  return nearest;
}

void read_titles(const Index& index, Mention& mention) {
  const auto add = [&](std::string_view title) {
    std::vector<Word> words = index.vocabulary.words(title);
    Bag bag = to_bag(index.vocabulary, words);
    mention.titles.push_back({std::move(words), std::move(bag)});
  };
  add(mention.citation->title);
  constexpr std::uint32_t kNearStart = 20;  // “triển khai thực hiện ” may lead
  const std::vector<Citation> inside = find_entities(mention.citation->title).citations;
  if (!inside.empty() && inside.front().place.span.start <= kNearStart && !inside.front().title.empty())
    add(inside.front().title);
}

constexpr std::size_t kFullDate = 10;

// Both dates given and not the same; a month alone agrees with every day in it.
bool dates_differ(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  const std::size_t size = std::min(a.size(), b.size());
  return a.compare(0, size, b, 0, size) != 0;
}

bool same_year(const std::string& a, const std::string& b) {
  return a.compare(0, 4, b, 0, 4) == 0;
}

// Numbers begin anew each year or term and for each kind.
bool are_two_documents(const Mention& a, const Mention& b, Titles titles) {
  const std::string& one = a.citation->date;
  const std::string& other = b.citation->date;
  return dates_differ(one, other) && titles == Titles::disagree && (!same_year(one, other) || a.kind != b.kind);
}

// Letters in one case, no spaces, no zeros in front. Numbers of lower committees count within their series.
std::string key_of(const View& view, const Citation& citation) {
  if (citation.number.find_first_of("-/") == std::string::npos) return {};
  std::string key = fold(citation.number);
  key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
  for (const std::string_view lower : {"/hu", "/đu", "/cb", "/qu", "/thu"})
    if (key.ends_with(lower)) return key + "\n" + (view.series.empty() ? std::to_string(view.report) : view.series);
  return key;
}

std::map<std::string, std::vector<Mention>> mentions_by_number(const Index& index) {
  std::map<std::string, std::vector<Mention>> numbers;
  std::set<std::string> seen;
  for (const View& view : index.views)
    for (const Citation& citation : view.extraction->entities.citations) {
      const std::string key = key_of(view, citation);
      if (key.empty()) continue;
      Mention mention{.view = &view, .citation = &citation, .kind = fold(citation.kind)};
      if (!seen.insert(key + "\n" + mention.kind + "\n" + citation.date + "\n" + fold(citation.title)).second) continue;
      std::vector<Mention>& mentions = numbers[key];
      if (mentions.size() >= kMostMentions) continue;
      read_titles(index, mention);
      mentions.push_back(std::move(mention));
    }
  return numbers;
}

std::vector<Evidence> both(const Mention& a, const Mention& b) {
  return {entity_evidence(*a.view, *a.citation), entity_evidence(*b.view, *b.citation)};
}

std::string pair_key(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return a + "\n" + b;
}

class Comparison {
 public:
  Comparison(const AuditThresholds& limits, Findings& findings) : limits_(limits), findings_(findings) {}

  void compare(const std::vector<Mention>& mentions) {
    seen_.clear();
    titles_.clear();
    for (std::size_t i = 0; i < mentions.size(); ++i)
      for (std::size_t j = i + 1; j < mentions.size(); ++j) compare(mentions[i], mentions[j]);
  }

 private:
  void compare(const Mention& a, const Mention& b) {
    const Titles titles = compare_titles(limits_, a, b);
    if (are_two_documents(a, b, titles)) return;
    const std::string& one = a.citation->date;
    const std::string& other = b.citation->date;
    const bool differ = dates_differ(one, other);
    if (a.kind != b.kind && !a.kind.empty() && !b.kind.empty()) {
      const bool same_date = one.size() == kFullDate && one == other;
      if ((same_date || titles == Titles::agree) && is_new("kind", a.kind, b.kind))
        findings_.add("citation-kind-conflict",
                      a.citation->number + " is a " + a.citation->kind + " and a " + b.citation->kind, both(a, b));
    } else {
      const bool full = one.size() == kFullDate && other.size() == kFullDate;
      const bool one_matter = titles == Titles::agree || (titles == Titles::unknown && same_year(one, other));
      if (differ && full && one_matter && is_new("date", one, other))
        findings_.add("citation-date-conflict", a.citation->number + " is of " + one + " and of " + other, both(a, b));
      if (titles == Titles::disagree && !differ && is_new_title(a, b))
        findings_.add("citation-title-conflict", a.citation->number + " has two titles", both(a, b));
    }
    compare_periods(a, b);
  }

  // The periods a citation's title names, terms of office aside, like compared with like.
  void compare_periods(const Mention& a, const Mention& b) {
    const std::vector<Period> of_a = periods_of(*a.citation);
    const std::vector<Period> of_b = periods_of(*b.citation);
    for (const Period& one : of_a)
      for (const Period& other : of_b) {
        const bool ranges = one.from && other.from && (one.from != other.from || one.to != other.to);
        const bool ends = !one.from && !other.from && one.to && other.to && one.to != other.to;
        const bool horizons = one.horizon && other.horizon && one.horizon != other.horizon;
        if (!ranges && !ends && !horizons) continue;
        if (agrees_elsewhere(one, of_b) || agrees_elsewhere(other, of_a)) continue;
        if (!is_new("period", fold(one.text), fold(other.text))) continue;
        findings_.add("period-conflict", a.citation->number + ": " + one.text + " and " + other.text,
                      {with_period(a, one), with_period(b, other)});
        return;
      }
  }

  static bool agrees_elsewhere(const Period& period, const std::vector<Period>& others) {
    return std::any_of(others.begin(), others.end(), [&](const Period& other) {
      return period.from == other.from && period.to == other.to &&
             (period.horizon == other.horizon || !period.horizon || !other.horizon);
    });
  }

  static std::vector<Period> periods_of(const Citation& citation) {
    std::vector<Period> periods = find_entities(citation.title).periods;
    std::erase_if(periods, [](const Period& period) { return period.kind == "nhiệm kỳ"; });
    return periods;
  }

  // From the citation's kind to the end of its period.
  static Evidence with_period(const Mention& mention, const Period& period) {
    const TextPlace& place = mention.citation->place;
    const Place* paragraph = find_place(*mention.view, place.at);
    if (paragraph == nullptr) return entity_evidence(*mention.view, *mention.citation);
    const std::string& text = paragraph->paragraph->text;
    const std::size_t title = text.find(mention.citation->title, text::byte_offset(text, place.span.end));
    if (title == std::string::npos) return entity_evidence(*mention.view, *mention.citation);
    const std::uint32_t begin = text::count_code_points(std::string_view(text).substr(0, title));
    return stretch(*mention.view, place.at, {place.span.start, begin + period.place.span.end});
  }

  bool is_new(const char* what, const std::string& a, const std::string& b) {
    return seen_.insert(what + ("\n" + pair_key(a, b))).second;
  }

  // Titles that do not disagree are one: two stories of a number make one finding, in however many words they are told.
  bool is_new_title(const Mention& a, const Mention& b) {
    const std::size_t one = title_of(a);
    const std::size_t other = title_of(b);
    return one != other && is_new("title", std::to_string(one), std::to_string(other));
  }

  std::size_t title_of(const Mention& mention) {
    for (std::size_t i = 0; i < titles_.size(); ++i)
      if (compare_titles(limits_, *titles_[i], mention) != Titles::disagree) return i;
    titles_.push_back(&mention);
    return titles_.size() - 1;
  }

  const AuditThresholds& limits_;
  Findings& findings_;
  std::set<std::string> seen_;
  std::vector<const Mention*> titles_;
};

}  // namespace

void check_citations(const Index& index, Findings& findings) {
  Comparison comparison(index.thresholds, findings);
  for (const auto& [number, mentions] : mentions_by_number(index)) comparison.compare(mentions);
}

}  // namespace baocao::audit
