#include "report/tree.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "baocao/text.hpp"
#include "base/pointer.hpp"
#include "report/bullets.hpp"
#include "report/ordinal.hpp"
#include "text/paragraph.hpp"

namespace baocao::report {

namespace {

// Ranks of rows without ordinal; ordinal_rank gives 1 to 31 for the others.
constexpr std::uint32_t kSectionRank = 5;   // an unnumbered title stands between I and 1
constexpr std::uint32_t kBracketRank = 35;  // `(1)`
constexpr std::uint32_t kTotalRank = 39;
constexpr std::uint32_t kDashRank = 40;
constexpr std::uint32_t kPlusRank = 41;
constexpr std::uint32_t kBareRank = 50;

bool has_text(const ReportRow& row, const std::vector<HeaderColumn>& columns, ColumnRole role) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].column.role == role && !row.cells[i].empty()) return true;
  return false;
}

// What a row sums up: all of the table (`Tổng cộng`, `TỔNG (A)`, `Tổng số I + II`) or a part (`Cộng I`).
enum class Total : std::uint8_t { none, part, all };

Total total_of(const ReportRow& row, const std::vector<HeaderColumn>& columns) {
  constexpr std::size_t kLongest = 64;  // bytes
  if (row.ordinal || !row.bullet.empty()) return Total::none;
  const std::vector<Paragraph>& task = row.cells[*find_column(columns, ColumnRole::task)];
  if (task.size() != 1 || task.front().text.size() > kLongest || !task.front().marker.empty()) return Total::none;
  const std::string_view text = task.front().text;
  const std::string key = fold(text.substr(0, text.find_first_of("(:.")));
  std::string name;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find_first_of(" +", at), key.size());
    const std::string_view word = std::string_view(key).substr(at, end - at);
    at = end + 1;
    // The parts that are summed.
    if (word.empty() || OrdinalReader().read(word)) continue;
    name += name.empty() ? "" : " ";
    name += word;
  }
  if (name == "tổng cộng" || name == "tổng số" || name == "tổng") return Total::all;
  return name == "cộng" ? Total::part : Total::none;
}

// An unnumbered title: one cell over the whole row, or a task without result before a list that begins.
bool is_section(const ReportRow& row, const ReportRow* next, const std::vector<HeaderColumn>& columns) {
  if (row.ordinal || !row.bullet.empty()) return false;
  if (row.spanning) return true;
  if (next == nullptr || !next->ordinal || has_text(row, columns, ColumnRole::result)) return false;
  return next->ordinal->value.back() == 1 && has_text(row, columns, ColumnRole::task);
}

std::uint32_t rank_of(const ReportRow& row, bool section) {
  if (row.ordinal) return ordinal_rank(*row.ordinal);
  if (row.bullet == "+") return kPlusRank;
  if (!row.bullet.empty()) return kDashRank;
  return section ? kSectionRank : kBareRank;
}

// The rows as a tree of indices: parent and depth of each row, in row order.
struct Place {
  std::size_t parent = kTop;
  std::uint32_t depth = 0;
  std::uint32_t rank = 0;
  std::size_t children = 0;

  static constexpr std::size_t kTop = static_cast<std::size_t>(-1);
};

bool is_at_top(const Place& place) noexcept {
  return place.parent == Place::kTop;
}

// The rank of a number in brackets by the rows that are open above: that of the one before it in its list; below
// numbers and letters without brackets, unless it is the next of theirs. nullopt: that of its style.
std::optional<std::uint32_t> rank_in_brackets(const ReportRow& row, const std::vector<ReportRow>& rows,
                                              const std::vector<Place>& places, const std::vector<std::size_t>& open) {
  const auto is_number = [](const ReportRow& r) {
    return r.ordinal && r.ordinal->style == OrdinalStyle::decimal && r.ordinal->value.size() == 1;
  };
  if (!row.bracketed || !is_number(row)) return std::nullopt;
  const auto precedes = [&](const ReportRow& r) {
    return is_number(r) && r.ordinal->value.front() + 1 == row.ordinal->value.front();
  };
  for (const std::size_t above : open)
    if (rows[above].bracketed && precedes(rows[above])) return places[above].rank;
  for (const std::size_t above : open) {
    const ReportRow& r = rows[above];
    if (r.ordinal && !r.bracketed && !precedes(r) && places[above].rank >= ordinal_rank(*row.ordinal))
      return kBracketRank;
  }
  return std::nullopt;
}

