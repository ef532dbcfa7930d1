#include "report/columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "baocao/text.hpp"
#include "text/utf8.hpp"

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
    Term{"bat dau", Match::start, ColumnRole::deadline, Claim::strong},
    Term{"ket thuc", Match::start, ColumnRole::deadline, Claim::strong},

    Term{"noi dung nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"noi dung cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"noi dung thuc hien", Match::start, ColumnRole::task, Claim::strong},
    Term{"nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"ten nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"cac nhiem vu", Match::start, ColumnRole::task, Claim::strong},
    Term{"giai phap", Match::start, ColumnRole::task, Claim::strong},
    Term{"cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"ten cong viec", Match::start, ColumnRole::task, Claim::strong},
    Term{"hang muc", Match::start, ColumnRole::task, Claim::strong},
    Term{"noi dung", Match::start, ColumnRole::task, Claim::weak},
    Term{"chi tieu", Match::start, ColumnRole::task, Claim::weak},
    Term{"han che", Match::start, ColumnRole::task, Claim::weak},
    Term{"ton tai", Match::start, ColumnRole::task, Claim::weak},
    Term{"khuyet diem", Match::start, ColumnRole::task, Claim::weak},
    Term{"nhom han che", Match::start, ColumnRole::task, Claim::weak},
    Term{"kien nghi", Match::start, ColumnRole::task, Claim::weak},

    Term{"ket qua", Match::start, ColumnRole::result, Claim::strong},
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
    Term{"don vi thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"co quan thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"dv thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"nguoi thuc hien", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"don vi truc thuoc", Match::anywhere, ColumnRole::agency, Claim::strong},
    Term{"co quan don vi", Match::start, ColumnRole::agency, Claim::strong},
    Term{"don vi co quan", Match::start, ColumnRole::agency, Claim::strong},
    Term{"co quan", Match::whole, ColumnRole::agency, Claim::strong},
    Term{"don vi", Match::whole, ColumnRole::agency, Claim::strong},
};

bool matches(std::string_view key, const Term& term) noexcept {
  const std::size_t at = key.find(term.words);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + term.words.size();
  const bool word_start = at == 0 || key[at - 1] == ' ';
  const bool word_end = end == key.size() || key[end] == ' ';
  if (!word_start || !word_end) return false;
  switch (term.match) {
    case Match::whole:
      return at == 0 && end == key.size();
    case Match::start:
      return at == 0;
    case Match::anywhere:
      break;
  }
  return true;
}

constexpr std::size_t kLongestHeaderBytes = 300;

}  // namespace

std::string heading_key(std::string_view text) {
  const std::string folded = fold(text, Diacritics::ignore);
  std::string key;
  key.reserve(folded.size());
  for (const char byte : folded) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte & 0x80) != 0;
    if (letter) {
      key += byte;
    } else if (!key.empty() && key.back() != ' ') {
      key += ' ';
    }
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

RoleClaim classify_header(std::string_view header_text) {
  if (header_text.empty() || header_text.size() > kLongestHeaderBytes) return {};
  const std::string key = heading_key(header_text);
  for (const Term& term : kTerms)
    if (matches(key, term)) return {term.role, term.claim};
  return {};
}

std::string row_key(const Grid& grid, std::uint32_t row) {
  std::string key;
  for (const GridCell& g : grid.row(row)) {
    if (g.anchor_row != row) continue;
    const std::string text = text_of(*g.cell);
    if (text.size() > kLongestHeaderBytes) return {};
    const std::string cell_key = heading_key(text);
    if (cell_key.empty()) continue;
    if (!key.empty()) key += " | ";
    key += cell_key;
  }
  return key;
}

}  // namespace baocao::report
