// citation-date-conflict, citation-kind-conflict, citation-title-conflict and period-conflict: one number, two stories.
#include <algorithm>
#include <set>

#include "audit/mentions.hpp"
#include "audit/rule.hpp"
#include "baocao/text.hpp"

namespace baocao::audit {

namespace {

constexpr std::size_t kFullDate = 10;

bool same_year(const std::string& a, const std::string& b) {
  return a.compare(0, 4, b, 0, 4) == 0;
}

// Numbers begin anew each year or term and for each kind.
bool are_two_documents(const Mention& a, const Mention& b, Titles titles) {
  const std::string& one = a.citation.date;
  const std::string& other = b.citation.date;
  return dates_differ(one, other) && titles == Titles::disagree && (!same_year(one, other) || a.kind != b.kind);
}

std::vector<Evidence> both(const Mention& a, const Mention& b) {
  return {entity_evidence(*a.view, a.citation), entity_evidence(*b.view, b.citation)};
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
    const std::string& one = a.citation.date;
    const std::string& other = b.citation.date;
    const bool differ = dates_differ(one, other);
    if (a.kind != b.kind && !a.kind.empty() && !b.kind.empty()) {
      const bool same_date = one.size() == kFullDate && one == other;
      if ((same_date || titles == Titles::agree) && is_new("kind", a.kind, b.kind))
        findings_.add("citation-kind-conflict",
                      say("{1} is a {2} and a {3}", "{1} khi là {2}, khi là {3}",
                          {a.citation.number, a.citation.kind, b.citation.kind}),
                      both(a, b));
    } else {
      const bool full = one.size() == kFullDate && other.size() == kFullDate;
      const bool one_matter = titles == Titles::agree || (titles == Titles::unknown && same_year(one, other));
      if (differ && full && one_matter && is_new("date", one, other))
        findings_.add(
            "citation-date-conflict",
            say("{1} is of {2} and of {3}", "{1} khi đề ngày {2}, khi đề ngày {3}", {a.citation.number, one, other}),
            both(a, b));
      if (titles == Titles::disagree && !differ && is_new_title(a, b))
        findings_.add("citation-title-conflict", say("{1} has two titles", "{1} có hai trích yếu", {a.citation.number}),
                      both(a, b));
    }
    compare_periods(a, b);
  }

  // Like is compared with like.
  void compare_periods(const Mention& a, const Mention& b) {
    for (const Period& one : a.periods)
      for (const Period& other : b.periods) {
        const bool ranges = one.from && other.from && (one.from != other.from || one.to != other.to);
        const bool ends = !one.from && !other.from && one.to && other.to && one.to != other.to;
        const bool horizons = one.horizon && other.horizon && one.horizon != other.horizon;
        if (!ranges && !ends && !horizons) continue;
        if (agrees_elsewhere(one, b.periods) || agrees_elsewhere(other, a.periods)) continue;
        if (!is_new("period", fold(one.text), fold(other.text))) continue;
        findings_.add("period-conflict",
                      say("{1}: {2} and {3}", "{1}: {2} và {3}", {a.citation.number, one.text, other.text}),
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

  // From the citation's kind to the end of its period.
  static Evidence with_period(const Mention& mention, const Period& period) {
    return stretch(*mention.view, period.place.at, {mention.citation.place.span.start, period.place.span.end});
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
