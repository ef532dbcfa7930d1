#include "audit/name_finder.hpp"

#include <algorithm>

#include "baocao/text.hpp"
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"
#include "text/utf8.hpp"

namespace baocao::audit {

namespace {

using namespace entity;

constexpr std::size_t kMostWords = 24;

// Words of bodies' names without their marks, since it is in marks that spellings differ: first words, small words
// behind a capital, and small words behind those (Ủy ban nhân dân tỉnh).
constexpr auto kFirstWords = word_set({"ban",  "bo",     "so",  "uy",     "hoi", "tinh", "thanh", "huyen", "dang",
                                       "van",  "thuong", "mat", "lien",   "cuc", "tong", "vien",  "toa",   "doan",
                                       "cong", "phong",  "chi", "truong", "chu", "bi",   "trung", "quan"});
constexpr auto kBehindCapital =
    word_set({"uy",     "vu",     "uong",   "tra",  "giao", "van",   "chinh", "tri",  "thu",  "phu", "hoi",
              "dong",   "doan",   "sat",    "an",   "ban",  "phong", "tich",  "truc", "nghi", "te",  "hoa",
              "nghiep", "truong", "nguyen", "vien", "dang", "tuong", "quoc",  "chuc", "dao"});
constexpr auto kBehindSmall =
    word_set({"nhan", "dan", "tinh", "huyen", "xa", "phuong", "thi", "tran", "thanh", "pho", "dang"});

std::string plain(std::string_view word) {
  return fold(word, Diacritics::ignore);
}

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

class NameFinder {
 public:
  NameFinder(const View& view, const Place& place, const BodyNames& bodies)
      : view_(view), place_(place), bodies_(bodies), text_(place.paragraph->text) {}

  std::vector<Name> find() {
    for (std::size_t at = 0; at < text_.size();) {
      if (text_.substr(at).starts_with("“")) add_quoted(at);
      const std::string_view word = word_at(text_, at);
      if (word.empty()) {
        at += text::decode_at(text_, at).size;
        continue;
      }
      std::size_t end = at + word.size();
      if (is_capitalised(word)) {
        end = std::max(run_end(at), end);
        add_run(at, end);
      }
      at = end;
    }
    return std::move(found_);
  }

 private:
  // The word behind one space at `end`; empty where none stands there.
  std::string_view next_word(std::size_t end) const {
    return end < text_.size() && text_[end] == ' ' ? word_at(text_, end + 1) : std::string_view();
  }

  // Behind the capitalised words from `at` on, one space between them, and a number that closes them.
  std::size_t run_end(std::size_t at) const {
    std::size_t end = at + word_at(text_, at).size();
    while (true) {
      const std::string_view word = next_word(end);
      if (word.empty()) return end;
      if (is_digit(word.front())) return word.size() <= 3 ? end + 1 + word.size() : end;
      if (!is_capitalised(word)) return end;
      end += 1 + word.size();
    }
  }

  // Behind the name of the body that begins at `at`, with its small words: one behind a capital that leads to another
  // capital or ends such names, and what may follow it. 0 where no body's name begins.
  std::size_t body_end(std::size_t at) const {
    const std::string first = plain(word_at(text_, at));
    if (!kFirstWords.contains(first)) return 0;
    std::size_t end = run_end(at);
    if (end == at + word_at(text_, at).size() && tells_deed(first, plain(next_word(end)))) return 0;
    for (std::size_t words = 1; words < kMostWords; ++words) {
      const std::string_view small = next_word(end);
      if (small.empty() || small.size() > kLongestKeyword || is_digit(small.front())) break;
      const std::size_t behind = end + 1 + small.size();
      const std::string_view after = next_word(behind);
      const bool leads_on = !after.empty() && is_capitalised(after);
      if (!leads_on && !kBehindCapital.contains(plain(small))) break;
      end = behind;
      for (std::string_view more = next_word(end); !more.empty() && more.size() <= kLongestKeyword &&
                                                   !is_capitalised(more) && kBehindSmall.contains(plain(more));
           more = next_word(end))
        end += 1 + more.size();
      const std::string_view capital = next_word(end);
      if (capital.empty() || !is_capitalised(capital)) break;
      end = run_end(end + 1);
    }
    return end;
  }

  // `Do Ban Tuyên giáo Tỉnh ủy …`, `Qua Bình Hưng, …`: a name may begin behind the word that begins the sentence.
  void add_run(std::size_t begin, std::size_t end) {
    const std::size_t second = skip_spaces(text_, begin + word_at(text_, begin).size());
    if (second < end) add(begin, end);
    if (second < end && starts_sentence(begin)) add(second, end);
    for (std::size_t at = begin; at < end; at = skip_spaces(text_, at + word_at(text_, at).size()))
      if (add_bodies(at, end)) return;
  }

  // Whether a body's name begins at `at` that is longer than the run of capitalised words, which ends at `run`.
  bool add_bodies(std::size_t at, std::size_t run) {
    std::vector<std::size_t> ends = bodies_.ends(text_, at);
    if (ends.empty() || ends.back() <= run) ends.push_back(body_end(at));
    for (const std::size_t end : ends)
      if (end > run) add(at, end, true);
    return ends.back() > run;
  }

  bool starts_sentence(std::size_t at) const {
    const std::size_t end = skip_spaces_back(text_, at);
    return end == 0 || std::string_view(".!?:;-+").find(text_[end - 1]) != std::string_view::npos;
  }

  void add_quoted(std::size_t open) {
    constexpr std::size_t kLongestQuote = 200;
    const std::size_t begin = open + std::string_view("“").size();
    const std::size_t close = text_.substr(begin, kLongestQuote).find("”");
    if (close != std::string_view::npos) add(begin, begin + close);
  }

  void add(std::size_t begin, std::size_t end, bool has_small_words = false) {
    Name name{&view_,
              &place_,
              begin,
              end,
              starts_sentence(begin),
              has_small_words,
              folded_words(text_.substr(begin, end - begin))};
    if (name.words.size() >= 2 && name.words.size() <= kMostWords) found_.push_back(std::move(name));
  }

  const View& view_;
  const Place& place_;
  const BodyNames& bodies_;
  std::string_view text_;
  std::vector<Name> found_;
};

}  // namespace

std::vector<Name> find_names(const View& view, const Place& place, const BodyNames& bodies) {
  return NameFinder(view, place, bodies).find();
}

}  // namespace baocao::audit
