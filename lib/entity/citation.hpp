#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "baocao/entity.hpp"
#include "entity/dates.hpp"

/// Citations: kind, number, date, issuer and title of the documents a text names.
namespace baocao::entity {

struct DocumentNumber;

/// Reads citations at the numbers it is shown, in the order of the text. Spans count bytes, `text` is left blank.
class CitationReader {
 public:
  /// Adds to `found` and goes on with no citation that is in it already.
  CitationReader(std::string_view text, std::vector<Citation>& found)
      : text_(text), found_(found), first_(found.size()) {}

  /// The citation whose number begins at `place`, a digit behind no letter: `238-KH/TU`, `77/QĐ-TTg`, `30/2020/NĐ-CP`,
  /// `49/UBND-NC`; and the members of a list in front of it that share its symbol (`số 18, 19, 20-NQ/TW`); a number
  /// without symbol where kind and “số” stand in front. Gives the offset behind the number, 0 where it is none.
  std::size_t read(const NumberPlace& place);

  /// A law, which has no number, by its date: `Luật Lưu trữ ngày 21 tháng 6 năm 2024`.
  void read_law(const DateInText& date);

 private:
  struct Lead;
  Lead find_lead(const NumberPlace& place, const DocumentNumber& document) const;
  Lead find_lead_over_body(std::size_t end) const;
  std::size_t read_number_alone(const NumberPlace& place);
  void read_list(std::size_t at, std::string_view symbol);
  void add(Lead lead, std::string number, std::size_t number_end);
  bool goes_on_list(std::size_t begin) const;
  bool has_found() const noexcept { return found_.size() > first_; }

  std::string_view text_;
  std::vector<Citation>& found_;
  std::size_t first_;  // in found_, of those in text_
};

}  // namespace baocao::entity
