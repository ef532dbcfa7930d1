#include "reader/html/table_rows.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace baocao::reader {

namespace {

// The tree holds rows in row groups and cells in rows, as parse_html has it.
class RowCollector {
 public:
  RowCollector(const HtmlTree& tree, HtmlTable& table) : tree_(tree), table_(table) {}

  void collect(const HtmlNode& table) {
    std::vector<const HtmlNode*> captions;
    for (const HtmlNode* node = table.children; node != nullptr; node = node->next) {
      if (is_row_group(node->tag))
        add_group(node);
      else if (node->tag == Tag::caption)
        captions.push_back(node);
      else if (node->tag == Tag::colgroup)
        add_strays(node);
      else
        add_stray(node);
    }
    // What stands between rows is moved before the table (HTML §13.2.6.1), and so before its caption.
    table_.strays.insert(table_.strays.end(), captions.begin(), captions.end());
  }

 private:
  void add_strays(const HtmlNode* parent) {
    for (const HtmlNode* node = parent->children; node != nullptr; node = node->next) add_stray(node);
  }

  void add_stray(const HtmlNode* node) {
    if (node->tag == Tag::col) return;
    const bool blank =
        node->tag == Tag::text && tree_.text(*node).find_first_not_of(" \t\r\n\f") == std::string_view::npos;
    if (!blank) table_.strays.push_back(node);
  }

  void add_group(const HtmlNode* group) {
    const bool foot = group->tag == Tag::tfoot;
    const RowGroup kind = group->tag == Tag::thead ? RowGroup::head : (foot ? RowGroup::foot : RowGroup::body);
    table_.groups.push_back({kind, group, {}});
    for (const HtmlNode* node = group->children; node != nullptr; node = node->next) {
      if (node->tag == Tag::tr)
        add_row(node);
      else
        add_stray(node);
    }
  }

  void add_row(const HtmlNode* row) {
    HtmlRowGroup& group = table_.groups.back();
    HtmlRow made{.row = row};
    for (const HtmlNode* node = row->children; node != nullptr; node = node->next) {
      if (is_cell(node->tag))
        made.cells.push_back(node);
      else
        add_stray(node);
    }
    const bool all_th = !made.cells.empty() && std::all_of(made.cells.begin(), made.cells.end(),
                                                           [](const HtmlNode* cell) { return cell->tag == Tag::th; });
    made.header = group.kind == RowGroup::head || all_th;
    group.rows.push_back(std::move(made));
  }

  const HtmlTree& tree_;
  HtmlTable& table_;
};

std::uint32_t read_span(std::string_view text, std::uint32_t otherwise) noexcept {
  const std::size_t first = text.find_first_not_of(" \t\r\n\f");
  if (first == std::string_view::npos) return otherwise;
  text.remove_prefix(first);
  if (text.starts_with('+')) text.remove_prefix(1);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) return 0xFFFFFFFF;
  if (error != std::errc()) return otherwise;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(value, 0xFFFFFFFF));
}

}  // namespace

HtmlTable read_table_rows(const HtmlTree& tree, const HtmlNode& table) {
  HtmlTable made;
  RowCollector(tree, made).collect(table);
  std::stable_partition(made.groups.begin(), made.groups.end(),
                        [](const HtmlRowGroup& group) { return group.kind != RowGroup::foot; });
  return made;
}

std::uint32_t SlotRow::place(std::uint32_t column_span, std::uint32_t row_span) {
  while (column_ < taken_.size() && taken_[column_] > 0) ++column_;
  const std::uint32_t column = column_;
  if (taken_.size() < column + column_span) taken_.resize(column + column_span);
  for (std::uint32_t i = 0; i < column_span; ++i) taken_[column + i] = std::max(taken_[column + i], row_span);
  column_ += column_span;
  return column;
}

void SlotRow::next_row() {
  for (std::uint32_t& rows : taken_) rows -= rows > 0 ? 1u : 0u;
  column_ = 0;
}

std::uint32_t column_span(std::string_view colspan) noexcept {
  const std::uint32_t span = read_span(colspan, 1);
  return span == 0 ? 1 : std::min(span, 1000u);
}

std::uint32_t row_span(std::string_view rowspan, std::uint32_t rows_left) noexcept {
  const std::uint32_t span = std::min(read_span(rowspan, 1), 65534u);
  return span == 0 ? rows_left : std::min(span, rows_left);
}

}  // namespace baocao::reader
