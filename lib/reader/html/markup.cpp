#include "reader/html/markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "reader/html/entities.hpp"
#include "reader/html/literal_text.hpp"
#include "text/bytes.hpp"
#include "text/utf8.hpp"

namespace baocao::reader {

namespace {

constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Non-characters that stand for controls, each at the control's place; white space needs none, so two of its places
// stand for what would be markup.
constexpr char32_t kFirstStandIn = 0xFDD0;
constexpr std::string_view kStandInLead = "\xEF\xB7";  // of U+FDC0 to U+FDFF
constexpr char32_t kLessThan = kFirstStandIn + '\t';
constexpr char32_t kAmpersand = kFirstStandIn + '\n';

constexpr bool is_stand_in(char32_t code_point) noexcept {
  return code_point >= kFirstStandIn && code_point < kFirstStandIn + 0x20;
}

// Reads ahead and writes behind in the same string: all rewriting shortens or keeps, but for literal text, which is
// rewritten once, ahead of the reading.
class MarkupTidier {
 public:
  explicit MarkupTidier(std::string& text) : text_(text), xhtml_(starts_with_folded(text, "<?xml")) {}

  void run() {
    while (at_ < text_.size()) {
      copy_text(text_.find('<', at_));
      if (at_ < text_.size()) read_markup();
    }
    text_.resize(out_);
  }

 private:
  std::string_view rest(std::size_t offset = 0) const noexcept {
    return std::string_view(text_).substr(std::min(at_ + offset, text_.size()));
  }
  char peek(std::size_t offset) const noexcept { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }

  void copy_to(std::size_t end) {
    end = std::min(end, text_.size());
    if (out_ != at_) std::copy(text_.data() + at_, text_.data() + end, text_.data() + out_);
    out_ += end - at_;
    at_ = end;
  }

  // Text, with its character references.
  void copy_text(std::size_t end) {
    end = std::min(end, text_.size());
    while (at_ < end) {
      // Within the stretch only: the next reference may be far away.
      copy_to(at_ + std::min(std::string_view(text_).substr(at_, end - at_).find('&'), end - at_));
      if (at_ < end) copy_reference();
    }
  }

  void copy_reference() {
    const std::string_view behind = rest(1);
    if (const NumericReference number = read_numeric_reference(behind); number.size > 0)
      return replace(1 + number.size, is_stand_in(number.code_point) ? text::kReplacement : number.code_point);
    const NamedReference named = find_named_reference(behind);
    if (named.size == 0) return copy_to(at_ + 1);
    // Every name is longer than what it stands for but for two (nGt, nLt), whose overlay has no place.
    const std::size_t overlong = named.characters.size() > named.size + 1 ? named.characters.size() / 2 : 0;
    replace(1 + named.size, named.characters.substr(0, named.characters.size() - overlong));
  }

  void replace(std::size_t size, char32_t code_point) {
    std::string character;
    text::append(character, code_point);
    replace(size, character);
  }

  // What would be markup stays a reference, in the form that libxml2 knows; it knows none without a semicolon.
  void replace(std::size_t size, std::string_view characters) {
    const bool markup = characters == "<" || characters == "&";
    const std::size_t end = at_ + size;
    if (markup && text_[end - 1] != ';') return replace(size, characters == "<" ? kLessThan : kAmpersand);
    if (markup) {
      for (std::size_t at = at_; at < end; ++at) text_[at] = lower_ascii(text_[at]);
      return copy_to(end);
    }
    std::copy(characters.begin(), characters.end(), text_.begin() + static_cast<std::ptrdiff_t>(out_));
    out_ += characters.size();
    at_ = end;
  }

  // Past the next `mark`; what is never closed reaches to the end.
  void skip_past(std::string_view mark, std::size_t from) {
    const std::size_t found = text_.find(mark, from);
    at_ = found == std::string::npos ? text_.size() : found + mark.size();
  }

