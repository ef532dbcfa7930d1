#include "report/columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "baocao/text.hpp"
#include "base/ascii.hpp"

namespace baocao::report {

namespace {

enum class Match : std::uint8_t { whole, start, anywhere };

struct Term {
  std::string_view words;  // as heading_key gives them: `ly` is `li` there
  Match match;
  ColumnRole role;
  Claim claim;
};

// The first row that matches decides, so what narrows a meaning stands before what it narrows:
// “Kết quả/Sản phẩm” is the expected product of a plan, not a result.
constexpr std::array kTerms = {
    Term{"stt", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"tt", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"s tt", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"s t t", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"st t", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"t t", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"so tt", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"so thu tu", Match::whole, ColumnRole::ordinal, Claim::strong},
    Term{"thu tu", Match::whole, ColumnRole::ordinal, Claim::strong},

    Term{"san pham", Match::anywhere, ColumnRole::other, Claim::strong},
    Term{"ket qua du kien", Match::start, ColumnRole::other, Claim::strong},
    Term{"du kien ket qua", Match::start, ColumnRole::other, Claim::strong},
    Term{"ket qua can dat", Match::start, ColumnRole::other, Claim::strong},
    Term{"ghi chu", Match::anywhere, ColumnRole::note, Claim::strong},
    Term{"li do", Match::start, ColumnRole::note, Claim::weak},
    Term{"nguyen nhan", Match::start, ColumnRole::note, Claim::weak},
    Term{"kho khan", Match::start, ColumnRole::other, Claim::strong},
    Term{"vuong mac", Match::start, ColumnRole::other, Claim::strong},
    Term{"de xuat", Match::start, ColumnRole::other, Claim::strong},
    Term{"van ban giao", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi tinh", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi do", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi dong", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi nghin", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi ngan dong", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi trieu", Match::start, ColumnRole::other, Claim::strong},
    Term{"don vi ti dong", Match::start, ColumnRole::other, Claim::strong},
    Term{"kinh phi", Match::start, ColumnRole::other, Claim::strong},
    Term{"linh vuc", Match::start, ColumnRole::other, Claim::strong},

    Term{"thoi han", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"thoi gian", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"thoi diem hoan thanh", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"han hoan thanh", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"han thuc hien", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"moc hoan thanh", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"moc thoi gian", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"ngay hoan thanh", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"han", Match::whole, ColumnRole::deadline, Claim::strong},
    Term{"han xu li", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"lo trinh", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"ngay bat dau", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"ngay ket thuc", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"bat dau", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"ket thuc", Match::start, ColumnRole::deadline, Claim::strong},

    Term{"noi dung nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"noi dung cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"noi dung thuc hien", Match::start, ColumnRole::task, Claim::strong},
    Term{"nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"muc tieu nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"ten nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"cac nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"giai phap", Match::start, ColumnRole::task, Claim::strong},
    Term{"cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"ten cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"hang muc", Match::start, ColumnRole::task, Claim::strong},
    Term{"cac cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"dau viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"viec duoc giao", Match::whole, ColumnRole::task, Claim::strong},
    Term{"viec giao", Match::whole, ColumnRole::task, Claim::strong},
    Term{"danh muc nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"danh muc cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"nhom nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"cac noi dung", Match::start, ColumnRole::task, Claim::strong},
    Term{"i kien chi dao", Match::start, ColumnRole::task, Claim::strong},
    Term{"noi dung", Match::start, ColumnRole::task, Claim::weak},
    Term{"chi tieu", Match::start, ColumnRole::task, Claim::weak},
    Term{"han che", Match::start, ColumnRole::task, Claim::weak},
    Term{"ton tai", Match::start, ColumnRole::task, Claim::weak},
    Term{"khuyet diem", Match::start, ColumnRole::task, Claim::weak},
    Term{"cac han che", Match::start, ColumnRole::task, Claim::weak},
    Term{"nhung han che", Match::start, ColumnRole::task, Claim::weak},
    Term{"cac ton tai", Match::start, ColumnRole::task, Claim::weak},
    Term{"nhung ton tai", Match::start, ColumnRole::task, Claim::weak},
    Term{"sai pham", Match::whole, ColumnRole::task, Claim::faint},
    Term{"vi pham", Match::whole, ColumnRole::task, Claim::faint},
    Term{"van de", Match::whole, ColumnRole::task, Claim::faint},
    Term{"van de can", Match::start, ColumnRole::task, Claim::weak},
    Term{"cac van de", Match::start, ColumnRole::task, Claim::weak},
    Term{"nhung van de", Match::start, ColumnRole::task, Claim::weak},
    Term{"yeu cau nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"phuong huong nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"yeu cau", Match::whole, ColumnRole::task, Claim::faint},
    Term{"chi dao", Match::whole, ColumnRole::task, Claim::faint},
    Term{"ket luan", Match::whole, ColumnRole::task, Claim::faint},
    Term{"nhom han che", Match::start, ColumnRole::task, Claim::weak},
    Term{"kien nghi", Match::start, ColumnRole::task, Claim::weak},

    Term{"ket qua", Match::start, ColumnRole::result, Claim::strong},
    Term{"bao cao ket qua", Match::start, ColumnRole::result, Claim::strong},
    Term{"da thuc hien", Match::whole, ColumnRole::result, Claim::strong},
    Term{"da khac phuc", Match::whole, ColumnRole::result, Claim::strong},
    Term{"dang khac phuc", Match::whole, ColumnRole::result, Claim::strong},
    Term{"chua khac phuc", Match::whole, ColumnRole::result, Claim::strong},
    Term{"chua khac phuc xong", Match::whole, ColumnRole::result, Claim::strong},
    Term{"viec da lam", Match::whole, ColumnRole::result, Claim::strong},
    Term{"viec chua lam", Match::whole, ColumnRole::result, Claim::strong},
    Term{"tinh trang", Match::whole, ColumnRole::result, Claim::faint},
    Term{"tien do ket qua", Match::start, ColumnRole::result, Claim::strong},
    Term{"tien do va ket qua", Match::start, ColumnRole::result, Claim::strong},
    Term{"tinh trang thuc hien", Match::start, ColumnRole::result, Claim::strong},
    Term{"tinh trang khac phuc", Match::start, ColumnRole::result, Claim::strong},
    Term{"muc do thuc hien", Match::start, ColumnRole::result, Claim::strong},
    Term{"muc do khac phuc", Match::start, ColumnRole::result, Claim::strong},
    Term{"danh gia muc do", Match::start, ColumnRole::result, Claim::strong},
    Term{"danh gia tinh hinh", Match::start, ColumnRole::result, Claim::strong},
    Term{"danh gia ket qua", Match::start, ColumnRole::result, Claim::strong},
    Term{"tinh hinh", Match::start, ColumnRole::result, Claim::strong},
    Term{"tien do thuc hien", Match::start, ColumnRole::result, Claim::weak},
    Term{"tien do hien tai", Match::start, ColumnRole::result, Claim::strong},
    Term{"tien do", Match::start, ColumnRole::result, Claim::weak},
    Term{"trang thai", Match::start, ColumnRole::result, Claim::strong},
    Term{"muc do hoan thanh", Match::start, ColumnRole::result, Claim::strong},

    Term{"chu tri", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"phoi hop", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"phu trach", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"trach nhiem", Match::start, ColumnRole::agency, Claim::strong},
    Term{"chiu trach nhiem", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"phan cong", Match::start, ColumnRole::agency, Claim::strong},
    Term{"dau moi", Match::start, ColumnRole::agency, Claim::strong},
    Term{"ca nhan thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"don vi thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"co quan thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"dv thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"nguoi thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"don vi truc thuoc", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"co quan", Match::start, ColumnRole::agency, Claim::strong},
    Term{"don vi", Match::start, ColumnRole::agency, Claim::strong},
};

bool is_word_end(std::string_view key, std::size_t at) noexcept {
  return at == key.size() || key[at] == ' ';
}

bool matches(std::string_view key, const Term& term) noexcept {
  // Most terms differ in their first letter, which is compared without a call.
  if (term.match != Match::anywhere && (key.empty() || key.front() != term.words.front())) return false;
  switch (term.match) {
    case Match::whole:
      return key == term.words;
    case Match::start:
      return key.starts_with(term.words) && is_word_end(key, term.words.size());
    case Match::anywhere:
      break;
  }
  const std::size_t at = key.find(term.words);
  if (at == std::string_view::npos || !is_word_end(key, at + term.words.size())) return false;
  return at == 0 || key[at - 1] == ' ';
}

// What may stand before “kết quả” in the name of a result: `Biện pháp, kết quả khắc phục`.
constexpr std::array<std::string_view, 3> kBeforeResult = {"bien phap ", "giai phap ", "noi dung "};

// The letters that the terms of a role begin with.
using Initials = std::array<bool, 0x80>;

constexpr Initials find_initials(ColumnRole role) {
  Initials initials{};
  for (const Term& term : kTerms)
    if (term.role == role) initials[static_cast<std::size_t>(term.words.front())] = true;
  if (role == ColumnRole::result)
    for (const std::string_view before : kBeforeResult) initials[static_cast<std::size_t>(before.front())] = true;
  return initials;
}

constexpr Initials kTaskInitials = find_initials(ColumnRole::task);
constexpr Initials kResultInitials = find_initials(ColumnRole::result);

// The terms of the two roles a report table must have all begin the text.
static_assert(std::all_of(kTerms.begin(), kTerms.end(), [](const Term& term) {
  return (term.role != ColumnRole::task && term.role != ColumnRole::result) || term.match != Match::anywhere;
}));

RoleClaim classify_key(std::string_view key) noexcept {
  for (const std::string_view before : kBeforeResult) {
    if (!key.starts_with(before)) continue;
    std::string_view rest = key.substr(before.size());
    if (rest.starts_with("va ")) rest.remove_prefix(3);
    if (!rest.starts_with("ket qua")) break;
    if (const RoleClaim claim = classify_key(rest); claim.role == ColumnRole::result) return claim;
  }
  for (const Term& term : kTerms)
    if (matches(key, term)) return {term.role, term.claim};
  return {};
}

constexpr std::size_t kLongestHeaderBytes = 300;

}  // namespace

bool may_claim(std::string_view begin_of_header_text, ColumnRole role) noexcept {
  if (begin_of_header_text.size() > kLongestHeaderBytes) return false;
  const char first = first_key_byte(begin_of_header_text);
  return first == 0 || (role == ColumnRole::task ? kTaskInitials : kResultInitials)[static_cast<std::size_t>(first)];
}

bool claims(std::string_view header_text, ColumnRole role) {
  if (header_text.size() > kLongestHeaderBytes) return false;
  return classify_key(heading_key(header_text)).role == role;
}

RoleClaim classify_header(std::string_view header_text) {
  if (header_text.empty() || header_text.size() > kLongestHeaderBytes) return {};
  return classify_key(heading_key(header_text));
}

bool is_header_term(std::string_view header_text) {
  if (header_text.size() > kLongestHeaderBytes) return false;
  const std::string key = heading_key(header_text);
  return std::any_of(kTerms.begin(), kTerms.end(), [&](const Term& term) {
    return (term.role == ColumnRole::task || term.role == ColumnRole::result) && term.words == key;
  });
}

bool begins_total(std::string_view text) {
  constexpr std::size_t kLongest = 80;  // bytes
  if (text.size() > kLongest) return false;
  const std::string name = fold(text);
  return name.starts_with("tổng cộng") || name.starts_with("tổng số") || name == "tổng" || name == "cộng" ||
         name.starts_with("cộng ") || name.starts_with("cộng:");
}

namespace {

// `Nhiệm vụ (tiếp theo)` on the pages behind the first, but not `Nhiệm vụ tiếp theo`.
void drop_going_on(std::string_view& key) {
  for (const std::string_view next : {" tiep theo", " tiep", " tt"})
    if (key.ends_with(next)) return key.remove_suffix(next.size());
}

// Puts the cells of a row into `key` one after the other, as long as `goes_on(key)`. False: it did not, or a cell is
// too long for a header.
template <class GoesOn>
bool join_keys(const Grid& grid, std::uint32_t row, std::string& key, GoesOn goes_on) {
  std::string storage;
  for (const GridCell& g : grid.row(row)) {
    if (g.anchor_row != row) continue;
    const std::string_view text = text_of(*g.cell, storage);
    if (text.size() > kLongestHeaderBytes) return false;
    const std::string whole_key = heading_key(text);
    std::string_view cell_key = whole_key;
    if (text.ends_with(')')) drop_going_on(cell_key);
    if (cell_key.empty()) continue;
    if (!key.empty()) key += " | ";
    key += cell_key;
    if (!goes_on(key)) return false;
  }
  return true;
}

// How many words of a key of that size may be misread.
constexpr std::size_t allowed_mistakes(std::size_t key_size) noexcept {
  constexpr std::size_t kBytesPerMistake = 12;
  return 1 + key_size / kBytesPerMistake;
}

// Whether two words of one size are one with a letter misread.
bool is_misread_word(std::string_view word, std::string_view other) noexcept {
  constexpr std::size_t kShortestWord = 3;
  if (word.size() < kShortestWord) return false;
  const auto is_numeral = [](std::string_view w) { return w.find_first_not_of("ivxl") == std::string_view::npos; };
  if (is_numeral(word) || is_numeral(other)) return false;
  std::size_t mistakes = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_ascii_digit(word[i]) && is_ascii_digit(other[i])) return false;
    mistakes += word[i] != other[i] ? 1u : 0u;
  }
  return mistakes == 1;
}

bool agrees_within(std::string_view key, std::string_view other, std::size_t mistakes_left) noexcept {
  if (key.size() != other.size()) return false;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    if (end != std::min(other.find(' ', at), other.size())) return false;
    const std::string_view word = key.substr(at, end - at);
    const std::string_view other_word = other.substr(at, end - at);
    if (word != other_word && (mistakes_left-- == 0 || !is_misread_word(word, other_word))) return false;
    at = end + 1;
  }
  return true;
}

// Whether `begin`, cells of a row, reads like the front of `key`.
bool begins_alike(std::string_view key, std::string_view begin) noexcept {
  return agrees_within(key.substr(0, begin.size()), begin, allowed_mistakes(key.size()));
}

}  // namespace

bool reads_alike(std::string_view key, std::string_view other) noexcept {
  return agrees_within(key, other, allowed_mistakes(key.size()));
}

std::string row_key(const Grid& grid, std::uint32_t row) {
  std::string key;
  const bool whole = join_keys(grid, row, key, [](std::string_view) { return true; });
  return whole ? key : std::string();
}

bool has_row_key(const Grid& grid, std::uint32_t row, const std::vector<std::string>& keys) {
  std::string key;
  const auto begins_one = [&](std::string_view begin) {
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& k) { return begins_alike(k, begin); });
  };
  if (!join_keys(grid, row, key, begins_one)) return false;
  return !key.empty() &&
         std::any_of(keys.begin(), keys.end(), [&](const std::string& k) { return reads_alike(k, key); });
}

}  // namespace baocao::report
