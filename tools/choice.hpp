#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace baocao::tool {

/// An option (or, without dashes in `name`, an argument) that takes one of a few words. `set` is
/// called with the value of the word that was given.
template <class Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, const std::string& meaning,
                        std::vector<std::pair<std::string, Value>> choices, std::function<void(Value)> set) {
  std::vector<std::string> words;
  words.reserve(choices.size());
  for (const auto& choice : choices) words.push_back(choice.first);
  const auto pick = [choices, set = std::move(set)](const std::string& word) {
    for (const auto& [candidate, value] : choices)
      if (candidate == word) set(value);
  };
  return command.add_option_function<std::string>(name, pick, meaning)
      ->check(CLI::IsMember(words).description(""))
      ->type_name("");
}

}  // namespace baocao::tool