  void read_markup() {
    if (!escaped_ && begins_literal_text(rest(), xhtml_)) {
      escaped_ = true;
      return escape_literal_text(text_, at_, xhtml_);
    }
    if (starts_with_folded(rest(), "<!--")) return skip_comment();
    if (peek(1) == '!' && !starts_with_folded(rest(), "<!doctype")) return skip_past(">", at_);
    if (peek(1) == '?') return skip_past(">", at_);
    if (peek(1) == '!' && !is_first_type()) return skip_past(">", at_);
    if (peek(1) == '/') return read_end_tag();
    if (is_ascii_letter(peek(1))) return read_start_tag();
    copy_to(at_ + 1);
  }

  // Any document type but the first is dropped (HTML §13.2.6.4.4 and others), as is one whose quotation does not end
  // in it: a document type ends at the first `>`, also within quotation marks (§13.2.5.59), but libxml2 goes on.
  bool is_first_type() noexcept {
    if (std::exchange(has_type_, true)) return false;
    const std::string_view type = rest().substr(0, rest().find('>'));
    const auto is_odd = [&](char quote) { return std::count(type.begin(), type.end(), quote) % 2 != 0; };
    return xhtml_ || !(is_odd('"') || is_odd('\''));
  }

  // `<!-->` and `<!--->` are whole, `--!>` ends as well (HTML §13.2.5.43 to 13.2.5.51).
  void skip_comment() {
    if (peek(4) == '>') return skip_past(">", at_);
    if (starts_with_folded(rest(4), "->")) return skip_past(">", at_);
    std::size_t dashes = text_.find("--", at_ + 4);
    for (; dashes != std::string::npos; dashes = text_.find("--", dashes + 1)) {
      at_ = dashes + 2;
      if (peek(0) == '>') return skip_past(">", at_);
      if (starts_with_folded(rest(), "!>")) return skip_past(">", at_);
    }
    at_ = text_.size();
  }

  void read_end_tag() {
    if (!is_ascii_letter(peek(2))) return skip_past(">", at_ + 2);
    if (is_name("body", 2) || is_name("html", 2)) return skip_past(">", at_);
    if (is_name("br", 2)) {
      text_[out_++] = '<';
      at_ += 2;
    }
    copy_tag();
  }

  bool is_name(std::string_view name, std::size_t offset) const noexcept { return is_tag_name(rest(offset), name); }

  // A template is made into a page by scripts only; its rows and cells need no table around them.
  void skip_template() {
    const std::size_t out = out_;
    const bool closed = copy_tag();
    out_ = out;
    if (!closed) at_ = find_template_end(text_, at_);
  }

  // What these hold is no markup (HTML §13.2.5.2 to 13.2.5.4).
  void read_start_tag() {
    if (is_name("template", 1)) return skip_template();
    constexpr std::array<std::string_view, 6> kRaw = {"iframe", "noembed", "script", "style", "textarea", "title"};
    const auto raw = std::find_if(kRaw.begin(), kRaw.end(), [&](std::string_view name) { return is_name(name, 1); });
    const bool closed = copy_tag();
    if (raw == kRaw.end() || closed) return;
    const std::size_t end = *raw == "script" ? find_script_end() : find_raw_end(*raw);
    if (*raw == "style") copy_to(end);
    at_ = end;
  }

  std::size_t find_raw_end(std::string_view name) const noexcept {
    for (std::size_t at = text_.find("</", at_); at != std::string::npos; at = text_.find("</", at + 2))
      if (starts_with_folded(std::string_view(text_).substr(at + 2), name)) return at;
    return text_.size();
  }

  // A script may write another: between `<!--` and `-->` one that begins and ends is text (§13.2.5.18 to 13.2.5.31).
  std::size_t find_script_end() const noexcept {
    bool escaped = false;
    bool inner = false;
    for (std::size_t at = text_.find_first_of("<-", at_); at != std::string::npos;
         at = text_.find_first_of("<-", at + 1)) {
      const std::string_view here = std::string_view(text_).substr(at);
      if (here.starts_with("-->")) {
        escaped = inner = false;
      } else if (here.starts_with("<!--")) {
        escaped = true;
        ++at;  // the dashes may be those of `-->`
      } else if (here.starts_with("</") && is_tag_name(here.substr(2), "script")) {
        if (!inner) return at;
        inner = false;
      } else if (escaped && here.starts_with('<') && is_tag_name(here.substr(1), "script")) {
        inner = true;
      }
    }
    return text_.size();
  }

