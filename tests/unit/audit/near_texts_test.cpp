#include "audit/near_texts.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace baocao::audit;

namespace {

// Texts in families: one text with some words left out and some put in.
std::vector<Bag> make_bags(std::mt19937& random, std::size_t count) {
  const auto below = [&](std::size_t limit) { return random() % limit; };
  std::vector<Bag> bags;
  while (bags.size() < count) {
    Bag bag;
    if (!bags.empty() && below(3) > 0) bag = bags[below(bags.size())];
    if (bag.empty())
      for (std::size_t words = below(30); words > 0; --words) bag.push_back(static_cast<Word>(below(below(2) == 0 ? 10 : 300)));
    for (std::size_t changes = below(6); changes > 0 && !bag.empty(); --changes)
      below(2) == 0 ? bag.erase(bag.begin() + static_cast<std::ptrdiff_t>(below(bag.size())))
                    : bag.insert(bag.end(), static_cast<Word>(below(300)));
    std::sort(bag.begin(), bag.end());
    bags.push_back(bag);
  }
  return bags;
}

}  // namespace

TEST_CASE("no pair of alike texts is missed, and few are named in vain") {
  std::mt19937 random(7);
  for (const double least : {0.3, 0.5, 0.72, 0.82, 1.0}) {
    const std::vector<Bag> bags = make_bags(random, 400);
    std::vector<const Bag*> pointers;
    for (const Bag& bag : bags) pointers.push_back(&bag);
    NearTexts near(pointers, least);
    std::size_t alike = 0;
    std::size_t named = 0;
    for (std::size_t i = 0; i < bags.size(); ++i) {
      const std::vector<std::size_t> before = near.before(i);
      named += before.size();
      CHECK(std::is_sorted(before.begin(), before.end()));
      CHECK((before.empty() || before.back() < i));
      for (std::size_t j = 0; j < i; ++j) {
        if (similarity(bags[i], bags[j]) < least) continue;
        ++alike;
        if (!std::binary_search(before.begin(), before.end(), j)) FAIL("missed " << j << " for " << i << " at " << least);
      }
    }
    CHECK(alike > 50);
    if (least > 0.7) CHECK(named < bags.size() * bags.size() / 8);
  }
}
