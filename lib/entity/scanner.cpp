// One pass over the text, led by its digits: every entity has a number in it. What a number is part of is asked in
// the order of certainty: a document's number, a period, a date, a quantity. The words around it are looked at a few
// at a time, so the work for one number is bounded and the whole is linear.
#include "entity/scanner.hpp"

#include "entity/citation.hpp"
#include "entity/dates.hpp"
#include "entity/number.hpp"
#include "entity/period.hpp"
#include "entity/quantity.hpp"
#include "entity/text_view.hpp"

namespace baocao {

namespace {

using namespace entity;

// Spans are counted in bytes while the text is scanned; this gives their text and counts code points.
template <class Entity>
void settle(std::string_view text, std::vector<Entity>& entities, std::size_t first) {
  CodePointCounter counter(text);
  for (std::size_t i = first; i < entities.size(); ++i) {
    Entity& entity = entities[i];
    Span& span = entity.place.span;
    entity.text.assign(text, span.start, span.end - span.start);
    span = {counter.at(span.start), counter.at(span.end)};
  }
}

class Scanner {
 public:
  Scanner(std::string_view text, Entities& found)
      : text_(text), citations_(text, found.citations), found_(found), first_(EntityCounts::of(found)) {}

  void scan() {
    for (std::size_t at = find_digit(text_, 0); at < text_.size(); at = find_digit(text_, at))
      at = is_behind_word(text_, at) ? skip_word(at) : read({text_, at});
    settle(text_, found_.citations, first_.citations);
    settle(text_, found_.quantities, first_.quantities);
    settle(text_, found_.dates, first_.dates);
    settle(text_, found_.periods, first_.periods);
  }

 private:
  std::size_t skip_word(std::size_t at) const { return at + word_at(text_, at).size(); }

  // Reads what the number at `place` is part of; gives the offset to go on from.
  std::size_t read(NumberPlace place) {
    if (const std::size_t end = citations_.read(place); end > 0) return end;
    place.read_key();
    const Period* previous = found_.periods.size() == first_.periods ? nullptr : &found_.periods.back();
    if (auto period = find_period(place, previous)) return add(found_.periods, std::move(*period));
    if (auto date = find_date(place)) return add_date(*date);
    if (auto quantity = find_quantity(place)) return add(found_.quantities, std::move(*quantity));
    return skip_word(place.at);
  }

  template <class Entity>
  static std::size_t add(std::vector<Entity>& list, Entity&& entity) {
    list.push_back(std::move(entity));
    return list.back().place.span.end;
  }

  std::size_t add_date(const DateInText& found) {
    citations_.read_law(found);
    Date& date = found_.dates.emplace_back();
    date.value = found.date.value;
    date.place.span = {static_cast<std::uint32_t>(found.begin), static_cast<std::uint32_t>(found.date.end)};
    return found.date.end;
  }

  std::string_view text_;
  CitationReader citations_;
  Entities& found_;
  EntityCounts first_;  // in found_, of those in text_
};

}  // namespace

namespace entity {

void add_entities(std::string_view text, Entities& found) {
  Scanner(text, found).scan();
}

}  // namespace entity

Entities find_entities(std::string_view text) {
  Entities found;
  add_entities(text, found);
  return found;
}

}  // namespace baocao
