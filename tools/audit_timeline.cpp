#include "audit_timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace baocao::tool {

namespace {

using Place = std::pair<std::uint32_t, std::string>;  // report, pointer to the title

struct Link {
  Place later;
  std::size_t finding = 0;
};

struct Links {
  std::map<Place, Link> next;
  std::map<Place, std::size_t> dropped;
};

Links links_of(const Audit& audit) {
  Links links;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const std::vector<Evidence>& evidence = audit.findings[i].evidence;
    if (audit.findings[i].code == "limitation-recurs" && evidence.size() > 1)
      links.next.emplace(Place(evidence[0].report, evidence[0].at), Link{{evidence[1].report, evidence[1].at}, i});
    if (audit.findings[i].code == "limitation-dropped") links.dropped.emplace(Place(evidence[0].report, evidence[0].at), i);
  }
  return links;
}

std::map<Place, std::string> titles_of(const Audit& audit, const std::vector<ReportFile>& files) {
  std::map<std::string_view, const ReportFile*> by_path;
  for (const ReportFile& file : files) by_path.emplace(file.source.path, &file);
  std::map<Place, std::string> titles;
  for (std::uint32_t report = 0; report < audit.reports.size(); ++report) {
    const auto file = by_path.find(audit.reports[report].source);
    const std::uint32_t number = audit.reports[report].report;
    if (!audit.reports[report].year || file == by_path.end() || number >= file->second->reports.size()) continue;
    const std::vector<Item>& items = file->second->reports[number].report.items;
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].kind == ItemKind::group && !items[i].task.empty())
        titles.emplace(Place(report, "/items/" + std::to_string(i) + "/task/0"), items[i].task.front().text);
  }
  return titles;
}

}  // namespace

std::vector<Limitation> timeline(const Audit& audit, const std::vector<ReportFile>& files) {
  const Links links = links_of(audit);
  const std::map<Place, std::string> titles = titles_of(audit, files);
  std::set<Place> later;  // several may go into one
  for (const auto& [place, link] : links.next) later.insert(link.later);
  std::vector<Limitation> limitations;
  for (const auto& [first, title] : titles) {
    if (later.contains(first)) continue;
    Limitation limitation{title, {}};
    for (Place place = first;;) {
      const auto next = links.next.find(place);
      const auto dropped = links.dropped.find(place);
      Stand stand{.report = place.first, .at = place.second, .year = audit.reports[place.first].year.value_or(0),
                  .finding = audit.findings.size()};
      stand.stage = limitation.stands.empty()       ? Stage::appears
                    : limitation.stands.size() == 1 ? Stage::recurs
                                                    : Stage::goes_on;
      if (next != links.next.end()) stand.finding = next->second.finding;
      limitation.stands.push_back(stand);
      if (dropped != links.dropped.end()) {
        stand.stage = Stage::dropped;
        stand.finding = dropped->second;
        stand.year = audit.findings[dropped->second].compared_year.value_or(stand.year);
        limitation.stands.push_back(std::move(stand));
      }
      // Each link leads to a later year, so that there is an end.
      if (next == links.next.end()) break;
      place = next->second.later;
    }
    limitations.push_back(std::move(limitation));
  }
  return limitations;
}

}  // namespace baocao::tool
