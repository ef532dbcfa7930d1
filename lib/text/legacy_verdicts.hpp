#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "text/legacy_codes.hpp"
#include "text/legacy_judge.hpp"

/// The verdicts on the blocks of one document, each with an eye on the rest of it.
namespace baocao::text {

/// Fonts that hint at one encoding are one kind, each other font is a kind of its own.
using FontKind = std::uint32_t;

inline constexpr FontKind kHintedKind = 0x10000;

constexpr FontKind font_kind(std::uint16_t font, std::optional<Legacy> hint) noexcept {
  return hint ? kHintedKind + static_cast<FontKind>(*hint) : FontKind{font};
}
constexpr bool is_hinted(FontKind kind) noexcept {
  return kind >= kHintedKind;
}

/// First the words of all blocks are counted, then `sum_up`, then verdicts may be asked for.
class DocumentVerdicts {
 public:
  /// Where the words of `kind` in `block` are counted; stays where it is.
  Tally& tally_of(std::uint32_t block, FontKind kind);
  void sum_up();
  /// For blocks and kinds whose words were counted.
  const Verdict& on(std::uint32_t block, FontKind kind);
  /// Whether any verdict on the block has an encoding.
  bool decodes_in(std::uint32_t block) const { return decoded_blocks_.contains(block); }

 private:
  Verdict find(const Tally& own, FontKind kind) const;

  std::unordered_map<std::uint64_t, Tally> tallies_;
  std::uint64_t last_key_ = 0;
  Tally* last_tally_ = nullptr;
  std::unordered_map<FontKind, Tally> by_kind_;
  std::unordered_map<std::uint64_t, Verdict> verdicts_;
  std::unordered_set<std::uint32_t> decoded_blocks_;
  Tally unhinted_;
  Tally document_;
};

}  // namespace baocao::text
