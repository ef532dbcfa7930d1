#include "reader/html/list_labels.hpp"

#include <algorithm>
#include <charconv>

namespace baocao::reader {

namespace {

std::int32_t read_number(std::string_view text, std::int32_t otherwise) noexcept {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : otherwise;
}

std::string letters(std::int32_t value, char first) {
  std::string out;
  for (; value > 0; value = (value - 1) / 26) out.insert(out.begin(), static_cast<char>(first + (value - 1) % 26));
  return out;
}

std::string roman(std::int32_t value, bool upper) {
  struct Part {
    std::int32_t value;
    std::string_view text;
  };
  constexpr Part kParts[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                             {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const Part& part : kParts)
    for (; value >= part.value; value -= part.value) out += part.text;
  if (upper)
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::string number(std::int32_t value, char type) {
  const bool writable = value > 0 && value < 4000;
  switch (writable ? type : '1') {
    case 'a':
      return letters(value, 'a');
    case 'A':
      return letters(value, 'A');
    case 'i':
      return roman(value, false);
    case 'I':
      return roman(value, true);
    default:
      return std::to_string(value);
  }
}

// What Wingdings and Symbol show for these characters.
std::string_view symbol(std::string_view text, std::string_view font) {
  if (text == "·") return "•";
  if (font.find("ingdings") == std::string_view::npos) return text;
  if (text == "§") return "▪";
  if (text == "Ø") return "➢";
  if (text == "ü") return "✓";
  if (text == "v") return "❖";
  if (text == "q") return "□";
  return text;
}

}  // namespace

void ListLabels::open(const HtmlNode& list, std::optional<bool> labelled, const LabelFormat* format) {
  List opened;
  opened.labelled = labelled.value_or(true);
  if (!opened.labelled) opened.format = format;
  if (list.tag == Tag::ol) {
    const std::string_view type = tree_.attribute(list, AttributeName::type);
    opened.type = type.size() == 1 && std::string_view("1aAiI").find(type[0]) != std::string_view::npos ? type[0] : '1';
    const bool reversed = tree_.has_attribute(list, AttributeName::reversed);
    std::int32_t items = 0;
    for (const HtmlNode* node = list.children; reversed && node != nullptr; node = node->next)
      items += node->tag == Tag::li ? 1 : 0;
    opened.next = read_number(tree_.attribute(list, AttributeName::start), reversed ? items : 1);
    opened.step = reversed ? -1 : 1;
  }
  lists_.push_back(opened);
}

void ListLabels::close() {
  if (!lists_.empty()) lists_.pop_back();
}

std::string ListLabels::next_label(const HtmlNode& item, std::optional<bool> labelled) {
  if (lists_.empty()) return "•";
  List& list = lists_.back();
  if (list.type == '*' && list.format != nullptr) return formatted(*list.format, 0);
  if (list.type == '*') {
    const auto level = std::count_if(lists_.begin(), lists_.end(), [](const List& l) { return l.type == '*'; });
    if (!labelled.value_or(list.labelled)) return {};
    return level == 1 ? "•" : (level == 2 ? "◦" : "▪");
  }
  const std::int32_t value = read_number(tree_.attribute(item, AttributeName::value), list.next);
  list.next = value < 1'000'000'000 ? value + list.step : value;
  if (list.format != nullptr) return formatted(*list.format, value);
  return labelled.value_or(list.labelled) ? number(value, list.type) + "." : std::string();
}

// The last counter is the list's own, those before are of the levels above it.
std::string ListLabels::formatted(const LabelFormat& format, std::int32_t value) {
  const auto own = std::find_if(format.rbegin(), format.rend(), [](const LabelPart& p) { return !p.counter.empty(); });
  if (own != format.rend()) counters_.insert_or_assign(own->counter, value);
  std::string label;
  for (const LabelPart& part : format) {
    if (part.counter.empty()) {
      label += part.text;
      continue;
    }
    const auto counter = counters_.find(part.counter);
    label += number(counter == counters_.end() ? 0 : counter->second, part.type);
  }
  const std::size_t end = label.find_last_not_of(' ');
  label.resize(end == std::string::npos ? 0 : end + 1);
  return label.substr(std::min(label.find_first_not_of(' '), label.size()));
}

std::string without_spaces(std::string_view text) {
  std::string trimmed;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break_space = text.compare(at, 2, "\xC2\xA0") == 0;
    if (no_break_space)
      ++at;
    else if (std::string_view(" \t\r\n\f").find(text[at]) == std::string_view::npos)
      trimmed += text[at];
  }
  return trimmed;
}

std::string word_list_label(std::string_view text, std::string_view font) {
  return std::string(symbol(without_spaces(text), font));
}

}  // namespace baocao::reader
