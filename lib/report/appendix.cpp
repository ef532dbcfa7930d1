// The words of an appendix may stand without a number; those of a form (`biểu`, `mẫu`) are ordinary words of titles as
// well, so a form has a number, with nothing behind it but a symbol, a mark or the end of the line.
#include "report/appendix.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "report/columns.hpp"
#include "report/letters.hpp"
#include "report/ordinal.hpp"

namespace baocao::report {

namespace {

constexpr std::size_t kMostDigits = 3;

// What may part a number from a title.
constexpr std::string_view kMarks = ".:-)";

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
}

// `2A`, `01`, `KT`: digits with a letter, or two letters.
bool is_part_of_number(std::string_view part) {
  if (OrdinalReader().read(part)) return true;
  const std::size_t digits = count_digits(part);
  const std::string_view letters = part.substr(digits);
  return !part.empty() && digits <= kMostDigits && letters.size() <= (digits > 0 ? 1u : 2u) &&
         std::all_of(letters.begin(), letters.end(), is_ascii_letter);
}

// `6`, `II`, `2A`, `II-A`, `I.1`, `01-KT`; empty where the token is no number.
std::string appendix_number(std::string_view token) {
  if (const std::optional<Ordinal> ordinal = OrdinalReader().read(token)) return ordinal->text;
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= token.size(); ++parts) {
    const std::size_t end = std::min(token.find_first_of(".-", at), token.size());
    const std::string_view part = token.substr(at, end - at);
    const bool counts = parts > 0 || is_ascii_digit(part.empty() ? ' ' : part.front()) || OrdinalReader().read(part);
    if (!counts || !is_part_of_number(part)) return {};
    at = end + 1;
  }
  return std::string(token);
}

// `TH`, `KĐ.ĐG`, `BC-KP`: capitals without marks, and what parts them. The bytes of it that `text` begins with.
std::size_t length_of_symbol(std::string_view text) {
  constexpr std::string_view kDWithStroke = "Đ";
  std::size_t at = 0;
  std::size_t letters_end = 0;
  while (at < text.size()) {
    const std::size_t size = text.substr(at).starts_with(kDWithStroke) ? kDWithStroke.size() : 1;
    const bool capital = size > 1 || (text[at] >= 'A' && text[at] <= 'Z');
    const bool inside = at > 0 && (is_ascii_digit(text[at]) || std::string_view(".-/").find(text[at]) < 3);
    if (!capital && !inside) break;
    at += size;
    if (capital || is_ascii_digit(text[at - size])) letters_end = at;
  }
  // `1-Kết quả` has a title behind the mark.
  const bool whole = at == text.size() || text[at] == ' ' || kMarks.find(text[at]) != std::string_view::npos;
  return whole ? letters_end : 0;
}

// `HD KTĐG 2023`: symbols up to the end of the line, with a year behind them. Its bytes; 0 where it is anything else.
std::size_t length_of_symbols(std::string_view text) {
  constexpr std::size_t kDigitsOfYear = 4;
  constexpr std::string_view kVowels = "AEIOUY";
  std::size_t symbols = 0;
  for (std::size_t at = 0; at < text.size(); ++symbols) {
    const std::string_view word = text.substr(at, text.find(' ', at) - at);
    const bool is_year = symbols > 0 && word.size() == kDigitsOfYear && count_digits(word) == kDigitsOfYear;
    const bool is_symbol = length_of_symbol(word) == word.size() && word.find_first_of(kVowels) == word.npos;
    if (word.empty() || (!is_symbol && !is_year)) return 0;
    at += word.size() + 1;
    if (is_year && at < text.size()) return 0;
  }
  return text.size();
}

// `I`, `IV`, not `C` or `D`, which are letters; the bytes that `text` begins with.
std::size_t length_of_numeral(std::string_view text) {
  const std::size_t size = std::min(text.find_first_not_of("IVX"), text.size());
  return size > 0 && OrdinalReader().read(text.substr(0, size)) ? size : 0;
}

// The bytes of a form's number that `text` begins with: `2`, `1A`, `2.1`, `02/TH`, `02-HD KTĐG 2023`; 0 for none.
std::size_t length_of_form_number(std::string_view text) {
  if (const std::size_t numeral = length_of_numeral(text); numeral > 0) return numeral;
  std::size_t at = count_digits(text);
  if (at == 0 || at > kMostDigits) return 0;
  const auto is_letter_at = [&](std::size_t i) { return i < text.size() && is_ascii_letter(text[i]); };
  if (is_letter_at(at) && (at + 1 == text.size() || (!is_letter_at(at + 1) && !(text[at + 1] & 0x80)))) ++at;
  while (at + 1 < text.size() && text[at] == '.' && is_ascii_digit(text[at + 1]))
    at += 1 + count_digits(text.substr(at + 1));
  if (at == text.size()) return at;
  const bool joined = text[at] == '/' || text[at] == '-';
  if (const std::size_t symbol = joined ? length_of_symbol(text.substr(at + 1)) : 0; symbol > 0) at += 1 + symbol;
  if (at == text.size() || text[at] != ' ') return at;
  const std::size_t symbols = length_of_symbols(text.substr(at + 1));
  return symbols > 0 ? at + 1 + symbols : at;
}

struct LabelWords {
  std::string_view key;  // as heading_key gives them
  AppendixLabel label;
};

constexpr std::array kLabels = {
    LabelWords{"phu luc", AppendixLabel::appendix}, LabelWords{"phu bieu", AppendixLabel::form},
    LabelWords{"bieu mau", AppendixLabel::form},    LabelWords{"mau bieu", AppendixLabel::form},
    LabelWords{"bieu", AppendixLabel::form},        LabelWords{"mau", AppendixLabel::form},
};

