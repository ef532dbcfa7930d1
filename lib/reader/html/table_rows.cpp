#include "reader/html/table_rows.hpp"

#include <algorithm>
#include <charconv>

#include "reader/html/tree.hpp"

namespace baocao::reader {

namespace {

bool is_cell(std::string_view name) noexcept {
  return name == "td" || name == "th";
}

bool is_blank_text(const xmlNode* node) noexcept {
  if (node->type != XML_TEXT_NODE) return node->type != XML_ELEMENT_NODE && node->type != XML_CDATA_SECTION_NODE;
  const std::string_view text(node->content == nullptr ? "" : reinterpret_cast<const char*>(node->content));
  return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

// Whether rows or cells of the table at hand stand below: a form or a link some page wraps around rows.
bool wraps_rows(const xmlNode* element) noexcept {
  for (const xmlNode* node = element->children; node != nullptr;) {
    const std::string_view name = element_name(node);
    if (name == "tr" || is_cell(name) || name == "tbody") return true;
    const bool deeper = node->children != nullptr && !name.empty() && name != "table";
    node = deeper ? node->children : next_outside(node, element);
  }
  return false;
}

class RowCollector {
 public:
  explicit RowCollector(HtmlTable& table) : table_(table) {}

  // Everything below `root` that belongs to the table, nested tables left alone.
  void collect(const xmlNode* root) {
    for (const xmlNode* node = root->children; node != nullptr;) {
      const std::string_view name = element_name(node);
      close_sections_left_by(node);
      bool deeper = false;
      if (name == "thead" || name == "tbody" || name == "tfoot") {
        open_section(node, name);
        deeper = true;
      } else if (name == "tr") {
        add_row(node);
      } else if (is_cell(name)) {
        add_loose_cell(node);
      } else if (name == "caption") {
        table_.strays.push_back(node);
      } else if (!name.empty() && name != "table" && name != "colgroup" && name != "col" && wraps_rows(node)) {
        deeper = true;
      } else if (!is_blank_text(node) && name != "colgroup" && name != "col") {
        table_.strays.push_back(node);
      }
      node = deeper && node->children != nullptr ? node->children : next_outside(node, root);
    }
  }

 private:
  void close_sections_left_by(const xmlNode* node) {
    if (section_ != nullptr && !stands_in(node, section_)) section_ = nullptr;
  }

  static bool stands_in(const xmlNode* node, const xmlNode* section) noexcept {
    for (node = node->parent; node != nullptr; node = node->parent) {
      if (node == section) return true;
      if (element_name(node) == "table") return false;
    }
    return false;
  }

  void open_section(const xmlNode* node, std::string_view name) {
    section_ = node;
    const RowGroup kind = name == "thead" ? RowGroup::head : (name == "tfoot" ? RowGroup::foot : RowGroup::body);
    table_.groups.push_back({kind, {}});
    loose_ = nullptr;
    implied_ = false;
  }

  HtmlRowGroup& group() {
    // Rows outside any section make a body of their own.
    const bool in_section = section_ != nullptr;
    if (!in_section && !implied_) {
      table_.groups.push_back({RowGroup::body, {}});
      implied_ = true;
    }
    return table_.groups.back();
  }

  void add_row(const xmlNode* row) {
    HtmlRowGroup& to = group();
    HtmlRow made{.row = row};
    for (const xmlNode* node = row->children; node != nullptr;) {
      const std::string_view name = element_name(node);
      if (is_cell(name)) made.cells.push_back(node);
      const bool deeper = !is_cell(name) && !name.empty() && name != "table" && wraps_rows(node);
      if (!is_cell(name) && !deeper && !is_blank_text(node)) table_.strays.push_back(node);
      node = deeper ? node->children : next_outside(node, row);
    }
    const bool all_th =
        !made.cells.empty() && std::all_of(made.cells.begin(), made.cells.end(),
                                           [](const xmlNode* cell) { return element_name(cell) == "th"; });
    made.header = to.kind == RowGroup::head || all_th;
    to.rows.push_back(std::move(made));
    loose_ = nullptr;
  }

  // Cells that follow one another without `tr` are one row.
  void add_loose_cell(const xmlNode* cell) {
    HtmlRowGroup& to = group();
    if (loose_ == nullptr) to.rows.push_back({.row = cell, .cells = {}, .header = true});
    loose_ = cell;
    HtmlRow& row = to.rows.back();
    row.cells.push_back(cell);
    row.header = to.kind == RowGroup::head || (row.header && element_name(cell) == "th");
  }

  HtmlTable& table_;
  const xmlNode* section_ = nullptr;
  const xmlNode* loose_ = nullptr;
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

HtmlTable read_table_rows(const xmlNode* table) {
  HtmlTable made;
  RowCollector(made).collect(table);
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

std::uint32_t column_span(const xmlNode* cell) noexcept {
  const std::uint32_t span = read_span(attribute(cell, "colspan"), 1);
  return span == 0 ? 1 : std::min(span, 1000u);
}

std::uint32_t row_span(const xmlNode* cell, std::uint32_t rows_left) noexcept {
  const std::uint32_t span = std::min(read_span(attribute(cell, "rowspan"), 1), 65534u);
  return span == 0 ? rows_left : std::min(span, rows_left);
}

}  // namespace baocao::reader
