#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "reader/builder.hpp"
#include "reader/docx/number_format.hpp"

/// List labels as a reader of the page sees them (ODF 1.3 part 3, §5.3 lists, §16.30 list styles).
namespace baocao::reader::odt {

constexpr std::size_t kListLevels = 10;

class Lists {
 public:
  Lists() = default;

  /// Takes in list styles and the outline style of `content.xml` or `styles.xml`.
  void add(pugi::xml_node root, ReadContext& context);

  /// `paragraph_list` is the list style that the list's first paragraph names, for lists without one.
  void open(pugi::xml_node list, std::string_view paragraph_list);
  void close();
  bool is_open() const noexcept { return !open_.empty(); }

  /// Counts an item of the open list and gives its label, "" without one.
  std::string next_label(pugi::xml_node item);
  /// Counts a paragraph that is a list item by itself (§5.3.6) and gives its label, "" without one.
  std::string numbered_label(pugi::xml_node paragraph);
  /// The label of a heading outside lists, by its outline level.
  std::string heading_label(std::uint32_t level);

 private:
  struct Level {
    docx::NumberFormat format = docx::NumberFormat::none;
    std::string bullet;
    std::string prefix;
    std::string suffix;
    std::string pattern;  // `%1%.%2%)`, before prefix and suffix where it stands
    std::uint32_t shown = 1;
    std::int64_t start = 1;
  };
  using Style = std::array<Level, kListLevels>;
  // Per level the number last given; kUnset where none was.
  using Counters = std::array<std::int64_t, kListLevels>;

  struct Open {
    std::string style;
    std::string id;
  };

  static Level read_level(pugi::xml_node node);
  void add_style(pugi::xml_node node, Style& style);
  void start_counters(pugi::xml_node list, const std::string& style);
  static void append_number(std::string& out, const Style& style, std::size_t level, const Counters& counters);
  static std::string fill_pattern(const Style& style, std::size_t level, const Counters& counters);
  static std::string label(const Style& style, std::size_t level, const Counters& counters);
  static void count(Counters& counters, std::size_t level, std::int64_t start);

  std::map<std::string, Style, std::less<>> styles_;
  Style outline_{};
  std::vector<Open> open_;
  Counters counters_{};
  Counters outline_counters_{};
  bool outline_begun_ = false;
  std::map<std::string, Counters, std::less<>> by_style_;
  std::map<std::string, Counters, std::less<>> by_id_;
  std::map<std::string, Counters, std::less<>> numbered_;  // of numbered paragraphs, by text:list-id
};

}  // namespace baocao::reader::odt
