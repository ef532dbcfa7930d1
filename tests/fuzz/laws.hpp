#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "baocao/document.hpp"
#include "baocao/entity.hpp"
#include "baocao/error.hpp"
#include "baocao/reader.hpp"
#include "base/deadline.hpp"
#include "reader/builder.hpp"
#include "text/utf8.hpp"

/// What holds for every document, whatever bytes it came from.
namespace baocao::fuzz {

/// Limits under which an input is done in a moment.
inline Limits small_limits() {
  Limits limits;
  limits.unpacked_bytes = 8u << 20;
  limits.cells = 20'000;
  limits.rows = 20'000;
  return limits;
}

inline void hold(bool law) {
  if (!law) std::abort();
}

inline void check_blocks(const std::vector<Block>& blocks);

inline void check_paragraph(const Paragraph& paragraph) {
  const std::uint32_t length = text::count_code_points(paragraph.text);
  for (const Emphasis& emphasis : paragraph.emphasis)
    hold(emphasis.span.start < emphasis.span.end && emphasis.span.end <= length);
}

/// Cells stand left to right inside the grid and reach no further down than the table.
inline void check_table(const Table& table) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::uint64_t next = 0;
    for (const Cell& cell : table.rows[row].cells) {
      hold(cell.column >= next && cell.column_span > 0 && cell.row_span > 0);
      next = std::uint64_t{cell.column} + cell.column_span;
      hold(next <= table.columns && row + cell.row_span <= table.rows.size());
      check_blocks(cell.blocks);
    }
  }
}

inline void check_blocks(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) check_paragraph(*paragraph);
    if (const auto* table = std::get_if<Table>(&block.value)) check_table(*table);
    if (const auto* note = std::get_if<Note>(&block.value)) check_blocks(note->blocks);
  }
}

/// What is found in a text is exactly the stretch of it that is named.
template <typename Entity>
void check_stretches(std::string_view text, const std::vector<Entity>& entities) {
  for (const Entity& entity : entities) {
    const Span span = entity.place.span;
    const std::size_t begin = text::byte_offset(text, span.start);
    hold(span.start < span.end && text.substr(begin, text::byte_offset(text, span.end) - begin) == entity.text);
  }
}

inline void check_entities(std::string_view text) {
  const Entities found = find_entities(text);
  check_stretches(text, found.citations);
  check_stretches(text, found.quantities);
  check_stretches(text, found.dates);
  check_stretches(text, found.periods);
}

/// Runs a reader: a document that keeps the laws or an error that is not a defect of ours.
template <typename Read>
void check_reader(const Read& read) {
  reader::ReadContext context{"input", small_limits(), Deadline()};
  try {
    check_blocks(read(context).blocks);
  } catch (const Error& error) {
    hold(error.code() != ErrorCode::internal);
  }
}

}  // namespace baocao::fuzz
