#pragma once

#include <optional>
#include <string>
#include <string_view>

/// A MIME message → the page in it.
namespace baocao::reader {

/// The part that a single-file web page shows.
struct RootPart {
  std::string type;     ///< media type, lower case: "text/html"; empty where the message has no page
  std::string charset;  ///< as its Content-Type says, lower case, or empty
  std::string content;  ///< transfer encoding undone
};

/// The root of multipart/related (the part that `start` names, else the first: RFC 2387 §3.2) where it
/// is text, else the first text/html part, else the first text part. Any bytes; a message cut off
/// gives what is there. None where GMime is not installed.
std::optional<RootPart> find_root_part(std::string_view message);

}  // namespace baocao::reader
