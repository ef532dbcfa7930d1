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
    std::vector<Pair> pairs;
    for (const Spellings* spellings : doubtful) add_pairs(*spellings, pairs);
    for (const Pair& pair : pairs)
      if (std::none_of(pairs.begin(), pairs.end(), [&](const Pair& other) { return is_piece(pair, other); }) &&
          !is_told(pair))
        report(pair, findings);
  }

 private:
  // Two spellings of a name, and the words in which they differ.
  struct Pair {
    const Spelling* usual = nullptr;
    const Spelling* other = nullptr;
    std::vector<std::string> words;        // without marks
    std::vector<std::string> differences;  // of both spellings, in order
    std::size_t first = 0;                 // of the words that differ
    std::size_t last = 0;
    bool is_body = false;
  };

  void add_pairs(const Spellings& spellings, std::vector<Pair>& pairs) const {
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
      pairs.push_back(pair_of(usual->second, other->second));
    }
  }

  static Pair pair_of(const Spelling& usual, const Spelling& other) {
    const Name& one = usual.first;
    const Name& two = other.first;
    Pair pair{&usual, &other, {}, {}, one.words.size(), 0, one.has_small_words};
    for (std::size_t i = 0; i < one.words.size(); ++i) {
      pair.words.push_back(fold(one.words[i], Diacritics::ignore));
      if (one.words[i] == two.words[i]) continue;
      pair.differences.push_back(side_by_side_key(one.words[i], two.words[i]));
      pair.first = std::min(pair.first, i);
      pair.last = i;
    }
    return pair;
  }

  // The evidence in an order that does not turn with the number of places, since it makes the id.
  static void report(const Pair& pair, Findings& findings) {
    const Name& usual = pair.usual->first;
    const Name& other = pair.other->first;
    std::vector<Evidence> evidence = {show(usual), show(other)};
    if (other.words < usual.words) std::swap(evidence[0], evidence[1]);
    findings.add("name-variant",
                 say("{1} is also spelled {2}", "{1} còn được viết là {2}", {text_of(usual), text_of(other)}),
                 std::move(evidence));
  }

  // Whether one of the spellings stands only inside a longer one that differs in more words: `Sở Giao` in `Sở Giao dục
  // và Đào tao`.
  static bool is_piece(const Pair& pair, const Pair& longer) {
    if (longer.words.size() <= pair.words.size() || longer.differences.size() <= pair.differences.size() ||
        !holds(longer.words, pair.words))
      return false;
    const auto stands_inside = [&](const Spelling& one, const Spelling& around) {
      return one.count == around.count && holds(around.first.words, one.first.words);
    };
    const auto differs_there = [&](const std::string& difference) {
      return std::find(longer.differences.begin(), longer.differences.end(), difference) != longer.differences.end();
    };
    return std::all_of(pair.differences.begin(), pair.differences.end(), differs_there) &&
           (stands_inside(*pair.usual, *longer.usual) || stands_inside(*pair.usual, *longer.other) ||
            stands_inside(*pair.other, *longer.usual) || stands_inside(*pair.other, *longer.other));
  }

  // Whether the same words, written in the same two ways, were told of inside a shorter name, or in one that overlaps:
  // `Nguyễn Văn Tuấn`, `Văn Tuấn phụ` (trách), which begins like `Văn phòng`.
  bool is_told(const Pair& pair) {
    for (const Pair& told : told_)
      if (told.differences == pair.differences &&
          (holds(pair.words, told.words) || overlap(told, pair) || overlap(pair, told)))
        return true;
    told_.push_back(pair);
    return false;
  }

  static bool holds(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
    return std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end();
  }

  // Whether `left` ends in what `right` begins with, what differs among it: two words or more, since `Văn Tuấn` and
  // `Tuấn Anh` are two; of bodies one, as a name may be cut there, `Ủy ban Mật` (trận Tổ quốc).
  static bool overlap(const Pair& left, const Pair& right) {
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
  std::vector<Pair> told_;
};

}  // namespace

void check_names(const Index& index, Findings& findings) {
  std::vector<std::string_view> texts;
  for (const View& view : index.views)
    for (const Place& place : view.places) texts.push_back(place.paragraph->text);
  const BodyNames bodies(texts);
  NameTable names(bodies);
  for (const View& view : index.views)
    for (const Place& place : view.places) names.add(view, place);
  names.report(findings);
}

}  // namespace baocao::audit
