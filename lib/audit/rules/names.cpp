// name-variant: one name in two spellings that differ in their marks.
#include <algorithm>
#include <map>
#include <set>

#include "audit/name_finder.hpp"
#include "audit/rule.hpp"
#include "baocao/text.hpp"
#include "entity/text_view.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

struct Spelling {
  Name first;
  std::size_t count = 0;
  bool inside_sentence = false;  // where its first word need not be a capital
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Spellings of one key, by their words.
using Spellings = std::map<std::string, Spelling>;

// Two spellings in one clause are two names.
std::string side_by_side_key(const std::string& a, const std::string& b) {
  return a < b ? a + "\n" + b : b + "\n" + a;
}

// Ends of sentences and clauses in front of byte offsets, asked for in ascending order: one pass over the text in all.
class ClauseCounter {
 public:
  explicit ClauseCounter(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t offset) {
    for (; at_ + 1 < offset; ++at_)
      count_ += std::string_view(".!?;").find(text_[at_]) != std::string_view::npos && text_[at_ + 1] == ' ' ? 1u : 0u;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

class NameTable {
 public:
  explicit NameTable(const BodyNames& bodies) : bodies_(bodies) {}

  void add(const View& view, const Place& place) {
    std::map<std::string, std::vector<std::pair<std::size_t, std::string>>> here;  // key → clause, spelling
    ClauseCounter clauses(place.paragraph->text);
    for (Name& name : find_names(view, place, bodies_)) {
      const std::string spelling = joined(name.words);
      const std::string key = fold(spelling, Diacritics::ignore);
      auto& seen = here[key];
      if (seen.empty() || seen.back().second != spelling) {
        const std::size_t clause = clauses.at(name.begin);
        for (const auto& [other_clause, other] : seen)
          if (other_clause == clause && other != spelling) two_names_.insert(side_by_side_key(other, spelling));
        seen.emplace_back(clause, spelling);
      }
      Spelling& entry = names_[key][spelling];
      entry.inside_sentence = entry.inside_sentence || !name.starts_sentence;
      if (entry.count++ == 0) entry.first = std::move(name);
    }
  }

  void report(Findings& findings) {
    std::vector<const Spellings*> doubtful;
    for (const auto& [key, spellings] : names_)
      if (spellings.size() > 1) doubtful.push_back(&spellings);
    // Names in capitals before those of bodies, and shorter ones first: what they show is not shown again by a longer
    // one around them.
    const auto rank = [](const Spellings* spellings) {
      const Name& name = spellings->begin()->second.first;
      return std::pair(name.has_small_words, name.words.size());
    };
    std::stable_sort(doubtful.begin(), doubtful.end(),
                     [&](const Spellings* a, const Spellings* b) { return rank(a) < rank(b); });
    for (const Spellings* spellings : doubtful) report(*spellings, findings);
  }

 private:
  void report(const Spellings& spellings, Findings& findings) {
    const auto usual = std::max_element(spellings.begin(), spellings.end(),
                                        [](const auto& a, const auto& b) { return a.second.count < b.second.count; });
    for (auto other = spellings.begin(); other != spellings.end(); ++other) {
      if (other == usual || two_names_.contains(side_by_side_key(usual->first, other->first))) continue;
      const Name& one = usual->second.first;
      const Name& two = other->second.first;
      if (one.words.size() != two.words.size()) continue;
      // “Qua Bình Hưng, đoàn …”, “Quả Bình Hưng …”: no names, if the capital is always that of a sentence.
      const bool only_first_differs = std::equal(one.words.begin() + 1, one.words.end(), two.words.begin() + 1);
      if (only_first_differs && !usual->second.inside_sentence && !other->second.inside_sentence) continue;
      if (is_told(one, two)) continue;
      findings.add("name-variant",
                   say("{1} is also spelled {2}", "{1} còn được viết là {2}", {text_of(one), text_of(two)}),
                   {show(one), show(two)});
    }
  }

  // Whether the same words, written in the same two ways, were told of inside a shorter name, or in one that overlaps:
  // `Nguyễn Văn Tuấn`, `Văn Tuấn phụ` (trách), which begins like `Văn phòng`.
  bool is_told(const Name& one, const Name& two) {
    Told name{.words = {}, .difference = {}, .first = one.words.size(), .last = 0, .is_body = one.has_small_words};
    for (std::size_t i = 0; i < one.words.size(); ++i) {
      name.words.push_back(fold(one.words[i], Diacritics::ignore));
      if (one.words[i] == two.words[i]) continue;
      name.difference += side_by_side_key(one.words[i], two.words[i]) + "\n";
      name.first = std::min(name.first, i);
      name.last = i;
    }
    for (const Told& told : told_)
      if (told.difference == name.difference && (holds(name, told) || overlap(told, name) || overlap(name, told)))
        return true;
    told_.push_back(std::move(name));
    return false;
  }

  struct Told {
    std::vector<std::string> words;  // without marks
    std::string difference;
    std::size_t first = 0;  // of the words that differ
    std::size_t last = 0;
    bool is_body = false;
  };

  static bool holds(const Told& longer, const Told& shorter) {
    return std::search(longer.words.begin(), longer.words.end(), shorter.words.begin(), shorter.words.end()) !=
           longer.words.end();
  }

  // Whether `left` ends in what `right` begins with, what differs among it: two words or more, since `Văn Tuấn` and
  // `Tuấn Anh` are two; of bodies one, as a name may be cut there, `Ủy ban Mật` (trận Tổ quốc).
  static bool overlap(const Told& left, const Told& right) {
    for (std::size_t common = std::max<std::size_t>(left.is_body && right.is_body ? 1 : 2, right.last + 1);
         common <= std::min(left.words.size(), right.words.size()); ++common) {
      const std::size_t begin = left.words.size() - common;
      if (begin <= left.first &&
          std::equal(left.words.begin() + static_cast<std::ptrdiff_t>(begin), left.words.end(), right.words.begin()))
        return true;
    }
    return false;
  }

  static std::string text_of(const Name& name) {
    return name.place->paragraph->text.substr(name.begin, name.end - name.begin);
  }

  static Evidence show(const Name& name) {
    CodePointCounter counter(name.place->paragraph->text);
    const std::uint32_t begin = counter.at(name.begin);
    return {name.view->report, name.place->at, {begin, counter.at(name.end)}, text_of(name)};
  }

  const BodyNames& bodies_;
  std::map<std::string, Spellings> names_;
  std::set<std::string> two_names_;
  std::vector<Told> told_;
};

}  // namespace

void check_names(const Index& index, Findings& findings) {
  BodyNames bodies;
  for (const View& view : index.views)
    for (const Place& place : view.places) bodies.learn(place.paragraph->text);
  NameTable names(bodies);
  for (const View& view : index.views)
    for (const Place& place : view.places) names.add(view, place);
  names.report(findings);
}

}  // namespace baocao::audit
