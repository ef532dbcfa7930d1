// Reading list definitions. Everything is indexed once and read when first used, so that a file
// with thousands of lists (Word keeps every list that was ever there) costs little.
#include "reader/docx/numbering.hpp"

#include <algorithm>

namespace baocao::reader::docx {

namespace {

// Word follows one link from a list to a style and on to the list that defines it (§17.9.21); more
// than a few are a loop.
constexpr int kMaxStyleLinks = 8;

std::int64_t value_number(pugi::xml_node node, std::int64_t fallback) {
  return number(attribute(node, "val"), fallback);
}

}  // namespace

void Numbering::load() {
  loaded_ = true;
  part_ = parts_.open("numbering");
  if (part_) index(*part_);
}

void Numbering::index(const XmlPart& part) {
  for (pugi::xml_node node = part.root().first_child(); node; node = node.next_sibling()) {
    const Tag tag = part.names().tag(node);
    if (tag == Tag::abstractNum) {
      definition_ids_.try_emplace(number(attribute(node, "abstractNumId"), -1), definitions_.size());
      definitions_.emplace_back().node = node;
    } else if (tag == Tag::num) {
      instance_ids_.try_emplace(number(attribute(node, "numId"), -1), instances_.size());
      instances_.emplace_back().node = node;
    }
  }
}

Numbering::Instance* Numbering::find_instance(std::int64_t id) {
  if (!loaded_) load();
  const auto found = instance_ids_.find(id);
  if (found == instance_ids_.end()) return nullptr;
  Instance& instance = instances_[found->second];
  if (!instance.read) read_instance(instance);
  return instance.definition == kNoDefinition ? nullptr : &instance;
}

void Numbering::read_instance(Instance& instance) {
  const Names& names = part_->names();
  instance.read = true;
  instance.definition = find_definition(instance.node);
  if (instance.definition == kNoDefinition) return;
  for (pugi::xml_node node = instance.node.first_child(); node; node = node.next_sibling())
    if (names.tag(node) == Tag::lvlOverride) read_override(node, instance);
  Definition& definition = definitions_[instance.definition];
  if (definition.read) return;
  definition.read = true;
  for (pugi::xml_node node = definition.node.first_child(); node; node = node.next_sibling()) {
    const std::int64_t level = names.tag(node) == Tag::lvl ? number(attribute(node, "ilvl"), -1) : -1;
    if (level >= 0 && level < std::int64_t{kLevels})
      definition.levels[static_cast<std::size_t>(level)] = read_level(node);
  }
}

std::size_t Numbering::find_definition(pugi::xml_node number) {
  const Names& names = part_->names();
  for (int link = 0; link < kMaxStyleLinks; ++link) {
    const auto found = definition_ids_.find(value_number(child(names, number, Tag::abstractNumId), -1));
    if (found == definition_ids_.end()) return kNoDefinition;
    const pugi::xml_node linked = child(names, definitions_[found->second].node, Tag::numStyleLink);
    if (!linked) return found->second;
    const Style& style = styles_.find(StyleKind::numbering, value(linked));
    const auto next = instance_ids_.find(style.numbering.number);
    if (next == instance_ids_.end()) return found->second;
    number = instances_[next->second].node;
  }
  return kNoDefinition;
}

void Numbering::read_override(pugi::xml_node node, Instance& instance) {
  const std::int64_t level = number(attribute(node, "ilvl"), -1);
  if (level < 0 || level >= std::int64_t{kLevels}) return;
  Override& override = instance.overrides[static_cast<std::size_t>(level)];
  const Names& names = part_->names();
  if (const pugi::xml_node start = child(names, node, Tag::startOverride)) {
    override.has_start = true;
    override.start = value_number(start, 0);
  }
  if (const pugi::xml_node replaced = child(names, node, Tag::lvl)) override.level = read_level(replaced);
}

Numbering::Level Numbering::read_level(pugi::xml_node node) {
  const Names& names = part_->names();
  Level level;
  level.defined = true;
  level.start = 0;  // §17.9.25: zero where w:start is left out
  for (pugi::xml_node property = node.first_child(); property; property = property.next_sibling()) {
    switch (names.tag(property)) {
      case Tag::start:
        level.start = value_number(property, 0);
        break;
      case Tag::numFmt:
        read_format(property, level);
        break;
      case Tag::alternate_content:
        for (pugi::xml_node branch = property.first_child(); branch; branch = branch.next_sibling())
          if (const pugi::xml_node format = child(names, branch, Tag::numFmt)) {
            read_format(format, level);
            break;
          }
        break;
      case Tag::lvlRestart:
        level.restart = value_number(property, -1);
        break;
      case Tag::isLgl:
        level.legal = is_on(property);
        break;
      case Tag::lvlText:
        level.text = value(property);
        break;
      case Tag::pStyle:
        level.paragraph_style = value(property);
        break;
      case Tag::rPr:
        if (const char* font = attribute(child(names, property, Tag::rFonts), "ascii")) level.font_name = font;
        level.font = font_or_unknown(read_run_properties(property, names, fonts_).fonts.ascii);
        break;
      default:
        break;
    }
  }
  return level;
}

// [MS-DOCX] 2.4.1.13: w:val="custom" with the first numbers written out, such as "001, 002, 003, …".
void Numbering::read_format(pugi::xml_node node, Level& level) {
  const std::string_view name = value(node);
  level.format = number_format(name);
  const char* pattern = attribute(node, "format");
  if (name != "custom" || pattern == nullptr) return;
  const std::string_view digits = pattern;
  const std::size_t end = std::min(digits.find_first_not_of("0123456789"), digits.size());
  level.digits = static_cast<std::uint8_t>(std::min<std::size_t>(end, 9));
}

const Numbering::Level& Numbering::level_of(const Instance& instance, std::size_t level) const {
  const Level& replaced = instance.overrides[level].level;
  return replaced.defined ? replaced : definitions_[instance.definition].levels[level];
}

}  // namespace baocao::reader::docx
