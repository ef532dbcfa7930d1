#include "audit/index.hpp"

#include <algorithm>
#include <array>
#include <compare>
#include <map>
#include <set>
#include <tuple>

#include "audit/letterhead_unit.hpp"
#include "audit/series.hpp"
#include "audit/units.hpp"
#include "baocao/text.hpp"
#include "base/pointer.hpp"
#include "base/sha256.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

class ViewBuilder {
 public:
  explicit ViewBuilder(View& view) : view_(view) {}

  void build() {
    const Report& report = view_.extraction->report;
    add(report.heading.lines, "/heading/lines", Section::heading, 0);
    add_items(report.items, "", std::nullopt, 0);
    for (std::size_t i = 0; i < view_.places.size(); ++i) view_.place_at.emplace(view_.places[i].at, i);
  }

 private:
  // The tree is as deep as ordinals nest, a handful of levels.
  void add_items(const std::vector<Item>& items, const std::string& parent_at, std::optional<std::size_t> parent,
                 std::uint32_t depth) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::size_t row = view_.rows.size();
      const std::string at = parent_at + "/items/" + std::to_string(i);
      view_.rows.push_back({&items[i], at, parent.value_or(row), depth});
      add(items[i].task, at + "/task", Section::task, row);
      add(items[i].result, at + "/result", Section::result, row);
      add(items[i].note, at + "/note", Section::note, row);
      for (const OtherCell& cell : items[i].other)
        add(cell.paragraphs, at + "/other/" + escape_pointer(cell.column), Section::other, row);
      add_items(items[i].items, at, row, depth + 1);
    }
  }

  void add(const std::vector<Paragraph>& paragraphs, const std::string& at, Section section, std::size_t row) {
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
      view_.places.push_back({at + "/" + std::to_string(i), &paragraphs[i], section, row});
  }

  View& view_;
};

std::string date_of(const Extraction& extraction) {
  constexpr std::size_t kFullDate = 10;
  if (extraction.attached_to && extraction.attached_to->date.size() == kFullDate) return extraction.attached_to->date;
  return extraction.remediation_year ? std::to_string(*extraction.remediation_year) + "-12-31" : std::string();
}

// What a report says, whatever its file is called: views stand in the order of this.
struct Rank {
  std::int32_t year = 0;
  std::string heading;
  std::string content;  // digest of all of it
  std::string family;

  friend auto operator<=>(const Rank&, const Rank&) = default;
};

void add_text(const std::vector<Item>& items, std::string& text) {
  for (const Item& item : items) {
    if (item.ordinal) text += item.ordinal->text + "\n";
    for (const auto* paragraphs : {&item.task, &item.result, &item.note}) text += join(*paragraphs) + "\n";
    for (const OtherCell& cell : item.other) text += cell.column + "\n" + join(cell.paragraphs) + "\n";
    add_text(item.items, text);
  }
}

Rank rank_of(const View& view) {
  std::string text;
  add_text(view.extraction->report.items, text);
  return {view.year, join(view.extraction->report.heading.lines), sha256(text), view.family};
}

// Of copies of a report, in whatever format, the first stands for all: they tell the same matters.
void put_in_order(std::vector<View>& views) {
  std::vector<std::pair<Rank, std::size_t>> ranks;
  for (const View& view : views) ranks.emplace_back(rank_of(view), ranks.size());
  std::sort(ranks.begin(), ranks.end());
  std::vector<View> sorted;
  const Rank* before = nullptr;
  for (const auto& [rank, at] : ranks) {
    const bool is_copy = before != nullptr && *before == rank;
    if (!is_copy) sorted.push_back(std::move(views[at]));
    before = &rank;
  }
  views = std::move(sorted);
}

// Units of reports, and the series they make. An appendix may stand in a file of its own, without the letterhead: where
// the letterheads of its issuer all name one unit, it is of that unit.
class UnitReader {
 public:
  explicit UnitReader(const AuditOptions& options) : options_(options) {}

