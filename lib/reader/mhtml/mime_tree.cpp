#include "reader/mhtml/mime_tree.hpp"

#include <cstdint>
#include <memory>

#include "base/ascii.hpp"
#include "reader/mhtml/gmime.hpp"

namespace baocao::reader {

namespace {

std::string_view view(const char* text) noexcept {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view without_brackets(std::string_view id) noexcept {
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return id;
}

template <typename Object>
using Handle = std::unique_ptr<Object, decltype(GMime::g_object_unref)>;

template <typename Object>
Handle<Object> own(const GMime& gmime, Object* object) {
  return {object, gmime.g_object_unref};
}

// How well a leaf does as the page; the first of the best is taken.
enum class Fit : std::uint8_t { none, text, page, root };

// The search for the page among the parts of a message.
class Search {
 public:
  Search(const GMime& gmime, GMimeObject* top) : gmime_(gmime), start_(parameter(top, "start")) {
    look_at(top);
    if (!is_a(top, gmime_.g_mime_multipart_get_type())) return;
    const auto look = [](GMimeObject*, GMimeObject* object, gpointer search) {
      static_cast<Search*>(search)->look_at(object);
    };
    gmime_.g_mime_multipart_foreach(reinterpret_cast<GMimeMultipart*>(top), look, this);
  }

  RootPart page() const {
    if (best_ == nullptr) return {};
    return {media_type(best_), lower_ascii(parameter(best_, "charset")), content()};
  }

 private:
  void look_at(GMimeObject* object) {
    if (!is_a(object, gmime_.g_mime_part_get_type())) return;
    const Fit fit = fit_of(object);
    if (fit <= fit_) return;
    best_ = object;
    fit_ = fit;
  }

  Fit fit_of(GMimeObject* part) const {
    const std::string type = media_type(part);
    if (!type.starts_with("text/") && type != "application/xhtml+xml") return Fit::none;
    const char* id = gmime_.g_mime_object_get_content_id(part);
    if (id != nullptr && !start_.empty() && without_brackets(id) == without_brackets(start_)) return Fit::root;
    return type == "text/html" || type == "application/xhtml+xml" ? Fit::page : Fit::text;
  }

  bool is_a(GMimeObject* object, GType type) const {
    return gmime_.g_type_check_instance_is_a(reinterpret_cast<GTypeInstance*>(object), type) != FALSE;
  }

  std::string media_type(GMimeObject* part) const {
    GMimeContentType* type = gmime_.g_mime_object_get_content_type(part);
    if (type == nullptr) return {};
    return lower_ascii(view(gmime_.g_mime_content_type_get_media_type(type))) + '/' +
           lower_ascii(view(gmime_.g_mime_content_type_get_media_subtype(type)));
  }

  std::string parameter(GMimeObject* part, const char* name) const {
    GMimeContentType* type = gmime_.g_mime_object_get_content_type(part);
    return std::string(type == nullptr ? "" : view(gmime_.g_mime_content_type_get_parameter(type, name)));
  }

  // Of the best part.
  std::string content() const {
    GMimeDataWrapper* content = gmime_.g_mime_part_get_content(reinterpret_cast<GMimePart*>(best_));
    if (content == nullptr) return {};
    const auto out = own(gmime_, gmime_.g_mime_stream_mem_new());
    gmime_.g_mime_data_wrapper_write_to_stream(content, out.get());
    const GByteArray* bytes = gmime_.g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(out.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
  }

  const GMime& gmime_;
  std::string start_;  // Content-ID of the root, where the message names it
  GMimeObject* best_ = nullptr;
  Fit fit_ = Fit::none;
};

}  // namespace

std::optional<RootPart> find_root_part(std::string_view message) {
  const GMime* gmime = find_gmime();
  if (gmime == nullptr) return std::nullopt;
  const auto stream = own(*gmime, gmime->g_mime_stream_mem_new_with_buffer(message.data(), message.size()));
  const auto parser = own(*gmime, gmime->g_mime_parser_new_with_stream(stream.get()));
  const auto tree = own(*gmime, gmime->g_mime_parser_construct_message(parser.get(), nullptr));
  GMimeObject* top = tree ? gmime->g_mime_message_get_mime_part(tree.get()) : nullptr;
  return top != nullptr ? Search(*gmime, top).page() : RootPart();
}

}  // namespace baocao::reader
