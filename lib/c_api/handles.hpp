#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "baocao/baocao.h"
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

/// What the functions of the C ABI share. No exception leaves one; what fails gives NULL or 0.
namespace baocao::c_api {

// Handles to parts of an input are the parts themselves under another name.
inline const baocao_report* to_handle(const Extraction* report) noexcept {
  return reinterpret_cast<const baocao_report*>(report);
}
inline const Extraction* from_handle(const baocao_report* report) noexcept {
  return reinterpret_cast<const Extraction*>(report);
}
inline const baocao_item* to_handle(const Item* item) noexcept {
  return reinterpret_cast<const baocao_item*>(item);
}
inline const Item* from_handle(const baocao_item* item) noexcept {
  return reinterpret_cast<const Item*>(item);
}

/// The element at `index`; null beyond the end and where there is no list.
template <class List>
auto element(const List* list, std::size_t index) noexcept -> decltype(list->data()) {
  return list != nullptr && index < list->size() ? list->data() + index : nullptr;
}

template <class List>
std::size_t count(const List* list) noexcept {
  return list != nullptr ? list->size() : 0;
}

inline const char* or_null(const std::string& text) noexcept {
  return text.empty() ? nullptr : text.c_str();
}

/// A string of the caller's own; null without memory.
inline char* to_owned(const std::string& text) noexcept {
  char* owned = static_cast<char*>(std::malloc(text.size() + 1));
  if (owned != nullptr) std::memcpy(owned, text.c_str(), text.size() + 1);
  return owned;
}

/// What `work` gives, or null or 0 where it throws.
template <class Work>
auto or_nothing(Work&& work) noexcept -> decltype(work()) {
  try {
    return work();
  } catch (...) {
    return {};
  }
}

}  // namespace baocao::c_api
