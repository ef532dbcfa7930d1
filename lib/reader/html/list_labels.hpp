#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reader/html/css.hpp"
#include "reader/html/tree.hpp"

/// List labels as a reader of the page sees them.
namespace baocao::reader {

/// The open lists of the place at hand (HTML §4.4.5 to 4.4.8).
class ListLabels {
 public:
  explicit ListLabels(const HtmlTree& tree) : tree_(tree) {}

  /// Opens a `ul` or `ol`; `labelled` is what its style says, if it does, `format` what a rule has before its items, or
  /// null: their label where they have none of their own.
  void open(const HtmlNode& list, std::optional<bool> labelled, const LabelFormat* format);
  void close();
  /// The label of a `li`, "" without one: `•`, `1.`, `b.`, `iv.`.
  std::string next_label(const HtmlNode& item, std::optional<bool> labelled);
  bool is_numbered() const noexcept { return !lists_.empty() && lists_.back().type != '*'; }

 private:
  struct List {
    char type = '*';  // as the `type` attribute: 1 a A i I, * for bullets
    std::int32_t next = 1;
    std::int32_t step = 1;
    bool labelled = true;
    const LabelFormat* format = nullptr;
  };
  std::string formatted(const LabelFormat& format, std::int32_t value);

  const HtmlTree& tree_;
  std::vector<List> lists_;
  std::map<std::string, std::int32_t, std::less<>>
      counters_;  // of formats: the levels of one list are lists of their own
};

/// The text without white space and no-break spaces.
std::string without_spaces(std::string_view text);

/// The label in a span that Word marks `mso-list: Ignore`: its `text` without spaces, the characters of symbol
/// fonts as they look.
std::string word_list_label(std::string_view text, std::string_view font);

}  // namespace baocao::reader
