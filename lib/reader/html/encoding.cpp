#include "reader/html/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "baocao/encoding.hpp"
#include "base/ascii.hpp"
#include "reader/html/legacy_page.hpp"
#include "reader/plain_text.hpp"

namespace baocao::reader {

namespace {

constexpr std::size_t kPrescanned = 4096;  // a browser looks at 1024; Word's head is longer

struct CloseConverter {
  void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

// Labels that stand for windows-1252 or UTF-8 whatever they say (WHATWG Encoding §4.2, HTML §13.2.3.2).
bool means_windows_1252(std::string_view label) {
  constexpr std::array<std::string_view, 8> kLabels = {"iso-8859-1", "iso8859-1",    "latin1", "us-ascii",
                                                       "ascii",      "windows-1252", "cp1252", "x-cp1252"};
  return std::find(kLabels.begin(), kLabels.end(), label) != kLabels.end();
}
bool means_utf8(std::string_view label) {
  return label == "utf-8" || label == "utf8" || label.starts_with("utf-16");
}

// Labels of encodings that ICU does not have (the names that Mozilla, iconv and RFC 1456 gave them).
std::optional<TextEncoding> vietnamese_label(std::string_view label) {
  struct Label {
    std::string_view name;
    TextEncoding encoding;
  };
  constexpr std::array<Label, 6> kLabels = {{{"viscii", TextEncoding::viscii},
                                             {"x-viet-vps", TextEncoding::vps},
                                             {"x-viet-vni", TextEncoding::vni},
                                             {"x-viet-tcvn5712", TextEncoding::tcvn3},
                                             {"x-viet-tcvn", TextEncoding::tcvn3},
                                             {"tcvn", TextEncoding::tcvn3}}};
  const auto* found = std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& l) { return l.name == label; });
  return found == kLabels.end() ? std::nullopt : std::optional(found->encoding);
}

// Through ICU; empty where it knows no such encoding.
std::string convert(std::string_view bytes, const std::string& label) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(label.c_str(), &status));
  if (U_FAILURE(status) || bytes.size() > 0x3FFFFFFF) return {};
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return {};
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

// UTF-16 without a mark: markup begins with `<`, so every other byte of the start is NUL.
std::string_view unmarked_utf16(std::string_view bytes) {
  if (bytes.size() < 4) return "";
  if (bytes[0] == '<' && bytes[1] == 0) return "utf-16le";
  if (bytes[0] == 0 && bytes[1] == '<') return "utf-16be";
  return "";
}

// The next `<meta` from `at` on that stands in no comment (HTML §13.2.3.2).
std::size_t find_meta(std::string_view head, std::size_t at) noexcept {
  while (true) {
    const std::size_t meta = head.find("<meta", at);
    const std::size_t comment = head.substr(0, meta).find("<!--", at);
    if (meta == std::string_view::npos || comment == std::string_view::npos) return meta;
    const std::size_t end = head.find("-->", comment + 2);
    if (end == std::string_view::npos) return end;
    at = end + 3;
  }
}

}  // namespace

std::string find_meta_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, kPrescanned));
  for (std::size_t meta = find_meta(head, 0); meta != std::string::npos; meta = find_meta(head, meta + 5)) {
    const std::string_view tag = std::string_view(head).substr(meta, head.find('>', meta) - meta);
    const std::size_t charset = tag.find("charset");
    if (charset == std::string_view::npos) continue;
    std::size_t begin = tag.find_first_not_of(" \t\r\n", charset + 7);
    if (begin == std::string_view::npos || tag[begin] != '=') continue;
    begin = tag.find_first_not_of(" \t\r\n\"'", begin + 1);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n\"';/>", begin), tag.size());
    return std::string(tag.substr(begin, end - begin));
  }
  return {};
}

bool is_encoding_label(std::string_view label) noexcept {
  return !label.empty() && label.size() < 64 && std::all_of(label.begin(), label.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
  });
}

std::string decode_html(std::string_view bytes, DocumentBuilder& builder) {
  if (has_byte_order_mark(bytes)) return decode_plain_text(bytes, builder);
  if (const std::string_view utf16 = unmarked_utf16(bytes); !utf16.empty()) {
    builder.add_encoding(utf16);
    return convert(bytes, std::string(utf16));
  }
  const std::string label = find_meta_charset(bytes);
  if (label.empty() || means_windows_1252(label) || means_utf8(label)) {
    if (means_windows_1252(label) && is_utf8_with_letters(bytes))
      builder.diagnose(DiagnosticCode::encoding_label, "labelled " + label + ", but is in utf-8");
    std::string text = decode_plain_text(bytes, builder);
    if (means_utf8(label) && !builder.has_encoding("utf-8"))
      builder.diagnose(DiagnosticCode::encoding_label, "labelled " + label + ", but is not in it");
    return text;
  }
  if (is_utf8_with_letters(bytes)) {
    builder.diagnose(DiagnosticCode::encoding_label, "labelled " + label + ", but is in utf-8");
    return decode_plain_text(bytes, builder);
  }
  if (const std::optional<TextEncoding> vietnamese = vietnamese_label(label)) {
    builder.add_encoding(to_string(*vietnamese));
    return to_unicode(bytes, {*vietnamese, TextForm::bytes});
  }
  if (label == "windows-1258" && !is_windows_1258(bytes)) {
    builder.diagnose(DiagnosticCode::encoding_label, "labelled windows-1258, but holds older Vietnamese text");
    return decode_plain_text(bytes, builder);
  }
  std::string text = is_encoding_label(label) ? convert(bytes, label) : std::string();
  if (text.empty()) {
    builder.diagnose(DiagnosticCode::encoding_label, "labelled " + label + ", which is no known encoding");
    return decode_plain_text(bytes, builder);
  }
  builder.add_encoding(label);
  return text;
}

}  // namespace baocao::reader
