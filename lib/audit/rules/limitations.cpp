// limitation-recurs and limitation-dropped: groups of one year looked for in the next.
#include <algorithm>

#include "audit/later.hpp"
#include "audit/rule.hpp"
#include "entity/number.hpp"

namespace baocao::audit {

namespace {

// A group's title, whole and by its parts (1), (2) …
struct Group {
  const Row* row = nullptr;
  std::vector<Bag> texts;
};

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const auto number = entity::match_short_number(text, at + 1);
    if (number && number->end < text.size() && text[number->end] == ')' &&
        number->value == static_cast<int>(starts.size()) + 1)
      starts.push_back(at);
  }
  std::vector<std::string_view> parts;
  if (starts.size() < 2) return parts;
  for (std::size_t i = 0; i < starts.size(); ++i)
    parts.push_back(text.substr(starts[i], (i + 1 < starts.size() ? starts[i + 1] : text.size()) - starts[i]));
  return parts;
}

std::vector<Group> groups_of(const Index& index, const View& view) {
  std::vector<Group> groups;
  for (const Row& row : view.rows) {
    if (row.depth != 0 || row.item->kind != ItemKind::group) continue;
    const std::string title = join(row.item->task);
    const std::string_view text = without_label(title);
    Group group{&row, {to_bag(index.vocabulary, index.vocabulary.words(text))}};
    for (const std::string_view part : parts_of(text))
      group.texts.push_back(to_bag(index.vocabulary, index.vocabulary.words(part)));
    groups.push_back(std::move(group));
  }
  return groups;
}

struct ViewGroups {
  const View* view = nullptr;
  std::vector<Group> groups;
};

struct Match {
  double alike = 0;
  const View* view = nullptr;
  const Row* row = nullptr;
};

double likeness(const Group& a, const Group& b) {
  double best = 0;
  for (const Bag& one : a.texts)
    for (const Bag& other : b.texts) best = std::max(best, similarity(one, other));
  return best;
}

Match best_match(const Group& group, const std::vector<ViewGroups>& next) {
  Match best;
  for (const ViewGroups& other : next)
    for (const Group& candidate : other.groups)
      if (const double alike = likeness(group, candidate); best.row == nullptr || alike > best.alike)
        best = {alike, other.view, candidate.row};
  return best;
}

std::vector<ViewGroups> groups_of_all(const Index& index, std::span<const View* const> views) {
  std::vector<ViewGroups> all;
  for (const View* view : views) all.push_back({view, groups_of(index, *view)});
  return all;
}

}  // namespace

void check_limitations(const Index& index, Findings& findings) {
  for (const Series& views : index.series)
    for (std::size_t i = 0; i < views.size(); ++i) {
      const std::span<const View* const> next = next_year(views, i);
      if (next.empty()) continue;
      const View& view = *views[i];
      const std::vector<ViewGroups> later_groups = groups_of_all(index, next);
      for (const Group& group : groups_of(index, view)) {
        const Match match = best_match(group, later_groups);
        std::vector<Evidence> evidence = row_evidence(view, *group.row);
        if (evidence.empty()) continue;
        if (match.row != nullptr && match.alike >= index.thresholds.recurs) {
          for (Evidence& later : row_evidence(*match.view, *match.row)) evidence.push_back(std::move(later));
          findings.add("limitation-recurs",
                       say("stands again in {1} as in {2}", "năm {2} đã có, năm {1} lại có",
                           {std::to_string(match.view->year), std::to_string(view.year)}),
                       std::move(evidence));
        } else if (match.alike <= index.thresholds.dropped) {
          findings.add("limitation-dropped",
                       say("stands in {1} and not in {2}", "năm {1} có, năm {2} không còn",
                           {std::to_string(view.year), std::to_string(next.front()->year)}),
                       std::move(evidence), next.front()->year);
        }
      }
    }
}

}  // namespace baocao::audit
