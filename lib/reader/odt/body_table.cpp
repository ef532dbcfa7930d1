// Tables (ODF 1.3 part 3, chapter 9). Every slot of the grid is written out: a merged cell is followed
// by covered cells in the slots it takes, also in the rows below. Producers that leave them out are
// read as if they were there.
#include <algorithm>

#include "reader/odt/body.hpp"
#include "reader/odt/depth.hpp"
#include "reader/odt/part.hpp"

namespace baocao::reader::odt {

// The cell that reaches into a grid column from a row above.
struct SlotAbove {
  std::uint32_t end_row = 0;  // first row it does not reach
  std::uint32_t right = 0;    // first column it does not reach
  DocumentBuilder::CellId cell = 0;
};

struct Body::TableState {
  std::vector<SlotAbove> above;  // by grid column
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t owed = 0;  // covered cells still to come behind the last cell, which spans columns
  DocumentBuilder::CellId last_cell = 0;

  const SlotAbove* reaching(std::uint32_t at) const noexcept {
    return at < above.size() && above[at].end_row > row ? &above[at] : nullptr;
  }

  void reach_down(const CellPlace& place, DocumentBuilder::CellId cell) {
    if (place.row_span < 2) return;
    const std::uint32_t right = place.column + place.column_span;
    if (above.size() < right) above.resize(right);
    // A span beyond any table is as good as the longest.
    const std::uint32_t end_row = row + std::min(place.row_span, 0x7FFFFFFFu);
    std::fill(above.begin() + place.column, above.begin() + right, SlotAbove{end_row, right, cell});
  }
};

void Body::read_table(pugi::xml_node table) {
  const Depth depth(*this);
  builder_.begin_table();
  TableState state;
  read_rows(table, RowKind::body, state);
  builder_.end_table();
}

void Body::read_rows(pugi::xml_node group, RowKind kind, TableState& state) {
  const Depth depth(*this);
  for (const pugi::xml_node node : group.children()) {
    const std::string_view name = node.name();
    if (name == "table:table-header-rows") {
      read_rows(node, RowKind::header, state);
    } else if (name == "table:table-rows" || name == "table:table-row-group") {
      read_rows(node, kind, state);
    } else if (name == "table:table-row") {
      if (const std::string_view seen = attribute(node, "table:visibility"); seen == "collapse" || seen == "filter") {
        tally_.add(DiagnosticCode::hidden_text);
        continue;
      }
      const std::uint32_t copies = count_attribute(node, "table:number-rows-repeated");
      for (std::uint32_t i = 0; i < copies; ++i) read_row(node, kind, state);
    }
  }
}

void Body::read_row(pugi::xml_node row, RowKind kind, TableState& state) {
  builder_.begin_row(kind);
  state.column = 0;
  state.owed = 0;
  for (const pugi::xml_node cell : row.children()) {
    const std::string_view name = cell.name();
    const bool covered = name == "table:covered-table-cell";
    if (!covered && name != "table:table-cell") continue;
    const std::uint32_t most = builder_.context().limits.columns;
    const std::uint32_t copies =
        count_attribute(cell, "table:number-columns-repeated", most == 0xFFFFFFFFu ? most : most + 1);
    if (covered) {
      read_covered(cell, copies, state);
    } else {
      for (std::uint32_t i = 0; i < copies; ++i) read_cell(cell, state);
    }
  }
  builder_.widen_row(state.column + state.owed);
  builder_.end_row();
  ++state.row;
}

void Body::read_cell(pugi::xml_node cell, TableState& state) {
  state.column += state.owed;
  while (const SlotAbove* above = state.reaching(state.column)) {
    state.column = above->right;
    tally_.add(DiagnosticCode::irregular_table);
  }
  const std::uint32_t most = builder_.context().limits.columns;
  CellPlace place{state.column, count_attribute(cell, "table:number-columns-spanned", most),
                  count_attribute(cell, "table:number-rows-spanned")};
  // A merge over columns ends where a cell from above stands in its way.
  for (std::uint32_t ahead = 1; ahead < place.column_span && place.column + ahead < state.above.size(); ++ahead)
    if (state.reaching(place.column + ahead) != nullptr) place.column_span = ahead;
  state.last_cell = builder_.begin_cell(place);
  const auto id = state.last_cell;
  read_blocks(cell);
  builder_.end_cell();
  state.reach_down(place, id);
  state.column += 1;
  state.owed = place.column_span - 1;
}

// What stands in a covered cell goes to the cell that covers it, as the text of a merged cell; copies
// of it are not seen and not read.
void Body::read_covered(pugi::xml_node cell, std::uint32_t copies, TableState& state) {
  const auto holds_anything = [](pugi::xml_node child) {
    return child.type() == pugi::node_element && (!child.first_child().empty() || *child.value() != '\0');
  };
  const bool filled = static_cast<bool>(cell.find_child(holds_anything));
  const SlotAbove* above = state.reaching(state.column);
  const bool covered = above != nullptr || state.owed > 0;
  if (!covered) tally_.add(DiagnosticCode::irregular_table);
  if (filled) {
    if (covered)
      builder_.reopen_cell(above != nullptr ? above->cell : state.last_cell);
    else
      builder_.begin_cell({state.column, 1, 1});
    read_blocks(cell);
    builder_.end_cell();
  }
  state.column += std::min(copies, builder_.context().limits.columns);
  builder_.widen_row(state.column);
  state.owed -= std::min(state.owed, copies);
}

}  // namespace baocao::reader::odt
