// Two passes. The first counts the words of each block and font by the encodings in which they are
// syllables (legacy_judge.hpp); the second reads each word as the verdict on its block says.
#include "text/legacy.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/legacy_font.hpp"
#include "text/legacy_judge.hpp"
#include "text/legacy_lean.hpp"
#include "text/legacy_scan.hpp"
#include "text/legacy_verdicts.hpp"
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
    verdicts_.sum_up();
    // Most documents that look like legacy text here and there hold none: reading every word twice more is spared.
    for (RawParagraph& paragraph : text_.paragraphs)
      if (verdicts_.decodes_in(paragraph.block)) rewrite(paragraph);
    return std::move(uses_);
  }

 private:
  FontKind kind_of(std::uint16_t font) const noexcept { return font_kind(font, hints_[font].encoding); }

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
  FontKind kind_of(std::span<const SourceCharacter> word) const noexcept {
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
      verdicts_.tally_of(paragraph.block, kind_of(word)).count(reader_);
    });
  }

  // Only text that mixes Unicode with a legacy encoding needs a look at what stands beside a word.
  void find_leans(const RawParagraph& paragraph) {
    leans_.clear();
    bool any = false;
    std::uint32_t run = 0;
    for_each_word([&](std::span<const SourceCharacter> word) {
      while (run + 1 < paragraph.runs.size() && paragraph.runs[run + 1].begin <= word[0].offset) ++run;
      const FontKind kind = kind_of(word);
      const Verdict& verdict = verdicts_.on(paragraph.block, kind);
      const Lean lean = verdict.pure ? Lean::none : lean_of(reader_, verdict);
      any |= lean != Lean::none;
      leans_.push_back({lean, kind, run});
    });
    if (any) spread_leans(leans_);
  }

  void rewrite(RawParagraph& paragraph) {
    read(paragraph);
    find_leans(paragraph);
    output_.clear();
    new_begins_.clear();
    bool changed = false;
    std::size_t next = 0;  // of characters_
    std::size_t count = 0;
    for_each_word([&](std::span<const SourceCharacter> word) {
      const auto first = static_cast<std::size_t>(word.data() - characters_.data());
      const FontKind kind = kind_of(word);
      const Lean lean = leans_[count++].lean;
      if (reader_.is_ascii() && !is_hinted(kind)) return;
      const Verdict& verdict = verdicts_.on(paragraph.block, kind);
      const std::optional<Legacy> encoding = choose_reading(reader_, verdict, lean);
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
    paragraph.usual = false;
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
  DocumentVerdicts verdicts_;
  std::vector<SourceCharacter> characters_;
  std::string output_;
  std::vector<std::uint32_t> new_begins_;
  std::vector<WordLean> leans_;
  std::vector<LegacyUse> uses_;
};

}  // namespace

bool may_be_legacy(RawText& text) {
  const auto is_hint = [](const std::string& font) { return hint_of_font(font).encoding.has_value(); };
  return std::any_of(text.fonts.begin(), text.fonts.end(), is_hint) || shows_legacy_characters(text);
}

std::vector<LegacyUse> decode(RawText& text) {
  if (!may_be_legacy(text)) return {};
  std::vector<FontHint> hints;
  hints.reserve(text.fonts.size());
  for (const std::string& font : text.fonts) hints.push_back(hint_of_font(font));
  return DocumentDecoder(text, std::move(hints)).run();
}

}  // namespace baocao::text
