#include "reader/plain_text.hpp"

#include <array>
#include <cstdint>

#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace baocao::reader {

namespace {

// windows-1252, 80-9F; 0 where the code page has none (WHATWG Encoding, index windows-1252).
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string decode_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (const char byte : bytes) text::append(out, from_windows_1252(static_cast<unsigned char>(byte)));
  return out;
}

enum class ByteOrder : std::uint8_t { little, big };

std::string decode_utf16(std::string_view bytes, ByteOrder order, std::uint64_t& invalid) {
  std::string out;
  out.reserve(bytes.size());
  const auto unit_at = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::little ? char32_t{first} | (char32_t{second} << 8)
                                      : char32_t{second} | (char32_t{first} << 8);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(at);
    if (c >= 0xD800 && c <= 0xDBFF && at + 3 < bytes.size() && (unit_at(at + 2) & 0xFC00u) == 0xDC00u) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      c = text::kReplacement;
      ++invalid;
    }
    text::append(out, c);
  }
  if (bytes.size() % 2 != 0) {
    text::append(out, text::kReplacement);
    ++invalid;
  }
  return out;
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded next = text::decode_at(bytes, at);
    text::append(out, next.code_point);
    at += next.size;
  }
  return out;
}

void diagnose_invalid(DocumentBuilder& builder, std::uint64_t count) {
  if (count == 0) return;
  builder.diagnose(DiagnosticCode::invalid_bytes, std::to_string(count) + " places that are no text became U+FFFD");
}

}  // namespace

char32_t from_windows_1252(unsigned char byte) noexcept {
  const bool special = byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80u] != 0;
  return special ? kWindows1252[byte - 0x80u] : char32_t{byte};
}

bool has_byte_order_mark(std::string_view bytes) noexcept {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xEF\xBB\xBF");
}

bool is_utf8_with_letters(std::string_view bytes) noexcept {
  const text::Utf8Count check = text::count_utf8(bytes);
  return check.invalid == 0 && check.sequences > 0;
}

std::string decode_plain_text(std::string_view bytes, DocumentBuilder& builder) {
  std::uint64_t invalid = 0;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    const bool little = bytes.starts_with("\xFF\xFE");
    builder.add_encoding(little ? "utf-16le" : "utf-16be");
    std::string text = decode_utf16(bytes.substr(2), little ? ByteOrder::little : ByteOrder::big, invalid);
    diagnose_invalid(builder, invalid);
    return text;
  }
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.remove_prefix(3);
  const text::Utf8Count check = text::count_utf8(bytes);
  // Broken bytes among UTF-8 are damage: in no other encoding do most letters look like it.
  if (check.invalid == 0 || marked || check.invalid * 2 < check.sequences) {
    builder.add_encoding("utf-8");
    diagnose_invalid(builder, check.invalid);
    return check.invalid == 0 ? std::string(bytes) : repair_utf8(bytes);
  }
  builder.add_encoding("windows-1252");
  return decode_windows_1252(bytes);
}

}  // namespace baocao::reader
