#include "archive/journal_line.hpp"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/error_code.hpp"
#include "text/valid_utf8.hpp"

namespace baocao::archive {

namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

constexpr std::string_view kJournal = "baocao/journal/1";

void field(Json& json, const char* key, std::string_view value) {
  const std::string text = text::to_valid_utf8(value);
  json.Key(key);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void field(Json& json, const char* key, std::uint64_t value) {
  json.Key(key);
  json.Uint64(value);
}

void write(Json& json, const LoggedDocument& document) {
  field(json, "suffix", document.suffix);
  field(json, "sha256", document.sha256);
  field(json, "size", document.size);
  field(json, "checksum", document.checksum);
  json.Key("duplicate");
  json.Bool(document.duplicate);
}

void write(Json& json, const LoggedFailure& failure) {
  field(json, "suffix", failure.suffix);
  field(json, "code", to_string(failure.code));
  field(json, "description", failure.description);
}

std::string finish(Json& json, const rapidjson::StringBuffer& buffer) {
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

/// Takes members out of an object and remembers whether all were there.
class Fields {
 public:
  explicit Fields(const rapidjson::Value& object) : object_(object), complete_(object.IsObject()) {}

  std::string text(const char* key) {
    const rapidjson::Value* value = find(key);
    if (value == nullptr || !value->IsString()) return complete_ = false, std::string();
    return {value->GetString(), value->GetStringLength()};
  }
  std::uint64_t number(const char* key) {
    const rapidjson::Value* value = find(key);
    if (value == nullptr || !value->IsUint64()) return complete_ = false, 0;
    return value->GetUint64();
  }
  bool is_true(const char* key) {
    const rapidjson::Value* value = find(key);
    return value != nullptr && value->IsTrue();
  }
  bool has(const char* key) const { return find(key) != nullptr; }
  bool complete() const noexcept { return complete_; }

 private:
  const rapidjson::Value* find(const char* key) const {
    if (!object_.IsObject()) return nullptr;
    const auto member = object_.FindMember(key);
    return member == object_.MemberEnd() ? nullptr : &member->value;
  }

  const rapidjson::Value& object_;
  bool complete_;
};

LoggedDocument read_document(Fields& fields, std::uint64_t& document_bytes) {
  LoggedDocument document{.suffix = fields.text("suffix"),
                          .sha256 = fields.text("sha256"),
                          .offset = document_bytes,
                          .size = fields.number("size"),
                          .checksum = fields.number("checksum"),
                          .duplicate = fields.is_true("duplicate")};
  document_bytes += document.size + 1;
  return document;
}

}  // namespace

std::string to_journal_header(std::string_view settings) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  field(json, "journal", kJournal);
  field(json, "settings", settings);
  return finish(json, buffer);
}

std::optional<std::string> read_journal_header(std::string_view line) {
  rapidjson::Document json;
  json.Parse(line.data(), line.size());
  if (json.HasParseError()) return std::nullopt;
  Fields fields(json);
  const bool known = fields.text("journal") == kJournal;
  std::string settings = fields.text("settings");
  if (!known || !fields.complete()) return std::nullopt;
  return settings;
}

std::string to_journal_line(const LoggedInput& input) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  field(json, "path", input.path);
  field(json, "sha256", input.sha256);
  json.Key("results");
  json.StartArray();
  for (const auto& result : input.results) {
    json.StartObject();
    std::visit([&](const auto& value) { write(json, value); }, result);
    json.EndObject();
  }
  json.EndArray();
  return finish(json, buffer);
}

std::optional<LoggedInput> read_journal_line(std::string_view line, std::uint64_t& document_bytes) {
  rapidjson::Document json;
  json.Parse(line.data(), line.size());
  if (json.HasParseError() || !json.IsObject()) return std::nullopt;
  Fields fields(json);
  LoggedInput input{.path = fields.text("path"), .sha256 = fields.text("sha256")};
  const rapidjson::Value& line_fields = json;  // const: clang finds the comparison of mixed iterators ambiguous
  const auto results = line_fields.FindMember("results");
  if (!fields.complete() || results == line_fields.MemberEnd() || !results->value.IsArray()) return std::nullopt;
  std::uint64_t end = document_bytes;
  for (const auto& value : results->value.GetArray()) {
    Fields result(value);
    if (result.has("code")) {
      input.results.emplace_back(
          LoggedFailure{result.text("suffix"), to_error_code(result.text("code")), result.text("description")});
    } else {
      input.results.emplace_back(read_document(result, end));
    }
    if (!result.complete()) return std::nullopt;
  }
  document_bytes = end;
  return input;
}

}  // namespace baocao::archive