std::vector<Place> place_rows(const std::vector<ReportRow>& rows, const std::vector<HeaderColumn>& columns) {
  std::vector<Place> places(rows.size());
  std::vector<std::size_t> open;  // from the top down, of ascending rank
  std::vector<Total> totals;
  totals.reserve(rows.size());
  for (const ReportRow& row : rows) totals.push_back(total_of(row, columns));
  std::size_t closing = rows.size();  // rows from there on are totals
  while (closing > 0 && totals[closing - 1] != Total::none) --closing;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ReportRow* next = i + 1 < rows.size() ? &rows[i + 1] : nullptr;
    const Total total = totals[i];
    if (total == Total::none) {
      const auto in_brackets = rank_in_brackets(rows[i], rows, places, open);
      places[i].rank = in_brackets ? *in_brackets : rank_of(rows[i], is_section(rows[i], next, columns));
      while (!open.empty() && places[open.back()].rank >= places[i].rank) open.pop_back();
    } else {
      // At the end of the table it is of all; elsewhere of the list that it stands in, or that it opens.
      places[i].rank = kTotalRank;
      if (total == Total::all && i >= closing) open.clear();
      if (!open.empty() && has_text(rows[open.back()], columns, ColumnRole::result)) open.pop_back();
    }
    if (!open.empty()) {
      places[i].parent = open.back();
      ++places[open.back()].children;
    }
    places[i].depth = static_cast<std::uint32_t>(open.size());
    // A total has no items but what it is made up of.
    if (total == Total::none || (next != nullptr && !next->bullet.empty())) open.push_back(i);
  }
  return places;
}

// Contract, section 3: a row is a group when nothing stands in its result column and either the next
// row is deeper or rows of its ordinal style at its depth are groups elsewhere in the table.
std::vector<ItemKind> tell_kinds(const std::vector<ReportRow>& rows, const std::vector<Place>& places,
                                 const std::vector<HeaderColumn>& columns) {
  std::vector<ItemKind> kinds(rows.size(), ItemKind::task);
  std::set<std::pair<std::uint32_t, std::uint32_t>> group_levels;  // rank, depth
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (has_text(rows[i], columns, ColumnRole::result) || places[i].children == 0) continue;
    kinds[i] = ItemKind::group;
    if (rows[i].ordinal) group_levels.emplace(places[i].rank, places[i].depth);
  }
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].ordinal && !has_text(rows[i], columns, ColumnRole::result) &&
        group_levels.contains({places[i].rank, places[i].depth}))
      kinds[i] = ItemKind::group;
  return kinds;
}

class TreeBuilder {
 public:
  TreeBuilder(std::vector<ReportRow> rows, const std::vector<HeaderColumn>& columns)
      : rows_(std::move(rows)),
        columns_(columns),
        places_(place_rows(rows_, columns)),
        kinds_(tell_kinds(rows_, places_, columns)) {}

