#include "audit/rule.hpp"

namespace baocao::audit {

namespace {

std::string fill(std::string_view pattern, const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '{') {
      text += pattern[at];
      continue;
    }
    text += values.at(static_cast<std::size_t>(pattern[at + 1] - '1'));
    at += 2;
  }
  return text;
}

}  // namespace

Message say(std::string_view english, std::string_view vietnamese, const std::vector<std::string>& values) {
  return {fill(english, values), fill(vietnamese, values)};
}

}  // namespace baocao::audit
