// State: number/SYMBOL-AGENCY, with the year when it makes law; Party: number-SYMBOL/AGENCY (Nghị định
// 30/2020/NĐ-CP, annex I; Hướng dẫn 05-HD/VPTW).
#include "entity/document_number.hpp"

#include <algorithm>
#include <array>

#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

// Hyphens and slashes as they stand in numbers, with spaces around them as recognisers leave them.
struct Mark {
  char plain = 0;  // '-' or '/'
  bool spaced = false;
  std::size_t end = 0;  // behind the mark and its spaces
};

std::optional<Mark> match_mark(std::string_view text, std::size_t at) {
  const std::size_t begin = skip_spaces(text, at);
  if (begin >= text.size()) return std::nullopt;
  if (const char c = text[begin]; static_cast<unsigned char>(c) < 0x80) {
    if (c != '-' && c != '/') return std::nullopt;
    const std::size_t end = skip_spaces(text, begin + 1);
    return Mark{c, begin > at || end > begin + 1, end};
  }
  const text::Decoded c = text::decode_at(text, begin);
  if (c.code_point < 0x2010 || c.code_point > 0x2014) return std::nullopt;
  const std::size_t end = skip_spaces(text, begin + c.size);
  return Mark{'-', begin > at || end > begin + c.size, end};
}

// A piece of a symbol: `KH`, `QĐ`, `TTg`, `CTr`, `UBKTTW`, `QH15`: begins with a capital, and has two of them, is the
// whole of a short one (`P`), or an abbreviation written small (`Ctr`).
std::string_view match_plain_symbol(std::string_view text, std::size_t at) {
  if (!is_capitalised(text.substr(at))) return {};
  const std::string_view word = word_at(text, at);
  if (word.size() > kLongestKeyword) return {};
  const std::size_t first = text::decode_at(word, 0).size;
  std::size_t next = first;
  while (next < word.size() && !is_capitalised(word.substr(next))) next += text::decode_at(word, next).size;
  const bool two_capitals = next < word.size();
  return two_capitals || word.size() == first || find_abbreviation(word) != nullptr ? word : std::string_view();
}

// Two such pieces may be joined: `SNN&PTNT`.
std::string_view match_symbol(std::string_view text, std::size_t at) {
  const std::string_view symbol = match_plain_symbol(text, at);
  const std::size_t end = at + symbol.size();
  if (symbol.empty() || end >= text.size() || text[end] != '&') return symbol;
  const std::string_view joined = match_plain_symbol(text, end + 1);
  return joined.empty() ? symbol : text.substr(at, symbol.size() + 1 + joined.size());
}

// What stands for a mark in old numbers: the space of `02 NQ/TU` for a hyphen, the point of `12/QĐ.UBND`. Only beside
// the abbreviation of a kind, which a word of the text is not.
std::optional<Mark> match_old_mark(std::string_view text, std::size_t at, bool behind_kind) {
  if (at + 1 >= text.size()) return std::nullopt;
  if (behind_kind)
    return text[at] == '.' && is_capitalised(text.substr(at + 1)) ? std::optional(Mark{'.', false, at + 1})
                                                                  : std::nullopt;
  // What follows the slash tells `02 NQ/TU` from `12 BC/tháng`.
  const std::string_view word = word_at(text, at + 1);
  const std::size_t end = at + 1 + word.size();
  const bool kind = text[at] == ' ' && is_capitalised(word) && find_abbreviation(word) != nullptr &&
                    end < text.size() && text[end] == '/' && !match_symbol(text, end + 1).empty();
  return kind ? std::optional(Mark{'-', false, at + 1}) : std::nullopt;
}

// What a unit signs with behind its agency: `P1` in `234/BC-VKS-P1`.
std::string_view match_unit_symbol(std::string_view text, std::size_t at) {
  const std::string_view word = word_at(text, at);
  const bool named = word.size() > 1 && word.size() < 4 && word.front() >= 'A' && word.front() <= 'Z' &&
                     std::all_of(word.begin() + 1, word.end(), is_digit);
  return named ? word : std::string_view();
}

