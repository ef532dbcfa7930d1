#include "archive/report_line.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "text/valid_utf8.hpp"

namespace baocao::archive {

namespace {

constexpr std::string_view kBeforePath = R"({"schema":"baocao/report/1","source":{"path":)";
constexpr std::string_view kDuplicateOf = R"(,"duplicate_of":)";
constexpr std::string_view kAfterSource = R"(},"reports":[)";

std::string json_string(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  const std::string valid = text::to_valid_utf8(text);
  json.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

/// Where the JSON string that begins at `at` ends.
std::size_t end_of_string(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at)
    if (json[at] == '\\') ++at;
  return at + 1;
}

std::string text_of(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  return {member->value.GetString(), member->value.GetStringLength()};
}

}  // namespace

std::optional<LineFacts> facts_of(std::string_view line) {
  rapidjson::Document parsed;
  parsed.Parse(line.data(), line.size());
  const rapidjson::Value& json = parsed;  // const: clang finds the comparison of mixed iterators ambiguous
  if (parsed.HasParseError() || !json.IsObject() || text_of(json, "schema") != "baocao/report/1") return std::nullopt;
  const auto source = json.FindMember("source");
  const auto reports = json.FindMember("reports");
  if (source == json.MemberEnd() || !source->value.IsObject()) return std::nullopt;
  if (reports == json.MemberEnd() || !reports->value.IsArray()) return std::nullopt;
  LineFacts facts{.path = text_of(source->value, "path"),
                  .format = text_of(source->value, "format"),
                  .sha256 = text_of(source->value, "sha256"),
                  .reports = reports->value.Size(),
                  .duplicate_of = text_of(source->value, "duplicate_of")};
  const auto encodings = source->value.FindMember("encodings");
  if (encodings == source->value.MemberEnd() || !encodings->value.IsArray()) return std::nullopt;
  for (const auto& name : encodings->value.GetArray())
    if (name.IsString()) facts.encodings.emplace_back(name.GetString(), name.GetStringLength());
  return facts;
}

std::string with_path(std::string_view line, std::string_view path) {
  const std::size_t end = end_of_string(line, kBeforePath.size());
  return std::string(kBeforePath) + json_string(path) + std::string(line.substr(end));
}

std::string as_duplicate(std::string_view line, std::string_view first_path) {
  // Inside a string the quotation marks would be escaped, so these can only be where they are looked for.
  std::string_view source = line.substr(0, line.find(kAfterSource));
  source = source.substr(0, source.find(kDuplicateOf));
  return std::string(source) + std::string(kDuplicateOf) + json_string(first_path) +
         R"(},"reports":[],"diagnostics":[]})";
}

}  // namespace baocao::archive
