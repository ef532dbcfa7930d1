#pragma once

#include <rapidjson/prettywriter.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "baocao/document.hpp"
#include "output/json_buffer.hpp"

/// PrettyJson: RapidJSON's writer for indented text, under the names of CompactJson.
namespace baocao::output {

class PrettyJson {
 public:
  explicit PrettyJson(JsonBuffer& buffer) : json_(buffer) { json_.SetIndent(' ', 2); }

  void begin_object() { json_.StartObject(); }
  void end_object() { json_.EndObject(); }
  void begin_array() { json_.StartArray(); }
  void end_array() { json_.EndArray(); }

  void key(std::string_view name) { json_.Key(name.data(), size(name)); }

  void string(std::string_view value) { json_.String(value.data(), size(value)); }
  /// The type matters to RapidJSON only where a name is due.
  void raw(std::string_view json) { json_.RawValue(json.data(), json.size(), rapidjson::kNumberType); }
  void integer(std::uint64_t value) { json_.Uint64(value); }
  void integer(std::int32_t value) { json_.Int(value); }
  void span(Span value) { raw("[" + std::to_string(value.start) + ", " + std::to_string(value.end) + "]"); }

 private:
  static rapidjson::SizeType size(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

  rapidjson::PrettyWriter<JsonBuffer> json_;
};

}  // namespace baocao::output
