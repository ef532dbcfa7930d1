#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "audit/words.hpp"
#include "baocao/audit.hpp"

/// What the rules look things up in; built once from all reports.
namespace baocao::audit {

enum class Section : std::uint8_t { heading, task, result, note, other };

/// A paragraph of a report.
struct Place {
  std::string at;
  const Paragraph* paragraph = nullptr;
  Section section = Section::heading;
  std::size_t row = 0;  ///< index into View::rows; of no meaning in the heading
};

/// An item with its place in the tree.
struct Row {
  const Item* item = nullptr;
  std::string at;
  std::size_t parent = 0;  ///< index into View::rows, its own index at the top
  std::uint32_t depth = 0;
};

struct View {
  std::uint32_t report = 0;  ///< index into Audit::reports
  const Extraction* extraction = nullptr;
  std::int32_t year = 0;                             ///< 0: none
  std::string unit;                                  ///< a key, as the report names it
  std::string agency;                                ///< of the unit, where the letterhead alone tells it
  std::string family;                                ///< issuer and unit as they go on now; empty: in no series
  std::string date;                                  ///< the report's date, or empty
  std::vector<Row> rows;                             ///< depth first
  std::vector<Place> places;                         ///< in the order of the report
  std::map<std::string_view, std::size_t> place_at;  ///< by Place::at
};

/// Views of one issuer and unit, by year. Only these are compared: a family of units that went on in one may be several
/// series, and a view in several of them.
using Series = std::vector<const View*>;

struct Index {
  std::vector<View> views;  ///< by year and what they say, so that names of files do not matter
  std::vector<Series> series;
  AuditThresholds thresholds;
  mutable Vocabulary vocabulary;
};

/// `files` must live as long as the index; `reports` is in their order.
Index build_index(const std::vector<const ReportFile*>& files, const AuditOptions& options,
                  std::vector<AuditedReport>& reports);

/// Paragraphs joined by one space.
std::string join(const std::vector<Paragraph>& paragraphs);

/// The paragraph `at` points to; null where it points to none.
const Place* find_place(const View& view, std::string_view at);

Evidence whole_paragraph(const View& view, const Place& place);
Evidence whole_paragraph(const View& view, const std::string& at, const Paragraph& paragraph);
/// The row's first task paragraph, else its first result paragraph; nothing where it has neither.
std::vector<Evidence> row_evidence(const View& view, const Row& row);
/// A stretch of the paragraph at `at`, in code points.
Evidence stretch(const View& view, const std::string& at, Span span);

template <class Entity>
Evidence entity_evidence(const View& view, const Entity& entity) {
  return {view.report, entity.place.at, entity.place.span, entity.text};
}

}  // namespace baocao::audit
