#include "text/legacy_verdicts.hpp"

namespace baocao::text {

namespace {

std::optional<Legacy> hint_of(FontKind kind) noexcept {
  return is_hinted(kind) ? std::optional(static_cast<Legacy>(kind - kHintedKind)) : std::nullopt;
}

std::uint64_t key_of(std::uint32_t block, FontKind kind) noexcept {
  return std::uint64_t{block} << 32 | kind;
}

// Where the rest of the font mixes two encodings, a few words of the second may stand in any block.
Verdict with_second_of(Verdict verdict, const std::optional<Verdict>& font) noexcept {
  if (!verdict.encoding || verdict.second || !font || !font->encoding || !font->second) return verdict;
  verdict.second = verdict.encoding == font->encoding ? font->second : font->encoding;
  verdict.pure = false;
  return verdict;
}

Verdict follow(Verdict verdict, const Tally& own) noexcept {
  if (!verdict.encoding) return verdict;
  const std::uint32_t decoded = own.in(*verdict.encoding).only_decoded;
  const std::uint32_t unicode = own.unicode + own.kept(*verdict.encoding);
  if (decoded != unicode) verdict.mostly_unicode = unicode > decoded;
  verdict.pure &= unicode == 0;
  return verdict;
}

}  // namespace

// Words of one block and kind follow each other.
Tally& DocumentVerdicts::tally_of(std::uint32_t block, FontKind kind) {
  const std::uint64_t key = key_of(block, kind);
  if (last_tally_ == nullptr || key != last_key_) {
    last_tally_ = &tallies_[key];
    last_key_ = key;
  }
  return *last_tally_;
}

void DocumentVerdicts::sum_up() {
  for (const auto& [key, tally] : tallies_) {
    const auto kind = static_cast<FontKind>(key);
    by_kind_[kind].add(tally);
    document_.add(tally);
    if (!is_hinted(kind)) unhinted_.add(tally);
  }
  for (const auto& [key, tally] : tallies_) {
    const auto block = static_cast<std::uint32_t>(key >> 32);
    if (on(block, static_cast<FontKind>(key)).encoding) decoded_blocks_.insert(block);
  }
}

const Verdict& DocumentVerdicts::on(std::uint32_t block, FontKind kind) {
  const auto [found, is_new] = verdicts_.try_emplace(key_of(block, kind));
  if (is_new) found->second = find(tally_of(block, kind), kind);
  return found->second;
}

// A short block follows its font in the rest of the document, then the font's word, then the document.
Verdict DocumentVerdicts::find(const Tally& own, FontKind kind) const {
  const std::optional<Legacy> hint = hint_of(kind);
  const Tally& font = by_kind_.at(kind);
  if (const std::optional<Verdict> verdict = judge(own, hint)) return with_second_of(*verdict, judge(font, hint));
  if (const std::optional<Verdict> verdict = judge(font, hint)) return follow(*verdict, own);
  if (hint) return follow(verdict_for(font, *hint, false), own);
  for (const Tally* rest : {&unhinted_, &document_}) {
    const std::optional<Verdict> verdict = judge(*rest, std::nullopt);
    if (!verdict || !verdict->encoding) continue;
    // Another font may be in another encoding: all its words must fit.
    const bool fits = own.as_is + own.unicode + own.nothing == 0 && own.in(*verdict->encoding).only_decoded > 0;
    return fits ? *verdict : Verdict{};
  }
  return {};
}

}  // namespace baocao::text
