// Read from the last line up to the first that names a place of the issuer's rank, which the issuer tells, or a line
// without a name: under `UBND HUYỆN BA TRI` a nameless `UBND XÃ` is some commune of it, but under `ĐẢNG BỘ TỈNH BẾN
// TRE` the `TỈNH ỦY` is the province's. `HUYỆN ỦY BA TRI`, `ĐẢNG ỦY CÔNG AN` is an agency of the place.
#include "audit/letterhead_unit.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "audit/units.hpp"
#include "baocao/text.hpp"
#include "entity/phrases.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

// The words behind `ĐẢNG ỦY`, up to the first unit: `ĐẢNG ỦY CÔNG AN HUYỆN BA TRI`.
struct Committee {
  bool stands = false;
  std::string agency;
};

Committee committee_in(std::string_view line, const std::vector<NamedUnit>& units) {
  constexpr PhraseTable kCommittees(
      std::to_array<std::string_view>({"đảng ủy", "đảng bộ", "chi ủy", "chi bộ", "đảng bộ cơ sở"}));
  const std::size_t behind = find_first(kCommittees, line).end;
  if (behind == 0) return {};
  const auto unit = std::find_if(units.begin(), units.end(), [&](const auto& u) { return u.begin >= behind; });
  const std::size_t end = unit == units.end() ? line.size() : unit->begin;
  return {true, unit_key(line.substr(behind, end - behind))};
}

}  // namespace

LetterheadUnit unit_in_letterhead(const Extraction& extraction) {
  LetterheadUnit found;
  std::optional<UnitRank> rank;  // of the body that issues
  if (const std::vector<NamedUnit> units = named_units(extraction.issuer); !units.empty()) rank = units.back().rank;
  const std::vector<std::string>& lines = extraction.report.heading.letterhead;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    const std::vector<NamedUnit> units = named_units(*line);
    const Committee committee = committee_in(*line, units);
    if (found.agency.empty()) found.agency = committee.agency;
    const auto named = std::find_if(units.rbegin(), units.rend(), [&](const NamedUnit& unit) {
      return !unit.name.empty() && (!rank || unit.rank == *rank);
    });
    if (named != units.rend()) {
      found.place = named->name;
      return found;
    }
    if (rank) continue;
    if (!units.empty())
      rank = units.back().rank;
    else if (committee.stands && committee.agency.empty())
      rank = UnitRank::commune;  // `ĐẢNG ỦY` alone
  }
  return found;
}

}  // namespace baocao::audit