  // From `<` to `>`; gives whether XHTML closes the element with `/>`.
  bool copy_tag() {
    copy_to(at_ + 1);
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>' && text_[at_] != '/') copy_name_byte();
    if (at_ < text_.size() && text_[at_] == '/' && text_[at_ - 1] == '<') copy_to(at_ + 1);
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>' && text_[at_] != '/') copy_name_byte();
    copy_attributes();
    const bool closed = xhtml_ && out_ > 0 && text_[out_ - 1] == '/';
    copy_to(at_ + 1);
    return closed;
  }

  // As many as a page may need; libxml2 looks for doubles among them one by one.
  void copy_attributes() {
    constexpr std::size_t kMost = 200;
    std::size_t words = 0;
    for (char before = ' '; at_ < text_.size() && text_[at_] != '>';) {
      const char c = text_[at_];
      if (c == '/' && peek(1) == '>' && before != '=') {
        if (xhtml_)
          copy_to(at_ + 1);
        else
          ++at_;
        return;
      }
      const std::size_t out = out_;
      if (before == '=' && !is_space(c)) {
        copy_value();
        before = ' ';
      } else {
        words += is_space(c) ? 1u : 0u;
        if (!is_space(c)) before = c;
        copy_to(at_ + 1);
      }
      if (words > kMost) out_ = out;
    }
  }

  void copy_name_byte() {
    const char c = text_[at_++];
    text_[out_++] = c == ':' ? '-' : c;
  }

  void copy_value() {
    const char quote = text_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = text_.find(quote, at_ + 1);
      return copy_to(end == std::string::npos ? end : end + 1);
    }
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') copy_to(at_ + 1);
  }

  std::string& text_;
  bool xhtml_;
  bool has_type_ = false;
  bool escaped_ = false;  // what follows holds no literal text any more
  std::size_t at_ = 0;
  std::size_t out_ = 0;
};

constexpr bool is_control(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x20 && !is_space(c);
}

constexpr char32_t restored_character(char32_t code_point) noexcept {
  if (code_point == kLessThan) return U'<';
  if (code_point == kAmpersand) return U'&';
  return is_stand_in(code_point) ? code_point - kFirstStandIn : code_point;
}

// What the page itself has of them, which no interchange of text should (Unicode §23.7), would be taken for what they
// stand for.
void replace_stand_ins(std::string& utf8) {
  for (std::size_t at = utf8.find(kStandInLead); at != std::string::npos; at = utf8.find(kStandInLead, at + 1))
    if (is_stand_in(text::decode_at(utf8, at).code_point)) utf8.replace(at, 3, "\uFFFD");
}

void replace_controls(std::string& utf8) {
  std::string replaced;
  replaced.reserve(utf8.size() + utf8.size() / 16);
  for (const char c : utf8) {
    if (is_control(c))
      text::append(replaced, kFirstStandIn + static_cast<unsigned char>(c));
    else
      replaced += c;
  }
  utf8 = std::move(replaced);
}

}  // namespace

std::size_t count_controls(std::string_view utf8) noexcept {
  return text::count_bytes(utf8, [](text::Bytes bytes) {
    return text::is_in(bytes, 0, 0x1F) & ~(text::is_in(bytes, '\t', '\n') | text::is_in(bytes, '\f', '\r'));
  });
}

void tidy_markup(std::string& utf8) {
  replace_stand_ins(utf8);
  if (count_controls(utf8) > 0) {
    // A NUL is no text to a browser; libxml2 would stop there.
    utf8.erase(std::remove(utf8.begin(), utf8.end(), '\0'), utf8.end());
    replace_controls(utf8);
  }
  MarkupTidier(utf8).run();
}

void restore_controls(std::string& utf8) {
  if (utf8.find(kStandInLead) == std::string::npos) return;
  std::string restored;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::Decoded next = text::decode_at(utf8, at);
    text::append(restored, restored_character(next.code_point));
    at += next.size;
  }
  utf8 = std::move(restored);
}

}  // namespace baocao::reader
