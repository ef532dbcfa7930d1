// Two passes. The first counts the words of each block and font by the encodings in which they are
// syllables (legacy_judge.hpp); the second reads each word as the verdict on its block says.
#include "text/legacy.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/legacy_font.hpp"
#include "text/legacy_judge.hpp"
#include "text/legacy_scan.hpp"
#include "text/legacy_words.hpp"
#include "text/utf8.hpp"

namespace baocao::text {

namespace {

class DocumentDecoder {
 public:
  explicit DocumentDecoder(RawText& text, std::vector<FontHint> hints)
      : text_(text), hints_(std::move(hints)), reader_(hints_) {}

  std::vector<LegacyUse> run() {
    for (const RawParagraph& paragraph : text_.paragraphs) count(paragraph);
    sum_up();
    for (RawParagraph& paragraph : text_.paragraphs) rewrite(paragraph);
    return std::move(uses_);
  }

 private:
  // Fonts that hint at one encoding are one kind, each other font is a kind of its own.
  using Kind = std::uint32_t;
  static constexpr Kind kHinted = 0x10000;

  Kind kind_of(std::uint16_t font) const noexcept {
    const std::optional<Legacy> hint = hints_[font].encoding;
    return hint ? kHinted + static_cast<Kind>(*hint) : Kind{font};
  }
  static std::optional<Legacy> hint_of(Kind kind) noexcept {
    return kind < kHinted ? std::nullopt : std::optional(static_cast<Legacy>(kind - kHinted));
  }
  static std::uint64_t key_of(std::uint32_t block, Kind kind) noexcept { return std::uint64_t{block} << 32 | kind; }

  void read(const RawParagraph& paragraph) {
    read_characters(paragraph.text, characters_);
    std::size_t run = 0;
    for (SourceCharacter& c : characters_) {
      while (run + 1 < paragraph.runs.size() && paragraph.runs[run + 1].begin <= c.offset) ++run;
      if (!paragraph.runs.empty()) c.font = paragraph.runs[run].font;
    }
  }

  // The end of the word that begins at `begin`; `begin` itself where there is none. Fonts that hint at two
  // encodings are not in one word, whatever stands between them.
  std::size_t end_of_word(std::size_t begin) const noexcept {
    std::optional<Legacy> hint;
    std::size_t end = begin;
    for (; end < characters_.size() && is_word_character(characters_[end]); ++end) {
      const std::optional<Legacy> next = hints_[characters_[end].font].encoding;
      if (hint && next && hint != next) break;
      if (next) hint = next;
    }
    return end;
  }

  // A word in several fonts belongs to the one with a hint, else to that of its first letter beyond ASCII; a
  // quotation mark in front of it says nothing.
  Kind kind_of(std::span<const SourceCharacter> word) const noexcept {
    const SourceCharacter* chosen = &word[0];
    for (const SourceCharacter& c : word) {
      if (hints_[c.font].encoding) return kind_of(c.font);
      if (speaks_little(*chosen) && !speaks_little(c)) chosen = &c;
    }
    return kind_of(chosen->font);
  }

  static bool speaks_little(const SourceCharacter& c) noexcept { return c.value < 0x80 || is_mark_between(c.value); }

  template <class Visit>
  void for_each_word(Visit&& visit) {
    for (std::size_t begin = 0; begin < characters_.size();) {
      const std::size_t end = end_of_word(begin);
      if (end > begin) {
        const auto word = std::span<const SourceCharacter>(characters_).subspan(begin, end - begin);
        reader_.set_word(word);
        visit(word);
      }
      begin = std::max(end, begin + 1);
    }
  }

  void count(const RawParagraph& paragraph) {
    read(paragraph);
    for_each_word([&](std::span<const SourceCharacter> word) {
      tally_of(key_of(paragraph.block, kind_of(word))).count(reader_);
    });
  }

  // Words of one block and kind follow each other.
  Tally& tally_of(std::uint64_t key) {
    if (last_tally_ == nullptr || key != last_key_) {
      last_tally_ = &tallies_[key];
      last_key_ = key;
    }
    return *last_tally_;
  }

  void sum_up() {
    for (const auto& [key, tally] : tallies_) {
      const auto kind = static_cast<Kind>(key);
      by_kind_[kind].add(tally);
      (kind < kHinted ? unhinted_ : hinted_).add(tally);
    }
    document_ = unhinted_;
    document_.add(hinted_);
  }

  const Verdict& verdict_on(std::uint32_t block, Kind kind) {
    const auto [found, is_new] = verdicts_.try_emplace(key_of(block, kind));
    if (is_new) found->second = find_verdict(tallies_[key_of(block, kind)], kind);
    return found->second;
  }

