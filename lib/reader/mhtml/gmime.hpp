#pragma once

#include <gmime/gmime.h>

/// GMime, loaded when the first message is read: it brings a dozen libraries that no other document needs. Linked in,
/// they took 2.4 of the 9.4 ms of `baocao dump` on one small file (medians of 200 runs).
namespace baocao::reader {

/// The functions in use; X is called with each of their names.
#define BAOCAO_GMIME_FUNCTIONS(X)          \
  X(g_mime_content_type_get_media_subtype) \
  X(g_mime_content_type_get_media_type)    \
  X(g_mime_content_type_get_parameter)     \
  X(g_mime_data_wrapper_write_to_stream)   \
  X(g_mime_init)                           \
  X(g_mime_message_get_mime_part)          \
  X(g_mime_multipart_foreach)              \
  X(g_mime_multipart_get_type)             \
  X(g_mime_object_get_content_id)          \
  X(g_mime_object_get_content_type)        \
  X(g_mime_parser_construct_message)       \
  X(g_mime_parser_new_with_stream)         \
  X(g_mime_part_get_content)               \
  X(g_mime_part_get_type)                  \
  X(g_mime_stream_mem_get_byte_array)      \
  X(g_mime_stream_mem_new)                 \
  X(g_mime_stream_mem_new_with_buffer)     \
  X(g_object_unref)                        \
  X(g_type_check_instance_is_a)

/// Each function under its own name, from the library.
struct GMime {
#define BAOCAO_GMIME_MEMBER(function) decltype(&::function) function = nullptr;
  BAOCAO_GMIME_FUNCTIONS(BAOCAO_GMIME_MEMBER)
#undef BAOCAO_GMIME_MEMBER
};

/// GMime, set up; null where it is not installed. May be called by many threads at once.
const GMime* find_gmime();

}  // namespace baocao::reader
