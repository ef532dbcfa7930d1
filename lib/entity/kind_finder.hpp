#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "entity/document_number.hpp"
#include "entity/kinds.hpp"

/// The kind of a cited document, by the words in front of its number. Offsets are bytes.
namespace baocao::entity {

struct KindMatch {
  const DocumentKind* kind = nullptr;  ///< null: none
  std::size_t begin = 0;
};

/// The kind whose name or abbreviation ends at `end`; the longest.
KindMatch find_kind_before(std::string_view text, std::size_t end);

/// Whether words may stand between kind and number, as before the word `số`: `Nghị quyết chuyên đề số 05-NQ/TU`.
enum class Attributes : std::uint8_t { none, may_follow };

/// The kind of the document whose number, or the word `số`, follows `end`; its symbol confirms what is not right there.
KindMatch find_kind(std::string_view text, std::size_t end, const DocumentNumber& document, Attributes attributes);

/// A law by its name in front of `end`: `Luật Lưu trữ`, `Bộ luật Hình sự`.
struct LawName {
  KindMatch kind;
  std::size_t name = 0;  ///< where its name begins; `end` for a kind alone
};
std::optional<LawName> find_law(std::string_view text, std::size_t end);

}  // namespace baocao::entity
