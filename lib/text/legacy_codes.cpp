// Sources, two for each table and compared: TCVN 5712:1993 (the 74 letters of VN3, also charset TCVN
// of glibc); VNI's own key table as xvnkb and UniKey have it; VISCII: RFC 1456, glibc; VPS: the tables
// of Mozilla (vps.ut) and xvnkb; windows-1258: Microsoft's code page, WHATWG Encoding, ICU.
#include "text/legacy_codes.hpp"

#include <algorithm>
#include <array>

#include "text/compose.hpp"
#include "text/vietnamese.hpp"

namespace baocao::text {

namespace {

using Table = std::array<char16_t, 256>;  // 0: nothing of this encoding's own

struct Control {
  std::uint8_t code;
  char16_t letter;
};

// `rows` is the code page from `first` on; a dot stands for what windows-1252 has there.
constexpr Table make_table(std::size_t first, std::u16string_view rows, std::span<const Control> controls = {}) {
  Table table{};
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i] != u'.') table[first + i] = rows[i];
  for (const Control& control : controls) table[control.code] = control.letter;
  return table;
}

constexpr Table kTcvn3 = make_table(0xA0,
                                    u".ĂÂÊÔƠƯĐăâêôơưđ."    // A0
                                    u".....àảãáạ.ằẳẵắ."    // B0
                                    u"......ặầẩẫấậè.ẻẽ"    // C0
                                    u"éẹềểễếệìỉ...ĩíịò"    // D0
                                    u".ỏõóọồổỗốộờởỡớợù"    // E0
                                    u".ủũúụừửữứựỳỷỹýỵ.");  // F0

constexpr Control kVisciiControls[] = {{0x02, u'Ẳ'}, {0x05, u'Ẵ'}, {0x06, u'Ẫ'},
                                       {0x14, u'Ỷ'}, {0x19, u'Ỹ'}, {0x1E, u'Ỵ'}};
constexpr Table kViscii = make_table(0x80,
                                     u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"   // 80
                                     u"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"   // 90
                                     u"Õắằặấầẩậẽẹếềểễệố"   // A0
                                     u"ồổỗỠƠộờởịỰỨỪỬơớƯ"   // B0
                                     u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"   // C0
                                     u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"   // D0
                                     u"àáâãảăữẫèéêẻìíĩỉ"   // E0
                                     u"đựòóôõỏọụùúũủýợỮ",  // F0
                                     kVisciiControls);

constexpr Control kVpsControls[] = {{0x02, u'Ạ'}, {0x03, u'Ậ'}, {0x04, u'Ặ'}, {0x05, u'Ẹ'}, {0x06, u'Ệ'},
                                    {0x10, u'Ị'}, {0x11, u'Ọ'}, {0x12, u'Ộ'}, {0x13, u'Ợ'}, {0x14, u'Ụ'},
                                    {0x15, u'Ự'}, {0x19, u'Ỵ'}, {0x1C, u'Ẫ'}, {0x1D, u'Ữ'}};
constexpr Table kVps = make_table(0x80,
                                  u"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"   // 80
                                  u"Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ"   // 90
                                  u".ắằẳẵặỠớÙờởỡŨỨợỪ"   // A0
                                  u"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"   // B0
                                  u"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"   // C0
                                  u"ƯỦồốÔỏơÈừứÚũưÝẺ."   // D0
                                  u"àáâãảạă.èéêẽìí.ĩ"   // E0
                                  u"ẴĐòóôõ.Ơụùúủ.ỶẼỳ",  // F0
                                  kVpsControls);

constexpr Table kWindows1258 = make_table(0xC0,
                                          u"ÀÁÂĂ....ÈÉÊ.\u0300Í.."         // C0
                                          u"Đ.\u0309ÓÔƠ...ÙÚ..Ư\u0303."    // D0
                                          u"àáâă....èéê.\u0301í.."         // E0
                                          u"đ.\u0323óôơ...ùú..ư\u20AB.");  // F0

// VNI's letters of one code. `ì`, `í` are themselves.
constexpr Control kVniSingles[] = {{0xD1, u'Đ'}, {0xF1, u'đ'}, {0xD6, u'Ư'}, {0xF6, u'ư'}, {0xD4, u'Ơ'}, {0xF4, u'ơ'},
                                   {0xD2, u'Ị'}, {0xF2, u'ị'}, {0xC6, u'Ỉ'}, {0xE6, u'ỉ'}, {0xD3, u'Ĩ'}, {0xF3, u'ĩ'},
                                   {0xCE, u'Ỵ'}, {0xEE, u'ỵ'}, {0xCC, u'Ì'}, {0xEC, u'ì'}, {0xCD, u'Í'}, {0xED, u'í'}};
constexpr Table kVniSingle = make_table(0, u"", kVniSingles);

