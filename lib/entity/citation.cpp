// A citation is found by its number, which nothing else looks like: digits, a hyphen or slash, a symbol in
// capitals. Its kind is looked for in front of it, date and issuer behind it.
#include "entity/citation.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <string>

#include "entity/bodies.hpp"
#include "entity/dates.hpp"
#include "entity/kinds.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::entity {

namespace {

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

// Hyphens and slashes as they stand in numbers, with spaces around them as recognisers leave them.
struct Mark {
  char plain = 0;       // '-' or '/'
  std::size_t end = 0;  // behind the mark and its spaces
};

std::optional<Mark> match_mark(std::string_view text, std::size_t at) {
  const std::size_t begin = skip_spaces(text, at);
  if (begin >= text.size()) return std::nullopt;
  const text::Decoded c = text::decode_at(text, begin);
  const bool hyphen = c.code_point == U'-' || (c.code_point >= 0x2010 && c.code_point <= 0x2014);
  if (!hyphen && c.code_point != U'/') return std::nullopt;
  return Mark{hyphen ? '-' : '/', skip_spaces(text, begin + c.size)};
}

// A piece of a symbol: `KH`, `QĐ`, `TTg`, `CTr`, `UBKTTW`, `QH15`: begins with a capital, and has two of them or
// is the whole of a short one (`P`).
std::string_view match_symbol(std::string_view text, std::size_t at) {
  const std::string_view word = word_at(text, at);
  if (!is_capitalised(word) || word.size() > 24) return {};
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const text::Decoded c = text::decode_at(word, i);
    i += c.size;
    ++letters;
    capitals += u_isupper(static_cast<UChar32>(c.code_point)) != 0 ? 1u : 0u;
  }
  return capitals >= 2 || letters == 1 ? word : std::string_view();
}

struct NumberMatch {
  std::string number;
  std::size_t end = 0;
};

// The document number that begins at `at`, a digit.
std::optional<NumberMatch> match_document_number(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostDigits = 5;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end - at > kMostDigits) return std::nullopt;
  NumberMatch match{std::string(text.substr(at, end - at)), end};
  bool symbol_seen = false;
  for (int parts = 0; parts < 5; ++parts) {
    const auto mark = match_mark(text, match.end);
    if (!mark) break;
    const std::string_view year = text.substr(mark->end, 4);
    const bool is_year =
        !symbol_seen && mark->plain == '/' && year.size() == 4 && std::all_of(year.begin(), year.end(), is_digit);
    const std::string_view symbol = match_symbol(text, mark->end);
    if (!is_year && symbol.empty()) break;
    // `2023 - Ban …`: a spaced dash goes on only with a symbol of capitals.
    match.number += mark->plain;
    match.number += is_year ? year : symbol;
    match.end = mark->end + (is_year ? year.size() : symbol.size());
    symbol_seen |= !is_year;
  }
  return symbol_seen ? std::optional(match) : std::nullopt;
}

struct KindMatch {
  const DocumentKind* kind = nullptr;
  std::size_t begin = 0;
};

// The kind whose name or abbreviation ends at `end`.
KindMatch find_kind_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  const std::string_view last = word_before(text, end);
  for (const DocumentKind& kind : kDocumentKinds)
    if (!kind.abbreviation.empty() && last == kind.abbreviation) return {&kind, end - last.size()};
  for (int words = 0; words < 4; ++words) {
    const std::string_view word = word_before(text, begin);
    if (word.empty()) return {};
    begin -= word.size();
    for (const DocumentKind& kind : kDocumentKinds)
      if (match_words(text, begin, kind.words) == end) {
        // “Kế hoạch” may be the end of a longer name; one word more decides.
        return {&kind, begin};
      }
    begin = skip_spaces_back(text, begin);
  }
  return {};
}

// Steps back over `số` or `số:`.
std::size_t skip_number_word(std::string_view text, std::size_t at) {
  std::size_t end = skip_spaces_back(text, at);
  if (end > 0 && text[end - 1] == ':') end = skip_spaces_back(text, end - 1);
  const std::string_view word = word_before(text, end);
  return word_key(word) == "số" ? end - word.size() : at;
}

// `, ngày 14/12/2022`, `ký ngày …`; nullopt: none follows.
std::optional<DateMatch> match_date_behind(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  if (at < text.size() && text[at] == ',') at = skip_spaces(text, at + 1);
  if (const std::size_t signed_at = match_words(text, at, "ký"); signed_at > 0) at = skip_spaces(text, signed_at);
  if (match_words(text, at, "ngày") == 0 && match_words(text, at, "tháng") == 0 &&
      (at >= text.size() || !is_digit(text[at])))
    return std::nullopt;
  return match_date(text, at);
}

std::size_t match_issuer_behind(std::string_view text, std::size_t at, std::size_t& begin) {
  at = skip_spaces(text, at);
  if (at < text.size() && text[at] == ',') at = skip_spaces(text, at + 1);
  const std::size_t behind = match_words(text, at, "của");
  if (behind == 0) return 0;
  begin = skip_spaces(text, behind);
  return match_body(text, begin);
}

class CitationFinder {
 public:
  explicit CitationFinder(std::string_view text) : text_(text), counter_(text) {}

  std::vector<Citation> find() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!is_digit(text_[at])) {
        ++at;
        continue;
      }
      const bool inside_word = at > 0 && !word_before(text_, at).empty();
      const auto number = inside_word ? std::nullopt : match_document_number(text_, at);
      if (!number) {
        while (at < text_.size() && is_digit(text_[at])) ++at;
        continue;
      }
      at = add(at, *number);
    }
    return std::move(found_);
  }

 private:
  // Gives the offset behind the citation.
  std::size_t add(std::size_t at, const NumberMatch& number) {
    const std::size_t before = skip_number_word(text_, at);
    const KindMatch kind = find_kind_before(text_, skip_spaces_back(text_, before));
    if (kind.kind == nullptr && before == at) return number.end;  // neither kind nor “số”
    Citation citation;
    citation.number = number.number;
    if (kind.kind != nullptr) citation.kind = kind.kind->name;
    const std::size_t begin = kind.kind != nullptr ? kind.begin : before;
    std::size_t end = number.end;
    if (const auto date = match_date_behind(text_, end)) {
      citation.date = date->value;
      end = date->end;
    }
    std::size_t issuer_begin = 0;
    if (const std::size_t issuer_end = match_issuer_behind(text_, end, issuer_begin); issuer_end > 0) {
      citation.issuer = text_.substr(issuer_begin, issuer_end - issuer_begin);
      end = issuer_end;
    }
    citation.text = text_.substr(begin, end - begin);
    citation.place.span = {counter_.at(begin), counter_.at(end)};
    found_.push_back(std::move(citation));
    return end;
  }

  std::string_view text_;
  CodePointCounter counter_;
  std::vector<Citation> found_;
};

}  // namespace

std::vector<Citation> find_citations(std::string_view text) {
  return CitationFinder(text).find();
}

}  // namespace baocao::entity
