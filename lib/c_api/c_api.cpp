// The C ABI: the C++ library behind handles. No exception leaves a function; what fails gives NULL or 0.
#include "baocao/baocao.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "baocao/baocao.hpp"

struct baocao_document {
  baocao::Source source;
  std::optional<baocao::Document> document;
  std::optional<baocao::ReportFile> file;
  std::optional<baocao::Error> error;
  std::string error_code;
};

struct baocao_input {
  std::vector<baocao_document> documents;
};

namespace {

using namespace baocao;

// Handles to parts of an input are the parts themselves under another name.
const baocao_report* to_handle(const Extraction* report) { return reinterpret_cast<const baocao_report*>(report); }
const Extraction* from_handle(const baocao_report* report) { return reinterpret_cast<const Extraction*>(report); }
const baocao_item* to_handle(const Item* item) { return reinterpret_cast<const baocao_item*>(item); }
const Item* from_handle(const baocao_item* item) { return reinterpret_cast<const Item*>(item); }

template <class List>
auto element(const List* list, std::size_t index) -> decltype(list->data()) {
  return list != nullptr && index < list->size() ? list->data() + index : nullptr;
}

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

// A string of the caller's own.
char* to_owned(const std::string& text) {
  char* owned = static_cast<char*>(std::malloc(text.size() + 1));
  if (owned != nullptr) std::memcpy(owned, text.c_str(), text.size() + 1);
  return owned;
}

template <class Work>
auto guarded(Work&& work) noexcept -> decltype(work()) {
  try {
    return work();
  } catch (...) {
    return {};
  }
}

template <class Member>
void take_limit(Member& limit, std::uint64_t given) {
  if (given != 0) limit = static_cast<Member>(given);
}

Options to_options(const baocao_options* given) {
  Options options;
  if (given == nullptr) return options;
  baocao_options known{};
  std::memcpy(&known, given, given->size < sizeof known ? given->size : sizeof known);
  take_limit(options.limits.input_bytes, known.input_bytes);
  take_limit(options.limits.unpacked_bytes, known.unpacked_bytes);
  take_limit(options.limits.entries, known.entries);
  take_limit(options.limits.archive_depth, known.archive_depth);
  constexpr std::uint64_t kMostMilliseconds = std::numeric_limits<std::chrono::milliseconds::rep>::max();
  options.limits.timeout = std::chrono::milliseconds(
      static_cast<std::chrono::milliseconds::rep>(std::min(known.timeout_ms, kMostMilliseconds)));
  return options;
}

void fail(baocao_document& document, Error error) {
  document.error_code = to_string(error.code());
  document.error = std::move(error);
}

void add(baocao_input& input, ReadResult result) {
  baocao_document document;
  document.source = std::move(result.source);
  if (auto* error = std::get_if<Error>(&result.outcome)) {
    fail(document, std::move(*error));
  } else {
    document.document = std::move(std::get<Document>(result.outcome));
    document.file = to_report_file(document.source, *document.document);
  }
  input.documents.push_back(std::move(document));
}

template <class Read>
baocao_input* open(const char* name, Read&& read) noexcept {
  return guarded([&]() -> baocao_input* {
    auto input = std::make_unique<baocao_input>();
    try {
      read([&](ReadResult result) { add(*input, std::move(result)); });
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const Error& error) {
      baocao_document document;
      document.source.path = name;
      fail(document, error);
      input->documents.push_back(std::move(document));
    } catch (const std::exception& error) {
      baocao_document document;
      document.source.path = name;
      fail(document, Error(ErrorCode::internal, name, "", error.what()));
      input->documents.push_back(std::move(document));
    }
    return input.release();
  });
}

const std::vector<Paragraph>* column_of(const baocao_item* handle, baocao_column column) {
  const Item* item = from_handle(handle);
  if (item == nullptr) return nullptr;
  switch (column) {
    case BAOCAO_COLUMN_TASK:
      return &item->task;
    case BAOCAO_COLUMN_RESULT:
      return &item->result;
    case BAOCAO_COLUMN_NOTE:
      return &item->note;
  }
  return nullptr;
}

const Entities* entities_of(const baocao_report* report) {
  return report != nullptr ? &from_handle(report)->entities : nullptr;
}

template <class Entity>
baocao_place place_of(const Entity& entity) {
  return {entity.text.c_str(), entity.place.at.c_str(), entity.place.span.start, entity.place.span.end};
}

const std::vector<Extraction>* reports_of(const baocao_document* document) {
  return document != nullptr && document->file ? &document->file->reports : nullptr;
}

}  // namespace

