#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baocao/report.hpp"
#include "report/grid.hpp"

/// Columns: is this a report table, and what stands in which column? Told by the header texts,
/// compared folded and without punctuation against a table of the terms in use.
namespace baocao::report {

/// What a header text says of its column. Where several columns claim one role, the clearest wins.
enum class Claim : std::uint8_t { none, faint, weak, strong };

struct RoleClaim {
  ColumnRole role = ColumnRole::other;
  Claim claim = Claim::none;
};

/// “Nội dung nhiệm vụ, giải pháp” → task, strong; “Tiến độ” → result, weak.
RoleClaim classify_header(std::string_view header_text);

/// Whether a text that begins so may be of a column of that role, task or result: false is certain, and costs next to
/// nothing.
bool may_claim(std::string_view begin_of_header_text, ColumnRole role) noexcept;

/// Whether classify_header gives that role, task or result, for the text.
bool claims(std::string_view header_text, ColumnRole role);

/// Folds for comparing headings: no diacritics, no punctuation, words parted by one space.
std::string heading_key(std::string_view text);

/// `Tổng cộng`, `Tổng số …`, `Cộng …`
bool begins_total(std::string_view text);

/// The first byte of heading_key(text) where that is certain without folding it; else 0, also where the key is empty.
char first_key_byte(std::string_view text) noexcept;

struct HeaderColumn {
  Column column;
  std::uint32_t first = 0;   ///< grid column of its left edge
  bool second_task = false;  ///< its text says task, too, less clearly than that of the task column
};

struct Header {
  std::uint32_t first_row = 0;
  std::uint32_t end_row = 0;                ///< behind the last header row, column numbers included
  std::optional<std::uint32_t> number_row;  ///< the row of column numbers, if there is one
  std::vector<HeaderColumn> columns;        ///< left to right
  std::vector<std::string> row_keys;        ///< heading_key of each header row, cells joined
};

/// Whether a cell that ends like a sentence may be a header's, where nothing beside it says so: not where a report is
/// open, whose rows may begin like headers (`Nhiệm vụ phát triển kinh tế được chỉ đạo sát sao.`).
enum class Sentences : std::uint8_t { may_be_header, are_body };

/// The header of a report table: a row with at least a task and a result column, with the rows
/// that belong to it. nullopt: not a report table.
std::optional<Header> find_header(const Grid& grid, Sentences sentences = Sentences::may_be_header);

/// Whether the whole text is one of the terms in use for a task or a result: `Nội dung`, not `Nội dung giám sát`.
bool is_header_term(std::string_view header_text);

/// Whether find_header would find in `grid` what it found as `header` in the table that begins with `row`, seen by the
/// same texts in the same cells. False may only mean that it has to look: most pages of recognised text repeat a header
/// of one row as it stands, and to read it anew took a third of this stage there.
bool repeats_header(const Grid& grid, const Row& row, const Header& header);

/// A row such as `(1) (2) (3)` or `A B 1 2`.
bool is_column_numbers(const Grid& grid, std::uint32_t row);

/// heading_key of all cells that stand in the row, joined by " | "; what a repeated header row is
/// known by.
std::string row_key(const Grid& grid, std::uint32_t row);

/// Whether two keys are one, but for what a recogniser misreads: a letter in a word of three or more (`5tt`, `nhiom
/// vu`), in few words. Numbers and numerals are never taken for others: columns of two years or terms differ in them.
bool reads_alike(std::string_view key, std::string_view other) noexcept;

/// Whether the row_key of the row reads like one of `keys`; reads no further than it has to.
bool has_row_key(const Grid& grid, std::uint32_t row, const std::vector<std::string>& keys);

}  // namespace baocao::report
