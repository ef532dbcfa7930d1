// A cell is placed where the one before it ended, by grid columns alone: w:tblGrid and the widths
// only say how wide columns are, and producers get them wrong.
#include "reader/docx/tables.hpp"

#include <algorithm>

namespace baocao::reader::docx {

namespace {

std::uint32_t count_columns(pugi::xml_node table, const Names& names) {
  std::uint32_t columns = 0;
  const pugi::xml_node grid = child(names, table, Tag::tblGrid);
  for (pugi::xml_node node = grid.first_child(); node; node = node.next_sibling())
    columns += names.tag(node) == Tag::gridCol ? 1u : 0u;
  return columns;
}

}  // namespace

void Tables::begin_table(pugi::xml_node table, const Names& names, const RunProperties* style) {
  Table& opened = tables_.emplace_back();
  opened.style = style;
  opened.outer = place_;
  opened.grid = count_columns(table, names);
  place_ = Place::table;
}

void Tables::end_table() {
  const Table& table = tables_.back();
  // A table whose rows are all left out is left out; one that never had any is a table still.
  if (!table.begun && !table.left_out) builder_.begin_table();
  if (table.begun || !table.left_out) builder_.end_table();
  place_ = table.outer;
  tables_.pop_back();
}

Tables::RowProperties Tables::read_row(pugi::xml_node row, const Names& names) const {
  const auto columns = [&](pugi::xml_node node) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number(attribute(node, "val"), 0), 0, 0xFFFF'FFFF));
  };
  RowProperties result;
  const pugi::xml_node properties = child(names, row, Tag::trPr);
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    switch (names.tag(node)) {
      case Tag::gridBefore:
        result.before = columns(node);
        break;
      case Tag::gridAfter:
        result.after = columns(node);
        break;
      case Tag::tblHeader:
        result.header = is_on(node);
        break;
      case Tag::del:
        result.deleted = true;
        break;
      case Tag::hidden:
        result.hidden = is_on(node);
        break;
      default:
        break;
    }
  }
  const std::uint32_t widest = builder_.context().limits.columns;
  if (result.before >= widest) result.before = 0;
  if (result.after >= widest) result.after = 0;
  return result;
}

bool Tables::begin_row(pugi::xml_node row, const Names& names) {
  if (place_ != Place::table) return false;
  Table& table = tables_.back();
  const RowProperties properties = read_row(row, names);
  if (properties.deleted || properties.hidden) {
    table.left_out = true;
    tally_.add(properties.deleted ? DiagnosticCode::deleted_text : DiagnosticCode::hidden_text);
    return false;
  }
  if (!table.begun) builder_.begin_table();
  table.begun = true;
  builder_.begin_row(properties.header ? RowKind::header : RowKind::body);
  ++table.rows;
  table.column = properties.before;
  table.after = properties.after;
  table.merging = false;
  if (properties.before > 0) builder_.widen_row(properties.before);
  place_ = Place::row;
  return true;
}

void Tables::end_row() {
  const Table& table = tables_.back();
  builder_.widen_row(std::min(table.column + table.after, std::max(table.column, builder_.context().limits.columns)));
  builder_.end_row();
  place_ = Place::table;
}

Tables::CellProperties Tables::read_cell(pugi::xml_node cell, const Names& names) const {
  // No w:val means continue (vMerge: ECMA-376 3rd ed. §17.4.85).
  const auto merge = [](pugi::xml_node node) { return value(node) == "restart" ? Merge::restart : Merge::continued; };
  CellProperties result;
  const pugi::xml_node properties = child(names, cell, Tag::tcPr);
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    switch (names.tag(node)) {
      case Tag::gridSpan:
        result.span = span_of(node);
        break;
      case Tag::vMerge:
        result.vertical = merge(node);
        break;
      case Tag::hMerge:
        result.horizontal = merge(node);
        break;
      case Tag::cellDel:
        result.deleted = true;
        break;
      case Tag::cellMerge:  // §17.13.5.3: a tracked merge; its state is the one after the change
        if (const char* state = attribute(node, "vMerge"))
          result.vertical = std::string_view(state) == "cont" ? Merge::continued : Merge::restart;
        break;
      default:
        break;
    }
  }
  return result;
}

// A span that no table can have is read as reaching to the end of the grid.
std::uint32_t Tables::span_of(pugi::xml_node grid_span) const {
  const std::int64_t span = number(attribute(grid_span, "val"), 1);
  if (span < 1) return 1;
  const Table& table = tables_.back();
  const std::uint32_t widest = builder_.context().limits.columns;
  if (span + table.column <= widest) return static_cast<std::uint32_t>(span);
  tally_.add(DiagnosticCode::irregular_table);
  const std::uint32_t end = std::min(table.grid, widest);
  return end > table.column ? end - table.column : 1;
}

// §17.4.22: each cell merged horizontally is a cell of its own in the file; the first takes the width of all.
std::uint32_t Tables::merged_width(pugi::xml_node cell, const Names& names, std::uint32_t span) const {
  std::uint64_t width = span;
  for (pugi::xml_node next = cell.next_sibling(); next; next = next.next_sibling()) {
    if (names.tag(next) != Tag::tc) continue;
    const CellProperties properties = read_cell(next, names);
    if (properties.horizontal != Merge::continued) break;
    width += properties.span;
  }
  const std::uint32_t widest = builder_.context().limits.columns;
  const std::uint32_t left = tables_.back().column;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(width, left < widest ? widest - left : 1));
}

Tables::Anchor* Tables::find_anchor(std::uint32_t column, std::uint32_t span) {
  Table& table = tables_.back();
  if (column >= table.anchors.size()) return nullptr;
  Anchor& anchor = table.anchors[column];
  // Word shows cells as one only where both edges agree, from one row to the next.
  return anchor.span == span && anchor.last_row + 1 == table.rows ? &anchor : nullptr;
}

void Tables::place_cell(const CellProperties& properties, std::uint32_t width) {
  Table& table = tables_.back();
  Anchor* above = properties.vertical == Merge::continued ? find_anchor(table.column, width) : nullptr;
  if (above != nullptr) {
    builder_.grow_row_span(above->cell);
    builder_.reopen_cell(above->cell);
    above->last_row = table.rows;
    table.last_cell = above->cell;
    return;
  }
  if (properties.vertical == Merge::continued) tally_.add(DiagnosticCode::irregular_table);
  table.last_cell = builder_.begin_cell({.column = table.column, .column_span = width});
  if (properties.vertical == Merge::none) return;
  if (table.anchors.size() <= table.column) table.anchors.resize(table.column + 1);
  table.anchors[table.column] = {table.last_cell, width, table.rows};
}

bool Tables::begin_cell(pugi::xml_node cell, const Names& names) {
  if (place_ != Place::row) return false;
  Table& table = tables_.back();
  const CellProperties properties = read_cell(cell, names);
  if (properties.deleted) {
    tally_.add(DiagnosticCode::deleted_text);
    return false;
  }
  if (properties.horizontal == Merge::continued && table.merging) {
    builder_.reopen_cell(table.last_cell);
  } else {
    const bool merges = properties.horizontal == Merge::restart;
    const std::uint32_t width = merges ? merged_width(cell, names, properties.span) : properties.span;
    place_cell(properties, width);
    table.column += width;
    table.merging = merges;
  }
  place_ = Place::flow;
  return true;
}

void Tables::end_cell() {
  builder_.end_cell();
  place_ = Place::row;
}

}  // namespace baocao::reader::docx
