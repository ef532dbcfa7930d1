#include "reader/html/legacy_page.hpp"

#include <algorithm>
#include <string>

#include "baocao/encoding.hpp"
#include "base/ascii.hpp"
#include "text/legacy_font.hpp"

namespace baocao::reader {

namespace {

bool starts_with_no_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lower_ascii(b); });
}

// Where the markup that begins at `at` ends: a tag, or a whole style or script.
std::size_t end_of_markup(std::string_view page, std::size_t at) {
  for (const std::string_view name : {"style", "script"}) {
    if (!starts_with_no_case(page.substr(at + 1), name)) continue;
    const std::size_t end = page.find("</", at);
    return end == std::string_view::npos ? page.size() : end;
  }
  const std::size_t end = page.find('>', at);
  return end == std::string_view::npos ? page.size() : end + 1;
}

// A word is not cut where its font changes, so tags leave nothing behind; blocks begin on new lines or not, which
// costs the word they cut in two.
TextSource source_of_text(std::string_view page) {
  EncodingDetector detector;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t tag = std::min(page.find('<', at), page.size());
    detector.add(page.substr(at, tag - at));
    if (tag == page.size()) break;
    const char next = tag + 1 < page.size() ? page[tag + 1] : ' ';
    if (next == 'p' || next == 'P' || next == 't' || next == 'T') detector.add(" ");  // paragraphs, rows, cells
    at = end_of_markup(page, tag);
  }
  return detector.result();
}

// Names of fonts stand behind `font-family:` and `face=`.
bool names_legacy_font(std::string_view page) {
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page[at] != 'f' && page[at] != 'F') continue;
    const std::string_view rest = page.substr(at);
    const bool family = starts_with_no_case(rest, "font-family:");
    if (!family && !starts_with_no_case(rest, "face=")) continue;
    const std::string_view value = rest.substr(family ? 12 : 5);
    const std::size_t begin = std::min(value.find_first_not_of(" \t\r\n\"'"), value.size());
    const std::size_t end = std::min(value.find_first_of("\"';,>}", begin), value.size());
    if (text::hint_of_font(value.substr(begin, end - begin)).encoding) return true;
  }
  return false;
}

}  // namespace

bool is_windows_1258(std::string_view page) {
  const TextSource source = source_of_text(page);
  if (source.encoding == TextEncoding::utf_8) return !names_legacy_font(page);
  return source.encoding == TextEncoding::windows_1258;
}

}  // namespace baocao::reader