const char* baocao_version(void) {
  static_assert(kVersion.data()[kVersion.size()] == '\0');
  return kVersion.data();
}

baocao_input* baocao_open(const char* path, const baocao_options* options) {
  if (path == nullptr) return nullptr;
  return open(path, [&](const DocumentVisitor& visit) {
    read_documents(std::filesystem::path(path), to_options(options), visit);
  });
}

baocao_input* baocao_open_memory(const void* bytes, size_t size, const char* name, const baocao_options* options) {
  if ((bytes == nullptr && size > 0) || name == nullptr) return nullptr;
  return open(name, [&](const DocumentVisitor& visit) {
    read_documents(std::string_view(static_cast<const char*>(bytes), size), name, to_options(options), visit);
  });
}

void baocao_free(baocao_input* input) { delete input; }

size_t baocao_document_count(const baocao_input* input) { return input != nullptr ? input->documents.size() : 0; }

const baocao_document* baocao_document_at(const baocao_input* input, size_t index) {
  return input != nullptr ? element(&input->documents, index) : nullptr;
}

const char* baocao_document_path(const baocao_document* document) {
  return document != nullptr ? document->source.path.c_str() : nullptr;
}

const char* baocao_document_format(const baocao_document* document) {
  return document != nullptr ? or_null(document->source.format) : nullptr;
}

const char* baocao_document_error(const baocao_document* document) {
  return document != nullptr ? or_null(document->error_code) : nullptr;
}

const char* baocao_document_error_message(const baocao_document* document) {
  return document != nullptr && document->error ? document->error->message().c_str() : nullptr;
}

const char* baocao_document_error_place(const baocao_document* document) {
  return document != nullptr && document->error ? document->error->place().c_str() : nullptr;
}

char* baocao_document_json(const baocao_document* document, baocao_layer layer, int pretty) {
  if (document == nullptr || !document->file) return nullptr;
  const JsonLayout layout = pretty != 0 ? JsonLayout::pretty : JsonLayout::compact;
  return guarded([&] {
    return to_owned(layer == BAOCAO_LAYER_DOCUMENT ? to_json(document->source, *document->document, layout)
                                                   : to_json(*document->file, layout));
  });
}

void baocao_string_free(char* text) { std::free(text); }

size_t baocao_report_count(const baocao_document* document) {
  const auto* reports = reports_of(document);
  return reports != nullptr ? reports->size() : 0;
}

const baocao_report* baocao_report_at(const baocao_document* document, size_t index) {
  return to_handle(element(reports_of(document), index));
}

const char* baocao_report_title(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->report.heading.title.c_str() : nullptr;
}

const char* baocao_report_issuer(const baocao_report* report) {
  return report != nullptr ? or_null(from_handle(report)->issuer) : nullptr;
}

int32_t baocao_report_assessment_year(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->assessment_year.value_or(0) : 0;
}

int32_t baocao_report_remediation_year(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->remediation_year.value_or(0) : 0;
}

size_t baocao_report_item_count(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->report.items.size() : 0;
}

const baocao_item* baocao_report_item_at(const baocao_report* report, size_t index) {
  return report != nullptr ? to_handle(element(&from_handle(report)->report.items, index)) : nullptr;
}

size_t baocao_item_count(const baocao_item* item) { return item != nullptr ? from_handle(item)->items.size() : 0; }