// Behind the first `count` words of the line; npos where it has fewer.
std::size_t end_of_words(std::string_view line, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end != std::string_view::npos; --count)
    end = line.find_first_of(count > 1 ? " " : " :.-", end == 0 ? 0 : end + 1);
  return end;
}

std::size_t skip_spaces(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(' ', at), line.size());
}

// Where the number begins behind the words that end at `end`, with or without “số”.
std::size_t find_number(std::string_view line, std::size_t end) {
  const std::size_t begin = skip_spaces(line, end);
  const std::size_t word_end = std::min(line.find(' ', begin), line.size());
  return heading_key(line.substr(begin, word_end - begin)) == "so" ? skip_spaces(line, word_end) : begin;
}

bool begins_with_mark(std::string_view text) {
  return (!text.empty() && kMarks.find(text.front()) != std::string_view::npos) || text.starts_with("–");
}

std::string_view without_marks(std::string_view text) {
  while (text.starts_with(' ') || begins_with_mark(text)) text.remove_prefix(text.starts_with("–") ? 3 : 1);
  return text;
}

std::optional<AppendixLine> find_form(std::string_view line, std::size_t end) {
  // `… KIỂU` / `MẪU, 5 KHÔNG …`
  if (line.substr(0, end).find(',') != std::string_view::npos) return std::nullopt;
  const std::size_t begin = find_number(line, end);
  const std::size_t length = length_of_form_number(line.substr(begin));
  const std::string_view behind = line.substr(begin + length);
  const std::string_view next = behind.substr(skip_spaces(behind, 0));
  // `MẪU 1 CỬA`, “Biểu 1 cho thấy …”, `BIỂU TỔNG HỢP KẾT QUẢ …`
  if (length == 0 || !(next.empty() || next.front() == '(' || begins_with_mark(next))) return std::nullopt;
  // “Mẫu 02: dùng cho cấp xã” tells of a form, “Mẫu 1: 25 xã.” is a sentence.
  const std::string_view rest = without_marks(behind);
  const bool tells = is_lower(first_letter(rest)) && !is_attached_key(heading_key(rest.substr(0, 60)));
  if (tells || (!rest.empty() && ends_sentence(rest) && !rest.ends_with(')'))) return std::nullopt;
  return AppendixLine{{std::string(line.substr(0, begin + length)), std::string(line.substr(begin, length))},
                      rest,
                      AppendixLabel::form};
}

std::optional<AppendixLine> find_numbered(std::string_view line, std::size_t end, bool in_brackets) {
  const std::size_t begin = find_number(line, end);
  std::string_view token = line.substr(begin, line.find(' ', begin) - begin);
  while (!token.empty() && kMarks.find(token.back()) != std::string_view::npos) token.remove_suffix(1);
  std::string number = appendix_number(token);
  const std::size_t stop = number.empty() ? end : begin + token.size();
  const std::string_view behind = line.substr(stop);
  const std::string_view rest = without_marks(behind);
  // “Phụ lục 6 cho thấy …” is a sentence; `PHỤ LỤC 6 KẾT QUẢ …`, `Phụ lục 6 (kèm …)` and `(Phụ lục 6 kèm …)` are
  // headings.
  const bool attached = in_brackets && !number.empty() && is_attached_key(heading_key(rest.substr(0, 60))) &&
                        (line.ends_with(')') || line.find(')') == std::string_view::npos);
  const bool heading =
      rest.empty() || begins_with_mark(behind) || is_upper(first_letter(rest)) || rest.front() == '(' || attached;
  if (!heading) return std::nullopt;
  return AppendixLine{{std::string(line.substr(0, stop)), std::move(number)}, rest, AppendixLabel::appendix};
}

}  // namespace

std::optional<AppendixLine> find_appendix(std::string_view line) {
  // `(Phụ lục 6)` alone in its line.
  const bool in_brackets = line.starts_with('(');
  if (in_brackets) line.remove_prefix(1);
  // "PHỤ LỤC" in any case: nine letters with the space, three of them of three bytes.
  if (const char first = first_key_byte(line); first != 'p' && first != 'b' && first != 'm' && first != 0)
    return std::nullopt;
  const std::string key = heading_key(line.substr(0, 40));
  const auto words = std::find_if(kLabels.begin(), kLabels.end(), [&](const LabelWords& w) {
    return key.starts_with(w.key) && (key.size() == w.key.size() || key[w.key.size()] == ' ');
  });
  if (words == kLabels.end()) return std::nullopt;
  const auto spaces = static_cast<std::size_t>(std::count(words->key.begin(), words->key.end(), ' '));
  const std::size_t end = end_of_words(line, spaces + 1);
  const bool is_form = words->label == AppendixLabel::form;
  if (end == std::string_view::npos && is_form) return std::nullopt;
  if (end == std::string_view::npos) return AppendixLine{{std::string(line), ""}, {}};
  auto found = is_form ? find_form(line, end) : find_numbered(line, end, in_brackets);
  if (found && in_brackets && found->rest.ends_with(')') && found->rest.find('(') == std::string_view::npos)
    found->rest.remove_suffix(1);
  return found;
}

bool is_attached_key(std::string_view key) {
  constexpr auto kStarts =
      std::to_array<std::string_view>({"kem bao cao", "kem theo", "ban hanh kem theo", "kem quyet dinh", "kem cong van",
                                       "kem to trinh", "dinh kem", "gui kem", "kem thong bao", "kem ke hoach"});
  return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view s) { return key.starts_with(s); });
}

}  // namespace baocao::report
