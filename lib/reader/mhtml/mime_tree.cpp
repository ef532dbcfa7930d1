#include "reader/mhtml/mime_tree.hpp"

#include <gmime/gmime.h>

#include <cstdint>
#include <memory>
#include <mutex>

#include "base/ascii.hpp"

namespace baocao::reader {

namespace {

struct Unref {
  void operator()(void* object) const noexcept { g_object_unref(object); }
};
template <typename Object>
using Handle = std::unique_ptr<Object, Unref>;

// GMime counts its users without a lock; it stays set up once it is.
void set_up_gmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

std::string_view view(const char* text) noexcept {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string media_type(GMimeObject* part) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  if (type == nullptr) return {};
  return lower_ascii(view(g_mime_content_type_get_media_type(type))) + '/' +
         lower_ascii(view(g_mime_content_type_get_media_subtype(type)));
}

std::string parameter(GMimeObject* part, const char* name) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  const char* value = type == nullptr ? nullptr : g_mime_content_type_get_parameter(type, name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string_view without_brackets(std::string_view id) noexcept {
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return id;
}

// How well a leaf does as the page; the first of the best is taken.
enum class Fit : std::uint8_t { none, text, page, root };

struct Search {
  std::string start;  // Content-ID of the root, where the message names it
  GMimePart* best = nullptr;
  Fit fit = Fit::none;
};

Fit fit_of(GMimeObject* object, const Search& search) {
  const std::string type = media_type(object);
  if (!type.starts_with("text/") && type != "application/xhtml+xml") return Fit::none;
  const char* id = g_mime_object_get_content_id(object);
  if (id != nullptr && !search.start.empty() && without_brackets(id) == without_brackets(search.start))
    return Fit::root;
  return type == "text/html" || type == "application/xhtml+xml" ? Fit::page : Fit::text;
}

void look_at(GMimeObject*, GMimeObject* object, gpointer data) {
  auto& search = *static_cast<Search*>(data);
  if (!GMIME_IS_PART(object)) return;
  const Fit fit = fit_of(object, search);
  if (fit <= search.fit) return;
  search.best = reinterpret_cast<GMimePart*>(object);
  search.fit = fit;
}

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Handle<GMimeStream> out(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, out.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(out.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

}  // namespace

RootPart find_root_part(std::string_view message) {
  set_up_gmime();
  const Handle<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(message.data(), message.size()));
  const Handle<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Handle<GMimeMessage> tree(g_mime_parser_construct_message(parser.get(), nullptr));
  GMimeObject* top = tree ? g_mime_message_get_mime_part(tree.get()) : nullptr;
  if (top == nullptr) return {};

  Search search{.start = parameter(top, "start")};
  look_at(nullptr, top, &search);
  if (GMIME_IS_MULTIPART(top)) g_mime_multipart_foreach(reinterpret_cast<GMimeMultipart*>(top), look_at, &search);
  if (search.best == nullptr) return {};
  auto* object = reinterpret_cast<GMimeObject*>(search.best);
  return {media_type(object), lower_ascii(parameter(object, "charset")), content_of(search.best)};
}

}  // namespace baocao::reader
