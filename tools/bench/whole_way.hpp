#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "baocao/baocao.hpp"

/// The whole way of one file, file → JSON text, with the time of each stage.
namespace baocao::bench {

using Clock = std::chrono::steady_clock;

enum class Stage : std::uint8_t { read, report, entity, json };
inline constexpr std::size_t kStageCount = 4;
/// `read` is container, reader and text together: bytes → Document.
inline constexpr std::array<std::string_view, kStageCount> kStageNames = {"read", "report", "entity", "json"};

struct StageTimes {
  std::array<Clock::duration, kStageCount> stages{};
  Clock::duration whole{};
};

/// Throws Error where the file cannot be read or holds more than one document.
Document read_one(std::string_view bytes, std::string_view path, Source& source);

/// `json_bytes` takes the size of what was made.
StageTimes run_whole_way(std::string_view bytes, std::string_view path, std::size_t& json_bytes);

}  // namespace baocao::bench
