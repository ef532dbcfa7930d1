// name-variant: one name in two spellings that differ in their marks.
#include <algorithm>
#include <map>
#include <set>

#include "audit/rule.hpp"
#include "baocao/text.hpp"
#include "entity/bodies.hpp"
#include "entity/number.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

constexpr std::size_t kMostWords = 24;

struct Name {
  const View* view = nullptr;
  const Place* place = nullptr;
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::vector<std::string> words;  // folded, with marks
};

struct Spelling {
  Name first;
  std::size_t count = 0;
};

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::string_view word = word_at(folded, at);
    if (!word.empty()) words.emplace_back(word);
    at += std::max<std::size_t>(word.size(), 1);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

class NameFinder {
 public:
  NameFinder(const View& view, const Place& place) : view_(view), place_(place), text_(place.paragraph->text) {}

  std::vector<Name> find() {
    for (std::size_t at = 0; at < text_.size();) {
      if (text_.substr(at).starts_with("“")) add_quoted(at);
      const std::string_view word = word_at(text_, at);
      if (word.empty()) {
        at += text::decode_at(text_, at).size;
        continue;
      }
      if (is_capitalised(word)) {
        const std::size_t end = run_end(at);
        if (end > at + word.size()) add(at, end);
        if (const std::size_t body = match_body(text_, at); body > end) add(at, body);
        at = std::max(end, at + word.size());
      } else {
        at += word.size();
      }
    }
    return std::move(found_);
  }

 private:
  // Behind the capitalised words from `at` on, one space between them, and a number that closes them.
  std::size_t run_end(std::size_t at) const {
    std::size_t end = at;
    while (true) {
      const std::size_t next = end == at ? at : end + 1;
      if (end != at && (end >= text_.size() || text_[end] != ' ')) break;
      const std::string_view word = word_at(text_, next);
      if (word.empty()) break;
      if (is_digit(word.front())) {
        if (end != at && word.size() <= 3) end = next + word.size();
        break;
      }
      if (!is_capitalised(word)) break;
      end = next + word.size();
    }
    return end;
  }

  void add_quoted(std::size_t open) {
    constexpr std::size_t kLongestQuote = 200;
    const std::size_t begin = open + std::string_view("“").size();
    const std::size_t close = text_.substr(begin, kLongestQuote).find("”");
    if (close != std::string_view::npos) add(begin, begin + close);
  }

  void add(std::size_t begin, std::size_t end) {
    Name name{&view_, &place_, begin, end, folded_words(text_.substr(begin, end - begin))};
    if (name.words.size() >= 2 && name.words.size() <= kMostWords) found_.push_back(std::move(name));
  }

  const View& view_;
  const Place& place_;
  std::string_view text_;
  std::vector<Name> found_;
};

// Spellings of one key, by their words.
using Spellings = std::map<std::string, Spelling>;

// Two spellings in one sentence are two names.
std::string side_by_side_key(const std::string& a, const std::string& b) {
  return a < b ? a + "\n" + b : b + "\n" + a;
}

// Sentences in front of byte offsets, asked for in ascending order: one pass over the text in all.
class SentenceCounter {
 public:
  explicit SentenceCounter(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t offset) {
    for (; at_ + 1 < offset; ++at_)
      count_ += std::string_view(".!?").find(text_[at_]) != std::string_view::npos && text_[at_ + 1] == ' ' ? 1u : 0u;
    return count_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

class NameTable {
 public:
  void add(const View& view, const Place& place) {
    std::map<std::string, std::vector<std::pair<std::size_t, std::string>>> here;  // key → sentence, spelling
    SentenceCounter sentences(place.paragraph->text);
    for (Name& name : NameFinder(view, place).find()) {
      const std::string spelling = joined(name.words);
      const std::string key = fold(spelling, Diacritics::ignore);
      auto& seen = here[key];
      if (seen.empty() || seen.back().second != spelling) {
        const std::size_t sentence = sentences.at(name.begin);
        for (const auto& [other_sentence, other] : seen)
          if (other_sentence == sentence && other != spelling) two_names_.insert(side_by_side_key(other, spelling));
        seen.emplace_back(sentence, spelling);
      }
      Spelling& entry = names_[key][spelling];
      if (entry.count++ == 0) entry.first = std::move(name);
    }
  }

  void report(Findings& findings) {
    std::vector<const Spellings*> doubtful;
    for (const auto& [key, spellings] : names_)
      if (spellings.size() > 1) doubtful.push_back(&spellings);
    // Shorter names first: what they show is not shown again by a longer one around them.
    std::stable_sort(doubtful.begin(), doubtful.end(), [](const Spellings* a, const Spellings* b) {
      return a->begin()->second.first.words.size() < b->begin()->second.first.words.size();
    });
    for (const Spellings* spellings : doubtful) report(*spellings, findings);
  }

 private:
  void report(const Spellings& spellings, Findings& findings) {
    const auto usual = std::max_element(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
      return a.second.count < b.second.count;
    });
    for (auto other = spellings.begin(); other != spellings.end(); ++other) {
      if (other == usual || two_names_.contains(side_by_side_key(usual->first, other->first))) continue;
      const Name& one = usual->second.first;
      const Name& two = other->second.first;
      if (one.words.size() != two.words.size() || is_told(one, two)) continue;
      findings.add("name-variant", text_of(one) + " is also spelled " + text_of(two), {show(one), show(two)});
    }
  }

  // Whether the same words, written in the same two ways, were told of inside a shorter name.
  bool is_told(const Name& one, const Name& two) {
    std::string difference;
    for (std::size_t i = 0; i < one.words.size(); ++i)
      if (one.words[i] != two.words[i]) difference += side_by_side_key(one.words[i], two.words[i]) + "\n";
    const std::string key = " " + fold(joined(one.words), Diacritics::ignore) + " ";
    for (const auto& [told, name] : told_)
      if (told == difference && key.find(name) != std::string::npos) return true;
    told_.emplace_back(difference, key);
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

  std::map<std::string, Spellings> names_;
  std::set<std::string> two_names_;
  std::vector<std::pair<std::string, std::string>> told_;
};

}  // namespace

void check_names(const Index& index, Findings& findings) {
  NameTable names;
  for (const View& view : index.views)
    for (const Place& place : view.places) names.add(view, place);
  names.report(findings);
}

}  // namespace baocao::audit
