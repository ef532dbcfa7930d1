#include "progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "failures.hpp"

namespace baocao::tool {

namespace {

constexpr std::chrono::milliseconds kRedraw{100};
constexpr std::chrono::seconds kFirstLine{5};
constexpr std::chrono::seconds kNextLine{10};
constexpr int kBarCells = 20;

template <class... Values>
std::string print(const char* format, Values... values) {
  std::array<char, 160> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

std::string to_duration_text(double seconds) {
  const auto whole = static_cast<long long>(seconds + 0.5);
  if (whole < 3600) return print("%lld:%02lld", whole / 60, whole % 60);
  return print("%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
}

std::size_t terminal_columns() {
  winsize size = {};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

}  // namespace

std::string to_size_text(double bytes) {
  constexpr std::array kUnits = {"B", "KB", "MB", "GB", "TB"};
  std::size_t unit = 0;
  for (; bytes >= 1024 && unit + 1 < kUnits.size(); ++unit) bytes /= 1024;
  return print(unit == 0 ? "%.0f %s" : "%.1f %s", bytes, kUnits[unit]);
}

Progress::Progress(std::size_t inputs, Show show)
    : inputs_(inputs), shown_(show == Show::progress), terminal_(::isatty(STDERR_FILENO) == 1) {
  next_ = terminal_ ? begin_ : begin_ + kFirstLine;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - begin_).count();
}

std::string Progress::to_share(std::uint64_t done) const {
  return print("%llu of %zu files", static_cast<unsigned long long>(done), inputs_);
}

std::string Progress::to_time_left(std::uint64_t done) const {
  const double left = static_cast<double>(inputs_) - static_cast<double>(done);
  const double each = done > 0 ? seconds() / static_cast<double>(done) : 0;
  return to_duration_text(std::max(left * each, 0.0)) + " left";
}

void Progress::draw(std::uint64_t done, const std::string& figures) {
  const double share = inputs_ == 0 ? 1 : static_cast<double>(done) / static_cast<double>(inputs_);
  const auto full = static_cast<std::size_t>(std::min(share, 1.0) * kBarCells);
  std::string line = "[" + std::string(full, '#') + std::string(kBarCells - full, '.') + "] " + figures;
  line.resize(std::min(line.size(), terminal_columns() - 1));
  write_to_standard_error("\r" + line + "\x1B[K");
  drawn_ = true;
}

void Progress::show(std::uint64_t done, const std::string& figures) {
  if (terminal_) {
    draw(done, figures);
  } else {
    write_to_standard_error("baocao: " + figures + "\n");
  }
  next_ = Clock::now() + (terminal_ ? Clock::duration(kRedraw) : Clock::duration(kNextLine));
}

void Progress::advance(const archive::Totals& totals) {
  if (!is_due()) return;
  const double passed = std::max(seconds(), 1e-3);
  const std::uint64_t done = totals.inputs + totals.elsewhere;
  show(done, to_share(done) +
                 print(", %llu failed, %.0f files/s, %.1f MB/s, ", static_cast<unsigned long long>(totals.failures),
                       static_cast<double>(done) / passed, static_cast<double>(totals.bytes) / passed / (1 << 20)) +
                 to_time_left(done));
}

void Progress::advance_writing(std::uint64_t inputs) {
  if (is_due()) show(inputs, "writing " + to_share(inputs) + ", " + to_time_left(inputs));
}

void Progress::clear() {
  if (!drawn_) return;
  write_to_standard_error("\r\x1B[K");
  drawn_ = false;
}

}  // namespace baocao::tool