const baocao_item* baocao_item_at(const baocao_item* item, size_t index) {
  return item != nullptr ? to_handle(element(&from_handle(item)->items, index)) : nullptr;
}

int baocao_item_is_group(const baocao_item* item) {
  return item != nullptr && from_handle(item)->kind == ItemKind::group ? 1 : 0;
}

const char* baocao_item_ordinal(const baocao_item* item) {
  return item != nullptr && from_handle(item)->ordinal ? from_handle(item)->ordinal->text.c_str() : nullptr;
}

size_t baocao_paragraph_count(const baocao_item* item, baocao_column column) {
  const auto* paragraphs = column_of(item, column);
  return paragraphs != nullptr ? paragraphs->size() : 0;
}

const char* baocao_paragraph_text(const baocao_item* item, baocao_column column, size_t index) {
  const Paragraph* paragraph = element(column_of(item, column), index);
  return paragraph != nullptr ? paragraph->text.c_str() : nullptr;
}

const char* baocao_paragraph_marker(const baocao_item* item, baocao_column column, size_t index) {
  const Paragraph* paragraph = element(column_of(item, column), index);
  return paragraph != nullptr ? or_null(paragraph->marker) : nullptr;
}

size_t baocao_citation_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->citations.size() : 0;
}

int baocao_citation_at(const baocao_report* report, size_t index, baocao_citation* out) {
  if (index >= baocao_citation_count(report) || out == nullptr) return 0;
  const Citation& citation = entities_of(report)->citations[index];
  *out = {citation.kind.c_str(),   citation.number.c_str(), citation.date.c_str(),
          citation.issuer.c_str(), citation.title.c_str(),  place_of(citation)};
  return 1;
}

size_t baocao_quantity_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->quantities.size() : 0;
}

int baocao_quantity_at(const baocao_report* report, size_t index, baocao_quantity* out) {
  if (index >= baocao_quantity_count(report) || out == nullptr) return 0;
  const Quantity& quantity = entities_of(report)->quantities[index];
  const int32_t change = quantity.change == Change::increase ? 1 : quantity.change == Change::decrease ? -1 : 0;
  *out = {quantity.value, quantity.of.value_or(0), change, quantity.unit.c_str(), place_of(quantity)};
  return 1;
}

size_t baocao_date_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->dates.size() : 0;
}

int baocao_date_at(const baocao_report* report, size_t index, baocao_date* out) {
  if (index >= baocao_date_count(report) || out == nullptr) return 0;
  const Date& date = entities_of(report)->dates[index];
  *out = {date.value.c_str(), place_of(date)};
  return 1;
}

size_t baocao_period_count(const baocao_report* report) {
  return report != nullptr ? entities_of(report)->periods.size() : 0;
}

int baocao_period_at(const baocao_report* report, size_t index, baocao_period* out) {
  if (index >= baocao_period_count(report) || out == nullptr) return 0;
  const Period& period = entities_of(report)->periods[index];
  *out = {period.from.value_or(0), period.to.value_or(0), period.horizon.value_or(0), period.kind.c_str(),
          place_of(period)};
  return 1;
}

char* baocao_normalize(const char* text, size_t size) {
  if (text == nullptr && size > 0) return nullptr;
  return guarded([&] { return to_owned(normalize(std::string_view(text, size))); });
}

char* baocao_fold(const char* text, size_t size, int ignore_diacritics) {
  if (text == nullptr && size > 0) return nullptr;
  const Diacritics diacritics = ignore_diacritics != 0 ? Diacritics::ignore : Diacritics::keep;
  return guarded([&] { return to_owned(fold(std::string_view(text, size), diacritics)); });
}

char* baocao_audit_json(const baocao_input* const* inputs, size_t count) {
  if (inputs == nullptr && count > 0) return nullptr;
  return guarded([&] {
    std::vector<ReportFile> files;
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t d = 0; d < baocao_document_count(inputs[i]); ++d)
        if (const auto& file = inputs[i]->documents[d].file) files.push_back(*file);
    return to_owned(to_json(audit_reports(files)));
  });
}
