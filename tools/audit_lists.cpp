#include "audit_lists.hpp"

#include <fnmatch.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <optional>

#include "baocao/error.hpp"
#include "base/read_file.hpp"
#include "output/stored_report.hpp"

namespace baocao::tool {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{64} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Error(ErrorCode::corrupt_document, path, "", why);
}

std::string read_list(const std::string& path) {
  std::string text = read_file(path, path, kMostBytes);
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return text;
}

/// Records of a CSV text, read field by field.
class Csv {
 public:
  explicit Csv(std::string_view text) : text_(text) {}

  std::optional<std::vector<std::string>> next() {
    if (at_ >= text_.size()) return std::nullopt;
    std::vector<std::string> fields = {field()};
    while (at_ < text_.size() && text_[at_] == ',') {
      ++at_;
      fields.push_back(field());
    }
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    return fields;
  }

 private:
  std::string field() {
    std::string value;
    if (at_ < text_.size() && text_[at_] == '"') {
      for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '"' && text_.substr(at_ + 1, 1) != "\"") {
          ++at_;
          break;
        }
        if (text_[at_] == '"') ++at_;
        value += text_[at_];
      }
    }
    // A carriage return ends a field only in front of a line end.
    for (; at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_.substr(at_, 2) != "\r\n"; ++at_)
      value += text_[at_];
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_id(std::string_view word) {
  constexpr std::size_t kDigits = 16;
  return word.size() == kDigits && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<std::string> ids_of_audit(const std::string& path, const std::string& json) {
  rapidjson::Document audit;
  audit.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (audit.HasParseError() || output::text_of(output::member(audit, "schema")) != "baocao/audit/1")
    fail(path, "is no audit in JSON (make it with: baocao audit --format json)");
  std::vector<std::string> ids;
  const output::Json& findings = output::member(audit, "findings");
  if (!findings.IsArray()) return ids;
  for (const output::Json& finding : findings.GetArray()) ids.emplace_back(output::text_of(output::member(finding, "id")));
  return ids;
}

}  // namespace

Pairs read_pairs(const std::string& path) {
  const std::string text = read_list(path);
  Pairs pairs;
  Csv csv(text);
  for (int record = 1; auto fields = csv.next(); ++record) {
    if ((fields->size() == 1 && fields->front().empty()) || fields->front().starts_with('#')) continue;
    if (fields->size() < 2) fail(path, "record " + std::to_string(record) + " has no comma (write: old,new)");
    pairs.emplace_back(std::move((*fields)[0]), std::move((*fields)[1]));
  }
  return pairs;
}

std::string unit_of(const Pairs& units, const std::string& path) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const auto& unit) {
    return ::fnmatch(unit.first.c_str(), path.c_str(), FNM_NOESCAPE) == 0;
  });
  return found == units.end() ? std::string() : found->second;
}

std::vector<std::string> read_accepted(const std::string& path) {
  const std::string text = read_list(path);
  if (text.starts_with('{')) return ids_of_audit(path, text);
  std::vector<std::string> ids;
  std::size_t line_number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = std::string_view(text).substr(at, end - at);
    at = end + 1;
    ++line_number;
    line = line.substr(0, line.find_first_of(" \t\r#"));
    if (line.empty()) continue;
    if (!is_id(line)) fail(path, "line " + std::to_string(line_number) + " begins with no id of a finding");
    ids.emplace_back(line);
  }
  return ids;
}

}  // namespace baocao::tool