  // A short block follows its font in the rest of the document, then the font's word, then the document.
  Verdict find_verdict(const Tally& own, Kind kind) const {
    const std::optional<Legacy> hint = hint_of(kind);
    if (const std::optional<Verdict> verdict = judge(own, hint)) return *verdict;
    const Tally& font = by_kind_.at(kind);
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

  static Verdict follow(Verdict verdict, const Tally& own) noexcept {
    if (!verdict.encoding) return verdict;
    const std::uint32_t decoded = own.in(*verdict.encoding).only_decoded;
    const std::uint32_t unicode = own.unicode + own.kept(*verdict.encoding);
    if (decoded != unicode) verdict.mostly_unicode = unicode > decoded;
    verdict.pure &= unicode == 0;
    return verdict;
  }

  void rewrite(RawParagraph& paragraph) {
    read(paragraph);
    output_.clear();
    new_begins_.clear();
    bool changed = false;
    std::size_t next = 0;  // of characters_
    for_each_word([&](std::span<const SourceCharacter> word) {
      const auto first = static_cast<std::size_t>(word.data() - characters_.data());
      const Kind kind = kind_of(word);
      if (reader_.is_ascii() && kind < kHinted) return;
      const Verdict& verdict = verdict_on(paragraph.block, kind);
      const std::optional<Legacy> encoding = choose_reading(reader_, verdict);
      if (!encoding) return;
      copy(paragraph, next, first);
      const bool guessed = verdict.guessed || encoding != verdict.encoding;
      changed |= append_reading(paragraph, first, *encoding, guessed);
      next = first + word.size();
    });
    if (!changed) return;
    copy(paragraph, next, characters_.size());
    move_runs(paragraph);
    paragraph.text = output_;
  }

  // Notes where runs begin in the output, up to the one with the character at `offset`.
  void pass_runs(const RawParagraph& paragraph, std::uint32_t offset) {
    while (new_begins_.size() < paragraph.runs.size() && paragraph.runs[new_begins_.size()].begin <= offset)
      new_begins_.push_back(static_cast<std::uint32_t>(output_.size()));
  }

  void copy(const RawParagraph& paragraph, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      pass_runs(paragraph, characters_[i].offset);
      const std::size_t end = i + 1 < characters_.size() ? characters_[i + 1].offset : paragraph.text.size();
      output_.append(paragraph.text, characters_[i].offset, end - characters_[i].offset);
    }
  }

  bool append_reading(const RawParagraph& paragraph, std::size_t first, Legacy encoding, bool guessed) {
    bool changed = false;
    for (const Reading& c : reader_.read_in(encoding)) {
      const SourceCharacter& source = characters_[first + c.source];
      pass_runs(paragraph, source.offset);
      append(output_, c.value);
      if (!c.decoded) continue;
      changed = true;
      note_use(encoding, source.font, guessed);
    }
    return changed;
  }

  void note_use(Legacy encoding, std::uint16_t font, bool guessed) {
    const auto found = std::find_if(uses_.begin(), uses_.end(), [&](const LegacyUse& use) {
      return use.encoding == encoding && use.font == font && use.guessed == guessed;
    });
    if (found == uses_.end())
      uses_.push_back({encoding, font, guessed, 1});
    else
      ++found->characters;
  }

  void move_runs(RawParagraph& paragraph) {
    new_begins_.resize(paragraph.runs.size(), static_cast<std::uint32_t>(output_.size()));
    std::size_t kept = 0;
    for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
      const std::size_t end = i + 1 < paragraph.runs.size() ? new_begins_[i + 1] : output_.size();
      if (new_begins_[i] == end) continue;  // only marks, now part of a letter before
      RawRun run = paragraph.runs[i];
      run.begin = new_begins_[i];
      paragraph.runs[kept++] = run;
    }
    paragraph.runs.resize(kept);
  }

  RawText& text_;
  std::vector<FontHint> hints_;
  WordReader reader_;
  std::unordered_map<std::uint64_t, Tally> tallies_;
  std::uint64_t last_key_ = 0;
  Tally* last_tally_ = nullptr;
  std::unordered_map<Kind, Tally> by_kind_;
  std::unordered_map<std::uint64_t, Verdict> verdicts_;
  Tally unhinted_;
  Tally hinted_;
  Tally document_;
  std::vector<SourceCharacter> characters_;
  std::string output_;
  std::vector<std::uint32_t> new_begins_;
  std::vector<LegacyUse> uses_;
};

}  // namespace

std::vector<LegacyUse> decode(RawText& text) {
  std::vector<FontHint> hints;
  hints.reserve(text.fonts.size());
  bool hinted = false;
  for (const std::string& font : text.fonts) hinted |= hints.emplace_back(hint_of_font(font)).encoding.has_value();
  if (!hinted && !shows_legacy_characters(text)) return {};
  return DocumentDecoder(text, std::move(hints)).run();
}

}  // namespace baocao::text