  void read(View& view, const std::string& path) {
    if (!may_be_in_series(view)) return;
    view.unit = unit_in_heading(*view.extraction);
    if (!view.unit.empty()) return;
    auto [place, agency] = unit_in_letterhead(*view.extraction);
    view.unit = std::move(place);
    view.agency = std::move(agency);
    if (!view.unit.empty())
      in_letterheads_[fold(view.extraction->issuer)].insert({view.unit, view.agency});
    else if (options_.unit_of)
      view.unit = unit_key(options_.unit_of(path));
  }

  /// Once all are read.
  void settle(View& view) const {
    if (!may_be_in_series(view)) return;
    const std::string& issuer = view.extraction->issuer;
    const auto found = in_letterheads_.find(fold(issuer));
    if (view.unit.empty() && view.agency.empty() && found != in_letterheads_.end() && found->second.size() == 1)
      std::tie(view.unit, view.agency) = *found->second.begin();
    std::string key = issuer_key(issuer, view.unit, options_.renames);
    if (unit_key(key).find(view.agency) == std::string::npos) key += " " + view.agency;
    view.family = key + "\n" + current_unit(view.unit, options_.renames);
  }

 private:
  static bool may_be_in_series(const View& view) { return !view.extraction->issuer.empty() && view.year != 0; }

  const AuditOptions& options_;
  std::map<std::string, std::set<std::pair<std::string, std::string>>> in_letterheads_;  // unit, agency; by issuer
};

}  // namespace

Index build_index(const std::vector<const ReportFile*>& files, const AuditOptions& options,
                  std::vector<AuditedReport>& reports) {
  Index index;
  index.thresholds = options.thresholds;
  UnitReader units(options);
  for (const ReportFile* file : files)
    for (std::uint32_t i = 0; i < file->reports.size(); ++i) {
      View view;
      view.report = static_cast<std::uint32_t>(reports.size());
      view.extraction = &file->reports[i];
      view.year = view.extraction->assessment_year.value_or(0);
      view.date = date_of(*view.extraction);
      units.read(view, file->source.path);
      reports.push_back({file->source.path, i, view.extraction->assessment_year});
      index.views.push_back(std::move(view));
    }
  for (View& view : index.views) units.settle(view);
  put_in_order(index.views);
  for (View& view : index.views) ViewBuilder(view).build();
  index.series = build_series(index.views, options.renames);
  return index;
}

std::string join(const std::vector<Paragraph>& paragraphs) {
  std::string text;
  for (const Paragraph& paragraph : paragraphs) {
    if (!text.empty()) text += ' ';
    text += paragraph.text;
  }
  return text;
}

const Place* find_place(const View& view, std::string_view at) {
  const auto found = view.place_at.find(at);
  return found == view.place_at.end() ? nullptr : &view.places[found->second];
}

Evidence whole_paragraph(const View& view, const std::string& at, const Paragraph& paragraph) {
  return {view.report, at, {0, text::count_code_points(paragraph.text)}, paragraph.text};
}

Evidence whole_paragraph(const View& view, const Place& place) {
  return whole_paragraph(view, place.at, *place.paragraph);
}

std::vector<Evidence> row_evidence(const View& view, const Row& row) {
  if (!row.item->task.empty()) return {whole_paragraph(view, row.at + "/task/0", row.item->task.front())};
  if (!row.item->result.empty()) return {whole_paragraph(view, row.at + "/result/0", row.item->result.front())};
  return {};
}

Evidence stretch(const View& view, const std::string& at, Span span) {
  const Place* place = find_place(view, at);
  if (place == nullptr) return {view.report, at, span, {}};
  const std::string& text = place->paragraph->text;
  const std::size_t begin = text::byte_offset(text, span.start);
  return {view.report, at, span, text.substr(begin, text::byte_offset(text, span.end) - begin)};
}

}  // namespace baocao::audit
