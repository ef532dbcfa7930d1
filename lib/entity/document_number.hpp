#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "entity/kinds.hpp"

/// Numbers of documents with their symbols.
namespace baocao::entity {

struct DocumentNumber {
  std::string number;                  ///< `738-QĐ/TU`: no spaces, plain hyphens
  std::size_t symbol_at = 0;           ///< in `number`
  const DocumentKind* kind = nullptr;  ///< what the symbol abbreviates, or null
  std::size_t end = 0;                 ///< byte offset behind it

  /// `-QĐ/TU`: all behind the leading number. A view into `number`.
  [[nodiscard]] std::string_view symbol() const noexcept { return std::string_view(number).substr(symbol_at); }
};

/// The document number that begins at `at`, a digit. With spaces and any dash where recognisers leave them.
std::optional<DocumentNumber> match_document_number(std::string_view text, std::size_t at);

/// The kind whose abbreviation `word` is, in any case; null where it is none.
const DocumentKind* find_abbreviation(std::string_view word);

}  // namespace baocao::entity
