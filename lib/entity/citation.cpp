// A citation is found by its number, which nothing else looks like: digits, a hyphen or slash, a symbol in
// capitals. Its kind is looked for in front of it; date, issuer and title behind it.
#include "entity/citation.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "entity/bodies.hpp"
#include "entity/document_number.hpp"
#include "entity/kind_finder.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "entity/title.hpp"
#include "entity/units.hpp"

namespace baocao::entity {

namespace {

// Steps back over `số`, `số:` or `(số`; gives `at` where none stands there.
std::size_t skip_number_word(std::string_view text, std::size_t at) {
  std::size_t end = skip_spaces_back(text, at);
  if (end > 0 && text[end - 1] == ':') end = skip_spaces_back(text, end - 1);
  const std::string_view word = word_before(text, end);
  return has_key(word, "số") ? end - word.size() : at;
}

std::size_t skip_number_word(const NumberPlace& place) {
  if (place.word.empty()) return skip_number_word(place.text, place.at);
  return has_key(place.word, "số") ? place.word_begin() : place.at;
}

// Whether a number that ends in front of the one at `place` may share its symbol: `18, 19-NQ/TW`, `18 và 19-NQ/TW`.
bool may_end_list(const NumberPlace& place) {
  if (place.word.empty()) return place.word_end() > 0 && place.text[place.word_end() - 1] == ',';
  return place.word == "và" || place.word == "hoặc";
}

// `số 5-QĐ/TU ngày 12/2022-KH/TU`: what looks like a month is the number of the next document.
bool is_document_number(std::string_view text, std::size_t at, const DateMatch& month) {
  if (month.value.size() != std::string_view("2022-12").size()) return false;
  const auto document = match_document_number(text, find_digit(text, at));
  return document && document->end > month.end;
}

// Whether a date may begin there.
bool may_begin_date(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (is_digit(text[at]) || match_words(text, at, "ngày") > 0 || match_words(text, at, "tháng") > 0);
}

// Behind the word for how a document came about, where it leads to a date; else `at`.
std::size_t skip_making(std::string_view text, std::size_t at) {
  if (const std::size_t end = match_words(text, at, "kí"); end > 0) return skip_spaces(text, end);
  // `Biên bản số 12/BB-VPHC lập ngày …`; without “ngày” the words lead to a title or another document.
  for (const std::string_view made : {"ban hành", "lập", "cấp"})
    if (const std::size_t end = match_words(text, at, made); end > 0)
      if (const std::size_t next = skip_spaces(text, end); match_words(text, next, "ngày") > 0) return next;
  return at;
}

// `, ngày 14/12/2022`, `ký ngày …`, `ban hành ngày …`, `(ngày 14/12/2022)`.
std::optional<DateMatch> match_date_behind(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  const bool bracket = at < text.size() && text[at] == '(';
  if (at < text.size() && (text[at] == ',' || bracket)) at = skip_spaces(text, at + 1);
  if (!may_begin_date(text, at)) {
    at = skip_making(text, at);
    if (!may_begin_date(text, at)) return std::nullopt;
  }
  const auto date = match_date(text, at);
  if (!date || (bracket && (date->end >= text.size() || text[date->end] != ')'))) return std::nullopt;
  return is_document_number(text, at, *date) ? std::nullopt : date;
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;  // 0: none
};

// Behind `(khóa XII)`, which belongs to the name of the body that ends at `at`; `at` where none stands there.
std::size_t skip_term(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 24;
  const std::size_t open = skip_spaces(text, at);
  if (open >= text.size() || text[open] != '(' || match_words(text, open + 1, "khóa") == 0) return at;
  const std::string_view term = text.substr(open, kLongest);
  const std::size_t close = term.find(')');
  const std::size_t number = term.find_last_of(" ", close);
  const bool counts =
      close != std::string_view::npos && number != std::string_view::npos &&
      term.substr(number + 1, close - number - 1).find_first_not_of("IVX0123456789") == std::string_view::npos;
  return counts ? open + close + 1 : at;
}

// `của Ban Thường vụ Tỉnh ủy`, or the body's name alone where title, mark or end follow it: `số 19-NQ/TW Hội nghị
// lần thứ năm, BCHTW Đảng khóa XIII về …`.
Stretch match_issuer_behind(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  const bool comma = at < text.size() && text[at] == ',';
  if (comma) at = skip_spaces(text, at + 1);
  if (const std::size_t behind = match_words(text, at, "của"); behind > 0) {
    const std::size_t begin = skip_spaces(text, behind);
    const std::size_t body = match_body(text, begin);
    return {begin, body > 0 ? skip_term(text, body) : 0};
  }
  // `số 26-NQ/TW, Hội nghị Trung ương 7 khóa XII`: behind a comma a body acts, but not a meeting.
  const std::size_t end = comma && match_words(text, at, "hội nghị") == 0 ? 0 : match_body(text, at);
  if (end == 0) return {};
  const bool mark = end >= text.size() || std::string_view(",;.)").find(text[end]) != std::string_view::npos;
  return mark || begins_title(text, end) || match_date_behind(text, end) ? Stretch{at, end} : Stretch{};
}

// The word in front of `end` within a name: over the marks that join abbreviations (`NN&PTNT`), and the point of `TP.`.
std::string_view word_of_name_before(std::string_view text, std::size_t end) {
  const std::size_t mark = skip_spaces_back(text, end);
  if (mark == 0) return {};
  if (text[mark - 1] == '.') {
    const std::string_view word = word_before(text, mark - 1);
    return word == "TP" || word == "TX" ? word : std::string_view();
  }
  const bool joined = mark == end && std::string_view("&,-").find(text[mark - 1]) != std::string_view::npos;
  return word_before(text, joined ? mark - 1 : mark);
}

// The longest name of a body that ends at `end`.
Stretch find_body_before(std::string_view text, std::size_t end) {
  constexpr int kMostWords = 12;
  Stretch longest;
  std::size_t begin = end;
  for (int words = 0; words < kMostWords; ++words) {
    const std::string_view word = words == 0 ? word_before(text, end) : word_of_name_before(text, begin);
    if (word.empty()) break;
    begin = offset_of(text, word);
    if (is_capitalised(word) && match_body(text, begin) == end) longest = {begin, end};
  }
  return longest;
}

// `Ủy ban nhân dân tỉnh ban hành Kế hoạch số …`: the body that acts right in front of `at`.
Stretch find_acting_body(std::string_view text, std::size_t at) {
  constexpr int kMostVerbWords = 4;
  constexpr auto kVerbWords = word_set({"ban", "hành", "đã", "kí", "có", "vừa", "thông", "qua"});
  std::size_t end = skip_spaces_back(text, at);
  Keyword nearest;
  for (int words = 0; words < kMostVerbWords; ++words) {
    const std::string_view word = word_before(text, end);
    const Keyword key(word);
    if (is_capitalised(word) || !kVerbWords.contains(key)) break;
    if (nearest.empty()) nearest = key;
    end = skip_spaces_back(text, offset_of(text, word));
  }
  if (nearest != "hành" && nearest != "có" && nearest != "kí" && nearest != "qua") return {};
  return find_body_before(text, end);
}

// `Mẫu số 2-KNĐ`, `thửa số 12-C`: things with a number, not documents.
bool numbers_a_thing(std::string_view text, std::size_t before) {
  constexpr auto kThings =
      word_set({"mẫu",   "biểu", "lục", "bảng", "hình", "lô",  "thửa", "đường", "lộ",  "đồ",  "nhà",  "xe",
                "phòng", "khu",  "ấp",  "cột",  "cầu",  "máy", "tàu",  "kho",   "hẻm", "ngõ", "tuyến"});
  return kThings.contains(Keyword(word_before(text, skip_spaces_back(text, before))));
}

// `/QH13`, `/UBTVQH15`: what the National Assembly makes.
bool is_of_assembly(const DocumentNumber& document) {
  return document.number.find("/QH") != std::string::npos || document.number.find("/UBTVQH") != std::string::npos;
}

// Kinds whose number often stands without its symbol: `Nghị quyết số 18`. Of others it counts (`Dự án số 3`).
bool is_cited_by_number_alone(const DocumentKind& kind) {
  constexpr auto kKinds = word_set({"Nghị quyết", "Quyết định", "Quy định", "Chỉ thị", "Kết luận", "Thông báo",
                                    "Thông tư", "Nghị định", "Công văn"});
  return kKinds.contains(kind.name);
}

}  // namespace

// What stands in front of a number.
struct CitationReader::Lead {
  std::size_t begin = 0;
  std::string_view kind;
  std::string_view name;    // of a law
  std::string_view issuer;  // where it stands between kind and number
};

// Whether only a comma, semicolon or `và` stands between the last citation and `begin`.
bool CitationReader::goes_on_list(std::size_t begin) const {
  constexpr std::size_t kMostBytes = 12;
  if (!has_found()) return false;
  std::size_t at = found_.back().place.span.end;
  if (at > begin || begin - at > kMostBytes) return false;
  at = skip_spaces(text_, at);
  if (at < begin && (text_[at] == ',' || text_[at] == ';')) at = skip_spaces(text_, at + 1);
  for (const std::string_view word : {"và", "hoặc", "các"})
    if (const std::size_t end = match_words(text_, at, word); end > 0 && end <= begin) at = skip_spaces(text_, end);
  return at == begin;
}

CitationReader::Lead CitationReader::find_lead(const NumberPlace& place, const DocumentNumber& document) const {
  const std::size_t at = place.at;
  const std::size_t before = skip_number_word(place);
  std::size_t end = skip_spaces_back(text_, before);
  if (before != at && end > 0 && text_[end - 1] == '(') end = skip_spaces_back(text_, end - 1);
  const DocumentKind* const symbol = document.kind;
  // `các công văn: 123/UBND-NC`
  if (before == at && symbol == nullptr && end > 0 && text_[end - 1] == ':') end = skip_spaces_back(text_, end - 1);
  const KindMatch kind = find_kind(text_, end, document, before != at ? Attributes::may_follow : Attributes::none);
  if (kind.kind != nullptr) return {kind.begin, kind.kind->name, {}};
  if (before != at && symbol == nullptr && numbers_a_thing(text_, before)) return {text_.size(), {}, {}, {}};
  if (is_of_assembly(document))
    if (const auto law = find_law(text_, end))
      return {law->kind.begin, law->kind.kind->name, text_.substr(law->name, end - law->name)};
  if (before != at)
    if (const Lead lead = find_lead_over_body(end); lead.begin < end) return lead;
  if (goes_on_list(before)) return {before, found_.back().kind, {}};
  if (symbol != nullptr) return {before, symbol->name, {}};
  return before != at || document.number.find("/UBND-") != std::string_view::npos ? Lead{before, {}, {}}
                                                                                  : Lead{text_.size(), {}, {}};
}

// `Nghị quyết của Ban Thường vụ Huyện ủy số 08-NQ/HU`, `Nghị quyết HĐND tỉnh số …`: a kind with its issuer that ends at
// `end`; begins there without one.
CitationReader::Lead CitationReader::find_lead_over_body(std::size_t end) const {
  const Stretch body = find_body_before(text_, end);
  if (body.end == 0) return {end, {}, {}, {}};
  std::size_t kind_end = skip_spaces_back(text_, body.begin);
  const std::string_view of = word_before(text_, kind_end);
  if (has_key(of, "của")) kind_end = skip_spaces_back(text_, offset_of(text_, of));
  const KindMatch kind = find_kind_before(text_, kind_end);
  return kind.kind != nullptr ? Lead{kind.begin, kind.kind->name, {}, text_.substr(body.begin, body.end - body.begin)}
                              : Lead{end, {}, {}, {}};
}

std::size_t CitationReader::read(const NumberPlace& place) {
  const std::size_t at = place.at;
  if (auto document = match_document_number(text_, at)) {
    if (may_end_list(place)) read_list(at, document->symbol());
    const Lead lead = find_lead(place, *document);
    if (lead.begin < text_.size()) add(lead, std::move(document->number), document->end);
    return document->end;
  }
  return read_number_alone(place);
}

// `Nghị quyết số 18`, `Kế hoạch số 45 ngày 12/3/2022`; `11 và 12` behind `Nghị quyết số 10, `.
std::size_t CitationReader::read_number_alone(const NumberPlace& place) {
  const std::size_t at = place.at;
  const auto number = match_short_number(text_, at);
  if (!number || is_word_at(text_, number->end)) return 0;
  if (number->end < text_.size() && (text_[number->end] == '/' || text_[number->end] == '-')) return 0;
  // `Nghị quyết số 28, 1.250 đảng viên`
  if (const auto whole = match_number(text_, at); !whole || whole->end > number->end) return 0;
  const std::size_t before = skip_number_word(place);
  const bool in_list = before == at;
  if (in_list && (!has_found() || !may_end_list(place))) return 0;
  constexpr std::size_t kMostDigits = 3;  // without a date, by which longer ones are known
  const std::string text(text_.substr(at, number->end - at));
  const auto date = match_date_behind(text_, number->end);
  const bool dated = date && date->value.size() == std::string_view("2022-12-14").size();
  if (in_list) {
    const std::string_view member = listed_before(text_, at);
    const bool goes_on = !member.empty() && found_.back().number == member &&
                         found_.back().place.span.end == offset_of(text_, member) + member.size();
    if (!goes_on || (!dated && (text.size() > kMostDigits || match_unit(text_, number->end)))) return 0;
    add({at, found_.back().kind, {}}, text, number->end);
    return number->end;
  }
  const KindMatch kind = find_kind_before(text_, skip_spaces_back(text_, before));
  if (kind.kind == nullptr && dated && goes_on_list(before)) {  // `Tờ trình số 45 ngày … và số 46 ngày …`
    add({before, found_.back().kind, {}}, text, number->end);
    return number->end;
  }
  if (kind.kind == nullptr || !is_capitalised(word_at(text_, kind.begin))) return 0;
  if (!dated && (!is_cited_by_number_alone(*kind.kind) || text.size() > kMostDigits)) return 0;
  add({kind.begin, kind.kind->name, {}}, text, number->end);
  return number->end;
}

// Members in front of the number at `at` that leave their symbol to it, as far back as the word `số` or a kind.
void CitationReader::read_list(std::size_t at, std::string_view symbol) {
  constexpr int kMostMembers = 32;
  std::vector<Stretch> members;
  for (int count = 0; count < kMostMembers; ++count) {
    const std::string_view member = listed_before(text_, at);
    if (member.empty()) break;
    at = offset_of(text_, member);
    members.insert(members.begin(), {at, at + member.size()});
  }
  if (members.empty()) return;
  const std::size_t before = skip_number_word(text_, members.front().begin);
  const KindMatch kind = find_kind_before(text_, skip_spaces_back(text_, before));
  if (kind.kind == nullptr) return;
  // Shown one by one, the first of them was read as a number alone.
  while (has_found() && found_.back().place.span.start >= kind.begin) found_.pop_back();
  for (const Stretch& member : members) {
    Citation citation;
    citation.kind = kind.kind->name;
    citation.number = text_.substr(member.begin, member.end - member.begin);
    citation.number += symbol;
    const std::size_t begin = &member == &members.front() ? kind.begin : member.begin;
    citation.place.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(member.end)};
    found_.push_back(std::move(citation));
  }
}

