// Counting: which number a paragraph gets, and the label made of it.
#include <algorithm>

#include "reader/docx/numbering.hpp"
#include "reader/docx/symbol.hpp"
#include "text/utf8.hpp"

namespace baocao::reader::docx {

namespace {

// Labels longer than this are no labels; a file cannot multiply its size through them.
constexpr std::size_t kMaxLabelBytes = 256;

void cut_to(std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return;
  while (bytes > 0 && text::is_continuation(text[bytes])) --bytes;
  text.resize(bytes);
}

}  // namespace

Label Numbering::next(const NumberingReference& direct, const Style& style) {
  const bool is_direct = direct.number != NumberingReference::kUnset;
  const std::int64_t id = is_direct ? direct.number : style.numbering.number;
  if (id <= 0) return {};  // §17.9.18: 0 takes the paragraph out of its list
  Instance* instance = find_instance(id);
  if (instance == nullptr) return {};
  std::size_t level = 0;
  if (direct.level >= 0) {
    level = static_cast<std::size_t>(std::min<std::int64_t>(direct.level, kLevels - 1));
  } else if (!is_direct) {
    level = level_of_style(*instance, style);
  }
  count(*instance, level);
  write_label(*instance, level);
  const Level& shown = level_of(*instance, level);
  return {label_, shown.font};
}

// §17.9.23: a style's level is the one that names the style; w:ilvl in the style is a hint only.
std::size_t Numbering::level_of_style(const Instance& instance, const Style& style) const {
  for (const std::string_view id : {style.id, style.numbering_style})
    for (std::size_t level = 0; level < kLevels; ++level)
      if (!id.empty() && level_of(instance, level).paragraph_style == id) return level;
  return static_cast<std::size_t>(std::clamp<std::int64_t>(style.numbering.level, 0, kLevels - 1));
}

void Numbering::count(Instance& instance, std::size_t level) {
  auto& counters = definitions_[instance.definition].counters;
  // A start override takes effect once, where its list is first used (§17.9.26).
  Override& override = instance.overrides[level];
  if (override.has_start && !override.used) {
    override.used = true;
    counters[level] = {true, override.start};
  } else if (!counters[level].counted) {
    counters[level] = {true, level_of(instance, level).start};
  } else {
    ++counters[level].value;
  }
  for (std::size_t deeper = level + 1; deeper < kLevels; ++deeper) {
    // §17.9.10: unspecified, any higher level restarts it; 0, none; n, level n (from 1) and those above.
    const std::int64_t restart = level_of(instance, deeper).restart;
    if (restart < 0 || static_cast<std::int64_t>(level) < restart) counters[deeper].counted = false;
  }
}

void Numbering::write_label(const Instance& instance, std::size_t level) {
  label_.clear();
  const Level& shown = level_of(instance, level);
  const auto& counters = definitions_[instance.definition].counters;
  const std::string_view text = shown.text.substr(0, kMaxLabelBytes);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_number = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
    if (!is_number) {
      label_ += text[at];
      continue;
    }
    const auto other = static_cast<std::size_t>(text[++at] - '1');
    const Level& source = level_of(instance, other);
    const std::int64_t number = counters[other].counted ? counters[other].value : source.start;
    const bool decimal = shown.legal && source.format != NumberFormat::none && source.format != NumberFormat::bullet;
    const std::size_t begin = label_.size();
    append_number(label_, decimal ? NumberFormat::decimal : source.format, number);
    if (const std::size_t size = label_.size() - begin; !decimal && size < source.digits)
      label_.insert(begin, source.digits - size, '0');
  }
  cut_to(label_, kMaxLabelBytes);
  if (shown.format == NumberFormat::bullet) to_unicode_symbols(label_, shown.font_name, SymbolScope::all);
}

}  // namespace baocao::reader::docx
