// A short citation is resolved first and read then, as if its number stood there in full: what reads citations finds
// its date, issuer and title.
#include "audit/short_citations.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "baocao/text.hpp"
#include "entity/kinds.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

struct Full {
  const Citation* citation = nullptr;
  std::string key;  // the number, folded
};

using FullByKind =
    std::map<std::string, std::vector<Full>>;  // by the keys of the kind's words, and of its abbreviation

std::string phrase_key(std::string_view phrase) {
  std::string key;
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const std::string_view word = word_at(phrase, at);
    if (word.empty()) continue;
    key += (key.empty() ? "" : " ") + word_key(word);
    at += word.size();
  }
  return key;
}

FullByKind full_by_kind(const View& view) {
  FullByKind full;
  for (const Citation& citation : view.extraction->entities.citations)
    if (!citation.kind.empty() && citation.number.find_first_of("-/") != std::string::npos) {
      const std::string kind = phrase_key(citation.kind);
      full[kind].push_back({&citation, fold(citation.number)});
      const std::size_t known = kDocumentKindIndex.find(kind);
      if (known != kDocumentKindIndex.kNone && !kDocumentKinds[known].abbreviation.empty())
        full[word_key(kDocumentKinds[known].abbreviation)].push_back(full[kind].back());
    }
  return full;
}

struct Agency {
  std::string_view body;    // as the text names it, folded without marks
  std::string_view symbol;  // that its numbers end in, folded
};

// The first that is named counts: `Ủy ban nhân dân tỉnh` before `tỉnh`.
constexpr auto kAgencies = std::to_array<Agency>({{"trung uong", "tw"},
                                                  {"bo chinh tri", "tw"},
                                                  {"ban bi thu", "tw"},
                                                  {"tinh uy", "tu"},
                                                  {"thanh uy", "tu"},
                                                  {"huyen uy", "hu"},
                                                  {"hoi dong nhan dan", "hđnd"},
                                                  {"hdnd", "hđnd"},
                                                  {"uy ban nhan dan", "ubnd"},
                                                  {"ubnd", "ubnd"},
                                                  {"thu tuong", "ttg"},
                                                  {"chinh phu", "cp"}});

enum class Issued { not_said, by_it, by_another };

Issued is_issued_by(const std::string& issuer, const std::string& number) {
  const std::string body = fold(issuer, Diacritics::ignore);
  const auto agency = std::find_if(kAgencies.begin(), kAgencies.end(),
                                   [&](const Agency& a) { return body.find(a.body) != std::string::npos; });
  if (agency == kAgencies.end()) return Issued::not_said;
  return fold(number).ends_with(agency->symbol) ? Issued::by_it : Issued::by_another;
}

// A kind and what stands for the number behind it.
struct Lead {
  const std::vector<Full>* full = nullptr;
  int number = -1;      // -1: `này`
  std::size_t end = 0;  // behind it
};

// What follows a number that names a document; `Kế hoạch 5 năm` counts.
bool goes_on_as_citation(std::string_view text, std::size_t at) {
  constexpr auto kWords = word_set({"ngày", "tháng", "kí", "của", "về", "ban", "phê", "giai", "từ", "đến"});
  at = skip_spaces(text, at);
  if (at < text.size() && (text[at] == ',' || text[at] == '(')) at = skip_spaces(text, at + 1);
  return kWords.contains(Keyword(word_at(text, at)));
}

std::optional<Lead> match_lead(const FullByKind& kinds, std::string_view text, std::size_t at) {
  PhraseWindow window(text, at);
  std::optional<Lead> longest;
  for (const auto& [kind, full] : kinds) {
    std::size_t end = window.match(kind);
    if (end == 0) continue;
    end = skip_spaces(text, end);
    if (const std::size_t behind = match_words(text, end, "này"); behind > 0) {
      longest = Lead{&full, -1, behind};
      continue;
    }
    if (const std::size_t behind = match_words(text, end, "số"); behind > 0) end = skip_spaces(text, behind);
    const auto number = match_short_number(text, end);
    if (!number || number->end - end > 3 || word_at(text, end).size() != number->end - end) continue;
    const bool has_symbol = number->end < text.size() && (text[number->end] == '-' || text[number->end] == '/');
    if (!has_symbol && goes_on_as_citation(text, number->end)) longest = Lead{&full, number->value, number->end};
  }
  return longest;
}

class Reader {
 public:
  Reader(const Place& place, std::vector<ShortCitation>& found)
      : place_(place), text_(place.paragraph->text), found_(found) {}

  void read(const FullByKind& kinds) {
    for (std::size_t at = 0; at < text_.size();) {
      const std::string_view word = word_at(text_, at);
      if (word.empty()) {
        at += text::decode_at(text_, at).size;
        continue;
      }
      const auto lead = is_capitalised(word) ? match_lead(kinds, text_, at) : std::nullopt;
      if (lead) resolve(at, *lead);
      at = lead ? lead->end : at + word.size();
    }
  }

 private:
  // As if the number stood there in full.
  std::optional<ShortCitation> read_as(const Full& full, std::size_t at, const Lead& lead) const {
    constexpr std::size_t kMostBytes = 4096;
    const std::string named = full.citation->kind + " số " + full.citation->number;
    std::string_view tail = text_.substr(lead.end, kMostBytes);
    while (lead.end + tail.size() < text_.size() && text::is_continuation(text_[lead.end + tail.size()]))
      tail.remove_suffix(1);
    const std::vector<Citation> read = find_entities(named + std::string(tail)).citations;
    if (read.empty() || read.front().place.span.start != 0) return std::nullopt;
    ShortCitation found{read.front(), false};
    const std::uint32_t begin = text::count_code_points(text_.substr(0, at));
    const std::uint32_t behind = read.front().place.span.end - text::count_code_points(named);
    const Span span{begin, begin + text::count_code_points(text_.substr(at, lead.end - at)) + behind};
    found.citation.place = {place_.at, span};
    found.citation.text = text_.substr(at, text::byte_offset(text_, span.end) - at);
    return found;
  }

  bool stands_before(const Citation& citation, std::size_t at) const {
    return citation.place.at == place_.at && citation.place.span.end <= text::count_code_points(text_.substr(0, at));
  }

  void resolve(std::size_t at, const Lead& lead) {
    std::optional<ShortCitation> only;
    std::set<std::string> meant;
    for (const Full& full : *lead.full) {
      const auto number = match_short_number(full.citation->number, 0);
      const bool fits = lead.number < 0 ? stands_before(*full.citation, at) : number && number->value == lead.number;
      if (!fits || meant.contains(full.key)) continue;
      auto found = read_as(full, at, lead);
      if (!found) continue;
      const Issued issued = is_issued_by(found->citation.issuer, full.citation->number);
      if (issued == Issued::by_another) continue;
      found->issuer_agrees = issued == Issued::by_it;
      meant.insert(full.key);
      only = std::move(found);
    }
    if (meant.size() == 1) found_.push_back(std::move(*only));
  }

  const Place& place_;
  std::string_view text_;
  std::vector<ShortCitation>& found_;
};

}  // namespace

std::vector<ShortCitation> find_short_citations(const View& view) {
  std::vector<ShortCitation> found;
  const FullByKind kinds = full_by_kind(view);
  if (kinds.empty()) return found;
  for (const Place& place : view.places) Reader(place, found).read(kinds);
  return found;
}

}  // namespace baocao::audit
