#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "baocao/document.hpp"
#include "baocao/export.hpp"
#include "baocao/reader.hpp"
#include "baocao/report_file.hpp"

/// @file
/// JSON of both layers, as the contract's sections 3 and 4 fix it: UTF-8, keys in a fixed order,
/// no timestamps, so the same input gives the same bytes. Without a final newline.
namespace baocao {

/// All on one line, or indented with spans on one line.
enum class JsonLayout : std::uint8_t { compact, pretty };

/// The report layer.
BAOCAO_API std::string to_json(const ReportFile& file, JsonLayout layout = JsonLayout::compact);
/// The document layer.
BAOCAO_API std::string to_json(const Source& source, const Document& document, JsonLayout layout = JsonLayout::compact);

/// Takes JSON as it is made, a piece of some 64 KB at a time: for results that are large.
using JsonSink = std::function<void(std::string_view)>;

/// The same bytes as to_json. Exceptions of `sink` pass through.
BAOCAO_API void write_json(const ReportFile& file, const JsonSink& sink, JsonLayout layout = JsonLayout::compact);
/// The same bytes as to_json of the document layer. Exceptions of `sink` pass through.
BAOCAO_API void write_json(const Source& source, const Document& document, const JsonSink& sink,
                           JsonLayout layout = JsonLayout::compact);

/// What a schema is of.
enum class SchemaName : std::uint8_t { report, document, audit };

/// The JSON Schema (draft 2020-12) that every such JSON validates against.
BAOCAO_API std::string_view json_schema(SchemaName name) noexcept;

}  // namespace baocao