// VNI's marks, small: what each puts on the letter before it. Capitals are 20 lower.
struct VniMark {
  std::uint8_t code;
  char16_t shape;  // ^ circumflex, ( breve, 0 none
  Tone tone;
};
constexpr VniMark kVniMarks[] = {{0xF8, 0, Tone::grave},    {0xF9, 0, Tone::acute},    {0xFB, 0, Tone::hook},
                                 {0xF5, 0, Tone::tilde},    {0xEF, 0, Tone::dot},      {0xE2, u'^', Tone::level},
                                 {0xE0, u'^', Tone::grave}, {0xE1, u'^', Tone::acute}, {0xE5, u'^', Tone::hook},
                                 {0xE3, u'^', Tone::tilde}, {0xE4, u'^', Tone::dot},   {0xEA, u'(', Tone::level},
                                 {0xE8, u'(', Tone::grave}, {0xE9, u'(', Tone::acute}, {0xFA, u'(', Tone::hook},
                                 {0xFC, u'(', Tone::tilde}, {0xEB, u'(', Tone::dot}};

constexpr auto make_vni_mark_index() {
  std::array<std::uint8_t, 0x40> index{};  // code - C0 → index into kVniMarks + 1
  for (std::size_t i = 0; i < std::size(kVniMarks); ++i) {
    index[kVniMarks[i].code - 0xC0u] = static_cast<std::uint8_t>(i + 1);
    index[kVniMarks[i].code - 0xE0u] = static_cast<std::uint8_t>(i + 1);
  }
  return index;
}
constexpr auto kVniMarkIndex = make_vni_mark_index();

char32_t shaped_base(char32_t base, char16_t shape) noexcept {
  if (shape == 0) return base;
  if (shape == u'(') return base == U'a' ? U'ă' : 0;
  if (base == U'a') return U'â';
  if (base == U'e') return U'ê';
  return base == U'o' ? U'ô' : 0;
}

// The letter of a VNI base and mark; 0 where they make none.
char32_t vni_pair(Code base_code, Code mark_code) noexcept {
  if (mark_code < 0xC0 || mark_code > 0xFF) return 0;
  const std::uint8_t mark_index = kVniMarkIndex[mark_code - 0xC0u];
  if (mark_index == 0) return 0;
  const VniMark& mark = kVniMarks[mark_index - 1u];
  const char32_t single = base_code < 0x80 ? base_code : kVniSingle[base_code];
  VietnameseLetter letter = take_apart(single);
  const bool takes_marks =
      letter.base != 0 && std::u32string_view(U"aeouyơư").find(letter.base) != std::u32string_view::npos;
  if (!takes_marks || letter.tone != Tone::level) return 0;
  letter.base = shaped_base(letter.base, mark.shape);
  if (letter.base == 0) return 0;
  letter.tone = mark.tone;
  return put_together(letter);
}

void decode_vni(std::span<const Code> codes, std::vector<DecodedCode>& out) {
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto first = static_cast<std::uint32_t>(i);
    if (i + 1 < codes.size())
      if (const char32_t letter = vni_pair(codes[i], codes[i + 1]); letter != 0) {
        out.push_back({letter, first, true});
        ++i;
        continue;
      }
    const char16_t single = kVniSingle[codes[i]];
    out.push_back(
        {single != 0 ? single : windows_1252_character(static_cast<std::uint8_t>(codes[i])), first, single != 0});
  }
}

const Table& table_of(Legacy encoding) noexcept {
  switch (encoding) {
    case Legacy::tcvn3:
      return kTcvn3;
    case Legacy::vni:
      return kVniSingle;
    case Legacy::viscii:
      return kViscii;
    case Legacy::vps:
      return kVps;
    case Legacy::windows_1258:
      break;
  }
  return kWindows1258;
}

void decode_single_bytes(const Table& table, std::span<const Code> codes, std::vector<DecodedCode>& out) {
  const std::size_t begin = out.size();
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const char16_t letter = table[codes[i]];
    const char32_t character = letter != 0 ? letter : windows_1252_character(static_cast<std::uint8_t>(codes[i]));
    // A tone of windows-1258 stands behind its letter.
    const bool behind_letter = out.size() > begin;
    if (const char32_t composed = behind_letter ? compose_pair(out.back().character, character) : 0; composed != 0) {
      out.back().character = composed;
      out.back().assigned = true;
    } else {
      out.push_back({character, static_cast<std::uint32_t>(i), letter != 0});
    }
  }
}

// 80-9F of windows-1252; 0 where it has none.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

std::string_view to_string(Legacy encoding) noexcept {
  constexpr std::string_view kNames[] = {"tcvn3", "vni", "viscii", "vps", "windows-1258"};
  return kNames[static_cast<std::size_t>(encoding)];
}

char32_t windows_1252_character(std::uint8_t byte) noexcept {
  const bool special = byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80u] != 0;
  return special ? kWindows1252[byte - 0x80u] : char32_t{byte};
}

Code code_of(char32_t character) noexcept {
  if (character < 0x100) return static_cast<Code>(character);
  if (character == 0x2212) return 0xAD;
  if (character == 0x2219) return 0xB7;
  if (character == 0x3BC) return 0xB5;
  if (character > 0x2122) return kNoCode;
  const auto* found = std::find(kWindows1252.begin(), kWindows1252.end(), static_cast<char16_t>(character));
  return found == kWindows1252.end() ? kNoCode : static_cast<Code>(0x80 + (found - kWindows1252.begin()));
}

void decode_codes(Legacy encoding, std::span<const Code> codes, std::vector<DecodedCode>& out) {
  if (encoding == Legacy::vni) return decode_vni(codes, out);
  decode_single_bytes(table_of(encoding), codes, out);
}

}  // namespace baocao::text
