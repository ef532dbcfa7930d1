#include "reader/odt/lists.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "reader/docx/symbol.hpp"
#include "reader/odt/part.hpp"

namespace baocao::reader::odt {

namespace {

using docx::NumberFormat;

constexpr std::int64_t kUnset = std::numeric_limits<std::int64_t>::min();

std::optional<std::int64_t> number_of(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || text.empty()) return std::nullopt;
  return value;
}

// style:num-format (ODF 1.3 part 3, §20.322).
NumberFormat format_of(std::string_view format) noexcept {
  if (format.empty()) return NumberFormat::none;
  if (format == "a") return NumberFormat::lower_letter;
  if (format == "A") return NumberFormat::upper_letter;
  if (format == "i") return NumberFormat::lower_roman;
  if (format == "I") return NumberFormat::upper_roman;
  return NumberFormat::decimal;
}

// A list item that holds nothing but a list of the next level is no item of its own: LibreOffice
// writes the levels above so.
bool holds_only_list(pugi::xml_node item) {
  for (const pugi::xml_node child : item.children())
    if (child.type() == pugi::node_element) return std::string_view(child.name()) == "text:list";
  return false;
}

}  // namespace

void Lists::add(pugi::xml_node root, ReadContext& context) {
  for (const char* group : {"office:styles", "office:automatic-styles"}) {
    for (const pugi::xml_node node : root.child(group).children("text:list-style")) {
      context.memory.take(sizeof(Style), context.name);  // ten levels, however few are said
      add_style(node, styles_[std::string(attribute(node, "style:name"))]);
    }
    if (const pugi::xml_node outline = root.child(group).child("text:outline-style")) add_style(outline, outline_);
  }
}

void Lists::add_style(pugi::xml_node node, Style& style) {
  for (const pugi::xml_node level : node.children()) {
    const std::uint32_t number = count_attribute(level, "text:level", kListLevels);
    if (level.type() == pugi::node_element) style[number - 1] = read_level(level);
  }
}

Lists::Level Lists::read_level(pugi::xml_node node) {
  const std::string_view element = node.name();
  Level level;
  level.prefix = attribute(node, "style:num-prefix");
  level.suffix = attribute(node, "style:num-suffix");
  if (element == "text:list-level-style-bullet") {
    level.format = NumberFormat::bullet;
    level.bullet = attribute(node, "text:bullet-char");
    const std::string_view font = attribute(node.child("style:text-properties"), "style:font-name");
    docx::to_unicode_symbols(level.bullet, font.empty() ? "Symbol" : font, docx::SymbolScope::private_use);
  } else if (element == "text:list-level-style-image") {
    level.format = NumberFormat::bullet;
    level.bullet = "•";
  } else {
    level.format = format_of(attribute(node, "style:num-format"));
    level.pattern = attribute(node, "style:num-list-format");
    if (level.pattern.empty()) level.pattern = attribute(node, "loext:num-list-format");
    level.shown = count_attribute(node, "text:display-levels", kListLevels);
    level.start = number_of(attribute(node, "text:start-value")).value_or(1);
  }
  return level;
}

// §19.781 text:continue-list names the list that goes on; §19.780 text:continue-numbering goes on
// with the one before it of the same style.
void Lists::start_counters(pugi::xml_node list, const std::string& style) {
  counters_.fill(kUnset);
  if (const auto id = by_id_.find(attribute(list, "text:continue-list")); id != by_id_.end()) {
    counters_ = id->second;
  } else if (attribute(list, "text:continue-numbering") == "true") {
    if (const auto last = by_style_.find(style); last != by_style_.end()) counters_ = last->second;
  }
}

void Lists::open(pugi::xml_node list, std::string_view paragraph_list) {
  std::string style(attribute(list, "text:style-name"));
  if (style.empty()) style = open_.empty() ? std::string(paragraph_list) : open_.back().style;
  if (open_.empty()) start_counters(list, style);
  std::string id(attribute(list, "xml:id"));
  if (id.empty()) id = attribute(list, "text:id");
  open_.push_back({std::move(style), std::move(id)});
}

