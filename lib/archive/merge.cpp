#include "archive/merge.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "archive/inputs.hpp"
#include "archive/report_line.hpp"
#include "archive/stored.hpp"
#include "base/content_key.hpp"

namespace baocao::archive {

namespace {

struct Entry {
  LineFacts facts;
  std::uint64_t offset;
  std::size_t size;
};

/// What stands in one archive keeps its order; all of it is in one part.
bool entry_order(const Entry& a, const Entry& b) {
  const std::string_view outer_a = outer_path(a.facts.path);
  const std::string_view outer_b = outer_path(b.facts.path);
  if (outer_a != outer_b) return outer_a < outer_b;
  const bool archived_a = outer_a.size() < a.facts.path.size();
  const bool archived_b = outer_b.size() < b.facts.path.size();
  return archived_a < archived_b;
}

std::vector<Entry> collect_documents(const std::vector<std::string>& parts, LogWriter& log) {
  std::vector<Entry> entries;
  for (const std::string& part : parts)
    for_each_extraction(part, [&](std::string_view line) {
      std::optional<LineFacts> facts = facts_of(line);
      if (!facts)
        throw Error(ErrorCode::corrupt_document, part, "", "holds a line that is no report (convert it anew)");
      LoggedDocument document;
      log.add_line(document, line);
      entries.push_back({std::move(*facts), document.offset, document.size});
    });
  std::stable_sort(entries.begin(), entries.end(), entry_order);
  return entries;
}

std::vector<Error> collect_failures(const std::vector<std::string>& parts) {
  std::vector<Error> failures;
  for (const std::string& part : parts)
    for_each_failure(part, [&](const Error& failure) { failures.push_back(failure); });
  std::stable_sort(failures.begin(), failures.end(),
                   [](const Error& a, const Error& b) { return outer_path(a.input()) < outer_path(b.input()); });
  return failures;
}

}  // namespace

Totals merge(const std::vector<std::string>& parts, const LogFiles& log, output::ResultWriter& writer) {
  LogWriter room(log, "merge");
  const std::vector<Entry> entries = collect_documents(parts, room);
  room.close();
  const LogReader lines(log);
  Totals totals;
  std::unordered_map<ContentKey, std::string, ContentKeyHash> first_paths;
  for (const Entry& entry : entries) {
    const LineFacts& facts = entry.facts;
    const std::string line = lines.line(entry.offset, entry.size);
    const auto first = first_paths.find(ContentKey(facts.sha256));
    const bool known = first != first_paths.end();
    // A duplicate whose first is in none of the parts stays as it is.
    const bool duplicate = known || !facts.duplicate_of.empty();
    if (!duplicate) first_paths.emplace(ContentKey(facts.sha256), facts.path);
    totals.add(facts, duplicate);
    writer.document({facts.path, facts.sha256, known ? as_duplicate(line, first->second) : line, duplicate});
  }
  for (const Error& failure : collect_failures(parts)) {
    totals.add(failure);
    writer.failure(failure);
  }
  return totals;
}

}  // namespace baocao::archive
