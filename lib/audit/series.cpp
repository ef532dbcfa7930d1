#include "audit/series.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "audit/units.hpp"

namespace baocao::audit {

namespace {

using ByUnit = std::map<std::string, Series>;  // the unit as its reports name it

// Whether reports of one of the units fall among the years of another: they are two until one goes on in the other. Bến
// Tre, Trà Vinh and Vĩnh Long all reported 2022, and their figures of that year are no conflict. Each is sorted by
// year.
bool stand_side_by_side(const ByUnit& units) {
  std::vector<std::pair<std::int32_t, std::int32_t>> spans;  // first and last year
  for (const auto& [unit, views] : units) spans.emplace_back(views.front()->year, views.back()->year);
  std::sort(spans.begin(), spans.end());
  return std::adjacent_find(spans.begin(), spans.end(),
                            [](const auto& a, const auto& b) { return b.first <= a.second; }) != spans.end();
}

// The reports of the units of `path`, each unit's as far as they are later than those before, and not of the time
// before it was joined. What is taken whole needs no series of its own.
Series follow(const ByUnit& units, const std::vector<UnitStep>& path, std::set<std::string>& taken) {
  Series series;
  for (const auto& [unit, since] : path) {
    const auto found = units.find(unit);
    if (found == units.end()) continue;
    const std::int32_t first = series.empty() ? 0 : std::max(series.back()->year + 1, since);
    if (!series.empty() && found->second.front()->year >= first) taken.insert(unit);
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(series),
                 [&](const View* view) { return view->year >= first; });
  }
  return series;
}

void sort_by_year(Series& series) {
  std::stable_sort(series.begin(), series.end(), [](const View* a, const View* b) { return a->year < b->year; });
}

}  // namespace

std::vector<Series> build_series(const std::vector<View>& views,
                                 const std::vector<std::pair<std::string, std::string>>& renames) {
  std::map<std::string, ByUnit> families;
  for (const View& view : views)
    if (!view.family.empty()) families[view.family][view.unit].push_back(&view);
  std::vector<Series> all;
  for (auto& [family, units] : families) {
    for (auto& [unit, own] : units) sort_by_year(own);
    if (!stand_side_by_side(units)) {
      Series& whole = all.emplace_back();
      for (const auto& [unit, own] : units) whole.insert(whole.end(), own.begin(), own.end());
      sort_by_year(whole);
      continue;
    }
    std::set<std::string> taken;
    std::map<std::string, Series> of_unit;
    for (const auto& [unit, own] : units) of_unit.emplace(unit, follow(units, unit_path(unit, renames), taken));
    for (auto& [unit, series] : of_unit)
      if (!taken.contains(unit)) all.push_back(std::move(series));
  }
  return all;
}

}  // namespace baocao::audit
