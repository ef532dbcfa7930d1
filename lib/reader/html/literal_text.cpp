#include "reader/html/literal_text.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"

namespace baocao::reader {

namespace {

constexpr std::string_view kDataMark = "<![CDATA[";
constexpr std::string_view kDataEnd = "]]>";

// Where the end tag `</name` begins; the end of the page without one.
std::size_t find_end_tag(std::string_view text, std::string_view name, std::size_t from) noexcept {
  for (std::size_t at = text.find("</", from); at != std::string_view::npos; at = text.find("</", at + 2))
    if (is_tag_name(text.substr(at + 2), name)) return at;
  return text.size();
}

class Escaper {
 public:
  Escaper(std::string_view text, bool xhtml) : text_(text), xhtml_(xhtml) { out_.reserve(text.size() + 1024); }

  std::string run(std::size_t from) {
    copy_to(from);
    while (at_ < text_.size()) {
      copy_to(text_.find('<', at_));
      if (at_ < text_.size()) read_markup();
    }
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t end) {
    end = std::min(end, text_.size());
    out_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  void escape_to(std::size_t end) {
    for (; at_ < end; ++at_) {
      const char c = text_[at_];
      if (c == '<')
        out_ += "&lt;";
      else if (c == '&')
        out_ += "&amp;";
      else
        out_ += c;
    }
  }

  void copy_past(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    copy_to(found == std::string_view::npos ? found : found + mark.size());
  }

  void read_markup() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) return copy_past("-->");
    if (xhtml_ && rest.starts_with(kDataMark)) {
      at_ += kDataMark.size();
      const std::size_t end = std::min(text_.find(kDataEnd, at_), text_.size());
      escape_to(end);
      at_ = std::min(end + kDataEnd.size(), text_.size());
      return;
    }
    const std::string_view name = rest.substr(1);
    for (const std::string_view raw : {"script", "style"})
      if (is_tag_name(name, raw)) return copy_to(find_end_tag(text_, raw, at_));
    if (is_tag_name(name, "xmp")) {
      copy_past(">");
      return escape_to(find_end_tag(text_, "xmp", at_));
    }
    if (is_tag_name(name, "plaintext")) {
      copy_past(">");
      return escape_to(text_.size());
    }
    copy_to(at_ + 1);
  }

  std::string_view text_;
  bool xhtml_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

bool is_tag_name(std::string_view text, std::string_view name) noexcept {
  if (!starts_with_folded(text, name)) return false;
  const std::string_view behind = text.substr(name.size());
  return behind.empty() || std::string_view(" \t\r\n\f/>").find(behind.front()) != std::string_view::npos;
}

bool begins_literal_text(std::string_view markup, bool xhtml) noexcept {
  if (markup.size() < 2) return false;
  if (markup[1] == '!') return xhtml && markup.starts_with(kDataMark);
  return is_tag_name(markup.substr(1), "xmp") || is_tag_name(markup.substr(1), "plaintext");
}

void escape_literal_text(std::string& utf8, std::size_t from, bool xhtml) {
  utf8 = Escaper(utf8, xhtml).run(from);
}

std::size_t find_template_end(std::string_view utf8, std::size_t from) noexcept {
  std::size_t depth = 1;
  for (std::size_t at = utf8.find('<', from); at != std::string_view::npos; at = utf8.find('<', at + 1)) {
    const bool end = utf8.substr(at).starts_with("</");
    if (!is_tag_name(utf8.substr(at + (end ? 2 : 1)), "template")) continue;
    depth = end ? depth - 1 : depth + 1;
    if (depth > 0) continue;
    const std::size_t close = utf8.find('>', at);
    return close == std::string_view::npos ? utf8.size() : close + 1;
  }
  return utf8.size();
}

}  // namespace baocao::reader
