// The one place that knows libxml2's parser. Its events (SAX) make the tree: libxml2's own takes three times the
// memory, an allocation for every node, and a tenth to a quarter more time.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <exception>
#include <limits>
#include <memory>
#include <mutex>
#include <new>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "baocao/error.hpp"
#include "reader/html/table_scope.hpp"
#include "reader/html/tree.hpp"

namespace baocao::reader {

class HtmlTreeBuilder {
 public:
  HtmlTreeBuilder(ReadContext& context, std::size_t bytes) : context_(context) {
    // The page as it was decoded and the characters of the tree.
    take_memory(2 * bytes);
    tree_.nodes_.emplace_back().tag = Tag::other;
    tree_.characters_.reserve(bytes);
    open_.push_back(&tree_.nodes_.front());
    last_.push_back(nullptr);
  }

  /// How many open elements `tag` ends before it starts.
  std::size_t count_ended_by(Tag tag) const noexcept {
    return reader::count_ended_by(std::span(open_).subspan(1), tag);
  }

  /// The element that `tag` stands in though its start tag is left out (HTML §13.1.2.4); null without one.
  const char* implied_around(Tag tag) const noexcept {
    const Tag around = open_.back()->tag;
    if (tag == Tag::tr && around == Tag::table) return "tbody";
    if (!is_cell(tag)) return nullptr;
    if (around == Tag::table) return "tbody";
    return is_row_group(around) ? "tr" : nullptr;
  }

  Tag tag_of(const xmlChar* name) {
    const auto [known, is_new] = tags_.try_emplace(name, Tag::other);
    if (is_new) known->second = find_tag(reinterpret_cast<const char*>(name));
    return known->second;
  }

  /// False where it stands too deep.
  bool start(const xmlChar* name, Tag tag, const xmlChar** attributes) {
    context_.deadline.check(context_.name);
    HtmlNode& node = add_node();
    if (tag == Tag::tr) take_memory(kRowBytes);
    node.name = reinterpret_cast<const char*>(name);
    node.tag = tag;
    node.begin = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
      add_attribute(attributes[0], attributes[1]);
    node.size = static_cast<std::uint32_t>(tree_.attributes_.size()) - node.begin;
    open_.push_back(&node);
    last_.push_back(nullptr);
    return open_.size() - 1 <= context_.limits.markup_depth;
  }

  void end() noexcept {
    if (open_.size() == 1) return;
    open_.pop_back();
    last_.pop_back();
  }

  void add_text(std::string_view text) {
    if (open_.size() == 1) return;
    // A stretch comes in pieces.
    if (last_.back() == nullptr || last_.back()->tag != Tag::text) {
      HtmlNode& node = add_node();
      node.begin = static_cast<std::uint32_t>(tree_.characters_.size());
    }
    last_.back()->size += static_cast<std::uint32_t>(text.size());
    tree_.characters_ += text;
  }

  HtmlTree finish(std::shared_ptr<const void> names) {
    tree_.names_ = std::move(names);
    return std::move(tree_);
  }

 private:
  static constexpr std::uint64_t kRowBytes = 160;  // when the rows of a table are gathered

  void take_memory(std::uint64_t bytes) {
    context_.memory.take(bytes, context_.name);
    tree_.memory_ += bytes;
  }

  HtmlNode& add_node() {
    take_memory(sizeof(HtmlNode) + sizeof(HtmlNode) / 12);  // a deque has some of its own
    HtmlNode& node = tree_.nodes_.emplace_back();
    HtmlNode* const before = std::exchange(last_.back(), &node);
    node.parent = open_.back();
    (before == nullptr ? open_.back()->children : before->next) = &node;
    return node;
  }

  void add_attribute(const xmlChar* name, const xmlChar* value) {
    const AttributeName wanted = find_attribute_name(reinterpret_cast<const char*>(name));
    if (wanted == AttributeName::none) return;
    const std::string_view text = value == nullptr ? "" : reinterpret_cast<const char*>(value);
    tree_.attributes_.push_back(
        {wanted, static_cast<std::uint32_t>(tree_.characters_.size()), static_cast<std::uint32_t>(text.size())});
    tree_.characters_ += text;
  }

  ReadContext& context_;
  HtmlTree tree_;
  std::vector<HtmlNode*> open_;                   // the document, then the open elements
  std::vector<HtmlNode*> last_;                   // the last child of each
  std::unordered_map<const xmlChar*, Tag> tags_;  // libxml2 keeps each name once
};

namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const noexcept { htmlFreeParserCtxt(context); }
};

// libxml2 2.9 sets itself up on its first use, but two threads that come first together set it up twice.
void set_up_libxml2() {
  static std::once_flag once;
  std::call_once(once, [] { xmlInitParser(); });
}

struct Parse {
  htmlParserCtxt* parser;
  HtmlTreeBuilder builder;
  bool too_deep = false;
  std::exception_ptr error = nullptr;  // no exception crosses libxml2
};

