#include "reader/html/table_rows.hpp"

#include <algorithm>
#include <charconv>

namespace baocao::reader {

namespace {

// Whether rows or cells of the table at hand stand below: a form or a link some page wraps around rows.
bool wraps_rows(const HtmlNode* element) noexcept {
  for (const HtmlNode* node = element->children; node != nullptr;) {
    if (node->tag == Tag::tr || is_cell(node->tag) || node->tag == Tag::tbody) return true;
    const bool deeper = node->children != nullptr && node->tag != Tag::table;
    node = deeper ? node->children : next_outside(node, element);
  }
  return false;
}

class RowCollector {
 public:
  RowCollector(const HtmlTree& tree, HtmlTable& table) : tree_(tree), table_(table) {}

  // Everything below `root` that belongs to the table, nested tables left alone.
  void collect(const HtmlNode* root) {
    walk(root);
    // What stands between rows is moved before the table (HTML §13.2.6.1), and so before its caption.
    table_.strays.insert(table_.strays.end(), captions_.begin(), captions_.end());
  }

 private:
  void walk(const HtmlNode* root) {
    for (const HtmlNode* node = root->children; node != nullptr;) {
      close_sections_left_by(node);
      bool deeper = false;
      if (is_row_group(node->tag)) {
        open_section(node);
        deeper = true;
      } else if (node->tag == Tag::tr) {
        add_row(node);
      } else if (is_cell(node->tag)) {
        add_loose_cell(node);
      } else if (node->tag == Tag::caption) {
        captions_.push_back(node);
      } else if (node->tag == Tag::colgroup || (may_wrap_rows(node) && wraps_rows(node))) {
        deeper = true;
      } else if (!is_blank(node)) {
        table_.strays.push_back(node);
      }
      node = deeper && node->children != nullptr ? node->children : next_outside(node, root);
    }
  }

  static bool may_wrap_rows(const HtmlNode* node) noexcept {
    return node->tag != Tag::text && node->tag != Tag::table && !is_column(node);
  }
  static bool is_column(const HtmlNode* node) noexcept { return node->tag == Tag::col || node->tag == Tag::colgroup; }

  bool is_blank(const HtmlNode* node) const noexcept {
    if (node->tag != Tag::text) return is_column(node);
    return tree_.text(*node).find_first_not_of(" \t\r\n\f") == std::string_view::npos;
  }

  void close_sections_left_by(const HtmlNode* node) {
    if (section_ != nullptr && !stands_in(node, section_)) section_ = nullptr;
  }

  static bool stands_in(const HtmlNode* node, const HtmlNode* section) noexcept {
    for (node = node->parent; node != nullptr; node = node->parent) {
      if (node == section) return true;
      if (node->tag == Tag::table) return false;
    }
    return false;
  }

  void open_section(const HtmlNode* node) {
    section_ = node;
    const bool foot = node->tag == Tag::tfoot;
    const RowGroup kind = node->tag == Tag::thead ? RowGroup::head : (foot ? RowGroup::foot : RowGroup::body);
    table_.groups.push_back({kind, node, {}});
    loose_ = nullptr;
    implied_ = false;
  }

  HtmlRowGroup& group() {
    // Rows outside any section make a body of their own.
    const bool in_section = section_ != nullptr;
    if (!in_section && !implied_) {
      table_.groups.push_back({RowGroup::body, nullptr, {}});
      implied_ = true;
    }
    return table_.groups.back();
  }

  void add_row(const HtmlNode* row) {
    HtmlRowGroup& to = group();
    HtmlRow made{.row = row};
    for (const HtmlNode* node = row->children; node != nullptr;) {
      if (is_cell(node->tag)) made.cells.push_back(node);
      const bool deeper = !is_cell(node->tag) && node->tag != Tag::text && node->tag != Tag::table && wraps_rows(node);
      if (!is_cell(node->tag) && !deeper && !is_blank(node)) table_.strays.push_back(node);
      node = deeper ? node->children : next_outside(node, row);
    }
    const bool all_th = !made.cells.empty() && std::all_of(made.cells.begin(), made.cells.end(),
                                                           [](const HtmlNode* cell) { return cell->tag == Tag::th; });
    made.header = to.kind == RowGroup::head || all_th;
    to.rows.push_back(std::move(made));
    loose_ = nullptr;
  }

  // Cells that follow one another without `tr` are one row.
  void add_loose_cell(const HtmlNode* cell) {
    HtmlRowGroup& to = group();
    if (loose_ == nullptr) to.rows.push_back({.row = cell, .cells = {}, .header = true});
    loose_ = cell;
    HtmlRow& row = to.rows.back();
    row.cells.push_back(cell);
    row.header = to.kind == RowGroup::head || (row.header && cell->tag == Tag::th);
  }

  const HtmlTree& tree_;
  HtmlTable& table_;
  std::vector<const HtmlNode*> captions_;
  const HtmlNode* section_ = nullptr;
  const HtmlNode* loose_ = nullptr;
  bool implied_ = false;
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
  RowCollector(tree, made).collect(&table);
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
