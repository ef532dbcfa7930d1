#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

#include "reader/builder.hpp"
#include "reader/docx/names.hpp"
#include "reader/docx/run_format.hpp"
#include "reader/docx/tally.hpp"

/// Tables (ECMA-376 part 1 §17.4) as the builder's grid: where each cell stands, which cells a
/// vertical merge makes one. Tables nest; every begin that gave true has its end.
namespace baocao::reader::docx {

class Tables {
 public:
  Tables(DocumentBuilder& builder, Tally& tally) : builder_(builder), tally_(tally) {}

  /// Whether a paragraph or table may stand here: not between the rows or cells of a table.
  bool in_flow() const noexcept { return place_ == Place::flow; }
  /// What the styles of the tables around say about runs; null outside of tables.
  const RunProperties* style() const noexcept { return tables_.empty() ? nullptr : tables_.back().style; }

  void begin_table(pugi::xml_node table, const Names& names, const RunProperties* style);
  void end_table();
  /// False for a row that does not count: a deleted or hidden one, or one outside of a table.
  bool begin_row(pugi::xml_node row, const Names& names);
  void end_row();
  bool begin_cell(pugi::xml_node cell, const Names& names);
  void end_cell();

 private:
  enum class Place : std::uint8_t { flow, table, row };
  enum class Merge : std::uint8_t { none, restart, continued };

  struct RowProperties {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    bool header = false;
    bool deleted = false;
    bool hidden = false;  ///< w:hidden (§17.4.20)
  };

  struct CellProperties {
    std::uint32_t span = 1;
    Merge vertical = Merge::none;
    Merge horizontal = Merge::none;
    bool deleted = false;
  };

  /// The vertical merge that reaches down to a grid column.
  struct Anchor {
    DocumentBuilder::CellId cell = 0;
    std::uint32_t span = 0;  ///< 0: none
    std::uint32_t last_row = 0;
  };

  struct Table {
    const RunProperties* style = nullptr;
    Place outer = Place::flow;
    bool begun = false;        ///< for the builder: at its first row
    bool left_out = false;     ///< a row that is deleted or hidden
    std::uint32_t grid = 0;    ///< columns of w:tblGrid
    std::uint32_t rows = 0;    ///< begun so far
    std::uint32_t column = 0;  ///< where the next cell begins
    std::uint32_t after = 0;
    bool merging = false;  ///< cells merged horizontally into `last_cell` may follow
    DocumentBuilder::CellId last_cell = 0;
    std::vector<Anchor> anchors;  ///< by grid column
  };

  RowProperties read_row(pugi::xml_node row, const Names& names) const;
  CellProperties read_cell(pugi::xml_node cell, const Names& names) const;
  std::uint32_t span_of(pugi::xml_node grid_span) const;
  std::uint32_t merged_width(pugi::xml_node cell, const Names& names, std::uint32_t span) const;
  Anchor* find_anchor(std::uint32_t column, std::uint32_t span);
  void place_cell(const CellProperties& properties, std::uint32_t width);

  DocumentBuilder& builder_;
  Tally& tally_;
  Place place_ = Place::flow;
  std::vector<Table> tables_;
};

}  // namespace baocao::reader::docx