// `15a/QĐ-UBND`: one small letter may follow the digits.
std::size_t skip_leading_number(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostDigits = 5;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end - at > kMostDigits) return 0;
  if (end < text.size() && text[end] >= 'a' && text[end] <= 'z' && word_at(text, end).size() == 1) ++end;
  return is_word_at(text, end) ? 0 : end;
}

// An abbreviation in small letters; empty where the word is none.
struct SmallAbbreviation {
  std::array<char, 8> letters{};
  std::size_t size = 0;
  [[nodiscard]] constexpr std::string_view view() const noexcept { return {letters.data(), size}; }
};

constexpr SmallAbbreviation small(std::string_view word) noexcept {
  SmallAbbreviation small;
  if (word.size() > small.letters.size()) return {};
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded c = text::decode_at(word, at);
    const char32_t lower = text::lower_letter(c.code_point);
    if (lower == 0) return {};
    small.size += text::put(small.letters.data() + small.size, lower);
    at += c.size;
  }
  return small;
}

constexpr auto kSmallAbbreviations = [] {
  std::array<SmallAbbreviation, kDocumentKinds.size()> abbreviations;
  for (std::size_t i = 0; i < abbreviations.size(); ++i) abbreviations[i] = small(kDocumentKinds[i].abbreviation);
  return abbreviations;
}();

constexpr detail::WordIndex<kSmallAbbreviations.size()> kAbbreviationIndex([](std::size_t i) {
  return kSmallAbbreviations[i].view();
});

}  // namespace

const DocumentKind* find_abbreviation(std::string_view word) {
  const SmallAbbreviation key = small(word);
  const std::size_t found = key.size > 0 ? kAbbreviationIndex.find(key.view()) : kAbbreviationIndex.kNone;
  return found == kAbbreviationIndex.kNone ? nullptr : &kDocumentKinds[found];
}

std::optional<DocumentNumber> match_document_number(std::string_view text, std::size_t at) {
  DocumentNumber match;
  match.end = skip_leading_number(text, at);
  if (match.end == 0) return std::nullopt;
  match.symbol_at = match.end - at;
  bool slash = false;
  bool spaced_dash = false;
  constexpr int kMostParts = 12;  // a joint circular names each of its bodies
  for (int parts = 0; parts < kMostParts; ++parts) {
    auto mark = match_mark(text, match.end);
    if (!mark && (parts == 0 || (parts == 1 && match.kind != nullptr)))
      mark = match_old_mark(text, match.end, parts > 0);
    if (!mark) break;
    const std::string_view year = text.substr(mark->end, 4);
    const bool is_year = parts == 0 && mark->plain == '/' && match_year(text, mark->end).has_value();
    std::string_view symbol = is_year ? year : match_symbol(text, mark->end);
    if (symbol.empty() && parts > 1) symbol = match_unit_symbol(text, mark->end);
    if (symbol.empty()) break;
    const DocumentKind* kind = is_year ? nullptr : find_abbreviation(symbol);
    // `12-KH/TU - BTC`, `2023 - UBND tỉnh`: a spaced dash goes on only to what can stand there.
    const bool dash = mark->plain == '-' && mark->spaced;
    if (dash && parts > 0 && slash && match.symbol().find('-') != std::string_view::npos) break;
    spaced_dash |= dash && kind == nullptr;
    slash |= mark->plain == '/';
    if (match.kind == nullptr) match.kind = kind;
    if (parts == 0) match.number = text.substr(at, match.symbol_at);
    match.number += mark->plain;
    match.number += symbol;
    match.end = mark->end + symbol.size();
  }
  if (match.number.empty()) return std::nullopt;
  const std::string_view symbol = match.symbol();
  const bool only_year = symbol.size() == 5 && is_digit(symbol[1]);
  if (only_year || (spaced_dash && !slash)) return std::nullopt;
  return match;
}

}  // namespace baocao::entity
