#include "output/json_buffer.hpp"

#include <algorithm>
#include <utility>

namespace baocao::output {

void JsonBuffer::make_room(std::size_t size) {
  if (sink_ != nullptr) {
    (*sink_)({bytes_.data(), size_});
    size_ = 0;
  }
  if (bytes_.size() - size_ < size) bytes_.resize(std::max(bytes_.size() * 2, size_ + size));
}

std::string JsonBuffer::take() {
  if (sink_ != nullptr) {
    (*sink_)({bytes_.data(), size_});
    size_ = 0;
  }
  bytes_.resize(size_);
  return std::move(bytes_);
}

}  // namespace baocao::output
