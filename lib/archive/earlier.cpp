#include "archive/earlier.hpp"

#include <algorithm>
#include <utility>

#include "archive/stored.hpp"

namespace baocao::archive {

namespace {

bool may_have_passed(const std::variant<LoggedDocument, LoggedFailure>& result) {
  const auto* failure = std::get_if<LoggedFailure>(&result);
  return failure != nullptr && (failure->code == ErrorCode::io || failure->code == ErrorCode::limit_exceeded ||
                                failure->code == ErrorCode::internal);
}

/// Appends to a log, or begins it.
LogWriter writer_behind(const Earlier& earlier, const LogFiles& files, const std::string& settings) {
  if (!earlier.log().settings()) return {files, settings};
  return {files, earlier.log().document_bytes(), earlier.log().journal_bytes()};
}

}  // namespace

Earlier::Earlier(const LogFiles& files) : log_(files) {
  log_.for_each([this](const LoggedInput& input, const LogPlace& place) { add(input, place); });
}

void Earlier::add(const LoggedInput& input, const LogPlace& place) {
  for (const auto& result : input.results)
    if (const auto* document = std::get_if<LoggedDocument>(&result); document != nullptr && !document->duplicate)
      lines_.try_emplace(ContentKey(document->sha256), Line{document->offset, document->size});
  if (!input.sha256.empty() && std::none_of(input.results.begin(), input.results.end(), may_have_passed))
    inputs_.try_emplace(ContentKey(input.sha256), place);
}

bool Earlier::find(const std::string& sha256, Conversion& conversion) const {
  const auto place = inputs_.find(ContentKey(sha256));
  if (place == inputs_.end()) return false;
  LoggedInput input = log_.input(place->second);
  input.path = conversion.input;
  for (const auto& result : input.results) {
    if (const auto* failure = std::get_if<LoggedFailure>(&result)) {
      conversion.results.emplace_back(to_error(input, *failure));
    } else {
      const auto& document = std::get<LoggedDocument>(result);
      if (!fill(document, document_path(input, document.suffix), conversion)) return conversion.results.clear(), false;
    }
  }
  conversion.reused = true;
  return true;
}

bool Earlier::fill(const LoggedDocument& document, const std::string& path, Conversion& conversion) const {
  const auto found = lines_.find(ContentKey(document.sha256));
  if (found == lines_.end()) return false;
  const std::string line = with_path(log_.line(found->second.offset, found->second.size), path);
  std::optional<LineFacts> facts = facts_of(line);
  if (!facts) return false;
  facts->path = path;
  conversion.results.emplace_back(ConvertedDocument{std::move(*facts), conversion.text.put(line)});
  return true;
}

void join_logs(const LogFiles& from, const LogFiles& into) {
  LogReader source(from);
  if (!source.settings()) return from.remove();
  const Earlier known(into);
  LogWriter target = writer_behind(known, into, *source.settings());
  source.for_each([&](const LoggedInput& input, const LogPlace&) {
    if (known.has(input.sha256)) return;
    LoggedInput copy = input;
    for (auto& result : copy.results)
      if (auto* document = std::get_if<LoggedDocument>(&result))
        target.add_line(*document, source.line(document->offset, document->size));
    target.finish_input(copy);
  });
  target.close();
  from.remove();
}

void import_output(const std::filesystem::path& output, const LogFiles& into, const std::string& settings) {
  const Earlier known(into);
  LogWriter target = writer_behind(known, into, settings);
  for_each_extraction(output, [&](std::string_view line) {
    const std::optional<LineFacts> facts = facts_of(line);
    if (!facts || !facts->duplicate_of.empty() || known.has(facts->sha256)) return;
    LoggedInput input{.path = facts->path, .sha256 = facts->sha256};
    LoggedDocument document{.sha256 = facts->sha256};
    target.add_line(document, line);
    input.results.emplace_back(document);
    target.finish_input(input);
  });
  target.close();
}

}  // namespace baocao::archive
