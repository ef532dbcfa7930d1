// What needs no handle, or many: text, and the audit of several inputs.
#include "c_api/handles.hpp"

using namespace baocao;
using namespace baocao::c_api;

char* baocao_normalize(const char* text, size_t size) {
  if (text == nullptr && size > 0) return nullptr;
  return or_nothing([&] { return to_owned(normalize(std::string_view(text, size))); });
}

char* baocao_fold(const char* text, size_t size, int ignore_diacritics) {
  if (text == nullptr && size > 0) return nullptr;
  const Diacritics diacritics = ignore_diacritics != 0 ? Diacritics::ignore : Diacritics::keep;
  return or_nothing([&] { return to_owned(fold(std::string_view(text, size), diacritics)); });
}

char* baocao_audit_json(const baocao_input* const* inputs, size_t count) {
  if (inputs == nullptr && count > 0) return nullptr;
  return or_nothing([&] {
    std::vector<ReportFile> files;
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t d = 0; d < baocao_document_count(inputs[i]); ++d)
        if (const auto& file = inputs[i]->documents[d].file) files.push_back(*file);
    return to_owned(to_json(audit_reports(files)));
  });
}