  std::vector<Item> build() {
    std::vector<Item> top;
    top.reserve(static_cast<std::size_t>(std::count_if(places_.begin(), places_.end(), is_at_top)));
    std::vector<Item*> path;  // the open items, from the top down
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      path.resize(places_[i].depth);
      indices_.resize(places_[i].depth);
      std::vector<Item>& siblings = path.empty() ? top : path.back()->items;
      indices_.push_back(siblings.size());
      Item& item = siblings.emplace_back();
      item.items.reserve(places_[i].children);
      fill(item, i);
      path.push_back(&item);
    }
    return top;
  }

 private:
  void fill(Item& item, std::size_t index) {
    ReportRow& row = rows_[index];
    item.kind = kinds_[index];
    item.ordinal = std::move(row.ordinal);
    item.rows = std::move(row.sources);
    if (item.kind == ItemKind::group) lift_title(row);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (share(item, row, i)) {
        put(item, i, {});
      } else {
        const bool title = item.kind == ItemKind::group && columns_[i].column.role == ColumnRole::task;
        put(item, i, split_glued_bullets(std::move(row.cells[i]), title ? GluedLists::kept : GluedLists::split));
      }
    }
    if (item.kind == ItemKind::group && !item.task.empty()) keep_enumerator(item.task.front());
    if (!row.bullet.empty()) put_bullet(item, row.bullet);
  }

  // `I | Nhóm hạn chế thứ nhất | |` under `STT | Hạn chế | Giải pháp | Kết quả`: a group's title stands in the first of
  // the columns that name tasks.
  void lift_title(ReportRow& row) const {
    std::vector<Paragraph>& task = row.cells[*find_column(columns_, ColumnRole::task)];
    for (std::size_t i = 0; i < columns_.size() && task.empty(); ++i)
      if (columns_[i].second_task && row.merged[i] == 0) task.swap(row.cells[i]);
  }

  // The JSON Pointer of the item at hand.
  std::string pointer() const {
    std::string pointer;
    for (const std::size_t index : indices_) pointer += "/items/" + std::to_string(index);
    return pointer;
  }

  // An enumerator inside a group's title stays in the title: `IV | 4. Nhóm …`.
  static void keep_enumerator(Paragraph& title) {
    const char first = title.marker.empty() ? '-' : title.marker.front();
    const bool enumerator =
        (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || title.marker.starts_with("đ");
    if (title.marker_origin == MarkerOrigin::typed && enumerator) text::restore_marker(title);
  }

  // A dash in place of an ordinal is the marker of the task.
  static void put_bullet(Item& item, const std::string& bullet) {
    if (item.task.empty() || !item.task.front().marker.empty()) return;
    item.task.front().marker = bullet;
    item.task.front().marker_origin = MarkerOrigin::typed;
  }

  void put(Item& item, std::size_t column, std::vector<Paragraph> paragraphs) {
    switch (columns_[column].column.role) {
      case ColumnRole::ordinal:
        break;
      case ColumnRole::task:
        append(item.task, std::move(paragraphs));
        break;
      case ColumnRole::result:
        append(item.result, std::move(paragraphs));
        break;
      case ColumnRole::note:
        append(item.note, std::move(paragraphs));
        break;
      default:
        item.other.push_back({columns_[column].column.text, std::move(paragraphs)});
    }
  }

  // Whether the cell is merged with one above whose text stands at an earlier item.
  bool share(Item& item, const ReportRow& row, std::size_t column) {
    if (row.merged[column] == 0) return false;
    const ColumnRole role = columns_[column].column.role;
    const std::string& text = columns_[column].column.text;
    const auto key = std::pair(item.rows.front().table, row.merged[column]);
    const auto [owner, is_first] = owners_.try_emplace(key);
    if (is_first) owner->second = pointer() + (role == ColumnRole::note ? "/note" : "/other/" + escape_pointer(text));
    if (is_first || !row.cells[column].empty()) return false;
    item.shared.push_back({role == ColumnRole::note ? "note" : text, owner->second});
    return true;
  }

  std::vector<ReportRow> rows_;
  const std::vector<HeaderColumn>& columns_;
  std::vector<Place> places_;
  std::vector<ItemKind> kinds_;
  std::vector<std::size_t> indices_;  // where the item at hand and those above it stand among their siblings
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::string> owners_;
};

}  // namespace

std::vector<Item> build_items(std::vector<ReportRow> rows, const std::vector<HeaderColumn>& columns) {
  return TreeBuilder(std::move(rows), columns).build();
}

}  // namespace baocao::report
