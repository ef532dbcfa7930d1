#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/index.hpp"

/// Mentions: what the reports say of each document number, short citations among them.
namespace baocao::audit {

struct Title {
  std::vector<Word> words;
  Bag bag;
};

struct Mention {
  const View* view = nullptr;
  Citation citation;  ///< of a short one the number in full; text and place are what stands there
  std::string kind;   ///< folded
  /// As it stands, and the title of the document it begins with: “thực hiện Kết luận số 21-KL/TW về T” is about T too;
  /// so is “phê duyệt T” behind “về việc”. Without periods.
  std::vector<Title> titles;
  std::vector<Period> periods;  ///< of the title, or right behind a citation without one; terms of office aside
};

enum class Titles { unknown, agree, between, disagree };

/// What brings the titles nearest to each other; unknown where one has less than four words.
Titles compare_titles(const AuditThresholds& limits, const Mention& a, const Mention& b);

/// Different mentions, by their number: letters in one case, no spaces, no zeros in front. Numbers of lower committees
/// count within their series; those of a view in several series stand under a key for each.
std::map<std::string, std::vector<Mention>> mentions_by_number(const Index& index);

/// Whether both dates are given and not the same; a month alone agrees with every day in it.
bool dates_differ(const std::string& a, const std::string& b);

}  // namespace baocao::audit
