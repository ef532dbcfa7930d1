#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baocao/entity.hpp"

/// Units: the province, district or commune a report is of.
namespace baocao::audit {

/// The unit the heading names (`Tỉnh ủy Bến Tre`, `huyện Ba Tri`) as a key; empty where it names none.
std::string unit_in_heading(const Extraction& extraction);

enum class UnitRank : std::uint8_t { province, city, district, commune };

/// `huyện Ba Tri`, `Tỉnh ủy Bến Tre`; without a name where the word stands alone: `UBND HUYỆN`.
struct NamedUnit {
  std::string name;  ///< a key, or empty
  UnitRank rank = UnitRank::province;
  std::size_t begin = 0;  ///< bytes
};

/// In the order of the text.
std::vector<NamedUnit> named_units(std::string_view text);

/// Whether the lead `xã` at `lead` begins the word `xã hội` set in capitals: `KINH TẾ - XÃ HỘI NĂM 2022`.
bool is_society(std::string_view text, std::size_t lead, std::size_t lead_end);

/// A unit's name as a key: folded, without marks.
std::string unit_key(std::string_view name);

/// A unit on the way from name to name.
struct UnitStep {
  std::string unit;
  std::int32_t since = 0;  ///< the first year assessed in which it is also what the units before it were; 0: not known
};

/// The unit and those it goes on in, one after the other: `renames`, then the mergers of 2025. Never empty.
std::vector<UnitStep> unit_path(std::string key, const std::vector<std::pair<std::string, std::string>>& renames);

/// The last of these.
std::string current_unit(std::string key, const std::vector<std::pair<std::string, std::string>>& renames);

/// The issuer as a key, folded. The name of a unit that was renamed or merged is in it the one it goes on under, so
/// that `Tỉnh ủy Bến Tre` and `Tỉnh ủy Vĩnh Long` are one.
std::string issuer_key(std::string_view issuer, const std::string& unit,
                       const std::vector<std::pair<std::string, std::string>>& renames);

}  // namespace baocao::audit