void Lists::close() {
  if (open_.size() == 1) {
    by_style_.insert_or_assign(open_[0].style, counters_);
    if (!open_[0].id.empty()) by_id_.insert_or_assign(open_[0].id, counters_);
  }
  open_.pop_back();
}

void Lists::count(Counters& counters, std::size_t level, std::int64_t start) {
  counters[level] = counters[level] == kUnset ? start : counters[level] + 1;
  std::fill(counters.begin() + static_cast<std::ptrdiff_t>(level) + 1, counters.end(), kUnset);
}

std::string Lists::next_label(pugi::xml_node item) {
  const std::size_t level = std::min(open_.size(), kListLevels) - 1;
  const std::string_view other = attribute(item, "text:style-override");
  const auto found = styles_.find(other.empty() ? std::string_view(open_.back().style) : other);
  const std::int64_t start = found == styles_.end() ? 1 : found->second[level].start;
  if (holds_only_list(item)) {
    if (counters_[level] == kUnset) counters_[level] = start;
    return {};
  }
  count(counters_, level, start);
  if (const auto value = number_of(attribute(item, "text:start-value"))) counters_[level] = *value;
  return found == styles_.end() ? std::string() : label(found->second, level, counters_);
}

std::string Lists::numbered_label(pugi::xml_node paragraph) {
  const auto found = styles_.find(attribute(paragraph, "text:style-name"));
  const auto [list, is_new] = numbered_.try_emplace(std::string(attribute(paragraph, "text:list-id")));
  Counters& counters = list->second;
  if (is_new) counters.fill(kUnset);
  const std::size_t level = count_attribute(paragraph, "text:level", kListLevels) - 1;
  count(counters, level, found == styles_.end() ? 1 : found->second[level].start);
  if (const auto value = number_of(attribute(paragraph, "text:start-value"))) counters[level] = *value;
  return found == styles_.end() ? std::string() : label(found->second, level, counters);
}

std::string Lists::heading_label(std::uint32_t level) {
  if (!outline_begun_) outline_counters_.fill(kUnset);
  outline_begun_ = true;
  const std::size_t index = std::min<std::size_t>(level, kListLevels) - 1;
  if (outline_[index].format == NumberFormat::none) return {};
  count(outline_counters_, index, outline_[index].start);
  return label(outline_, index, outline_counters_);
}

void Lists::append_number(std::string& out, const Style& style, std::size_t level, const Counters& counters) {
  if (style[level].format == NumberFormat::none || style[level].format == NumberFormat::bullet) return;
  docx::append_number(out, style[level].format, counters[level] == kUnset ? style[level].start : counters[level]);
}

// `%N%` stands for the number of level N (style:num-list-format, LibreOffice since 7.2).
std::string Lists::fill_pattern(const Style& style, std::size_t level, const Counters& counters) {
  const std::string_view pattern = style[level].pattern;
  std::string out;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const std::size_t end = pattern[at] == '%' ? pattern.find('%', at + 1) : std::string_view::npos;
    const auto of = end == std::string_view::npos ? std::nullopt : number_of(pattern.substr(at + 1, end - at - 1));
    if (of && *of >= 1 && *of <= static_cast<std::int64_t>(kListLevels)) {
      append_number(out, style, static_cast<std::size_t>(*of - 1), counters);
      at = end;
    } else {
      out += pattern[at];
    }
  }
  return out;
}

std::string Lists::label(const Style& style, std::size_t level, const Counters& counters) {
  const Level& own = style[level];
  if (own.format == NumberFormat::bullet) return own.bullet;
  if (!own.pattern.empty()) return fill_pattern(style, level, counters);
  std::string out = own.prefix;
  const std::size_t first = level + 1 - std::min<std::size_t>(own.shown, level + 1);
  for (std::size_t of = first; of <= level; ++of) {
    const std::size_t before = out.size();
    if (before > own.prefix.size()) out += '.';
    const std::size_t with_dot = out.size();
    append_number(out, style, of, counters);
    if (out.size() == with_dot) out.resize(before);
  }
  return out + own.suffix;
}

}  // namespace baocao::reader::odt