void CitationReader::add(Lead lead, std::string number, std::size_t end) {
  std::string kind(lead.kind);  // may be that of the citation before, which moves
  Citation& citation = found_.emplace_back();
  citation.kind = std::move(kind);
  citation.number = std::move(number);
  std::size_t behind = skip_term(text_, end);  // `04-NQ/TW (khóa XII) ngày …`; a date in brackets, the closing one, too
  const bool bracket = text_.substr(std::min(skip_spaces(text_, behind), text_.size())).starts_with('(');
  if (const auto date = match_date_behind(text_, behind)) {
    citation.date = date->value;
    end = date->end;
    behind = end + (bracket ? 1 : 0);
  }
  if (!lead.issuer.empty()) {
    citation.issuer = lead.issuer;
  } else if (const Stretch issuer = match_issuer_behind(text_, behind); issuer.end > 0) {
    citation.issuer = text_.substr(issuer.begin, issuer.end - issuer.begin);
    end = behind = issuer.end;
    const std::size_t next = skip_spaces(text_, end);
    const bool comma = next < text_.size() && text_[next] == ',';
    if (const auto date = citation.date.empty() && !comma ? match_date_behind(text_, end) : std::nullopt) {
      citation.date = date->value;
      end = behind = date->end;
    }
  } else if (const Stretch body = find_acting_body(text_, lead.begin); body.end > 0) {
    citation.issuer = text_.substr(body.begin, body.end - body.begin);
  }
  citation.title = read_title(text_, behind);
  if (citation.title.empty()) citation.title = lead.name;
  citation.place.span = {static_cast<std::uint32_t>(lead.begin), static_cast<std::uint32_t>(end)};
}

void CitationReader::read_law(const DateInText& date) {
  const bool names_day = date.date.value.size() == 10 && match_words(text_, date.begin, "ngày") > 0;
  if (!names_day || (has_found() && date.begin < found_.back().place.span.end)) return;
  std::size_t name_end = skip_spaces_back(text_, date.begin);
  if (name_end > 0 && text_[name_end - 1] == ',') name_end = skip_spaces_back(text_, name_end - 1);
  const KindMatch dated = find_kind_before(text_, name_end);
  if (dated.kind != nullptr && is_capitalised(word_at(text_, dated.begin)))
    return add({dated.begin, dated.kind->name, {}}, {}, name_end);
  if (const auto law = find_law(text_, name_end)) {
    add({law->kind.begin, law->kind.kind->name, {}}, {}, name_end);
    if (law->name < name_end) found_.back().title = text_.substr(law->name, name_end - law->name);
  }
}

}  // namespace baocao::entity
