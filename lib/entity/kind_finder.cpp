#include "entity/kind_finder.hpp"

#include <algorithm>
#include <array>

#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/words_back.hpp"

namespace baocao::entity {

namespace {

// The last words of a kind's name: `định` of several, which go on to the left, `quyết định` of a whole one.
struct NameEnd {
  std::string_view words;
  const DocumentKind* kind = nullptr;  // whose whole name it is, or null
  bool goes_on = false;
};

constexpr std::size_t kKindEndCount = [] {
  std::size_t words = kDocumentKinds.size();
  for (const DocumentKind& kind : kDocumentKinds)
    words += static_cast<std::size_t>(std::count(kind.words.begin(), kind.words.end(), ' '));
  return words;
}();

constexpr NameEnd name_end(std::string_view words) noexcept {
  NameEnd end{words};
  for (const DocumentKind& kind : kDocumentKinds) {
    if (kind.words == words) end.kind = &kind;
    if (!kind.words.ends_with(words) || kind.words.size() == words.size()) continue;
    end.goes_on |= kind.words[kind.words.size() - words.size() - 1] == ' ';
  }
  return end;
}

constexpr auto kKindEnds = [] {
  std::array<NameEnd, kKindEndCount> ends;
  std::size_t count = 0;
  for (const DocumentKind& kind : kDocumentKinds) {
    ends[count++] = name_end(kind.words);
    for (std::size_t i = 0; i < kind.words.size(); ++i)
      if (kind.words[i] == ' ') ends[count++] = name_end(kind.words.substr(i + 1));
  }
  return ends;
}();

constexpr detail::WordIndex<kKindEndCount> kKindEndIndex([](std::size_t i) { return kKindEnds[i].words; });

static_assert(std::all_of(std::begin(kDocumentKinds), std::end(kDocumentKinds), [](const DocumentKind& kind) {
  return static_cast<std::size_t>(std::count(kind.words.begin(), kind.words.end(), ' ')) < PhraseBackwards::kMostWords;
}));

}  // namespace

// Goes back only as long as a kind may end so.
KindMatch find_kind_before(std::string_view text, std::size_t end) {
  KeyedWord read = KeyedWord::before(text, end);
  const std::string_view last = read.word;
  KindMatch match;
  PhraseBackwards phrase;
  while (!read.key.empty()) {
    phrase.put_in_front(read.key);
    const std::size_t found = kKindEndIndex.find(phrase);
    if (found == kKindEndIndex.kNone) break;
    const std::size_t begin = offset_of(text, read.word);
    if (kKindEnds[found].kind != nullptr) match = {kKindEnds[found].kind, begin};
    if (!kKindEnds[found].goes_on || begin == 0 || text[begin - 1] != ' ') break;
    phrase.put_in_front(" ");
    read = KeyedWord::before(text, begin - 1);
  }
  if (match.kind == nullptr && is_capitalised(last))
    if (const DocumentKind* kind = find_abbreviation(last)) return {kind, end - last.size()};
  if (match.kind == nullptr || match.kind->words != "luật") return match;
  // `Quyết định thi hành kỷ luật số …`, `Luật Ban hành văn bản quy phạm pháp luật số …`: discipline and legislation are
  // no law.
  const std::string_view before = word_before(text, skip_spaces_back(text, match.begin));
  return has_key(before, "kỉ") || has_key(before, "pháp") ? KindMatch{} : match;
}

namespace {

bool share_symbol(const DocumentKind& a, const DocumentKind& b) {
  // The Party's Quy định carries the symbol of a Quyết định.
  const auto symbol = [](const DocumentKind& kind) { return kind.abbreviation == "QyĐ" ? "QĐ" : kind.abbreviation; };
  return symbol(a) == symbol(b);
}

// Whether the symbol of a number, `-KHLT/BDV-CA`, begins with the capitals of the kind's own: a joint plan, a `CTHĐ`.
bool begins_symbol(const DocumentKind& kind, std::string_view symbol) {
  // `15/2021/HĐKT`
  constexpr std::size_t kYear = std::string_view("/2021").size();
  if (symbol.size() > kYear && symbol[kYear] == '/' && match_year(symbol, 1)) symbol.remove_prefix(kYear);
  std::size_t capitals = 0;
  while (capitals < kind.abbreviation.size() &&
         !(kind.abbreviation[capitals] >= 'a' && kind.abbreviation[capitals] <= 'z'))
    ++capitals;
  return capitals > 1 && symbol.size() > 1 && symbol.substr(1).starts_with(kind.abbreviation.substr(0, capitals));
}

bool confirms(const DocumentNumber& document, const DocumentKind& kind) {
  return document.kind != nullptr ? share_symbol(kind, *document.kind) : begins_symbol(kind, document.symbol());
}

// `Nghị quyết chuyên đề số 05-NQ/TU`: attributes in small letters between kind and number; the symbol confirms.
KindMatch find_kind_over_attributes(std::string_view text, std::size_t end, const DocumentNumber& document) {
  constexpr int kMostAttributes = 4;
  for (int words = 0; words < kMostAttributes; ++words) {
    const std::string_view word = word_before(text, end);
    if (word.empty() || word.size() > kLongestKeyword || is_capitalised(word) || is_digit(word.front())) return {};
    end = skip_spaces_back(text, offset_of(text, word));
    const KindMatch match = find_kind_before(text, end);
    if (match.kind != nullptr && confirms(document, *match.kind)) return match;
  }
  return {};
}

}  // namespace

KindMatch find_kind(std::string_view text, std::size_t end, const DocumentNumber& document, Attributes attributes) {
  KindMatch kind = find_kind_before(text, end);
  if (kind.kind == nullptr && attributes == Attributes::may_follow)
    kind = find_kind_over_attributes(text, end, document);
  if (kind.kind == nullptr || document.kind == nullptr || share_symbol(*kind.kind, *document.kind)) return kind;
  // `Thông báo Kết luận số 77-TB/TU`: the kind may be what the document is about; in small letters, with attributes.
  const std::size_t about = skip_spaces_back(text, kind.begin);
  const KindMatch other = find_kind_before(text, about);
  if (other.kind != nullptr && share_symbol(*other.kind, *document.kind)) return other;
  if (is_capitalised(word_at(text, kind.begin))) return kind;
  const KindMatch further = find_kind_over_attributes(text, about, document);
  return further.kind != nullptr ? further : kind;
}

namespace {

constexpr auto kLaws = word_set({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"});

// `Luật sửa đổi, bổ sung một số điều của Luật Đất đai số …`: the law that amends the one it is named after.
LawName amending_law(std::string_view text, LawName amended) {
  constexpr int kMostWords = 24;
  std::size_t at = skip_spaces_back(text, amended.kind.begin);
  // `… của Luật Cán bộ, công chức và Luật Viên chức`, `… của 11 Luật`
  const std::string_view lead = word_before(text, at);
  if (!has_key(lead, "của") && !has_key(lead, "và") && !(!lead.empty() && is_digit(lead.front()))) return amended;
  for (int words = 0; words < kMostWords; ++words) {
    const std::string_view word = word_before(text, at);
    if (word.empty()) break;
    at = skip_spaces_back(text, offset_of(text, word));
    if (at > 0 && text[at - 1] == ',') at = skip_spaces_back(text, at - 1);
    if (match_words(text, offset_of(text, word), "sửa đổi") == 0) continue;
    const KindMatch kind = find_kind_before(text, at);
    return kind.kind != nullptr && kLaws.contains(kind.kind->name) ? LawName{kind, offset_of(text, word)} : amended;
  }
  return amended;
}

}  // namespace

std::optional<LawName> find_law(std::string_view text, std::size_t end) {
  constexpr int kMostNameWords = 14;
  constexpr auto kNotBeforeDates = word_set({"trước", "đến", "từ", "sau"});
  std::size_t at = end;
  for (int words = 0; words <= kMostNameWords; ++words) {
    const KindMatch kind = find_kind_before(text, at);
    const std::size_t name = words == 0 ? end : skip_spaces(text, at);
    if (kind.kind != nullptr && kLaws.contains(kind.kind->name) && (words == 0 || is_capitalised(word_at(text, name))))
      return amending_law(text, {kind, name});
    // Another document stands between, but for a law about such ones: `Luật Quy hoạch`.
    if (kind.kind != nullptr) {
      const KindMatch law = find_kind_before(text, skip_spaces_back(text, kind.begin));
      if (law.kind == nullptr || !kLaws.contains(law.kind->name)) return std::nullopt;
    }
    const std::string_view word = word_before(text, at);
    if (word.empty() || is_digit(word.front())) return std::nullopt;
    if (words == 0 && kNotBeforeDates.contains(Keyword(word))) return std::nullopt;
    at = skip_spaces_back(text, offset_of(text, word));
    if (at > 0 && text[at - 1] == ',') at = skip_spaces_back(text, at - 1);
  }
  return std::nullopt;
}

}  // namespace baocao::entity
