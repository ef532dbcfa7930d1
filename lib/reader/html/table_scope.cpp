#include "reader/html/table_scope.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.hpp"

namespace baocao::reader {

namespace {

using Names = std::array<std::string_view, 5>;

// Where a start tag belongs: below the nearest of `contexts`. For a table that is a cell or a caption; where a
// table stands nearer, that one ends too.
struct Rule {
  std::string_view name;
  Names contexts;
};
constexpr Names kRowParents = {"tbody", "thead", "tfoot", "table", "table"};
constexpr Names kCellParents = {"tr", "tbody", "thead", "tfoot", "table"};
constexpr Names kTable = {"table", "table", "table", "table", "table"};
constexpr std::array<Rule, 8> kRules = {{{"td", kCellParents},
                                         {"th", kCellParents},
                                         {"tr", kRowParents},
                                         {"tbody", kTable},
                                         {"thead", kTable},
                                         {"tfoot", kTable},
                                         {"caption", kTable},
                                         {"colgroup", kTable}}};

std::string_view name_of(const xmlNode* node) noexcept {
  return reinterpret_cast<const char*>(node->name);
}

// Open elements above the nearest of `names`; npos without one.
template <std::size_t N>
std::size_t count_above(const xmlParserCtxt& parser, const std::array<std::string_view, N>& names) noexcept {
  for (int at = parser.nodeNr - 1; at >= 0; --at)
    if (is_one_of(name_of(parser.nodeTab[at]), names)) return static_cast<std::size_t>(parser.nodeNr - 1 - at);
  return std::string_view::npos;
}

// A table between the rows of another ends that one (§13.2.6.4.9).
std::size_t count_ended_by_table(const xmlParserCtxt& parser) noexcept {
  constexpr std::array<std::string_view, 4> kHolders = {"td", "th", "caption", "table"};
  const std::size_t above = count_above(parser, kHolders);
  if (above == std::string_view::npos) return 0;
  const xmlNode* holder = parser.nodeTab[parser.nodeNr - 1 - static_cast<int>(above)];
  return name_of(holder) == "table" ? above + 1 : 0;
}

// A paragraph ends the one before it whatever stands open inside (§13.2.6.4.7). libxml2 keeps `<p><font>a<p>b`
// nested instead, which shows the same text as the standard's reopened font: only where it gets deep the
// paragraph is ended.
std::size_t count_ended_by_paragraph(const xmlParserCtxt& parser) noexcept {
  constexpr int kDeep = 256;
  constexpr std::array<std::string_view, 5> kScopes = {"p", "td", "th", "caption", "table"};
  if (parser.nodeNr < kDeep) return 0;
  const std::size_t above = count_above(parser, kScopes);
  if (above == std::string_view::npos) return 0;
  return name_of(parser.nodeTab[parser.nodeNr - 1 - static_cast<int>(above)]) == "p" ? above + 1 : 0;
}

}  // namespace

std::size_t count_ended_by(const xmlParserCtxt& parser, const xmlChar* name) noexcept {
  const std::string_view started(reinterpret_cast<const char*>(name));
  if (started == "table") return count_ended_by_table(parser);
  if (started == "p") return count_ended_by_paragraph(parser);
  const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& r) { return r.name == started; });
  if (rule == kRules.end()) return 0;
  const std::size_t above = count_above(parser, rule->contexts);
  return above == std::string_view::npos ? 0 : above;
}

}  // namespace baocao::reader
