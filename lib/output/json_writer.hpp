#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "baocao/document.hpp"
#include "output/compact_json.hpp"
#include "output/json_buffer.hpp"
#include "output/json_number.hpp"
#include "output/measured_json.hpp"
#include "output/pretty_json.hpp"

/// JsonWriter: the few shapes both layers are made of, over a compact or a pretty writer, or one that only counts.
/// All text must be UTF-8; it is written as it is, only what JSON must escape is escaped.
namespace baocao::output {

template <class Json>
class JsonWriter {
 public:
  /// `json` must outlive the writer.
  explicit JsonWriter(Json& json) : json_(json) {}

  void begin_object() { json_.begin_object(); }
  void end_object() { json_.end_object(); }
  void begin_array() { json_.begin_array(); }
  void end_array() { json_.end_array(); }

  void key(std::string_view name) { json_.key(name); }
  /// A name written out in the code: no byte of it is escaped.
  template <std::size_t Size>
  void key(const char (&name)[Size]) {
    json_.key(name);
  }

  void null() { json_.raw("null"); }
  void boolean(bool value) { json_.raw(value ? "true" : "false"); }
  void integer(std::uint64_t value) { json_.integer(value); }
  void integer(std::int32_t value) { json_.integer(value); }
  void string(std::string_view value) { json_.string(value); }
  /// Empty is absent.
  void string_or_null(std::string_view value) { value.empty() ? null() : string(value); }
  void number(double value) { json_.raw(to_json_number(value).view()); }
  /// `[3, 17]` on one line in either layout.
  void span(Span value) { json_.span(value); }

  template <class Name>
  void field(const Name& name, std::string_view value) {
    key(name), string(value);
  }
  template <class Name>
  void field(const Name& name, std::uint64_t value) {
    key(name), integer(value);
  }
  template <class Name>
  void field_or_null(const Name& name, std::string_view value) {
    key(name), string_or_null(value);
  }

  /// `"name": [ … ]`, `write` called for each of `list`.
  template <class Name, class List, class Write>
  void list(const Name& name, const List& list, Write write) {
    key(name);
    begin_array();
    for (const auto& entry : list) write(entry);
    end_array();
  }

 private:
  Json& json_;
};

/// `write`, which must write the same each time, called with a writer of the wanted layout. Gives the text, or an empty
/// one where `sink` took it. A long text that is kept is measured by a second call before it is written on.
template <class Write>
std::string make_json(JsonLayout layout, const JsonSink* sink, Write write) {
  const auto write_as = [&](auto&& json) {
    JsonWriter out(json);
    write(out);
  };
  JsonBuffer buffer(sink, [&] {
    MeasuredJson json(layout);
    write_as(json);
    return json.size();
  });
  if (layout == JsonLayout::pretty)
    write_as(PrettyJson(buffer));
  else
    write_as(CompactJson(buffer));
  return buffer.take();
}

}  // namespace baocao::output