template <class Work>
void guard(void* data, const Work& work) noexcept {
  auto& parse = *static_cast<Parse*>(data);
  try {
    work(parse);
  } catch (...) {
    parse.error = std::current_exception();
    xmlStopParser(parse.parser);
  }
}

// Ends the open element below the one being started, which libxml2 has put on its stack of names already.
void end_element_below(Parse& parse) {
  htmlParserCtxt& parser = *parse.parser;
  parse.builder.end();
  if (parser.nameNr < 2) return;
  parser.nameTab[parser.nameNr - 2] = parser.nameTab[parser.nameNr - 1];
  --parser.nameNr;
}

// Starts an element around the one being started, so that libxml2 knows its end tag.
bool start_element_around(Parse& parse, const char* implied) {
  htmlParserCtxt& parser = *parse.parser;
  if (parser.nameNr < 1) return true;
  if (parser.nameNr >= parser.nameMax) {
    const int room = parser.nameMax * 2;
    void* const grown = xmlRealloc(parser.nameTab, static_cast<std::size_t>(room) * sizeof(parser.nameTab[0]));
    if (grown == nullptr) throw std::bad_alloc();
    parser.nameTab = static_cast<const xmlChar**>(grown);
    parser.nameMax = room;
  }
  const xmlChar* const name = xmlDictLookup(parser.dict, reinterpret_cast<const xmlChar*>(implied), -1);
  if (name == nullptr) throw std::bad_alloc();
  const xmlChar** const top = parser.nameTab + parser.nameNr - 1;
  top[1] = std::exchange(top[0], name);
  ++parser.nameNr;
  return parse.builder.start(name, parse.builder.tag_of(name), nullptr);
}

void start_element(void* data, const xmlChar* name, const xmlChar** attributes) {
  guard(data, [&](Parse& parse) {
    const Tag tag = parse.builder.tag_of(name);
    for (std::size_t ended = parse.builder.count_ended_by(tag); ended > 0; --ended) end_element_below(parse);
    bool starts = true;
    while (const char* implied = starts ? parse.builder.implied_around(tag) : nullptr)
      starts = start_element_around(parse, implied);
    if (starts && parse.builder.start(name, tag, attributes)) return;
    parse.too_deep = true;
    xmlStopParser(parse.parser);
  });
}

void end_element(void* data, const xmlChar*) {
  static_cast<Parse*>(data)->builder.end();
}

void add_text(void* data, const xmlChar* text, int size) {
  guard(data, [&](Parse& parse) {
    parse.builder.add_text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  });
}

// The page behind a byte-order mark, by which libxml2 knows UTF-8, in pieces. From memory it would take a copy first,
// and told the encoding by its name convert the whole into another: nearly four times the page more.
class Feed {
 public:
  explicit Feed(std::string_view utf8) : page_(utf8) {}

  // xmlInputReadCallback. The mark and the beginning come at once: where only the mark has come, it is not asked for.
  static int read(void* data, char* to, int size) noexcept {
    auto& feed = *static_cast<Feed*>(data);
    std::size_t room = static_cast<std::size_t>(size);
    for (std::string_view* part : {&feed.mark_, &feed.page_}) {
      const std::size_t taken = part->copy(to, room);
      part->remove_prefix(taken);
      to += taken;
      room -= taken;
    }
    return size - static_cast<int>(room);
  }

 private:
  std::string_view mark_ = "\xEF\xBB\xBF";
  std::string_view page_;
};

}  // namespace

HtmlTree parse_html(std::string_view utf8, ReadContext& context) {
  set_up_libxml2();
  const std::unique_ptr<htmlParserCtxt, FreeContext> parser(htmlNewParserCtxt());
  if (!parser || utf8.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Error(ErrorCode::limit_exceeded, context.name, "", "is too large a page");
  Parse parse{.parser = parser.get(), .builder = HtmlTreeBuilder(context, utf8.size())};
  *parser->sax = {};
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = add_text;
  parser->sax->cdataBlock = add_text;
  parser->userData = &parse;
  // Beyond 256 levels libxml2 would stop reading; how deep we follow is our own limit.
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
  Feed feed(utf8);
  xmlFreeDoc(htmlCtxtReadIO(parser.get(), Feed::read, nullptr, &feed, nullptr, nullptr, kOptions));
  if (parse.error) std::rethrow_exception(parse.error);
  if (parse.too_deep)
    throw Error(ErrorCode::limit_exceeded, context.name, "",
                "elements stand deeper than " + std::to_string(context.limits.markup_depth) +
                    " levels (raise --max-markup-depth)");
  xmlDict* const names = parser->dict;
  xmlDictReference(names);
  return parse.builder.finish(std::shared_ptr<const void>(names, [names](const void*) { xmlDictFree(names); }));
}

}  // namespace baocao::reader
