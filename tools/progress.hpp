#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "archive/totals.hpp"

/// How far a batch is: a bar on a terminal, else a line now and then. To standard error.
namespace baocao::tool {

class Progress {
 public:
  enum class Show { nothing, progress };

  Progress(std::size_t inputs, Show show);

  void advance(const archive::Totals& totals);
  /// Takes the bar away, so that a line can be written; the next advance draws it again.
  void clear();

  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;

  std::string figures(const archive::Totals& totals) const;
  void draw(const archive::Totals& totals);

  std::size_t inputs_;
  bool shown_;
  bool terminal_;
  bool drawn_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_;
};

/// `1.2 GB`
std::string to_size_text(double bytes);

}  // namespace baocao::tool
