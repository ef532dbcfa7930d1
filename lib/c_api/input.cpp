// Opening inputs, and what is to be known of their documents.
#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <limits>
#include <memory>
#include <utility>
#include <variant>

#include "c_api/handles.hpp"

namespace {

using namespace baocao;
using namespace baocao::c_api;

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
  take_limit(options.limits.archive_depth, std::min(known.archive_depth, Limits::kMostArchiveDepth));
  take_limit(options.limits.rows, known.rows);
  take_limit(options.limits.cells, known.cells);
  take_limit(options.limits.columns, known.columns);
  take_limit(options.limits.ratio, known.ratio);
  take_limit(options.limits.nesting, std::min(known.nesting, Limits::kMostNesting));
  take_limit(options.limits.markup_depth, std::min(known.markup_depth, Limits::kMostMarkupDepth));
  take_limit(options.limits.memory_bytes, known.memory_bytes);
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
  return or_nothing([&]() -> baocao_input* {
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

const std::vector<std::string>* encodings_of(const baocao_document* document) {
  return document != nullptr && document->file ? &document->file->source.encodings : nullptr;
}

const std::vector<Diagnostic>* diagnostics_of(const baocao_document* document) {
  return document != nullptr && document->file ? &document->file->diagnostics : nullptr;
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

void baocao_free(baocao_input* input) {
  delete input;
}

size_t baocao_document_count(const baocao_input* input) {
  return input != nullptr ? input->documents.size() : 0;
}

const baocao_document* baocao_document_at(const baocao_input* input, size_t index) {
  return input != nullptr ? element(&input->documents, index) : nullptr;
}

const char* baocao_document_path(const baocao_document* document) {
  return document != nullptr ? document->source.path.c_str() : nullptr;
}

const char* baocao_document_format(const baocao_document* document) {
  return document != nullptr ? or_null(document->source.format) : nullptr;
}

uint64_t baocao_document_bytes(const baocao_document* document) {
  return document != nullptr ? document->source.bytes : 0;
}

const char* baocao_document_sha256(const baocao_document* document) {
  return document != nullptr ? or_null(document->source.sha256) : nullptr;
}

size_t baocao_document_encoding_count(const baocao_document* document) {
  return count(encodings_of(document));
}

const char* baocao_document_encoding_at(const baocao_document* document, size_t index) {
  const std::string* encoding = element(encodings_of(document), index);
  return encoding != nullptr ? encoding->c_str() : nullptr;
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

size_t baocao_diagnostic_count(const baocao_document* document) {
  return count(diagnostics_of(document));
}

int baocao_diagnostic_at(const baocao_document* document, size_t index, baocao_diagnostic* out) {
  const Diagnostic* diagnostic = element(diagnostics_of(document), index);
  if (diagnostic == nullptr || out == nullptr) return 0;
  const DiagnosticInfo& info = describe(diagnostic->code);
  const TablePlace place = diagnostic->at.value_or(TablePlace{});
  *out = {info.name.data(),
          diagnostic->message.c_str(),
          static_cast<int32_t>(info.severity),
          diagnostic->at ? static_cast<int32_t>(place.table) : -1,
          place.row,
          place.column};
  return 1;
}

char* baocao_document_json(const baocao_document* document, baocao_layer layer, int pretty) {
  if (document == nullptr || !document->file) return nullptr;
  const JsonLayout layout = pretty != 0 ? JsonLayout::pretty : JsonLayout::compact;
  return or_nothing([&] {
    return to_owned(layer == BAOCAO_LAYER_DOCUMENT ? to_json(document->source, *document->document, layout)
                                                   : to_json(*document->file, layout));
  });
}

void baocao_string_free(char* text) {
  std::free(text);
}
