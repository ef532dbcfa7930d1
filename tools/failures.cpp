#include "failures.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "text/valid_utf8.hpp"

namespace baocao::tool {

namespace {

void append_escaped_byte(std::string& line, char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  if (byte == '\n') {
    line += "\\n";
  } else {
    const auto value = static_cast<unsigned char>(byte);
    line += {'\\', 'x', kDigits[value >> 4], kDigits[value & 0xFu]};
  }
}

/// Controls (C0, delete, C1) and the two line separators could break the line or the terminal.
constexpr bool breaks_line(char32_t code_point) noexcept {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x2028 ||
         code_point == 0x2029;
}

void append_on_one_line(std::string& line, std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const text::Decoded next = text::decode_at(bytes, at);
    const std::string_view part = bytes.substr(at, next.size);
    // A real U+FFFD is three bytes, what is not UTF-8 at most three that decode otherwise.
    const bool malformed = next.code_point == text::kReplacement && part != "\uFFFD";
    if (malformed || breaks_line(next.code_point)) {
      for (const char byte : part) append_escaped_byte(line, byte);
    } else {
      line += part;
    }
    at += next.size;
  }
}

}  // namespace

std::string to_one_line(std::string_view bytes) {
  std::string line;
  append_on_one_line(line, bytes);
  return line;
}

std::string to_text_line(const Error& error) {
  std::string line = "baocao: ";
  append_on_one_line(line, error.input());
  if (!error.input().empty()) line += ": ";
  append_on_one_line(line, error.description());
  return line;
}

std::string to_json_line(const Error& error) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const auto field = [&](std::string_view key, std::string_view value) {
    const std::string text = text::to_valid_utf8(value);
    json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  };
  json.StartObject();
  field("path", error.input());
  field("code", to_string(error.code()));
  field("message", error.description());
  json.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

void write_to_standard_error(std::string_view line) {
  while (!line.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    line.remove_prefix(static_cast<std::size_t>(written));
  }
}

void report_usage(std::string_view what) {
  std::string line = "baocao: ";
  append_on_one_line(line, what);
  write_to_standard_error(line + " (see baocao --help)\n");
}

void FailureLog::report(const Error& error) {
  any_ = true;
  write_to_standard_error((format_ == ErrorFormat::json ? to_json_line(error) : to_text_line(error)) + '\n');
}

}  // namespace baocao::tool
