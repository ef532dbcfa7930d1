#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
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
  /// The results of so many inputs stand in the output now.
  void advance_writing(std::uint64_t inputs);
  /// Takes the bar away, so that a line can be written; the next advance draws it again.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool is_due() const { return shown_ && Clock::now() >= next_; }
  double seconds() const;
  std::string to_share(std::uint64_t done) const;
  std::string to_time_left(std::uint64_t done) const;
  void show(std::uint64_t done, const std::string& figures);
  void draw(std::uint64_t done, const std::string& figures);

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
