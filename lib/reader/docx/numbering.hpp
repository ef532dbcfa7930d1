#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reader/docx/fonts.hpp"
#include "reader/docx/number_format.hpp"
#include "reader/docx/parts.hpp"
#include "reader/docx/styles.hpp"

/// Automatic numbering (ECMA-376 part 1 §17.9): list definitions and the counters of the document,
/// paragraph by paragraph, to the label that stands before each.
namespace baocao::reader::docx {

struct Label {
  std::string_view text;   ///< valid until the next call
  std::uint16_t font = 0;  ///< builder's index
};

class Numbering {
 public:
  Numbering(Parts& parts, Styles& styles, Fonts& fonts) : parts_(parts), styles_(styles), fonts_(fonts) {}

  /// Counts a paragraph with the direct reference `direct` and the style `style` and gives its
  /// label; empty where it is not numbered. To be called once a paragraph, in reading order.
  Label next(const NumberingReference& direct, const Style& style);

 private:
  static constexpr std::size_t kLevels = 9;

  struct Level {
    bool defined = false;
    bool legal = false;  ///< w:isLgl: all numbers of the label as decimals
    std::int64_t start = 1;
    std::int64_t restart = -1;  ///< w:lvlRestart; -1: not specified
    NumberFormat format = NumberFormat::decimal;
    std::uint8_t digits = 0;  ///< at least so many, zeros in front (custom format "001, 002, …")
    std::string_view text;
    std::string_view paragraph_style;
    std::string_view font_name;
    std::uint16_t font = 0;
  };
  using Levels = std::array<Level, kLevels>;

  struct Counter {
    bool counted = false;
    std::int64_t value = 0;
  };

  /// w:abstractNum: the definition and its counters, shared by all w:num that refer to it.
  struct Definition {
    pugi::xml_node node;
    bool read = false;
    Levels levels;
    std::array<Counter, kLevels> counters;
  };

  struct Override {
    bool has_start = false;
    bool used = false;
    std::int64_t start = 0;
    Level level;  ///< replaces the definition's where defined
  };

  /// w:num.
  struct Instance {
    pugi::xml_node node;
    bool read = false;
    std::size_t definition = 0;
    std::array<Override, kLevels> overrides;
  };

  void load();
  void index(const XmlPart& part);
  Instance* find_instance(std::int64_t id);
  void read_instance(Instance& instance);
  std::size_t find_definition(pugi::xml_node number);
  void read_override(pugi::xml_node node, Instance& instance);
  Level read_level(pugi::xml_node node);
  void read_format(pugi::xml_node node, Level& level);
  const Level& level_of(const Instance& instance, std::size_t level) const;
  std::size_t level_of_style(const Instance& instance, const Style& style) const;
  void count(Instance& instance, std::size_t level);
  void write_label(const Instance& instance, std::size_t level);

  static constexpr std::size_t kNoDefinition = static_cast<std::size_t>(-1);

  Parts& parts_;
  Styles& styles_;
  Fonts& fonts_;
  bool loaded_ = false;
  std::unique_ptr<XmlPart> part_;
  std::vector<Definition> definitions_;
  std::vector<Instance> instances_;
  std::unordered_map<std::int64_t, std::size_t> definition_ids_;
  std::unordered_map<std::int64_t, std::size_t> instance_ids_;
  std::string label_;
};

}  // namespace baocao::reader::docx
