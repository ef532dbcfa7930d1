#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <vector>

/// Complex fields (ECMA-376 part 1 §17.16.18): which text is a field's code and which its result.
/// A code may hold whole fields again; their results are code then, too.
namespace baocao::reader::docx {

class Fields {
 public:
  void mark(pugi::xml_node field_character);  ///< w:fldChar

  /// Whether text met now is part of a code. Fields of `story` (its root) that are begun but never
  /// separated nor ended have no code: their text would be lost for a slip of the producer.
  bool in_code(pugi::xml_node story) { return codes_ > 0 && !drop_unclosed(story); }

  /// A stretch that a field begun inside cannot leave (a cell, a text box).
  struct Scope {
    std::size_t base;
    std::size_t codes;
    bool is_text_box;
    bool searched;
  };
  Scope open_cell();
  Scope open_text_box();  ///< its text stands outside of the fields around its anchor
  void close(const Scope& scope);

 private:
  struct Field {
    pugi::xml_node begin;
    bool in_code;
  };

  void pop();
  bool drop_unclosed(pugi::xml_node story);
  bool is_unclosed(pugi::xml_node begin) const;
  std::size_t count_codes() const;
  void find_unclosed(pugi::xml_node story);

  std::vector<Field> fields_;
  std::size_t base_ = 0;  ///< fields below belong to an outer scope
  std::size_t codes_ = 0;
  bool searched_ = false;
  std::vector<const void*> unclosed_;  ///< their begins, sorted
};

}  // namespace baocao::reader::docx
