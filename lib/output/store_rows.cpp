#include "output/store_rows.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <optional>

#include "baocao/text.hpp"

namespace baocao::output {

namespace {

std::optional<std::int64_t> integer_or_null(const Json& value) {
  return value.IsInt64() ? std::optional(value.GetInt64()) : std::nullopt;
}

std::string to_text(const Json& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  value.Accept(json);
  return {buffer.GetString(), buffer.GetSize()};
}

/// A step of a JSON Pointer (RFC 6901, section 3).
std::string escape_step(std::string_view step) {
  std::string escaped;
  for (const char byte : step) {
    if (byte == '~') {
      escaped += "~0";
    } else if (byte == '/') {
      escaped += "~1";
    } else {
      escaped += byte;
    }
  }
  return escaped;
}

/// With d for đ: the one letter whose stroke the index's tokenizer does not take for a mark.
std::string without_strokes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view letter = text.substr(at, 2);
    const bool small = letter == "đ";
    if (small || letter == "Đ") {
      plain += small ? 'd' : 'D';
      ++at;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

std::int64_t span_end(const Json& entity, rapidjson::SizeType which) {
  const Json& span = member(entity, "span");
  return span.IsArray() && span.Size() == 2 ? integer_or_null(span[which]).value_or(0) : 0;
}

void bind_number(Statement& statement, const Json& value) {
  value.IsNumber() ? statement.bind(value.GetDouble()) : statement.bind_null();
}

template <class Add>
void for_each(const Json& list, Add add) {
  if (!list.IsArray()) return;
  for (const Json& entry : list.GetArray()) add(entry);
}

}  // namespace

StoreRows::StoreRows(sqlite3* database, const std::filesystem::path& path)
    : source_(database, path, "INSERT INTO sources VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"),
      report_(database, path, "INSERT INTO reports VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"),
      item_(database, path, "INSERT INTO items VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"),
      paragraph_(database, path, "INSERT INTO paragraphs VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"),
      search_(database, path, "INSERT INTO search (rowid, text, unaccented, folded) VALUES (?, ?, ?, ?)"),
      citation_(database, path, "INSERT INTO citations VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      quantity_(database, path, "INSERT INTO quantities VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"),
      date_(database, path, "INSERT INTO dates VALUES (NULL, ?, ?, ?, ?, ?)"),
      period_(database, path, "INSERT INTO periods VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"),
      diagnostic_(database, path, "INSERT INTO diagnostics VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"),
      failure_(database, path, "INSERT INTO failures VALUES (NULL, ?, ?, ?)") {}

std::int64_t StoreRows::add_source(const Json& document, std::string_view line, std::int64_t duplicate_of) {
  const Json& source = member(document, "source");
  const std::string encodings = to_text(member(source, "encodings"));
  source_.bind(text_of(member(source, "path"))).bind(text_of(member(source, "format")));
  source_.bind(integer_or_null(member(source, "bytes")).value_or(0)).bind(text_of(member(source, "sha256")));
  source_.bind(encodings);
  duplicate_of == 0 ? source_.bind_null() : source_.bind(duplicate_of);
  const std::int64_t id = source_.bind(line).insert();
  std::int64_t position = 0;
  for_each(member(document, "reports"), [&](const Json& report) { add_report(report, id, position++); });
  for_each(member(document, "diagnostics"), [&](const Json& diagnostic) { add_diagnostic(diagnostic, id); });
  return id;
}

void StoreRows::add_failure(std::string_view path, std::string_view code, std::string_view message) {
  failure_.bind(path).bind(code).bind(message).insert();
}

void StoreRows::add_report(const Json& report, std::int64_t source, std::int64_t position) {
  items_.clear();
  paragraphs_.clear();
  const Json& heading = member(report, "heading");
  const Json& appendix = member(heading, "appendix");
  report_.bind(source).bind(position);
  report_.bind_or_null(text_of(member(appendix, "text"))).bind_or_null(text_of(member(appendix, "number")));
  report_.bind_or_null(text_of(member(heading, "title")));
  report_.bind_or_null(integer_or_null(member(heading, "assessment_year")));
  report_.bind_or_null(integer_or_null(member(heading, "remediation_year")));
  const std::int64_t id = report_.bind_or_null(text_of(member(heading, "issuer"))).insert();
  add_paragraphs(member(heading, "lines"), {id, 0}, "heading", "", "/heading/lines");
  for_each_item(report, [&](const WalkedItem& item) { add_item(item, id); });
  add_entities(report);
}

void StoreRows::add_item(const WalkedItem& item, std::int64_t report) {
  item_.bind(report);
  item.parent == nullptr ? item_.bind_null() : item_.bind(items_[item.parent->pointer]);
  item_.bind(std::int64_t{std::stoll(item.pointer.substr(item.pointer.rfind('/') + 1))}).bind(item.pointer);
  const Json& ordinal = member(item.item, "ordinal");
  item_.bind(text_of(member(item.item, "kind"))).bind_or_null(text_of(member(ordinal, "text")));
  const std::int64_t id = item_.bind_or_null(text_of(member(ordinal, "style"))).insert();
  items_[item.pointer] = id;
  for (const char* part : {"task", "result", "note"})
    add_paragraphs(member(item.item, part), {report, id}, part, "", item.pointer + "/" + part);
  const Json& other = member(item.item, "other");
  if (!other.IsObject()) return;
  for (const auto& cell : other.GetObject())
    add_paragraphs(cell.value, {report, id}, "other", text_of(cell.name),
                   item.pointer + "/other/" + escape_step(text_of(cell.name)));
}

void StoreRows::add_paragraphs(const Json& list, Place place, const char* part, std::string_view column,
                               const std::string& pointer) {
  std::size_t number = 0;
  for_each(list, [&](const Json& paragraph) {
    const std::string at = pointer + "/" + std::to_string(number++);
    const std::string_view text = text_of(member(paragraph, "text"));
    paragraph_.bind(place.report);
    place.item == 0 ? paragraph_.bind_null() : paragraph_.bind(place.item);
    paragraph_.bind(std::string_view(part)).bind_or_null(column).bind(at);
    paragraph_.bind_or_null(text_of(member(paragraph, "marker")));
    const std::int64_t id = paragraph_.bind(text).insert();
    paragraphs_[at] = id;
    add_to_search(id, text);
  });
}

void StoreRows::add_to_search(std::int64_t paragraph, std::string_view text) {
  const std::string unaccented = without_strokes(text);
  const std::string folded = fold(text, Diacritics::ignore);
  search_.bind(paragraph).bind(text).bind(unaccented).bind(folded).insert();
}

void StoreRows::add_entities(const Json& report) {
  for_each(member(report, "citations"), [&](const Json& entity) { add_citation(entity); });
  for_each(member(report, "quantities"), [&](const Json& entity) { add_quantity(entity); });
  for_each(member(report, "dates"), [&](const Json& entity) { add_date(entity); });
  for_each(member(report, "periods"), [&](const Json& entity) { add_period(entity); });
}

std::int64_t StoreRows::paragraph_of(const Json& entity) const {
  const auto found = paragraphs_.find(std::string(text_of(member(entity, "at"))));
  return found == paragraphs_.end() ? 0 : found->second;
}

void StoreRows::finish_entity(Statement& statement, const Json& entity) {
  statement.bind(text_of(member(entity, "text"))).bind(span_end(entity, 0)).bind(span_end(entity, 1)).insert();
}

void StoreRows::add_citation(const Json& entity) {
  citation_.bind(paragraph_of(entity));
  for (const char* key : {"kind", "number", "date", "issuer", "title"})
    citation_.bind_or_null(text_of(member(entity, key)));
  finish_entity(citation_, entity);
}

void StoreRows::add_quantity(const Json& entity) {
  quantity_.bind(paragraph_of(entity));
  bind_number(quantity_, member(entity, "value"));
  bind_number(quantity_, member(entity, "of"));
  quantity_.bind_or_null(text_of(member(entity, "unit"))).bind_or_null(text_of(member(entity, "change")));
  finish_entity(quantity_, entity);
}

void StoreRows::add_date(const Json& entity) {
  date_.bind(paragraph_of(entity)).bind_or_null(text_of(member(entity, "value")));
  finish_entity(date_, entity);
}

void StoreRows::add_period(const Json& entity) {
  period_.bind(paragraph_of(entity));
  for (const char* key : {"from", "to", "horizon"}) period_.bind_or_null(integer_or_null(member(entity, key)));
  period_.bind_or_null(text_of(member(entity, "kind")));
  finish_entity(period_, entity);
}

void StoreRows::add_diagnostic(const Json& diagnostic, std::int64_t source) {
  diagnostic_.bind(source);
  for (const char* key : {"code", "severity", "message"}) diagnostic_.bind(text_of(member(diagnostic, key)));
  for (const char* key : {"table", "row", "column"})
    diagnostic_.bind_or_null(integer_or_null(member(member(diagnostic, "at"), key)));
  diagnostic_.insert();
}

}  // namespace baocao::output
