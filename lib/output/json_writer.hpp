#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "baocao/document.hpp"
#include "output/json_buffer.hpp"
#include "output/json_number.hpp"

/// JsonWriter: the few shapes both layers are made of, over RapidJSON's compact or pretty writer.
/// All text must be UTF-8; it is written as it is, only what JSON must escape is escaped.
namespace baocao::output {

using CompactJson = rapidjson::Writer<JsonBuffer>;
using PrettyJson = rapidjson::PrettyWriter<JsonBuffer>;

template <class Json>
class JsonWriter {
 public:
  explicit JsonWriter(const JsonSink* sink) : buffer_(sink), json_(buffer_) {
    if constexpr (requires { json_.SetIndent(' ', 2); }) json_.SetIndent(' ', 2);
  }

  /// Ends the text: what JsonBuffer::take gives.
  std::string take() { return buffer_.take(); }

  void begin_object() { json_.StartObject(); }
  void end_object() { json_.EndObject(); }
  void begin_array() { json_.StartArray(); }
  void end_array() { json_.EndArray(); }

  void key(std::string_view name) { json_.Key(name.data(), size(name)); }

  void null() { json_.Null(); }
  void boolean(bool value) { json_.Bool(value); }
  void integer(std::uint64_t value) { json_.Uint64(value); }
  void integer(std::int32_t value) { json_.Int(value); }
  void string(std::string_view value) { json_.String(value.data(), size(value)); }
  /// Empty is absent.
  void string_or_null(std::string_view value) { value.empty() ? null() : string(value); }
  void number(double value) { raw(to_json_number(value).view(), rapidjson::kNumberType); }
  /// `[3, 17]` on one line in either layout.
  void span(Span value);

  void field(std::string_view name, std::string_view value) { key(name), string(value); }
  void field_or_null(std::string_view name, std::string_view value) { key(name), string_or_null(value); }
  void field(std::string_view name, std::uint64_t value) { key(name), integer(value); }

  /// `"name": [ … ]`, `write` called for each of `list`.
  template <class List, class Write>
  void list(std::string_view name, const List& list, Write write) {
    key(name);
    begin_array();
    for (const auto& entry : list) write(entry);
    end_array();
  }

 private:
  static rapidjson::SizeType size(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }
  void raw(std::string_view json, rapidjson::Type type) { json_.RawValue(json.data(), json.size(), type); }

  JsonBuffer buffer_;
  Json json_;
};

template <class Json>
void JsonWriter<Json>::span(Span value) {
  if constexpr (std::is_same_v<Json, PrettyJson>) {
    raw("[" + std::to_string(value.start) + ", " + std::to_string(value.end) + "]", rapidjson::kArrayType);
  } else {
    json_.StartArray();
    json_.Uint(value.start);
    json_.Uint(value.end);
    json_.EndArray();
  }
}

/// `write` called with a writer of the wanted layout. Gives the text, or an empty one where `sink` took it.
template <class Write>
std::string make_json(JsonLayout layout, const JsonSink* sink, Write write) {
  if (layout == JsonLayout::pretty) {
    JsonWriter<PrettyJson> out(sink);
    write(out);
    return out.take();
  }
  JsonWriter<CompactJson> out(sink);
  write(out);
  return out.take();
}

}  // namespace baocao::output
