#pragma once

#include <cstddef>
#include <string_view>

#include "baocao/entity.hpp"

/// The entities of many texts in one list, without lists in between.
namespace baocao::entity {

/// How many entities of each sort there are.
struct EntityCounts {
  static EntityCounts of(const Entities& entities) noexcept {
    return {entities.citations.size(), entities.quantities.size(), entities.dates.size(), entities.periods.size()};
  }

  std::size_t citations = 0;
  std::size_t quantities = 0;
  std::size_t dates = 0;
  std::size_t periods = 0;
};

/// Adds what find_entities gives for `text` behind what `found` holds.
void add_entities(std::string_view text, Entities& found);

}  // namespace baocao::entity
