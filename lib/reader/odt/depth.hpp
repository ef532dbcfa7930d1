#pragma once

#include <algorithm>

#include "reader/odt/body.hpp"

/// The guard of every function of Body that calls itself through its children.
namespace baocao::reader::odt {

// The stack holds no more, whatever the limit says.
inline constexpr std::uint32_t kDeepest = 4'000;

// Counts elements inside elements, for the limit.
class Body::Depth {
 public:
  explicit Depth(Body& body) : body_(body) {
    const ReadContext& context = body.builder_.context();
    if (++body.depth_ > std::min(context.limits.markup_depth, kDeepest))
      throw Error(ErrorCode::limit_exceeded, context.name, "content.xml",
                  "elements stand inside elements deeper than " + std::to_string(body.depth_ - 1) +
                      " levels (raise --max-markup-depth)");
  }
  ~Depth() { --body_.depth_; }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;

 private:
  Body& body_;
};

}  // namespace baocao::reader::odt
